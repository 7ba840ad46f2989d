//! The encryption token of a key, and of a person or an organisation: EtkDepot's GetEtk.
//!
//! A person is searched by POST, because a national number in an address would stand in the logs of every proxy.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};

use super::answer::{CMS, JSON, base64, json, kept, once};
use super::certificates::identifier;
use super::refusal::{Refusal, Reply};
use super::{accept, body};
use crate::actions::context::Shared;
use crate::actions::pki::depot::{self, Searched, Sought, Unreadable};
use crate::actions::pki::look_ups::{self, Found, Issued};
use crate::domain::certificate::key_identifier::KeyIdentifier;
use crate::domain::certificate::problem_code::ProblemCode;
use crate::domain::certificate::published::EtkStatus;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::web::network::Network;
use crate::web::pki::FOR_A_MINUTE;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Token {
    public_key_identifier: String,
    environment: Environment,
    etk_status: EtkStatus,
    /// Only while it is meant to be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    etk: Option<String>,
}

/// Whom the token is for, as EtkDepot's search criteria have it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Criteria {
    /// In eHealth's names; persons have `SSIN`.
    #[serde(rename = "type")]
    kind: String,
    value: String,
    /// Of an organisation: its application, where the certificate names one.
    #[serde(default)]
    application_id: String,
    /// `production` unless said otherwise.
    environment: Option<String>,
}

/// The token of the certificate with this key.
pub async fn get(State(ctx): State<Shared>, Path(typed): Path<String>, headers: HeaderMap) -> Reply {
    let identifier = identifier(&typed)?;
    let form = accept::chosen(&headers, &[JSON, CMS]).ok_or(ProblemCode::NotAcceptable)?;
    let token = match look_ups::by_key(&ctx, identifier).await? {
        Found::Unknown => return Err(ProblemCode::CertUnknown.into()),
        Found::Asked { environment, .. } => Token {
            public_key_identifier: identifier.to_string(),
            environment,
            etk_status: EtkStatus::NotRequested,
            etk: None,
        },
        Found::Issued(issued) if form == CMS => {
            let der = issued.usable_token().ok_or(ProblemCode::EtkNotFound)?;
            return Ok(kept(&headers, CMS, FOR_A_MINUTE, der.to_vec()));
        }
        Found::Issued(issued) => told(identifier, &issued),
    };
    if form == CMS {
        return Err(ProblemCode::EtkNotFound.into());
    }
    Ok(kept(&headers, JSON, FOR_A_MINUTE, json(&token)?))
}

/// The token of whoever has this number.
pub async fn search(
    State(ctx): State<Shared>,
    Network(network): Network,
    headers: HeaderMap,
    sent: body::Sent,
) -> Reply {
    accept::chosen(&headers, &[JSON]).ok_or(ProblemCode::NotAcceptable)?;
    let sent = body::of_type(&headers, JSON, sent)?;
    let (environment, sought) = criteria(&sent)?;
    match depot::search(&ctx, &network, environment, &sought).await? {
        Searched::Found(issued) => {
            let stored = KeyIdentifier::from_stored(&issued.certificate.key_identifier);
            once(&told(stored.ok_or(ProblemCode::Internal)?, &issued))
        }
        Searched::Nothing => Err(ProblemCode::EtkNotFound.into()),
        Searched::Wait(until) => Err(Refusal::wait(until, ctx.now())),
    }
}

fn criteria(sent: &Bytes) -> Result<(Environment, Sought), Refusal> {
    let sent: Criteria = serde_json::from_slice(sent).map_err(|_| ProblemCode::RequestInvalid)?;
    let environment = Environment::parse(sent.environment.as_deref().unwrap_or("production"));
    let environment = environment.ok_or(ProblemCode::RequestInvalid)?;
    let sought = Sought::read(&sent.kind, &sent.value, &sent.application_id);
    let sought = sought.map_err(|fault| match fault {
        Unreadable::Type => ProblemCode::EtkNotFound,
        Unreadable::Value => ProblemCode::IdentifierInvalid,
    })?;
    Ok((environment, sought))
}

fn told(identifier: KeyIdentifier, issued: &Issued) -> Token {
    Token {
        public_key_identifier: identifier.to_string(),
        environment: issued.certificate.environment,
        etk_status: issued.etk,
        etk: issued.usable_token().map(base64),
    }
}
