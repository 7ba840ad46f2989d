//! `/manager/certificates/{id}/code`: the code on paper with which the holder revokes without signing in.

use askama::Template;
use axum::extract::Path;

use super::{certificate_path, known, sign_in_again};
use crate::actions::manager::{mine, revoke};
use crate::actions::revocation::code::{self, Outcome};
use crate::domain::id::CertificateId;
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::web::form::Form;
use crate::web::guard::Provider;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show};

#[derive(Template)]
#[template(path = "manager/code.html")]
struct CodePage {
    page: Page,
    path: String,
    environment: String,
    not_after: Instant,
    /// Where the code is typed.
    address: String,
    /// Since when there is one.
    drawn_at: Option<Instant>,
    /// In groups of four, just drawn in this browser.
    code: Option<String>,
    /// Where to sign in again; `None` while the sign-in is of just now.
    sign_in: Option<String>,
    form: Form,
}

/// Shows the code just drawn in this browser, or offers to draw one.
pub async fn get(provider: Provider, Path(id): Path<String>) -> Reply {
    let id: CertificateId = known(&id)?;
    let (ctx, session) = (&provider.visit.ctx, &provider.session);
    let (_, certificate) = mine::certificate(&mut ctx.reader(), session, id).await?;
    if !revoke::is_open(certificate.state) {
        return go(certificate_path(id));
    }
    let standing = code::look(ctx, session, id, &provider.visit.browser).await?;
    let page = provider.page();
    show(&CodePage {
        path: certificate_path(id),
        environment: page.l().of("certificate-environment-", certificate.environment.word()),
        not_after: certificate.not_after,
        address: format!("{}/revoke", ctx.settings.base_url),
        drawn_at: standing.drawn_at,
        code: standing.code.map(|code| code.grouped()),
        sign_in: sign_in_again(&provider, &format!("{}/code", certificate_path(id)))?,
        form: provider.visit.form(certificate.last_seq)?,
        page,
    })
}

/// Draws one.
pub async fn post(provider: Provider, Path(id): Path<String>, Posted { visit, form }: Posted) -> Reply {
    let id: CertificateId = known(&id)?;
    let path = format!("{}/code", certificate_path(id));
    let submission = visit.submission(&form, path.clone())?;
    let drawn = code::renew(&visit.ctx, &provider.session, id, &visit.browser, &submission).await;
    match drawn.map_err(|error| Problem::from(error).seen_at(&certificate_path(id)))? {
        Outcome::Drawn(location) => go(location),
        Outcome::SignInAgain => go(path),
    }
}
