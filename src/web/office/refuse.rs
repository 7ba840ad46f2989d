//! `/office/files/{id}/refuse`: the second page before a check ends in a refusal.

use askama::Template;

use super::{AtFile, choices};
use crate::actions::office::refuse::refuse;
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::enrolment::reasons::RefusalReason;
use crate::domain::word::Word;
use crate::storage::enrolments::Enrolment;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/refuse.html")]
pub struct RefusePage {
    page: Page,
    form: Form,
    path: String,
    reference: String,
    reasons: Vec<Choice>,
}

/// Asks for the reason.
pub async fn get(at: AtFile) -> Reply {
    let file = at.counter.file(&mut at.visit().ctx.reader(), at.id).await?;
    if !at.offers(&file, EnrolmentEvent::Refuse) {
        return go(at.path(""));
    }
    let form = at.visit().form(file.last_seq)?;
    show(&page(&at, form, file))
}

/// Refuses.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    if let Some(reason) = RefusalReason::parse(form.value("reason")) {
        let submission = visit.submission(&form, at.path("?done=refused"))?;
        let refused = refuse(&visit.ctx, &submission, &at.counter, at.id, reason).await;
        return go(refused.map_err(|error| at.problem(error))?);
    }
    form.refuse("reason", "office-reason-missing");
    let file = at.counter.file(&mut visit.ctx.reader(), at.id).await?;
    let mut page = page(&at, visit.again(form)?, file);
    page.page.error = true;
    show_refused(&page)
}

fn page(at: &AtFile, form: Form, file: Enrolment) -> RefusePage {
    let page = at.page();
    let reasons = choices::<RefusalReason>(page.l(), "office-reason-");
    RefusePage { page, form, path: at.path(""), reference: file.reference, reasons }
}
