//! `/pki/api/v1`: what other people's software asks, in JSON, under the names of CertRA and EtkRA (`domain.md` 2).
//!
//! No cookie is looked at: everybody is told what the certificate itself says, and more only to whoever signs with its
//! key. Refusals are problem documents with a code that stays.

mod accept;
mod answer;
mod body;
pub mod certificate_info;
mod certificates;
mod chains;
mod etk;
mod openapi;
mod refusal;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn;
use axum::routing::{any, get, post};

use crate::actions::context::Shared;
use crate::domain::certificate::problem_code::ProblemCode;
use crate::domain::word::Word;
use refusal::Refusal;

/// The page for people who write such software; problems are explained there, each under its code.
const GUIDE: &str = "/pki/api";

/// The longest search, in bytes.
const LONGEST_SEARCH: usize = 1024;

/// Everything below `/pki/api/v1`.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/pki/api/v1/certificates/{identifier}", get(certificates::get))
        .route("/pki/api/v1/certificates/{identifier}/status", get(certificates::status))
        .route("/pki/api/v1/certificates/{identifier}/etk", get(etk::get))
        .route("/pki/api/v1/chains/{environment}", get(chains::get))
        .route("/pki/api/v1/openapi.json", get(openapi::get))
        .route("/pki/api/v1/etk/search", post(etk::search).layer(DefaultBodyLimit::max(LONGEST_SEARCH)))
        .route(
            "/pki/api/v1/certificate-info",
            post(certificate_info::post).layer(DefaultBodyLimit::max(certificate_info::LONGEST)),
        )
        .route("/pki/api/v1/{*rest}", any(nothing))
        .layer(from_fn(refusal::dress))
}

/// What can be asked below `/pki/api/v1`: the word of its text, method and path.
pub fn questions() -> Vec<(&'static str, &'static str, &'static str)> {
    let below = openapi::operations().into_iter().filter(|one| one.path.starts_with(GUIDE));
    below.map(|one| (one.id, one.method, one.path)).collect()
}

/// Every refusal and its status.
pub fn problems() -> Vec<(ProblemCode, u16)> {
    ProblemCode::ALL.iter().map(|code| (*code, refusal::status(*code).as_u16())).collect()
}

/// An address of none of these.
async fn nothing() -> Refusal {
    ProblemCode::AddressUnknown.into()
}
