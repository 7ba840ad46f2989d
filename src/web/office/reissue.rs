//! `/office/files/{id}/reissue`: a new kit for a person who stands at the counter again.

use super::check::fault_key;
use super::document_form::{self, DocumentChoices};
use super::{AtFile, evidence_form, letter};
use crate::actions::ActionError;
use crate::actions::office::access;
use crate::actions::office::answers::{self, Answers};
use crate::actions::office::issue_kit::Issued;
use crate::actions::office::reissue_kit::{Reissued, SeenAgain, reissue_kit};
use crate::domain::calendar::brussels_day;
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::enrolment::reissue::NotShown;
use crate::domain::instant::Instant;
use crate::domain::person::national_number::BisNumber;
use crate::domain::person::partial_date::PartialDate;
use crate::storage::enrolments::Enrolment;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};
use askama::Template;

#[derive(Template)]
#[template(path = "office/reissue.html")]
pub struct ReissuePage {
    page: Page,
    form: Form,
    path: String,
    reference: String,
    answers: Answers,
    document: DocumentChoices,
}

/// The form: the person as the file knows them, the document to be looked at again.
pub async fn get(at: AtFile) -> Reply {
    let file = access::look(&at.visit().ctx, &at.counter, at.id, "reissue").await?;
    if !at.offers(&file, EnrolmentEvent::ReissueKit) {
        return go(at.path(""));
    }
    let form = at.visit().form(file.last_seq)?;
    match page(&at, &file, form, true)? {
        Some(page) => show(&page),
        None => go(at.path("")),
    }
}

/// Issues the new kit and answers with its letter.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    let document = document_form::read(&mut form, visit.ctx.now());
    let numbers = read_numbers(&mut form, visit.ctx.now());
    let email = evidence_form::read_email(&mut form);
    if !form.ticked("same_person") {
        form.refuse("same_person", "office-same-person-missing");
    }
    if let (false, Some(document), Some(email)) = (form.is_refused(), document, email) {
        let submission = visit.submission(&form, at.path(""))?;
        let seen = SeenAgain { document, numbers, email };
        let issued = reissue_kit(&visit.ctx, &submission, &visit.browser, &at.counter, at.id, seen).await;
        match issued.map_err(|error| at.problem(error))? {
            Reissued::Issued(Issued::Letter(kit)) => return letter::show_letter(&at, *kit),
            Reissued::Issued(Issued::At(path)) => return go(path),
            Reissued::Issued(Issued::Refused(fault)) => form.refuse("same_person", fault_key(fault)),
            Reissued::NotShown(fault) => form.refuse("national_number", not_shown_key(fault)),
            Reissued::DocumentKnown(reference) => {
                form.refuse_with("document_number", "office-document-known", vec![("reference", reference)]);
            }
        }
    }
    let file = at.counter.file(&mut visit.ctx.reader(), at.id).await?;
    match page(&at, &file, visit.again(form)?, false)? {
        Some(mut page) => {
            page.page.error = true;
            show_refused(&page)
        }
        None => go(at.path("")),
    }
}

/// Birth date and BIS number as read again from a new document; `None` where both were left empty.
fn read_numbers(form: &mut Form, now: Instant) -> Option<(PartialDate, BisNumber)> {
    let empty = |name: &str| form.value(name).trim().is_empty();
    if ["birth_date_day", "birth_date_month", "birth_date_year", "national_number"].into_iter().all(empty) {
        return None;
    }
    let today = brussels_day(now);
    let part = |part| form.part("birth_date", part);
    let birth = PartialDate::parse_birth(part("day"), part("month"), part("year"), today);
    let birth = form.judge("birth_date", birth, |fault| fault.key().to_owned());
    let number = BisNumber::parse(form.value("national_number"), today);
    let number = form.judge("national_number", number, |fault| fault.key().to_owned());
    birth.zip(number)
}

/// The message where the person is not shown to be the one of the file.
fn not_shown_key(fault: NotShown) -> &'static str {
    match fault {
        NotShown::NumbersMissing => "office-admin-numbers-missing",
        NotShown::NumbersDiffer => "office-admin-numbers-differ",
    }
}

/// The page; `None` for a file without answers, which never had a kit.
fn page(
    at: &AtFile,
    file: &Enrolment,
    mut form: Form,
    fresh: bool,
) -> Result<Option<ReissuePage>, ActionError> {
    let Some(answers) = answers::open(&at.visit().ctx, file)? else {
        return Ok(None);
    };
    if fresh {
        // The number and the ticks are for today: only a document in the hand can give them.
        document_form::fill(&mut form, &answers.document);
        form.set("email", answers.email.as_str());
    }
    let page = at.page();
    let document = DocumentChoices::new(page.l());
    let (path, reference) = (at.path(""), file.reference.clone());
    Ok(Some(ReissuePage { page, form, path, reference, answers, document }))
}
