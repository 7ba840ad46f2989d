//! `/office/files/{id}/email/waiver`: why the mailbox is not proved, before the check goes on without.

use askama::Template;

use super::{AtFile, choices};
use crate::actions::office::hold;
use crate::actions::office::waive_email::waive_email;
use crate::domain::enrolment::email_proof::WaiverReason;
use crate::domain::word::Word;
use crate::storage::enrolments::Enrolment;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/email_waiver.html")]
pub struct WaiverPage {
    page: Page,
    form: Form,
    path: String,
    reference: String,
    reasons: Vec<Choice>,
}

/// Asks for the reason.
pub async fn get(at: AtFile) -> Reply {
    let mut reader = at.visit().ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    if file.person.is_none() {
        return go(at.path(""));
    }
    hold::held_by(&mut reader, &file, &at.counter).await.map_err(|error| at.problem(error))?;
    let form = at.visit().form(file.last_seq)?;
    show(&page(&at, form, file))
}

/// Waives the proof and goes back to the check.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    if let Some(reason) = WaiverReason::parse(form.value("reason")) {
        let submission = visit.submission(&form, at.path("/check"))?;
        let waived = waive_email(&visit.ctx, &submission, &at.counter, at.id, reason).await;
        return go(waived.map_err(|error| at.problem(error))?);
    }
    form.refuse("reason", "office-reason-missing");
    let file = at.counter.file(&mut visit.ctx.reader(), at.id).await?;
    let mut page = page(&at, visit.again(form)?, file);
    page.page.error = true;
    show_refused(&page)
}

fn page(at: &AtFile, form: Form, file: Enrolment) -> WaiverPage {
    let page = at.page();
    let reasons = choices::<WaiverReason>(page.l(), "office-waiver-");
    WaiverPage { page, form, path: at.path(""), reference: file.reference, reasons }
}
