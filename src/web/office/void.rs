//! `/office/files/{id}/void`: the second page before a kit is declared void.

use askama::Template;

use super::{AtFile, choices};
use crate::actions::office::access;
use crate::actions::office::void_kit::void_kit;
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::enrolment::reasons::VoidReason;
use crate::domain::word::Word;
use crate::storage::enrolments::Enrolment;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/void.html")]
pub struct VoidPage {
    page: Page,
    form: Form,
    path: String,
    reference: String,
    reasons: Vec<Choice>,
}

/// Asks for the reason.
pub async fn get(at: AtFile) -> Reply {
    let file = access::look(&at.visit().ctx, &at.counter, at.id, "void").await?;
    if !at.offers(&file, EnrolmentEvent::RevokeKit) {
        return go(at.path(""));
    }
    let form = at.visit().form(file.last_seq)?;
    show(&page(&at, form, file))
}

/// Declares the kit void.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    if let Some(reason) = VoidReason::parse(form.value("reason")) {
        let submission = visit.submission(&form, at.path("?done=voided"))?;
        let voided = void_kit(&visit.ctx, &submission, &at.counter, at.id, reason).await;
        return go(voided.map_err(|error| at.problem(error))?);
    }
    form.refuse("reason", "office-reason-missing");
    let file = at.counter.file(&mut visit.ctx.reader(), at.id).await?;
    let mut page = page(&at, visit.again(form)?, file);
    page.page.error = true;
    show_refused(&page)
}

fn page(at: &AtFile, form: Form, file: Enrolment) -> VoidPage {
    let page = at.page();
    let reasons = choices::<VoidReason>(page.l(), "office-reason-");
    VoidPage { page, form, path: at.path(""), reference: file.reference, reasons }
}
