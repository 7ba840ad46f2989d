//! `/office/files/{id}/evidence`: the document, the person, the checklist, on one page.

use askama::Template;

use super::AtFile;
use super::document_form::{self, DocumentChoices};
use super::evidence_form;
use crate::actions::office::record_answers::{Recorded, record_answers};
use crate::actions::office::{answers, hold};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::language::Language;
use crate::storage::evidence_ticks;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "office/evidence.html")]
pub struct EvidencePage {
    page: Page,
    form: Form,
    path: String,
    reference: String,
    document: DocumentChoices,
    languages: Vec<Choice>,
}

/// The form, with what is recorded already. A check that is not open is led to its file.
pub async fn get(at: AtFile) -> Reply {
    let ctx = &at.visit().ctx;
    let mut reader = ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    if file.state != EnrolmentState::IdentityCheck {
        return go(at.path(""));
    }
    hold::held_by(&mut reader, &file, &at.counter).await.map_err(|error| at.problem(error))?;
    let mut form = at.visit().form(file.last_seq)?;
    match answers::open(ctx, &file)? {
        Some(answers) => {
            evidence_form::fill(&mut form, &answers);
            document_form::fill_features(&mut form, &evidence_ticks::of(&mut reader, at.id).await?);
        }
        None => form.set("language", file.language.tag()),
    }
    show(&page(&at, form, file.reference))
}

/// Records the answers and goes on to the check; or says beside the fields what is wrong.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    let file = at.counter.file(&mut visit.ctx.reader(), at.id).await?;
    if let Some(answers) = evidence_form::read(&mut form, visit.ctx.now()) {
        let submission = visit.submission(&form, at.path("/check"))?;
        let recorded = record_answers(&visit.ctx, &submission, &at.counter, at.id, &answers).await;
        match recorded.map_err(|error| at.problem(error))? {
            Recorded::At(path) => return go(path),
            Recorded::NumberKnown(reference) => {
                form.refuse_with("national_number", "office-number-known", vec![("reference", reference)]);
            }
            Recorded::DocumentKnown(reference) => {
                form.refuse_with("document_number", "office-document-known", vec![("reference", reference)]);
            }
        }
    }
    refused(&at, form, file.reference)
}

fn refused(at: &AtFile, form: Form, reference: String) -> Result<axum::response::Response, Problem> {
    let form = at.visit().again(form)?;
    let mut page = page(at, form, reference);
    page.page.error = true;
    show_refused(&page)
}

fn page(at: &AtFile, form: Form, reference: String) -> EvidencePage {
    let page = at.page();
    EvidencePage {
        form,
        path: at.path(""),
        reference,
        document: DocumentChoices::new(page.l()),
        languages: Language::ALL.map(|language| Choice::new(language.tag(), language.own_name())).into(),
        page,
    }
}
