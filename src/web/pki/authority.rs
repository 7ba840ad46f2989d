//! `/pki/ca/{ca}.cer`: where AIA `caIssuers` leads (RFC 5280, 4.2.2.1).

use axum::extract::{Path, State};
use axum::response::Response;

use super::{FOR_AN_HOUR, answer};
use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::actions::pki::publications;

/// One certificate, DER (RFC 2585, 4.1).
pub async fn get(State(ctx): State<Shared>, Path(file): Path<String>) -> Response {
    let found = match file.strip_suffix(".cer") {
        Some(slug) => publications::authority_certificate(&ctx, slug).await,
        None => Err(ActionError::NotFound),
    };
    answer(found, "application/pkix-cert", FOR_AN_HOUR)
}
