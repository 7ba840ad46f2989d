//! `/backoffice/requests/{id}/correct`: which fields the person is to correct, and why.

use askama::Template;

use super::AtRequest;
use super::decision::LOOK;
use crate::actions::backoffice::ask_correction::ask_correction;
use crate::actions::backoffice::dossier::Standing;
use crate::actions::backoffice::preview;
use crate::domain::request::correction::{Correction, CorrectionFault, CorrectionField, CorrectionReason};
use crate::domain::word::Word;
use crate::storage::requests::Request;
use crate::text::letters::Written;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

#[derive(Template)]
#[template(path = "backoffice/correct.html")]
pub struct CorrectPage {
    page: Page,
    form: Form,
    path: String,
    request: Request,
    fields: Vec<Choice>,
    reasons: Vec<Choice>,
    /// The letter, for whoever asked to read it first.
    letter: Option<Written>,
}

impl CorrectPage {
    /// The person's language by its own name: the words are read in it.
    fn language(&self) -> &'static str {
        self.request.language.own_name()
    }
}

/// The form. Only for who has the request open; anybody else is led to the request.
pub async fn get(at: AtRequest) -> Reply {
    let dossier = at.dossier().await?;
    if !matches!(dossier.standing, Standing::Mine(_)) {
        return go(at.path(""));
    }
    let form = at.visit().form(dossier.request.last_seq)?;
    show(&page(&at, dossier.request, form, None))
}

/// Asks (R8), or shows the letter that would go out.
pub async fn post(at: AtRequest, Posted { visit, mut form }: Posted) -> Reply {
    let named: Vec<_> = CorrectionField::ALL.iter().copied().filter(|one| form.ticked(&name(*one))).collect();
    match Correction::parse(&named, form.value("reason"), form.value("text")) {
        Ok(_) if form.ticked(LOOK) => {
            let dossier = at.dossier().await?;
            if !matches!(dossier.standing, Standing::Mine(_)) {
                return go(at.path(""));
            }
            let letter = preview::of_correction(&visit.ctx, &dossier.request)?;
            show(&page(&at, dossier.request, visit.again(form)?, Some(letter)))
        }
        Ok(asked) => {
            let submission = visit.submission(&form, at.path("?done=asked"))?;
            let done = ask_correction(&visit.ctx, &submission, &at.reviewer, at.id, &asked).await;
            go(done.map_err(|error| at.problem(error))?)
        }
        Err(fault) => {
            form.refuse(field_of(fault), fault.key());
            let dossier = at.dossier().await?;
            let form = visit.again(form)?;
            show_refused(&page(&at, dossier.request, form, None))
        }
    }
}

fn page(at: &AtRequest, request: Request, form: Form, letter: Option<Written>) -> CorrectPage {
    let mut page = at.page();
    page.error = form.is_refused();
    let l = page.l();
    let field = |one: CorrectionField| Choice::new(name(one), l.of("correction-field-", one.word()));
    let reason = |one: CorrectionReason| Choice::new(one.word(), l.t(one.key()));
    CorrectPage {
        fields: CorrectionField::about(request.for_organisation).map(field).collect(),
        reasons: CorrectionReason::ALL.iter().copied().map(reason).collect(),
        path: at.path(""),
        request,
        form,
        page,
        letter,
    }
}

/// The input that names a field.
fn name(field: CorrectionField) -> String {
    format!("correct_{field}")
}

fn field_of(fault: CorrectionFault) -> &'static str {
    match fault {
        CorrectionFault::FieldsMissing => "fields",
        CorrectionFault::ReasonMissing => "reason",
        CorrectionFault::TextMissing | CorrectionFault::TextTooLong => "text",
    }
}
