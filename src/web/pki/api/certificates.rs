//! `/pki/api/v1/certificates/{identifier}`: GetCertificate, and where a request or a certificate stands.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use serde::Serialize;

use super::accept;
use super::answer::{DER, JSON, PEM, base64, json, kept};
use super::refusal::{Refusal, Reply};
use crate::actions::context::Shared;
use crate::actions::pki::look_ups::{self, Found, Issued};
use crate::domain::certificate::key_identifier::KeyIdentifier;
use crate::domain::certificate::problem_code::ProblemCode;
use crate::domain::certificate::published::{CertificateStatus, EtkStatus};
use crate::domain::request::environment::Environment;
use crate::web::pki::FOR_A_MINUTE;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Chain {
    public_key_identifier: String,
    environment: Environment,
    certificate_status: CertificateStatus,
    /// Leaf first, without the root.
    certificates: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Status {
    public_key_identifier: String,
    environment: Environment,
    certificate_status: CertificateStatus,
    etk_status: EtkStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    certificate: Option<Details>,
    #[serde(skip_serializing_if = "Option::is_none")]
    revocation: Option<Revoked>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Details {
    serial_number: String,
    valid_not_before: String,
    valid_not_after: String,
}

/// What lists and the responder tell everybody.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Revoked {
    reason: &'static str,
    revoked_at: String,
}

/// The certificate and those above it, as JSON or PEM, or the certificate alone in DER.
pub async fn get(State(ctx): State<Shared>, Path(typed): Path<String>, headers: HeaderMap) -> Reply {
    let identifier = identifier(&typed)?;
    let form = accept::chosen(&headers, &[JSON, PEM, DER]).ok_or(ProblemCode::NotAcceptable)?;
    let issued = issued(&ctx, identifier).await?;
    let chain = look_ups::chain(&ctx, &issued.certificate).await?;
    let body = match form {
        PEM => look_ups::pem(chain.iter().map(Vec::as_slice)).into_bytes(),
        DER => issued.certificate.authentication_der,
        _ => json(&Chain {
            public_key_identifier: identifier.to_string(),
            environment: issued.certificate.environment,
            certificate_status: issued.status,
            certificates: chain.iter().map(|der| base64(der)).collect(),
        })?,
    };
    Ok(kept(&headers, form, FOR_A_MINUTE, body))
}

/// Where it stands, from the request on.
pub async fn status(State(ctx): State<Shared>, Path(typed): Path<String>, headers: HeaderMap) -> Reply {
    let identifier = identifier(&typed)?;
    accept::chosen(&headers, &[JSON]).ok_or(ProblemCode::NotAcceptable)?;
    let status = match look_ups::by_key(&ctx, identifier).await? {
        Found::Unknown => return Err(ProblemCode::CertUnknown.into()),
        Found::Asked { environment, status } => Status {
            public_key_identifier: identifier.to_string(),
            environment,
            certificate_status: status,
            etk_status: EtkStatus::NotRequested,
            certificate: None,
            revocation: None,
        },
        Found::Issued(issued) => told(identifier, &issued),
    };
    Ok(kept(&headers, JSON, FOR_A_MINUTE, json(&status)?))
}

/// Reads the identifier of an address.
pub fn identifier(typed: &str) -> Result<KeyIdentifier, Refusal> {
    KeyIdentifier::parse(typed).ok_or_else(|| ProblemCode::IdentifierInvalid.into())
}

/// What was issued for this key, or why nothing was.
async fn issued(ctx: &Shared, identifier: KeyIdentifier) -> Result<Issued, Refusal> {
    match look_ups::by_key(ctx, identifier).await? {
        Found::Issued(issued) => Ok(*issued),
        Found::Asked { status, .. } => Err(Refusal::not_delivered(status)),
        Found::Unknown => Err(ProblemCode::CertUnknown.into()),
    }
}

fn told(identifier: KeyIdentifier, issued: &Issued) -> Status {
    let certificate = &issued.certificate;
    Status {
        public_key_identifier: identifier.to_string(),
        environment: certificate.environment,
        certificate_status: issued.status,
        etk_status: issued.etk,
        certificate: Some(Details {
            serial_number: certificate.authentication_serial.hex(),
            valid_not_before: certificate.not_before.to_string(),
            valid_not_after: certificate.not_after.to_string(),
        }),
        revocation: issued.revocation.map(|revocation| Revoked {
            reason: revocation.reason.standard_name(),
            revoked_at: revocation.revoked_at.to_string(),
        }),
    }
}
