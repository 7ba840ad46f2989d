//! `/activate/key`: the account goes into an app on the telephone, and a first code proves it.

use askama::Template;

use super::{SERVICE, means, recovery};
use crate::actions::activation::key_setup::{Confirmed, KeySetup, confirm, show as setup};
use crate::domain::instant::Instant;
use crate::domain::key::misfit::{Misfit, SetupCode};
use crate::storage::sessions::{Audience, Session};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::Visit;

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
        return go(means::elsewhere(&visit, &session).await?);
    };
    let form = visit.form(key.version)?;
    show(&Key { page: visit.page(SERVICE), form, key, now: visit.ctx.now() })
}

/// Takes the first code.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, recovery::PATH)?;
    let Some(session) = visit.session(Audience::Activation).await? else {
        // Over meanwhile: idle too long, or the codes are kept already.
        return go(visit.ctx.seen_before(&submission).await?.as_deref().unwrap_or(START));
    };
    let typed = SetupCode::parse(&form.values.remove("code").unwrap_or_default());
    let Some(code) = form.judge("code", typed, |fault| fault.key().to_owned()) else {
        return refused(&visit, &session, form).await;
    };
    match confirm(&visit.ctx, &session, &visit.browser, &code, &submission).await? {
        Confirmed::Active => return go(recovery::PATH),
        Confirmed::Wrong { left } => {
            form.refuse_with("code", "activate-key-wrong", vec![("left", left.to_string())]);
        }
        Confirmed::Misfit(misfit) => refuse_misfit(&mut form, misfit),
        Confirmed::Paused(until) => {
            let moment = visit.locale().moment(&until);
            form.refuse_with("code", "activate-key-paused", vec![("moment", moment)]);
        }
        Confirmed::Over => return go(START),
    }
    refused(&visit, &session, form).await
}

/// Says what the app or the telephone is set to, and what it should be.
pub fn refuse_misfit(form: &mut Form, misfit: Misfit) {
    let (key, name, value) = match misfit {
        Misfit::Clock { ahead } if ahead > 0 => ("activate-key-clock-ahead", "seconds", ahead.to_string()),
        Misfit::Clock { ahead } => ("activate-key-clock-behind", "seconds", ahead.abs().to_string()),
        Misfit::Algorithm(algorithm) => ("keys-misfit-algorithm", "algorithm", algorithm.name().to_owned()),
        Misfit::Digits(digits) => ("keys-misfit-digits", "digits", digits.to_string()),
        Misfit::Period(seconds) => ("keys-misfit-period", "seconds", seconds.to_string()),
    };
    form.refuse_with("code", key, vec![(name, value)]);
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
