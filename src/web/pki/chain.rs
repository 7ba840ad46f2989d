//! `/pki/chain/{environment}.zip`: the authorities that relying parties and software put their trust in.

use axum::extract::{Path, State};
use axum::response::Response;

use super::{FOR_AN_HOUR, answer};
use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::actions::pki::publications;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// A ZIP whose bytes are the same until an authority is added.
pub async fn get(State(ctx): State<Shared>, Path(file): Path<String>) -> Response {
    let found = match file.strip_suffix(".zip").and_then(Environment::parse) {
        Some(environment) => publications::chain_archive(&ctx, environment).await,
        None => Err(ActionError::NotFound),
    };
    answer(found, "application/zip", FOR_AN_HOUR)
}
