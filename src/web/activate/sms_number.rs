//! `/activate/sms/number`: the telephone to which codes shall go.

use askama::Template;

use super::{SERVICE, means, sms};
use crate::actions::activation::sms_setup::{Asked, SmsSetup, ask_code, show as setup};
use crate::domain::instant::Instant;
use crate::domain::key::sms::MobileNumber;
use crate::storage::sessions::{Audience, Session};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use crate::web::sms::refuse;
use crate::web::visit::Visit;

pub(super) const PATH: &str = "/activate/sms/number";
const START: &str = "/activate";
const FIELD: &str = "number";

/// The field. The number that is known is not filled in: of it only two digits are shown to anybody.
#[derive(Template)]
#[template(path = "activate/sms_number.html")]
struct Number {
    page: Page,
    form: Form,
    /// The last two digits of the number that is known.
    known: String,
    until: Instant,
    now: Instant,
}

impl Number {
    fn new(visit: &Visit, form: Form, set: &SmsSetup) -> Self {
        let mut page = visit.page(SERVICE);
        page.error = form.is_refused();
        let known = set.standing.map(|standing| standing.tail.to_string()).unwrap_or_default();
        Self { page, form, known, until: set.until, now: visit.ctx.now() }
    }
}

/// Asks for the number.
pub async fn get(visit: Visit) -> Reply {
    let Some(session) = visit.session(Audience::Activation).await? else {
        return go(START);
    };
    let Some(set) = setup(&visit.ctx, &session).await? else {
        return go(means::elsewhere(&visit, &session).await?);
    };
    let form = visit.form(set.version)?;
    show(&Number::new(&visit, form, &set))
}

/// Keeps the number and sends the first code there.
pub async fn post(Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, sms::PATH)?;
    let Some(session) = visit.session(Audience::Activation).await? else {
        return go(START);
    };
    let typed = MobileNumber::parse(form.value(FIELD));
    let Some(number) = form.judge(FIELD, typed, |fault| fault.key().to_owned()) else {
        return refused(&visit, &session, form).await;
    };
    match ask_code(&visit.ctx, &session, Some(&number), &submission).await? {
        Asked::Sent => go(sms::PATH),
        Asked::Over => go(means::elsewhere(&visit, &session).await?),
        Asked::Refused(fault) => {
            refuse(&visit, &mut form, FIELD, fault);
            refused(&visit, &session, form).await
        }
    }
}

async fn refused(visit: &Visit, session: &Session, form: Form) -> Reply {
    let Some(set) = setup(&visit.ctx, session).await? else {
        return go(START);
    };
    show_refused(&Number::new(visit, visit.again(form)?, &set))
}
