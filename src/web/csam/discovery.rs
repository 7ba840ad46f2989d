//! `/csam/.well-known/openid-configuration` and `/csam/keys`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::machine::{answer, failure};
use crate::actions::context::Shared;
use crate::actions::csam::{metadata, signing_keys};

/// What the identity provider says about itself.
pub async fn metadata(State(ctx): State<Shared>) -> Response {
    answer(StatusCode::OK, metadata::metadata(&ctx))
}

/// The keys with which its tokens are verified.
pub async fn keys(State(ctx): State<Shared>) -> Response {
    match signing_keys::public(&ctx).await {
        Ok(keys) => answer(StatusCode::OK, keys),
        Err(error) => failure(&error),
    }
}
