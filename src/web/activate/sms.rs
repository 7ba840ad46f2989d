//! `/activate/sms`: the code that was sent to the person's telephone, and another one if it does not come.

use askama::Template;

use super::{SERVICE, means, recovery, sms_number};
use crate::actions::activation::key_setup::Confirmed;
use crate::actions::activation::sms_setup::{Asked, SmsSetup, ask_code, confirm, show as setup};
use crate::actions::sms_codes::SmsStanding;
use crate::domain::instant::Instant;
use crate::domain::key::sms::SmsCode;
use crate::storage::sessions::{Audience, Session};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::sms::{refuse, said, takes_code};
use crate::web::visit::Visit;

pub(super) const PATH: &str = "/activate/sms";
const START: &str = "/activate";
/// Name of the button that asks for another code.
const AGAIN: &str = "again";

/// How far the code has come, the field, and the way to another code.
#[derive(Template)]
#[template(path = "activate/sms.html")]
struct Sms {
    page: Page,
    form: Form,
    /// A form of its own: another code is another wish.
    another: Form,
    said: String,
    takes_code: bool,
    until: Instant,
    now: Instant,
}

impl Sms {
    fn new(visit: &Visit, form: Form, set: &SmsSetup, standing: &SmsStanding) -> Result<Self, Problem> {
        let mut page = visit.page(SERVICE);
        page.error = form.is_refused();
        // It is also the answer to a wish for another code, which has no page of its own.
        PATH.clone_into(&mut page.path);
        Ok(Self {
            said: said(page.l(), standing),
            // What is refused stands beside its field.
            takes_code: takes_code(standing) || form.error("code").is_some(),
            page,
            form,
            another: visit.form(set.version)?,
            until: set.until,
            now: visit.ctx.now(),
        })
    }
}

/// Shows how far the code has come; first the number is asked for.
pub async fn get(visit: Visit) -> Reply {
    let Some(session) = visit.session(Audience::Activation).await? else {
        return go(START);
    };
    match setup(&visit.ctx, &session).await? {
        Some(set @ SmsSetup { standing: Some(standing), .. }) => {
            show(&Sms::new(&visit, visit.form(set.version)?, &set, &standing)?)
        }
        Some(_) => go(sms_number::PATH),
        None => go(means::elsewhere(&visit, &session).await?),
    }
}

/// Takes the code.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, recovery::PATH)?;
    let Some(session) = visit.session(Audience::Activation).await? else {
        return go(visit.ctx.seen_before(&submission).await?.as_deref().unwrap_or(START));
    };
    let typed = SmsCode::parse(&form.values.remove("code").unwrap_or_default());
    let Some(code) = form.judge("code", typed, |fault| fault.key().to_owned()) else {
        return refused(&visit, &session, form).await;
    };
    match confirm(&visit.ctx, &session, &visit.browser, &code, &submission).await? {
        Confirmed::Active => return go(recovery::PATH),
        Confirmed::Wrong { left } => {
            form.refuse_with("code", "sms-wrong", vec![("left", left.to_string())]);
        }
        Confirmed::Paused(until) => {
            let moment = visit.locale().moment(&until);
            form.refuse_with("code", "sms-paused", vec![("moment", moment)]);
        }
        // A message has no setting that could be wrong.
        Confirmed::Misfit(_) | Confirmed::Over => return go(START),
    }
    refused(&visit, &session, form).await
}

/// Sends another code to the same number.
pub async fn again(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, PATH)?;
    let Some(session) = visit.session(Audience::Activation).await? else {
        return go(START);
    };
    match ask_code(&visit.ctx, &session, None, &submission).await? {
        Asked::Sent => go(PATH),
        Asked::Over => go(means::elsewhere(&visit, &session).await?),
        Asked::Refused(fault) => {
            refuse(&visit, &mut form, AGAIN, fault);
            refused(&visit, &session, form).await
        }
    }
}

async fn refused(visit: &Visit, session: &Session, form: Form) -> Reply {
    match setup(&visit.ctx, session).await? {
        Some(set @ SmsSetup { standing: Some(standing), .. }) => {
            show_refused(&Sms::new(visit, visit.again(form)?, &set, &standing)?)
        }
        _ => go(START),
    }
}
