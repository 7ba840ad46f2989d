//! The public addresses of the PKI, for machines: no visit, no cookie, bytes that caches may keep. And the page that
//! tells people how to ask.

pub mod api;
pub mod authority;
pub mod chain;
pub mod etk;
mod guide;
pub mod ocsp;
pub mod revocation_list;
pub mod revoke;
pub mod trusted_list;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use crate::actions::ActionError;
use crate::actions::context::Shared;

/// An authority's certificate changes with its name only; the chain when an authority is added.
const FOR_AN_HOUR: &str = "public, max-age=3600";
/// A revocation must be seen within a minute.
const FOR_A_MINUTE: &str = "public, max-age=60";

/// Caches ask each time whether what they keep is still the newest.
const NEVER_STALE: &str = "public, no-cache";

/// `/pki/ca/{ca}.cer`, `/pki/crl/{ca}.crl`, `/pki/chain/{environment}.zip`, `/pki/tsl/{list}.xml`, `/pki/revoke`,
/// `/pki/ocsp`, `/pki/etk?type=SSIN&id=…` and what lies below `/pki/api/v1`.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/pki/ca/{file}", get(authority::get))
        .route("/pki/crl/{file}", get(revocation_list::get))
        .route("/pki/chain/{file}", get(chain::get))
        .route("/pki/revoke", get(revoke::get).post(revoke::post))
        .route("/pki/etk", get(etk::get))
        .route("/pki/ocsp", post(ocsp::post).layer(DefaultBodyLimit::max(ocsp::LONGEST_QUESTION)))
        .route("/pki/ocsp/{*question}", get(ocsp::get))
        .route("/pki/tsl/{file}", get(trusted_list::get))
        .merge(api::routes())
}

/// `/pki/api`, the one page here that people read.
pub fn page_routes() -> Router<Shared> {
    Router::new().route("/pki/api", get(guide::get))
}

/// The bytes under their media type, which caches keep for so long. Machines ask here, so a miss is a bare status, not a page.
fn answer(found: Result<Vec<u8>, ActionError>, media_type: &'static str, kept: &'static str) -> Response {
    match found {
        Ok(bytes) => {
            ([(header::CACHE_CONTROL, kept), (header::CONTENT_TYPE, media_type)], bytes).into_response()
        }
        Err(ActionError::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a publication of the PKI could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
