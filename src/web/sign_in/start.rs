//! Says what signing in needs, and sends the person to the identity provider.

use askama::Template;
use axum::extract::RawQuery;

use super::{parameter, parameters, refused, service};
use crate::actions::sign_in::{begin, return_path};
use crate::domain::request::RequestState;
use crate::storage::requests;
use crate::storage::sessions::Audience;
use crate::web::form::Form;
use crate::web::late;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "sign_in/start.html")]
struct Start {
    page: Page,
    form: Form,
    /// `office`, `manager` or `backoffice`.
    audience: &'static str,
    /// A request of this browser waits for the sign-in: the last step of its first part.
    waiting: bool,
    /// The session that this browser shows is over.
    over: bool,
    /// What was sent too late is kept, and shown after the sign-in.
    kept: bool,
}

/// Explains; nothing happens yet.
pub async fn get(audience: Audience, visit: Visit, query: RawQuery) -> Reply {
    let return_to = parameter(&parameters(query), "return_to").unwrap_or_default();
    let mut form = visit.form(0)?;
    let return_to = return_path::checked(audience, &return_to);
    let kept = return_to.starts_with(&late::path(audience));
    let over = visit.session_token(audience).is_some() && visit.session(audience).await?.is_none();
    form.set("return_to", return_to);
    let waiting = audience == Audience::Manager && is_waiting(&visit).await?;
    show(&Start { page: visit.page(service(audience)), form, audience: audience.word(), waiting, over, kept })
}

/// Sends the browser on.
pub async fn post(audience: Audience, Posted { visit, form }: Posted) -> Reply {
    let return_to = form.value("return_to");
    match begin::begin(&visit.ctx, audience, &visit.browser, return_to, visit.language).await? {
        Ok(address) => go(address),
        Err(refusal) => refused::show(audience, visit, &refusal),
    }
}

async fn is_waiting(visit: &Visit) -> Result<bool, Problem> {
    let browser = visit.ctx.browser_hash(&visit.browser);
    let request = requests::of_browser(&mut visit.ctx.reader(), &browser).await?;
    Ok(request.is_some_and(|request| request.state == RequestState::SignInDue))
}
