//! `/manager/certificates/{id}/revoke`: the end of a pair of certificates, asked for once more and with its reason.

use askama::Template;
use axum::extract::Path;

use super::{certificate_path, known, sign_in_again};
use crate::actions::manager::revoke::{self, Outcome};
use crate::actions::manager::{mine, subject};
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::id::CertificateId;
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::web::form::{Choice, Form};
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "manager/revoke.html")]
struct Revoke {
    page: Page,
    path: String,
    subject: String,
    environment: String,
    not_after: Instant,
    reasons: Vec<Choice>,
    /// Where to sign in again; `None` while the sign-in is of just now.
    sign_in: Option<String>,
    form: Form,
}

/// Asks, as long as the certificates can be revoked.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: CertificateId = known(&id)?;
    match page(&provider, id, None).await? {
        Some(page) => show(&page),
        None => go(certificate_path(id)),
    }
}

/// Revokes.
pub async fn post(provider: Provider, Path(id): Path<String>, Posted { visit, mut form }: Posted) -> Reply {
    let id: CertificateId = known(&id)?;
    let Some(reason) = RevocationReason::parse(form.value("reason")) else {
        form.refuse("reason", "revoke-reason-missing");
        return match page(&provider, id, Some(visit.again(form)?)).await? {
            Some(page) => show_refused(&page),
            None => go(certificate_path(id)),
        };
    };
    let submission = visit.submission(&form, certificate_path(id))?;
    let outcome = revoke::run(&visit.ctx, &provider.session, id, reason, &submission).await;
    match outcome.map_err(|error| Problem::from(error).seen_at(&certificate_path(id)))? {
        Outcome::Revoked(location) => go(location),
        Outcome::SignInAgain => go(format!("{}/revoke", certificate_path(id))),
    }
}

/// `again`: the form as it was refused.
async fn page(
    provider: &Provider,
    id: CertificateId,
    again: Option<Form>,
) -> Result<Option<Revoke>, Problem> {
    let ctx = &provider.visit.ctx;
    let (request, certificate) = mine::certificate(&mut ctx.reader(), &provider.session, id).await?;
    if !revoke::is_open(certificate.state) {
        return Ok(None);
    }
    let mut page = provider.page();
    page.error = again.is_some();
    let l = page.l();
    let reasons = RevocationReason::ALL.iter().map(|reason| {
        let word = reason.word();
        Choice::new(word, l.of("revoke-reason-", word)).hint(l.of("revoke-reason-hint-", word))
    });
    Ok(Some(Revoke {
        path: certificate_path(id),
        subject: subject::of(ctx, &request)?.rfc2253(),
        environment: l.of("certificate-environment-", certificate.environment.word()),
        not_after: certificate.not_after,
        reasons: reasons.collect(),
        sign_in: sign_in_again(provider, &format!("{}/revoke", certificate_path(id)))?,
        form: match again {
            Some(form) => form,
            None => provider.visit.form(certificate.last_seq)?,
        },
        page,
    }))
}
