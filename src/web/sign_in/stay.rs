//! `/{audience}/stay`: somebody is there. Answers how many seconds the session now has, for the script that asked.

use axum::response::IntoResponse;

use crate::actions::sessions;
use crate::storage::sessions::Audience;
use crate::web::posted::Posted;
use crate::web::problem::Reply;

/// Uses the session, as opening a page would.
pub async fn post(audience: Audience, Posted { visit, .. }: Posted) -> Reply {
    let session = visit.signed_in(audience).await?;
    let left = sessions::ends_at(&session).since(visit.ctx.now()).whole_seconds();
    Ok(left.max(0).to_string().into_response())
}
