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

/// On the way to a provider at another host.
#[derive(Template)]
#[template(path = "sign_in/leading.html")]
struct Leading {
    page: Page,
    /// Where the sign-in goes on.
    address: String,
    host: String,
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
        Ok(address) => lead(audience, &visit, address),
        Err(refusal) => refused::show(audience, visit, &refusal),
    }
}

/// Sends the browser to the provider. Another provider than our own may send it on to further hosts of its own, and
/// browsers hold every redirect after a form against the page's `form-action`: a page in between ends that chain.
fn lead(audience: Audience, visit: &Visit, address: String) -> Reply {
    if visit.ctx.settings.provider.external.is_none() {
        return go(address);
    }
    let host = url::Url::parse(&address).ok().and_then(|url| url.host_str().map(str::to_owned));
    let host = host.ok_or(Problem::Defect("the provider's address has no host"))?;
    show(&Leading { page: visit.page(service(audience)), address, host })
}

async fn is_waiting(visit: &Visit) -> Result<bool, Problem> {
    let browser = visit.ctx.browser_hash(&visit.browser);
    let request = requests::of_browser(&mut visit.ctx.reader(), &browser).await?;
    Ok(request.is_some_and(|request| request.state == RequestState::SignInDue))
}
