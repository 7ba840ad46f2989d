//! `/csam/code`: the code of the mobile app.

use askama::Template;

use super::carried;
use super::sign_in::proved;
use super::stopped::{Reason, stopped};
use crate::actions::csam::authorize::{Judged, decline, judge};
use crate::actions::csam::enter_code::{CodeOutcome, enter_code};
use crate::actions::csam::sign_in::is_too_late;
use crate::actions::csam::trusted_browser;
use crate::domain::key::totp::TotpCode;
use crate::domain::oidc::parameters::Parameters;
use crate::domain::oidc::request::AuthorizationRequest;
use crate::storage::sessions::Audience;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::{Visit, add_cookie};

#[derive(Template)]
#[template(path = "csam/code.html")]
struct Code {
    page: Page,
    form: Form,
    carried: Parameters,
}

/// Shows the page for this request.
pub fn ask(visit: &mut Visit, request: &AuthorizationRequest) -> Reply {
    let form = visit.form(0)?;
    let page = carried::page(visit, request);
    carried::leading_to_party(request, show(&Code { page, form, carried: request.going_on() }))
}

/// Checks what was typed.
pub async fn post(Posted { mut visit, form }: Posted) -> Reply {
    let request = match judge(&visit.ctx, carried::from_form(&form)).await? {
        Judged::Request(request) => request,
        Judged::Answered(address) => return go(address),
        Judged::Unanswerable => return stopped(&visit, Reason::Unanswerable),
    };
    if form.value("action") == "cancel" {
        return go(decline(&visit.ctx, &request)?);
    }
    let submission = visit.submission(&form, carried::EFFECT)?;
    if is_too_late(&visit.ctx, submission.key) {
        return stopped(&visit, Reason::TooLate(carried::start(&request)));
    }
    let mut form = form;
    let typed = form.value("code").to_owned();
    let Some(code) = form.judge("code", TotpCode::parse(&typed), |fault| fault.key().to_owned()) else {
        return again(&mut visit, &request, form);
    };
    let (session, known) = (visit.session(Audience::Csam).await?, visit.known_browser());
    match enter_code(&visit.ctx, &submission, session.as_ref(), &code, known.as_deref()).await? {
        CodeOutcome::Proved(session) => {
            let mut response = proved(&visit, session, &request)?;
            let token = trusted_browser::token(&visit.ctx, &submission, known.as_deref());
            add_cookie(response.headers_mut(), &visit.known_browser_cookie(token));
            Ok(response)
        }
        CodeOutcome::Wrong => {
            form.refuse("code", "csam-wrong-code");
            again(&mut visit, &request, form)
        }
        CodeOutcome::Paused(until) => {
            form.refuse_with("code", "csam-paused", vec![("time", visit.locale().time(&until))]);
            again(&mut visit, &request, form)
        }
        CodeOutcome::Disabled => stopped(&visit, Reason::Disabled),
        CodeOutcome::PasswordFirst => go(carried::way_on(&request)),
        CodeOutcome::NoKey => stopped(&visit, Reason::NoKey),
    }
}

fn again(visit: &mut Visit, request: &AuthorizationRequest, form: Form) -> Reply {
    let form = visit.again(form)?;
    let mut page = carried::page(visit, request);
    page.error = true;
    carried::leading_to_party(request, show_refused(&Code { page, form, carried: request.going_on() }))
}
