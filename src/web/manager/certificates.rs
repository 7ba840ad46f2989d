//! `/manager/certificates/{id}`: a certificate, its encryption token, and the files of both.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::{certificate_path, known, request_path, requests};
use crate::actions::Context;
use crate::actions::manager::contract_print::grouped;
use crate::actions::manager::keystore::{self, sign};
use crate::actions::manager::{mine, revoke, subject};
use crate::actions::pki::downloads::{self, Download};
use crate::domain::certificate::token::{TokenState, status_word};
use crate::domain::id::{CertificateId, RequestId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::storage::{certificates, encryption_tokens, revocations};
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::parts::Tone;
use crate::web::problem::{Problem, Reply, go, show};

/// The serial number of the encryption certificate, encrypted to its key.
pub(super) const CHALLENGE: &str = "challenge.bin";
/// What its holder is to sign.
pub(super) const TO_SIGN: &str = "encryption-to-sign.bin";

#[derive(Template)]
#[template(path = "manager/certificates.html")]
struct CertificatePage {
    page: Page,
    path: String,
    request: String,
    state: String,
    tone: Tone,
    environment: String,
    holder: String,
    subject: String,
    not_before: Instant,
    not_after: Instant,
    now: Instant,
    /// While they can be revoked.
    can_revoke: bool,
    revoked: Option<Revoked>,
    /// Where its encryption token stands, in eHealth's word: ends a text key.
    etk: &'static str,
    /// The keystore is still to be made or activated.
    keystore_due: bool,
    keys: Vec<Key>,
    /// File of the authorities' certificates.
    chain: &'static str,
}

/// What became of revoked ones.
struct Revoked {
    reason: String,
    at: Instant,
    /// Since when the list that everybody may fetch says so.
    listed_at: Option<Instant>,
}

/// A certificate to download.
struct Key {
    /// `authentication` or `encryption`: ends text keys.
    purpose: &'static str,
    /// The names under which it is handed out.
    files: [&'static str; 2],
    serial_hex: String,
    serial_decimal: String,
}

/// The certificate that a request was given; while there is none, where the request stands.
pub async fn of_request(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: RequestId = known(&id)?;
    let mut db = provider.visit.ctx.reader();
    mine::request(&mut db, &provider.session, id).await?;
    match certificates::of_request(&mut db, id).await? {
        Some(certificate) => go(certificate_path(certificate.id)),
        None => go(request_path(id)),
    }
}

/// Shows a certificate to its holder.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: CertificateId = known(&id)?;
    let ctx = &provider.visit.ctx;
    let (request, certificate) = mine::certificate(&mut ctx.reader(), &provider.session, id).await?;
    let told = revocations::of(&mut ctx.reader(), id).await?;
    let subject = subject::of(ctx, &request)?;
    let page = provider.page();
    let l = page.l();
    let revoked = told.map(|told| Revoked {
        reason: l.of("revoke-reason-", told.reason.word()),
        at: told.revoked_at,
        listed_at: told.listed_at,
    });
    let token = encryption_tokens::of_certificate(&mut ctx.reader(), id).await?;
    let key = |purpose, files, hex: String, serial_decimal| Key {
        purpose,
        files,
        serial_hex: grouped(&hex),
        serial_decimal,
    };
    let serial = &certificate.authentication_serial;
    let files = ["authentication.pem", "authentication.cer"];
    let mut keys = vec![key("authentication", files, serial.hex(), serial.decimal())];
    if let Some(token) = &token
        && let (Some(serial), true) = (token.serial, token.certificate_der.is_some())
    {
        let files = ["encryption.pem", "encryption.cer"];
        keys.push(key("encryption", files, hex::encode(serial.octets()), serial.decimal()));
    }
    let etk = token.as_ref().map(|token| token.state);
    show(&CertificatePage {
        path: certificate_path(id),
        request: request_path(request.id),
        state: l.of("certificate-state-", certificate.state.word()),
        tone: requests::certificate_tone(certificate.state),
        environment: l.of("certificate-environment-", certificate.environment.word()),
        holder: requests::holder(l, Some(&request)),
        subject: subject.rfc2253(),
        not_before: certificate.not_before,
        not_after: certificate.not_after,
        now: ctx.now(),
        can_revoke: revoke::is_open(certificate.state),
        revoked,
        etk: status_word(etk),
        keystore_due: matches!(etk, Some(TokenState::InRequest | TokenState::WaitForActivation)),
        keys,
        chain: "chain.pem",
        page,
    })
}

/// Hands out `authentication`, `encryption` or `chain` as `.pem`, the first two also as `.cer` (DER).
pub async fn download(provider: Provider, Path((id, file)): Path<(String, String)>) -> Reply {
    let id: CertificateId = known(&id)?;
    let ctx = &provider.visit.ctx;
    let (request, certificate) = mine::certificate(&mut ctx.reader(), &provider.session, id).await?;
    if let Some(bytes) = for_the_commands(ctx, &provider, id, &file).await? {
        return Ok(attached(&file, "application/octet-stream", bytes));
    }
    let (name, extension) = file.split_once('.').ok_or(Problem::NotFound)?;
    let which = Download::parse(name).ok_or(Problem::NotFound)?;
    let (issuer, subject) = (&provider.session.issuer, &provider.session.subject);
    let (kind, bytes) = match (extension, which) {
        ("pem", which) => {
            let pem = downloads::pem(ctx, issuer, subject, request.id, which).await?;
            ("application/x-pem-file", pem.into_bytes())
        }
        ("cer", Download::Authentication) => ("application/pkix-cert", certificate.authentication_der),
        ("cer", Download::Encryption) => {
            let token = encryption_tokens::of_certificate(&mut ctx.reader(), id).await?;
            let der = token.and_then(|token| token.certificate_der).ok_or(Problem::NotFound)?;
            ("application/pkix-cert", der)
        }
        _ => return Err(Problem::NotFound),
    };
    Ok(attached(&file, kind, bytes))
}

/// What the commands of the keystore work on: the challenge, and the bytes to be signed.
async fn for_the_commands(
    ctx: &Context,
    provider: &Provider,
    id: CertificateId,
    file: &str,
) -> Result<Option<Vec<u8>>, Problem> {
    if !matches!(file, CHALLENGE | TO_SIGN) {
        return Ok(None);
    }
    let held = keystore::held(&mut ctx.reader(), &provider.session, id).await?;
    Ok(Some(if file == CHALLENGE { held.token.challenge } else { sign::to_be_signed(&held)? }))
}

fn attached(file: &str, kind: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{file}\"");
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (headers, bytes).into_response()
}
