//! `/activate/key`: the account goes into an app on the telephone, and a first code proves it.

use askama::Template;

use super::SERVICE;
use crate::actions::activation::key_setup::{Confirmed, KeySetup, confirm, show as setup};
use crate::domain::instant::Instant;
use crate::domain::key::totp::TotpCode;
use crate::storage::sessions::{Audience, Session};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::{Visit, add_cookie};

const DONE: &str = "/activate/done";
/// Without a session, or with nothing to set up, the way on is the link in the mail.
const START: &str = "/activate";

/// QR code, secret, link for the same telephone, and the field for the first code.
#[derive(Template)]
#[template(path = "activate/key.html")]
struct Key {
    page: Page,
    form: Form,
    key: KeySetup,
    now: Instant,
}

/// Shows the key that is being set up.
pub async fn get(visit: Visit) -> Reply {
    let Some(session) = visit.session(Audience::Activation).await? else {
        return go(START);
    };
    let Some(key) = setup(&visit.ctx, &session).await? else {
        return go(START);
    };
    let form = visit.form(key.version)?;
    show(&Key { page: visit.page(SERVICE), form, key, now: visit.ctx.now() })
}

/// Takes the first code.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, DONE)?;
    let Some(session) = visit.session(Audience::Activation).await? else {
        // The first post of a double click ended the session.
        return go(visit.ctx.seen_before(&submission).await?.as_deref().unwrap_or(START));
    };
    let typed = TotpCode::parse(&form.values.remove("code").unwrap_or_default());
    let Some(code) = form.judge("code", typed, |fault| fault.key().to_owned()) else {
        return refused(&visit, &session, form).await;
    };
    match confirm(&visit.ctx, &session, &code, &submission).await? {
        Confirmed::Active => {
            let mut response = go(DONE)?;
            add_cookie(response.headers_mut(), &visit.no_session_cookie(Audience::Activation));
            return Ok(response);
        }
        Confirmed::Wrong { left } => {
            form.refuse_with("code", "activate-key-wrong", vec![("left", left.to_string())]);
        }
        Confirmed::WrongClock { ahead } => refuse_clock(&mut form, ahead),
        Confirmed::Paused(until) => {
            let moment = visit.locale().moment(&until);
            form.refuse_with("code", "activate-key-paused", vec![("moment", moment)]);
        }
        Confirmed::Over => return go(START),
    }
    refused(&visit, &session, form).await
}

fn refuse_clock(form: &mut Form, ahead: i64) {
    let key = if ahead > 0 { "activate-key-clock-ahead" } else { "activate-key-clock-behind" };
    form.refuse_with("code", key, vec![("seconds", ahead.abs().to_string())]);
}

async fn refused(visit: &Visit, session: &Session, form: Form) -> Reply {
    let Some(key) = setup(&visit.ctx, session).await? else {
        return go(START);
    };
    let form = visit.again(form)?;
    let mut page = visit.page(SERVICE);
    page.error = true;
    show_refused(&Key { page, form, key, now: visit.ctx.now() })
}
