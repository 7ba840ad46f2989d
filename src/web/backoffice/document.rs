//! `/backoffice/documents/{id}`: the bytes of an uploaded document. What a stranger uploaded is shown in a
//! sandbox without rights; a look at it is recorded before it is given out.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::reviewer;
use crate::actions::backoffice::view_document::{Opened, view_document};
use crate::domain::word::Word;
use crate::web::guard::Approver;
use crate::web::problem::{Problem, Reply};

/// No script, no form, no host, no frame around it: the document is data.
const POLICY: HeaderValue = HeaderValue::from_static(
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
);

/// The document.
pub async fn get(approver: Approver, Path(id): Path<String>) -> Reply {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let opened = view_document(&approver.visit.ctx, &reviewer(&approver), id).await?;
    response(opened)
}

/// A picture that we have drawn ourselves stands inside the page; everything else is a download, because viewers run
/// what is in it. Its own name never becomes a header.
fn response(opened: Opened) -> Result<Response, Problem> {
    let document = &opened.document;
    let extension = match document.media_type.as_str() {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "pdf",
    };
    let disposition = if document.is_redrawn() { "inline" } else { "attachment" };
    let file = format!("{disposition}; filename=\"{}.{extension}\"", document.field.word());
    let header = |text: &str| HeaderValue::from_str(text).map_err(|_| Problem::Defect("a document's header"));
    let headers = [
        (header::CONTENT_TYPE, header(&document.media_type)?),
        (header::CONTENT_DISPOSITION, header(&file)?),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, Body::from_stream(opened.pieces)).into_response())
}
