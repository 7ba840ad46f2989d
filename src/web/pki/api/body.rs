//! What other software sends.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;

use super::refusal::Refusal;
use crate::domain::certificate::problem_code::ProblemCode;

/// As a handler is given it.
pub type Sent = Result<Bytes, BytesRejection>;

/// A body of exactly this media type; its parameters do not count.
pub fn of_type(headers: &HeaderMap, media_type: &str, sent: Sent) -> Result<Bytes, Refusal> {
    let told = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let told = told.and_then(|value| value.split(';').next()).unwrap_or_default();
    if !told.trim().eq_ignore_ascii_case(media_type) {
        return Err(ProblemCode::MediaTypeUnsupported.into());
    }
    sent.map_err(|fault| match fault.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => ProblemCode::TooLarge.into(),
        _ => ProblemCode::RequestInvalid.into(),
    })
}
