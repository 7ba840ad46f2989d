//! `/office/files/{id}/evidence`: the zone, the document, the person, the checklist, on one page. What is typed
//! is kept at every post, so that another computer goes on where this one stopped (CLERK-6).

use askama::Template;
use axum::response::Response;

use super::document_form::{self, DocumentChoices};
use super::zone_form::{self, Judged, Typed, ZonePart};
use super::{AtFile, evidence_form};
use crate::actions::office::check_draft::{self, Draft, save_draft};
use crate::actions::office::record_answers::{Recorded, record_answers};
use crate::actions::office::{answers, hold};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::language::Language;
use crate::domain::person::mrz::{ZoneFacts, ZoneSeen};
use crate::storage::enrolments::Enrolment;
use crate::storage::{evidence_ticks, zone_readings};
use crate::text::locale::Locale;
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
    zone: ZonePart,
    document: DocumentChoices,
    languages: Vec<Choice>,
    /// The person's language, where it is another than the clerk's: what is asked is shown in both.
    aloud: Option<Locale>,
}

/// The form, with what is typed or recorded already. A check that is not open is led to its file.
pub async fn get(at: AtFile) -> Reply {
    let ctx = &at.visit().ctx;
    let mut reader = ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    if file.state != EnrolmentState::IdentityCheck {
        return go(at.path(""));
    }
    hold::held_by(&mut reader, &file, &at.counter).await.map_err(|error| at.problem(error))?;
    let mut form = at.visit().form(file.last_seq)?;
    let draft = check_draft::open(ctx, &mut reader, &at.counter, at.id).await?;
    if !draft.typed.is_empty() {
        form.values = draft.typed;
    } else if let Some(answers) = answers::open(ctx, &file)? {
        evidence_form::fill(&mut form, &answers);
        document_form::fill_features(&mut form, &evidence_ticks::of(&mut reader, at.id).await?);
        if let Some(reading) = zone_readings::of(&mut reader, at.id).await? {
            evidence_form::fill_absence(&mut form, reading.absence);
        }
    }
    if form.value("language").is_empty() {
        form.set("language", file.language.tag());
    }
    evidence_form::focus(&mut form, draft.zone.is_some());
    show(&page(&at, form, &file, draft.zone.as_ref(), None))
}

/// Reads the zone, keeps what was typed, or records the answers and goes on to the check; or says beside the fields
/// what is wrong.
pub async fn post(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    let mut reader = visit.ctx.reader();
    let file = at.counter.file(&mut reader, at.id).await?;
    let kept = check_draft::open(&visit.ctx, &mut reader, &at.counter, at.id).await?.zone;
    let pressed = form.values.remove("action").unwrap_or_default();
    let typed = zone_form::read(&mut form, at.page().l(), visit.ctx.now(), kept.as_ref());
    match (pressed.as_str(), typed) {
        ("later", Typed::Read(facts)) => put_aside(&at, &form, Some(*facts), "?done=kept").await,
        ("later", _) => put_aside(&at, &form, kept, "?done=kept").await,
        ("read", Typed::Read(facts)) => put_aside(&at, &form, Some(*facts), "/evidence").await,
        ("read", Typed::Nothing) => {
            zone_form::refuse_missing(&mut form);
            refused(&at, form, &file, kept, None).await
        }
        (_, Typed::Refused(judged)) => refused(&at, form, &file, kept, judged).await,
        (_, Typed::Read(facts)) => record(&at, form, &file, Some(*facts)).await,
        (_, Typed::Nothing) => record(&at, form, &file, kept).await,
    }
}

/// Records everything, unless something is refused.
async fn record(at: &AtFile, mut form: Form, file: &Enrolment, facts: Option<ZoneFacts>) -> Reply {
    let ctx = &at.visit().ctx;
    let absent = zone_form::absence(&form).map(ZoneSeen::Absent);
    let zone = absent.or_else(|| facts.clone().map(ZoneSeen::Read));
    if zone.is_none() {
        form.refuse(zone_form::NO_ZONE, "counter-no-zone-missing");
    }
    let answers = evidence_form::read(&mut form, ctx.now());
    if let (Some(answers), Some(zone), false) = (answers, zone, form.is_refused()) {
        let submission = at.visit().submission(&form, at.path("/check"))?;
        let recorded = record_answers(ctx, &submission, &at.counter, at.id, &answers, &zone).await;
        match recorded.map_err(|error| at.problem(error))? {
            Recorded::At(path) => return go(path),
            Recorded::NumberKnown(reference) => {
                form.refuse_with("national_number", "office-number-known", vec![("reference", reference)]);
            }
            Recorded::DocumentKnown(reference) => {
                form.refuse_with("document_number", "office-document-known", vec![("reference", reference)]);
            }
            Recorded::ZoneDiffers(differences) => zone_form::refuse_differences(&mut form, &differences),
            Recorded::NotAccepted(fault) => form.refuse("document_country", fault.key()),
        }
    }
    refused(at, form, file, facts, None).await
}

/// Keeps what was typed and goes to `below`.
async fn put_aside(at: &AtFile, form: &Form, zone: Option<ZoneFacts>, below: &str) -> Reply {
    go(keep(at, form, zone, below).await?)
}

/// The form again, with what is wrong; what was typed is kept for another computer too.
async fn refused(
    at: &AtFile,
    form: Form,
    file: &Enrolment,
    zone: Option<ZoneFacts>,
    judged: Option<Judged>,
) -> Result<Response, Problem> {
    keep(at, &form, zone.clone(), "/evidence").await?;
    let mut form = at.visit().again(form)?;
    evidence_form::focus(&mut form, zone.is_some());
    let mut page = page(at, form, file, zone.as_ref(), judged);
    page.page.error = true;
    show_refused(&page)
}

async fn keep(at: &AtFile, form: &Form, zone: Option<ZoneFacts>, below: &str) -> Result<String, Problem> {
    let mut typed = form.values.clone();
    // Of the zone only its facts are kept, and only of one that holds.
    typed.remove(zone_form::ZONE);
    let submission = at.visit().submission(form, at.path(below))?;
    let saved = save_draft(&at.visit().ctx, &submission, &at.counter, at.id, &Draft { typed, zone }).await;
    saved.map_err(|error| at.problem(error))
}

fn page(
    at: &AtFile,
    form: Form,
    file: &Enrolment,
    zone: Option<&ZoneFacts>,
    judged: Option<Judged>,
) -> EvidencePage {
    let page = at.page();
    let theirs = Language::ALL.into_iter().find(|language| form.chosen("language", language.tag()));
    let aloud = theirs.filter(|language| *language != page.l().language).map(Locale::new);
    EvidencePage {
        form,
        path: at.path(""),
        reference: file.reference.clone(),
        zone: ZonePart::new(page.l(), zone, judged),
        document: DocumentChoices::new(page.l()),
        languages: Language::ALL.map(|language| Choice::new(language.tag(), language.own_name())).into(),
        aloud,
        page,
    }
}
