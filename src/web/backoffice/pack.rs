//! `/backoffice/requests/{id}/decisions/{decision}/pack`: the signed pack of a decision, as a file.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;

use super::reviewer;
use crate::actions::audit::packs;
use crate::actions::backoffice::dossier;
use crate::web::guard::Approver;
use crate::web::problem::{Problem, Reply};

/// The file, for whoever may see the request.
pub async fn get(approver: Approver, Path((id, decision)): Path<(String, String)>) -> Reply {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let decision = decision.parse().map_err(|_| Problem::NotFound)?;
    let ctx = &approver.visit.ctx;
    let reference = dossier::load(ctx, &reviewer(&approver), id).await?.request.reference;
    let pack = packs::stored(ctx, id, decision).await?;
    let file = format!("attachment; filename=\"{reference}-decision-{}.zip\"", pack.seq);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/zip")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&file).map_err(|_| Problem::Defect("the header of a pack"))?,
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, pack.zip).into_response())
}
