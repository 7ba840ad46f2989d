//! `/office/files/{id}/reissue`: a new kit for a person who stands at the counter again.

use askama::Template;
use time::Month;

use super::check::fault_key;
use super::document_form::{self, DocumentChoices};
use super::{AtFile, evidence_form, letter};
use crate::actions::ActionError;
use crate::actions::office::answers::{self, Answers};
use crate::actions::office::issue_kit::Issued;
use crate::actions::office::reissue_kit::{Reissued, SeenAgain, reissue_kit};
use crate::domain::enrolment::EnrolmentEvent;
use crate::storage::enrolments::Enrolment;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

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

impl ReissuePage {
    fn birth_date(&self) -> String {
        let birth = self.answers.birth_date;
        let month = birth.month().and_then(|month| Month::try_from(month).ok());
        self.page.l().partial_date(birth.year().into(), month, birth.day())
    }
}

/// The form: the person as the file knows them, the document to be looked at again.
pub async fn get(at: AtFile) -> Reply {
    let file = at.counter.file(&mut at.visit().ctx.reader(), at.id).await?;
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
    let email = evidence_form::read_email(&mut form);
    if !form.ticked("same_person") {
        form.refuse("same_person", "office-same-person-missing");
    }
    if let (false, Some(document), Some(email)) = (form.is_refused(), document, email) {
        let submission = visit.submission(&form, at.path(""))?;
        let seen = SeenAgain { document, email };
        let issued = reissue_kit(&visit.ctx, &submission, &visit.browser, &at.counter, at.id, seen).await;
        match issued.map_err(|error| at.problem(error))? {
            Reissued::Issued(Issued::Letter(kit)) => return letter::show_letter(&at, *kit),
            Reissued::Issued(Issued::At(path)) => return go(path),
            Reissued::Issued(Issued::Refused(fault)) => form.refuse("same_person", fault_key(fault)),
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
