//! `/office/files/{id}/doubt`: the holder of a check doubts, and leaves the decision to a colleague (journey E7).

use askama::Template;

use super::{AtFile, choices};
use crate::actions::office::doubt::doubt;
use crate::actions::office::hold;
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::enrolment::reasons::DoubtReason;
use crate::domain::person::note::Note;
use crate::domain::word::Word;
use crate::storage::enrolments::Enrolment;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/doubt.html")]
pub struct DoubtPage {
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
    if !at.offers(&file, EnrolmentEvent::Doubt) {
        return go(at.path(""));
    }
    hold::held_by(&mut reader, &file, &at.counter).await.map_err(|error| at.problem(error))?;
    let form = at.visit().form(file.last_seq)?;
    show(&page(&at, form, file))
}

/// Doubts.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    let reason = DoubtReason::parse(form.value("reason"));
    let reason = form.judge("reason", reason.ok_or(()), |()| "office-reason-missing".to_owned());
    let note = Note::parse(form.value("note"));
    let note = form.judge("note", note, |fault| fault.key().to_owned());
    if let (Some(reason), Some(note)) = (reason, note) {
        let submission = visit.submission(&form, at.path("?done=doubted"))?;
        let doubted = doubt(&visit.ctx, &submission, &at.counter, at.id, reason, note).await;
        return go(doubted.map_err(|error| at.problem(error))?);
    }
    let file = at.counter.file(&mut visit.ctx.reader(), at.id).await?;
    let mut page = page(&at, visit.again(form)?, file);
    page.page.error = true;
    show_refused(&page)
}

fn page(at: &AtFile, form: Form, file: Enrolment) -> DoubtPage {
    let page = at.page();
    let reasons = choices::<DoubtReason>(page.l(), "office-reason-");
    DoubtPage { page, form, path: at.path(""), reference: file.reference, reasons }
}
