//! Answers to other software: JSON or bytes, with what caches need to know.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use super::refusal::{Refusal, Reply};
use crate::actions::pki::look_ups::fingerprint;
use crate::domain::certificate::problem_code::ProblemCode;

pub const JSON: &str = "application/json";
/// RFC 8555, 9.1: each certificate certifies the one before.
pub const PEM: &str = "application/pem-certificate-chain";
/// RFC 2585, 4.1: one certificate, DER.
pub const DER: &str = "application/pkix-cert";
/// RFC 5652: SignedData, DER.
pub const CMS: &str = "application/cms";

/// DER in a JSON text: Base64 with padding (RFC 4648, 4), as XML Schema's base64Binary and `x5c` have it.
pub fn base64(der: &[u8]) -> String {
    STANDARD.encode(der)
}

/// A JSON text.
pub fn json(body: &impl Serialize) -> Result<Vec<u8>, Refusal> {
    serde_json::to_vec(body).map_err(|_| ProblemCode::Internal.into())
}

/// An answer that caches keep for so long; who has it already is told that only. The form hangs on `Accept`.
pub fn kept(headers: &HeaderMap, media_type: &'static str, kept: &'static str, body: Vec<u8>) -> Response {
    // Weak: the same text may travel compressed (RFC 9110, 8.8.3).
    let tag = format!("W/\"{}\"", fingerprint(&body));
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let is_known = known.is_some_and(|known| known.split(',').any(|one| matches(one.trim(), &tag)));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, media_type)], body).into_response()
    };
    let told = response.headers_mut();
    told.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    told.insert(header::VARY, HeaderValue::from_static("accept"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        told.insert(header::ETAG, tag);
    }
    response
}

/// An answer for whoever asked, and nobody else.
pub fn once(body: &impl Serialize) -> Reply {
    let headers = [(header::CONTENT_TYPE, JSON), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, json(body)?).into_response())
}

/// Weak comparison (RFC 9110, 8.8.3.2).
fn matches(known: &str, tag: &str) -> bool {
    known == "*" || known.trim_start_matches("W/") == tag.trim_start_matches("W/")
}
