//! `/pki/api/v1/chains/{environment}`: the authorities, as the ZIP beside has them, for software.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use serde::Serialize;

use super::accept;
use super::answer::{JSON, PEM, base64, json, kept};
use super::refusal::{Refusal, Reply};
use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::actions::pki::look_ups;
use crate::domain::certificate::authority_life::AuthorityState;
use crate::domain::certificate::authority_name::AuthorityRole;
use crate::domain::certificate::problem_code::ProblemCode;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::storage::authorities::Authority;
use crate::web::pki::FOR_AN_HOUR;

#[derive(Serialize)]
struct Chain {
    environment: Environment,
    authorities: Vec<Told>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    name: String,
    role: AuthorityRole,
    generation: u16,
    /// Whether it issues now; older ones stay for what they signed.
    active: bool,
    valid_not_before: String,
    valid_not_after: String,
    certificate: String,
}

/// Every authority as JSON, or as PEM those that issue now, the root last.
pub async fn get(State(ctx): State<Shared>, Path(named): Path<String>, headers: HeaderMap) -> Reply {
    let environment = Environment::parse(&named).ok_or(ProblemCode::ChainNotFound)?;
    let form = accept::chosen(&headers, &[JSON, PEM]).ok_or(ProblemCode::NotAcceptable)?;
    let authorities = look_ups::authorities(&ctx, environment).await.map_err(|error| match error {
        ActionError::NotFound => Refusal::from(ProblemCode::ChainNotFound),
        other => other.into(),
    })?;
    let body = match form {
        PEM => {
            let active = authorities.iter().filter(|one| one.state == AuthorityState::Active);
            look_ups::pem(active.map(|one| one.certificate_der.as_slice())).into_bytes()
        }
        _ => json(&Chain { environment, authorities: authorities.iter().map(told).collect() })?,
    };
    Ok(kept(&headers, form, FOR_AN_HOUR, body))
}

fn told(authority: &Authority) -> Told {
    Told {
        name: authority.name.slug(),
        role: authority.name.role,
        generation: authority.name.generation,
        active: authority.state == AuthorityState::Active,
        valid_not_before: authority.not_before.to_string(),
        valid_not_after: authority.not_after.to_string(),
        certificate: base64(&authority.certificate_der),
    }
}
