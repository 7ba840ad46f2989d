//! `/csam/code`: the code of the mobile app, by text message, or of a paper token.

use askama::Template;
use axum::http::StatusCode;

use super::carried;
use super::sign_in::proved;
use super::sms::CodeByText;
use super::step::Step;
use super::stopped::{Reason, stopped};
use crate::actions::csam::enter_code::{Asked, CodeOutcome, Typed, asked, enter_code};
use crate::actions::csam::trusted_browser;
use crate::domain::key::sms::SmsCode;
use crate::domain::key::token::{FEW_LEFT, TokenCode};
use crate::domain::key::totp::TotpCode;
use crate::domain::oidc::parameters::Parameters;
use crate::domain::oidc::request::AuthorizationRequest;
use crate::storage::sessions::Session;
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show_with};
use crate::web::visit::{Visit, add_cookie};

#[derive(Template)]
#[template(path = "csam/code.html")]
struct Code {
    page: Page,
    form: Form,
    carried: Parameters,
    /// The offer of a passkey, a form of its own: another question is another wish.
    passkey: Option<Form>,
}

/// The same for the holder of a card.
#[derive(Template)]
#[template(path = "csam/token_code.html")]
struct CodeOfCard {
    page: Page,
    form: Form,
    carried: Parameters,
    /// The number asked for, and how many codes are left.
    number: i64,
    left: usize,
    few: bool,
}

/// Shows the page for this request, with what this person's key is asked for.
pub async fn ask(visit: &mut Visit, request: &AuthorizationRequest, session: Option<&Session>) -> Reply {
    let Some(asked) = asked(&visit.ctx, session).await? else {
        return stopped(visit, Reason::NoKey);
    };
    let form = visit.form(0)?;
    shown(visit, request, form, asked)
}

fn of_card(page: Page, form: Form, carried: Parameters, number: i64, left: usize) -> CodeOfCard {
    CodeOfCard { page, form, carried, number, left, few: left <= FEW_LEFT }
}

/// Checks what was typed.
pub async fn post(network: Network, posted: Posted) -> Reply {
    let step = match Step::read(posted).await? {
        Ok(step) => step,
        Err(response) => return Ok(response),
    };
    let caller = step.caller(network);
    let Step { mut visit, mut form, request, submission, session } = step;
    let asked = asked(&visit.ctx, session.as_ref()).await?.unwrap_or(Asked::App { passkey: false });
    let Some(code) = judge_code(&mut form, asked) else {
        return again(&mut visit, &request, form, asked);
    };
    match enter_code(&visit.ctx, &submission, session.as_ref(), &code, &caller).await? {
        CodeOutcome::Proved(session) => {
            let mut response = proved(&visit, session, &request)?;
            let token = trusted_browser::token(&visit.ctx, &submission, caller.known_browser.as_deref());
            add_cookie(response.headers_mut(), &visit.known_browser_cookie(token));
            Ok(response)
        }
        CodeOutcome::Wrong => {
            let wrong = match asked {
                Asked::App { .. } => "csam-wrong-code",
                Asked::Sms(_) => "sms-ask-wrong",
                Asked::Token { .. } => "keys-ask-wrong",
            };
            form.refuse("code", wrong);
            again(&mut visit, &request, form, asked)
        }
        CodeOutcome::Paused(until) => {
            form.refuse_with("code", "csam-paused", vec![("time", visit.locale().time(&until))]);
            again(&mut visit, &request, form, asked)
        }
        CodeOutcome::Disabled => stopped(&visit, Reason::Disabled),
        CodeOutcome::PasswordFirst => go(carried::way_on(&request)),
        CodeOutcome::NoKey => stopped(&visit, Reason::NoKey),
    }
}

fn judge_code(form: &mut Form, asked: Asked) -> Option<Typed> {
    let typed = form.value("code").to_owned();
    match asked {
        Asked::App { .. } => {
            form.judge("code", TotpCode::parse(&typed), |fault| fault.key().to_owned()).map(Typed::App)
        }
        Asked::Sms(_) => {
            form.judge("code", SmsCode::parse(&typed), |fault| fault.key().to_owned()).map(Typed::Sms)
        }
        Asked::Token { .. } => {
            form.judge("code", TokenCode::parse(&typed), |fault| fault.key().to_owned()).map(Typed::Token)
        }
    }
}

/// Shows the page again with what was refused.
pub(super) fn again(visit: &mut Visit, request: &AuthorizationRequest, form: Form, asked: Asked) -> Reply {
    let form = visit.again(form)?;
    shown(visit, request, form, asked)
}

fn shown(visit: &mut Visit, request: &AuthorizationRequest, form: Form, asked: Asked) -> Reply {
    let mut page = carried::page(visit, request);
    page.error = form.is_refused();
    let status = if page.error { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let carried = request.going_on();
    let shown = match asked {
        Asked::App { passkey } => {
            let passkey = if passkey { Some(visit.form(0)?) } else { None };
            show_with(status, &Code { page, form, carried, passkey })
        }
        Asked::Sms(standing) => show_with(status, &CodeByText::new(visit, page, form, carried, &standing)?),
        Asked::Token { number, left } => show_with(status, &of_card(page, form, carried, number, left)),
    };
    carried::leading_to_party(request, shown)
}
