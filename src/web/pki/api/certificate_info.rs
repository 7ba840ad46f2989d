//! `POST /pki/api/v1/certificate-info`: what the holder's software asks with the certificate's own key.

use axum::extract::State;
use axum::http::HeaderMap;
use serde::Serialize;

use super::answer::{JSON, once};
use super::refusal::{Refusal, Reply};
use super::{accept, body};
use crate::actions::context::Shared;
use crate::actions::pki::certificate_info::{self as action, CertificateInfo, Outcome};
use crate::domain::certificate::problem_code::ProblemCode;
use crate::domain::certificate::published::{CertificateStatus, EtkStatus};
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::web::network::Network;

/// The address that `aud` must name, below the public address of the service.
pub const PATH: &str = "/pki/api/v1/certificate-info";

/// The media type of a JWS in compact form (RFC 7515, 9.2.1).
pub const JOSE: &str = "application/jose";

/// The longest question, in bytes: a signature of RSA-4096 and three certificates fit.
pub const LONGEST: usize = 16 * 1024;

/// CertRA's CertificateInfo.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told<'a> {
    requested_date: String,
    public_key_identifier: String,
    environment: Environment,
    entity_type: &'static str,
    certificate_status: CertificateStatus,
    etk_status: EtkStatus,
    automatically_validated: bool,
    certificate_details: Details<'a>,
    revocable: bool,
    revocation_reasons: Vec<&'static str>,
    replaceable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    replacement_period_start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact_data: Option<ContactData<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Details<'a> {
    serial_number: String,
    dn: &'a str,
    issuer_dn: &'a str,
    valid_not_before: String,
    valid_not_after: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ContactData<'a> {
    email_private: &'a str,
    phone_private: &'a str,
}

/// Answers a signed question, once.
pub async fn post(
    State(ctx): State<Shared>,
    Network(network): Network,
    headers: HeaderMap,
    sent: body::Sent,
) -> Reply {
    accept::chosen(&headers, &[JSON]).ok_or(ProblemCode::NotAcceptable)?;
    let sent = body::of_type(&headers, JOSE, sent)?;
    let text = std::str::from_utf8(&sent).map_err(|_| ProblemCode::JwsMalformed)?;
    let address = format!("{}{PATH}", ctx.settings.base_url);
    match action::ask(&ctx, &network, &address, text.trim()).await? {
        Outcome::Told(info) => once(&told(&info)),
        Outcome::Refused(code) => Err(code.into()),
        Outcome::Wait(until) => Err(Refusal::wait(until, ctx.now())),
    }
}

fn told(info: &CertificateInfo) -> Told<'_> {
    let certificate = &info.issued.certificate;
    Told {
        requested_date: info.requested_at.to_string(),
        public_key_identifier: info.identifier.to_string(),
        environment: certificate.environment,
        entity_type: if certificate.organisation_index.is_some() { "Organization" } else { "NaturalPerson" },
        certificate_status: info.issued.status,
        etk_status: info.issued.etk,
        // No request is approved without an approver (R10).
        automatically_validated: false,
        certificate_details: Details {
            serial_number: certificate.authentication_serial.hex(),
            dn: &info.subject,
            issuer_dn: &info.issuer,
            valid_not_before: certificate.not_before.to_string(),
            valid_not_after: certificate.not_after.to_string(),
        },
        // X3: what holds may be revoked, and nothing else asks.
        revocable: true,
        revocation_reasons: RevocationReason::ALL.iter().map(|reason| reason.standard_name()).collect(),
        replaceable: info.replaceable,
        replacement_period_start_date: info.replaceable_from.map(|from| from.to_string()),
        contact_data: info
            .contact
            .as_ref()
            .map(|contact| ContactData { email_private: &contact.email, phone_private: &contact.phone }),
    }
}
