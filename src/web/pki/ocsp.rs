//! `/pki/ocsp`: the status responder over HTTP (RFC 6960, appendix A; caches: RFC 5019, 6.2).

use axum::body::Bytes;
use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;

use super::FOR_A_MINUTE;
use crate::actions::context::Shared;
use crate::actions::pki::status::{self, Answer};

/// The longest question, in bytes: one certificate, a nonce and a signature fit many times over.
pub const LONGEST_QUESTION: usize = 4096;

const QUESTION: &str = "application/ocsp-request";
const ANSWER: &str = "application/ocsp-response";
/// Some clients leave the padding out.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// `/pki/ocsp/{Base64 of the question, percent-encoded}`. Clients write `/` of Base64 as it is, some twice in a row, so
/// the path is read as it was sent.
pub async fn get(State(ctx): State<Shared>, OriginalUri(uri): OriginalUri) -> Response {
    let path = uri.path();
    let encoded = path.strip_prefix("/pki/ocsp/").unwrap_or_default();
    // What cannot be read is a malformed question, which the responder has an answer for.
    let question = BASE64.decode(percent_decode_str(encoded).collect::<Vec<u8>>()).unwrap_or_default();
    let answer = status::respond(&ctx, &question).await;
    let kept = if answer.is_for_all { FOR_A_MINUTE } else { "no-store" };
    (StatusCode::OK, [(header::CACHE_CONTROL, kept), (header::CONTENT_TYPE, ANSWER)], answer.der)
        .into_response()
}

/// The question itself, DER.
pub async fn post(State(ctx): State<Shared>, headers: HeaderMap, question: Bytes) -> Response {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if !media_type.is_some_and(|media_type| media_type.eq_ignore_ascii_case(QUESTION)) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let Answer { der, .. } = status::respond(&ctx, &question).await;
    let headers = [(header::CACHE_CONTROL, "no-store"), (header::CONTENT_TYPE, ANSWER)];
    (StatusCode::OK, headers, der).into_response()
}
