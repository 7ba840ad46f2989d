//! `/manager/certificates/{id}`: the two certificates, and how they become the keystore that software reads.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;

use super::{certificate_path, known, request_path, requests};
use crate::actions::manager::contract_print::grouped;
use crate::actions::manager::{mine, revoke, subject};
use crate::actions::pki::downloads::{self, Download};
use crate::actions::pki::publications;
use crate::domain::certificate::keystore_commands::{self, Keystore};
use crate::domain::certificate::serial::Serial;
use crate::domain::id::{CertificateId, RequestId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::storage::certificates;
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::parts::Tone;
use crate::web::problem::{Problem, Reply, go, show};

#[derive(Template)]
#[template(path = "manager/certificates.html")]
struct CertificatePage {
    page: Page,
    path: String,
    request: String,
    state: String,
    tone: Tone,
    environment: String,
    subject: String,
    not_before: Instant,
    not_after: Instant,
    now: Instant,
    /// While they can be revoked.
    can_revoke: bool,
    revoked: Option<Revoked>,
    keys: [Key; 2],
    /// File of the authorities' certificates.
    chain: &'static str,
    keystore: String,
    /// Operating system, and the folder in which software looks there.
    folders: [(&'static str, &'static str); 2],
    commands: Vec<String>,
}

/// What became of revoked ones.
struct Revoked {
    reason: String,
    at: Instant,
    /// Since when the list that everybody may fetch says so.
    listed_at: Option<Instant>,
}

/// One of the two certificates.
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
    let told = publications::revocation(&mut ctx.reader(), &certificate).await?;
    let subject = subject::of(ctx, &request)?;
    let page = provider.page();
    let l = page.l();
    let revoked = told.map(|told| Revoked {
        reason: l.of("revoke-reason-", told.revocation.reason.word()),
        at: told.revocation.revoked_at,
        listed_at: told.listed_at,
    });
    let keystore = Keystore {
        national_number: subject::national_number(ctx, &request)?.to_string(),
        file_name: subject.keystore_file_name(certificate.environment, certificate.not_before),
        encryption_alias: certificate.encryption_serial.decimal(),
    };
    let key = |purpose, files, serial: &Serial| Key {
        purpose,
        files,
        serial_hex: grouped(&serial.hex()),
        serial_decimal: serial.decimal(),
    };
    show(&CertificatePage {
        path: certificate_path(id),
        request: request_path(request.id),
        state: l.of("certificate-state-", certificate.state.word()),
        tone: requests::certificate_tone(certificate.state),
        environment: l.of("certificate-environment-", certificate.environment.word()),
        subject: subject.rfc2253(),
        not_before: certificate.not_before,
        not_after: certificate.not_after,
        now: ctx.now(),
        can_revoke: revoke::is_open(certificate.state),
        revoked,
        keys: [
            key(
                "authentication",
                ["authentication.pem", "authentication.cer"],
                &certificate.authentication_serial,
            ),
            key("encryption", ["encryption.pem", "encryption.cer"], &certificate.encryption_serial),
        ],
        chain: "chain.pem",
        folders: keystore_commands::FOLDERS,
        commands: keystore_commands::commands(&keystore),
        keystore: keystore.file_name,
        page,
    })
}

/// Hands out `authentication`, `encryption` or `chain` as `.pem`, the first two also as `.cer` (DER).
pub async fn download(provider: Provider, Path((id, file)): Path<(String, String)>) -> Reply {
    let id: CertificateId = known(&id)?;
    let ctx = &provider.visit.ctx;
    let (request, certificate) = mine::certificate(&mut ctx.reader(), &provider.session, id).await?;
    let (name, extension) = file.split_once('.').ok_or(Problem::NotFound)?;
    let which = Download::parse(name).ok_or(Problem::NotFound)?;
    let (issuer, subject) = (&provider.session.issuer, &provider.session.subject);
    let (kind, bytes) = match (extension, which) {
        ("pem", which) => {
            let pem = downloads::pem(ctx, issuer, subject, request.id, which).await?;
            ("application/x-pem-file", pem.into_bytes())
        }
        ("cer", Download::Authentication) => ("application/pkix-cert", certificate.authentication_der),
        ("cer", Download::Encryption) => ("application/pkix-cert", certificate.encryption_der),
        _ => return Err(Problem::NotFound),
    };
    let disposition = format!("attachment; filename=\"{name}.{extension}\"");
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, bytes).into_response())
}
