//! `/pki/etk?type=SSIN&id=…`, `/pki/etk?type=CBE&id=…&application=…`: the encryption token of a person or of an
//! organisation, for other people's software.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::{FOR_A_MINUTE, answer};
use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::actions::pki::depot::{self, Sought};
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// What is looked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The kind of identifier, in eHealth's names; persons have `SSIN`.
    #[serde(rename = "type")]
    kind: String,
    /// Its value: digits.
    id: String,
    /// Of an organisation: its application, where the certificate names one.
    application: String,
    /// `production` unless said otherwise.
    environment: Option<String>,
}

/// Hands out the token: SignedData (RFC 5652), DER.
pub async fn get(State(ctx): State<Shared>, asked: Result<Query<Asked>, QueryRejection>) -> Response {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let environment = Environment::parse(asked.environment.as_deref().unwrap_or("production"));
    let found = match (environment, Sought::read(&asked.kind, &asked.id, &asked.application)) {
        (Some(environment), Ok(sought)) => depot::find(&ctx, environment, &sought).await,
        _ => Err(ActionError::NotFound),
    };
    answer(found, "application/cms", FOR_A_MINUTE)
}
