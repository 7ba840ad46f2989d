//! The public addresses of the PKI, for machines: no visit, no cookie, bytes that caches may keep.

pub mod authority;
pub mod chain;

use axum::Router;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::actions::ActionError;
use crate::actions::context::Shared;

/// An authority's certificate changes with its name only; the chain when an authority is added.
const KEPT_FOR_AN_HOUR: (HeaderName, &str) = (header::CACHE_CONTROL, "public, max-age=3600");

/// `/pki/ca/{ca}.cer` and `/pki/chain/{environment}.zip`.
pub fn routes() -> Router<Shared> {
    Router::new().route("/pki/ca/{file}", get(authority::get)).route("/pki/chain/{file}", get(chain::get))
}

/// The bytes under their media type. Machines ask here, so a miss is a bare status, not a page.
fn answer(found: Result<Vec<u8>, ActionError>, media_type: &'static str) -> Response {
    match found {
        Ok(bytes) => ([KEPT_FOR_AN_HOUR, (header::CONTENT_TYPE, media_type)], bytes).into_response(),
        Err(ActionError::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a publication of the PKI could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
