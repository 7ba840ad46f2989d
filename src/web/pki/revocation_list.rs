//! `/pki/crl/{ca}.crl`: where the distribution points of certificates lead (RFC 5280, 4.2.1.13).

use axum::extract::{Path, State};
use axum::response::Response;

use super::{FOR_A_MINUTE, answer};
use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::actions::pki::publications;

/// The newest list, DER (RFC 2585, 4.2).
pub async fn get(State(ctx): State<Shared>, Path(file): Path<String>) -> Response {
    let found = match file.strip_suffix(".crl") {
        Some(slug) => publications::revocation_list(&ctx, slug).await,
        None => Err(ActionError::NotFound),
    };
    answer(found, "application/pkix-crl", FOR_A_MINUTE)
}
