//! `/activate/token`: the card of 24 codes, to be printed, and the first code that proves it.

use askama::Template;

use super::{SERVICE, means, recovery};
use crate::actions::activation::key_setup::Confirmed;
use crate::actions::activation::token_setup::{CardSetup, confirm, show as setup};
use crate::domain::instant::Instant;
use crate::domain::key::token::TokenCode;
use crate::storage::sessions::{Audience, Session};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::visit::Visit;

const START: &str = "/activate";

/// The card and the field.
#[derive(Template)]
#[template(path = "activate/token.html")]
struct Token {
    page: Page,
    form: Form,
    card: CardSetup,
    now: Instant,
}

/// Shows the card: the same one however often the page is loaded.
pub async fn get(visit: Visit) -> Reply {
    let Some(session) = visit.session(Audience::Activation).await? else {
        return go(START);
    };
    let Some(card) = setup(&visit.ctx, &session, &visit.browser).await? else {
        return go(means::elsewhere(&visit, &session).await?);
    };
    let form = visit.form(card.version)?;
    show(&Token { page: visit.page(SERVICE), form, card, now: visit.ctx.now() })
}

/// Takes the code with the number asked for.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, recovery::PATH)?;
    let Some(session) = visit.session(Audience::Activation).await? else {
        return go(visit.ctx.seen_before(&submission).await?.as_deref().unwrap_or(START));
    };
    let typed = TokenCode::parse(&form.values.remove("code").unwrap_or_default());
    let Some(code) = form.judge("code", typed, |fault| fault.key().to_owned()) else {
        return refused(&visit, &session, form).await;
    };
    match confirm(&visit.ctx, &session, &visit.browser, &code, &submission).await? {
        Confirmed::Active => return go(recovery::PATH),
        Confirmed::Wrong { left } => {
            form.refuse_with("code", "keys-token-wrong", vec![("left", left.to_string())]);
        }
        Confirmed::Paused(until) => {
            let moment = visit.locale().moment(&until);
            form.refuse_with("code", "keys-token-paused", vec![("moment", moment)]);
        }
        // No card has a setting that could be wrong.
        Confirmed::Misfit(_) | Confirmed::Over => return go(START),
    }
    refused(&visit, &session, form).await
}

async fn refused(visit: &Visit, session: &Session, form: Form) -> Reply {
    let Some(card) = setup(&visit.ctx, session, &visit.browser).await? else {
        return go(START);
    };
    let form = visit.again(form)?;
    let mut page = visit.page(SERVICE);
    page.error = true;
    show_refused(&Token { page, form, card, now: visit.ctx.now() })
}
