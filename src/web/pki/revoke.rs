//! `/pki/revoke`: revoking with the key itself, from a command line. GET gives a line to sign; POST takes `challenge`,
//! `certificate` (its serial number, or PEM), `signature` (Base64) and `reason`, as a form. No cookie is looked at, and
//! nothing but the signature counts.

use axum::Form;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::actions::revocation::by_key::{self, Statement};
use crate::actions::revocation::challenge;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::word::Word;

/// What is posted.
#[derive(Debug, Deserialize)]
pub struct Sent {
    challenge: String,
    certificate: String,
    signature: String,
    reason: String,
}

/// A line to sign within ten minutes. Nothing is kept of it.
pub async fn get(State(ctx): State<Shared>) -> Response {
    match challenge::make(&ctx) {
        Ok(line) => plain(StatusCode::OK, line),
        Err(error) => failed(&error),
    }
}

/// Revokes, or says why not in one word.
pub async fn post(State(ctx): State<Shared>, Form(sent): Form<Sent>) -> Response {
    let Some(reason) = RevocationReason::parse(&sent.reason) else {
        return plain(StatusCode::UNPROCESSABLE_ENTITY, "revoke-reason-missing".to_owned());
    };
    let statement = Statement {
        challenge: &sent.challenge,
        certificate: sent.certificate.as_bytes(),
        signature: sent.signature.as_bytes(),
        reason,
    };
    match by_key::run(&ctx, &statement, None).await {
        Ok(Ok(())) => plain(StatusCode::OK, "revoked".to_owned()),
        Ok(Err(fault)) => plain(StatusCode::UNPROCESSABLE_ENTITY, fault.key().to_owned()),
        Err(error) => failed(&error),
    }
}

fn plain(status: StatusCode, line: String) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], format!("{line}\n")).into_response()
}

fn failed(error: &ActionError) -> Response {
    tracing::error!(error = error.chain(), "a revocation by key met a fault");
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}
