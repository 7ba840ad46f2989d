//! `/csam/sign-in`: username and password.

use askama::Template;
use axum::response::Response;

use super::carried;
use super::step::Step;
use super::stopped::{Reason, stopped};
use crate::actions::csam::sign_in::{SignInOutcome, sign_in};
use crate::domain::key::password::Password;
use crate::domain::oidc::parameters::Parameters;
use crate::domain::oidc::request::AuthorizationRequest;
use crate::storage::sessions::Audience;
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::{Visit, add_cookie};

#[derive(Template)]
#[template(path = "csam/sign_in.html")]
struct SignIn {
    page: Page,
    form: Form,
    carried: Parameters,
    /// The relying party's name.
    client: String,
}

/// Shows the page for this request.
pub fn ask(visit: &mut Visit, request: &AuthorizationRequest) -> Reply {
    let mut form = visit.form(0)?;
    form.set("username", request.login_hint.as_deref().unwrap_or_default());
    let page = carried::page(visit, request);
    let client = carried::client_name(visit, request);
    let shown = show(&SignIn { page, form, carried: request.parameters.clone(), client });
    carried::leading_to_party(request, shown)
}

/// Checks what was typed.
pub async fn post(network: Network, posted: Posted) -> Reply {
    let step = match Step::read(posted).await? {
        Ok(step) => step,
        Err(response) => return Ok(response),
    };
    let caller = step.caller(network);
    let Step { mut visit, mut form, request, submission, session: before } = step;
    let (username, password) = (form.value("username").to_owned(), form.value("password").to_owned());
    if username.trim().is_empty() {
        form.refuse("username", "csam-username-missing");
    }
    if password.is_empty() {
        form.refuse("password", "csam-password-missing");
    }
    if form.is_refused() {
        return again(&mut visit, &request, form);
    }
    let typed = Password::typed(&password);
    match sign_in(&visit.ctx, &submission, &caller, &username, &typed, before.as_ref()).await? {
        SignInOutcome::Proved(token) => proved(&visit, token, &request),
        SignInOutcome::Wrong => {
            form.refuse("username", "csam-wrong-password");
            again(&mut visit, &request, form)
        }
        SignInOutcome::Wait(until) => {
            form.refuse_with("username", "csam-wait", vec![("time", visit.locale().time(&until))]);
            again(&mut visit, &request, form)
        }
        SignInOutcome::HalfWay => stopped(&visit, Reason::HalfWay),
        SignInOutcome::NoKey => stopped(&visit, Reason::NoKey),
    }
}

/// On with the request, in the new session.
pub fn proved(visit: &Visit, token: String, request: &AuthorizationRequest) -> Result<Response, Problem> {
    let mut response = go(carried::way_on(request))?;
    add_cookie(response.headers_mut(), &visit.session_cookie(Audience::Csam, token));
    Ok(response)
}

fn again(visit: &mut Visit, request: &AuthorizationRequest, form: Form) -> Reply {
    let form = visit.again(form)?;
    let mut page = carried::page(visit, request);
    page.error = true;
    let client = carried::client_name(visit, request);
    let shown = show_refused(&SignIn { page, form, carried: request.parameters.clone(), client });
    carried::leading_to_party(request, shown)
}
