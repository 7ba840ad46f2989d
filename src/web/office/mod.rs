//! The registration office: its files, the counter, the kit. One file a page.

pub mod admin;
pub mod appointment;
pub mod candidates;
pub mod certificates;
pub mod check;
pub mod clear;
pub mod comparison;
pub mod counter_page;
pub mod document_form;
pub mod doubt;
pub mod email;
pub mod email_waiver;
pub mod evidence;
pub mod evidence_form;
pub mod figures;
pub mod file;
pub mod find;
pub mod home;
pub mod letter;
pub mod live;
pub mod new_file;
pub mod note;
pub mod practice;
pub mod reason;
pub mod refusal;
pub mod refuse;
pub mod reissue;
pub mod resend;
pub mod search;
pub mod search_form;
pub mod search_result;
pub mod spare;
pub mod spares;
pub mod training;
pub mod void;
pub mod why;
pub mod zone_form;

use axum::Router;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::routing::{get, post};

use super::form::Choice;
use super::guard::Clerk;
use super::page::Page;
use super::problem::Problem;
use super::visit::Visit;
use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::actions::office::Counter;
use crate::domain::access::open_to_any_office;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentMachine};
use crate::domain::id::EnrolmentId;
use crate::domain::machine::events_open_to;
use crate::domain::word::Word;
use crate::storage::enrolments::Enrolment;
use crate::text::locale::Locale;

/// `/office` and what is below it, apart from signing in and out.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/office", get(home::get))
        .route("/office/counter", get(counter_page::get).post(counter_page::post))
        .route("/office/counter/zone", post(counter_page::judge))
        .route("/office/files/new", get(new_file::get).post(new_file::post))
        .route("/office/search", get(search::get).post(search::post))
        .route("/office/search/{id}", get(search_result::get).post(search_result::post))
        .route("/office/files/{id}", get(file::get))
        .route("/office/files/{id}/candidates", get(candidates::get).post(candidates::post))
        .merge(admin::routes())
        .route("/office/figures", get(figures::get))
        .route("/office/practice", get(practice::list).post(practice::open))
        .route("/office/practice/{id}", get(practice::get).post(practice::post))
        .route("/office/practice/{id}/letter", get(practice::letter))
        .route("/office/training", get(training::get))
        .route("/office/find", get(find::get).post(find::post))
        .route("/office/files/{id}/reason", get(reason::get).post(reason::post))
        .route("/office/files/{id}/open", post(file::open))
        .route("/office/files/{id}/release", post(file::release))
        .route("/office/files/{id}/appointment", get(appointment::get))
        .route("/office/files/{id}/appointment/book", post(appointment::book))
        .route("/office/files/{id}/appointment/cancel", post(appointment::cancel))
        .route("/office/files/{id}/appointment/miss", post(appointment::miss))
        .route("/office/files/{id}/evidence", get(evidence::get).post(evidence::post))
        .route("/office/files/{id}/check", get(check::get).post(check::post))
        .route("/office/files/{id}/email", get(email::get).post(email::send))
        .route("/office/files/{id}/email/digits", post(email::prove))
        .route("/office/files/{id}/email/waiver", get(email_waiver::get).post(email_waiver::post))
        .route("/office/files/{id}/letter", post(letter::pdf))
        .route("/office/files/{id}/live", get(live::get))
        .route("/office/files/{id}/live/state", get(live::state))
        .route("/office/files/{id}/refuse", get(refuse::get).post(refuse::post))
        .route("/office/files/{id}/note", post(note::post))
        .route("/office/marks", get(note::marks))
        .route("/office/files/{id}/doubt", get(doubt::get).post(doubt::post))
        .route("/office/files/{id}/clear", get(clear::get).post(clear::post))
        .route("/office/files/{id}/refusal", get(refusal::get))
        .route("/office/files/{id}/resend", get(resend::get).post(resend::post))
        .route("/office/files/{id}/spare", get(spare::get).post(spare::post))
        .route("/office/spares", get(spares::get).post(spares::post))
        .route("/office/spares/{id}/destroy", post(spares::destroy))
        .route("/office/files/{id}/certificates", get(certificates::get).post(certificates::post))
        .route("/office/files/{id}/void", get(void::get).post(void::post))
        .route("/office/files/{id}/reissue", get(reissue::get).post(reissue::post))
}

/// A clerk with one file in front of them; whether it is a file of their office the actions say.
#[derive(Debug)]
pub struct AtFile {
    pub clerk: Clerk,
    pub counter: Counter,
    pub id: EnrolmentId,
}

impl AtFile {
    /// What the visit brings along.
    pub fn visit(&self) -> &Visit {
        &self.clerk.visit
    }

    /// The frame of the page.
    pub fn page(&self) -> Page {
        self.clerk.page()
    }

    /// The path of the file, with what follows it: `/check`, or nothing.
    pub fn path(&self, below: &str) -> String {
        format!("/office/files/{}{below}", self.id)
    }

    /// Whether table and office let this clerk do that with the file now; a page for what is not open leads back.
    pub fn offers(&self, file: &Enrolment, event: EnrolmentEvent) -> bool {
        let here = self.counter.looks_after(file) || open_to_any_office(event);
        here && events_open_to::<EnrolmentMachine>(file.state, self.counter.actor.kind())
            .any(|open| open == event)
    }

    /// A failed action as a problem whose way on leads back to the file.
    pub fn problem(&self, error: ActionError) -> Problem {
        Problem::from(error).seen_at(&self.path(""))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AtFile {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let clerk = Clerk::from_request_parts(parts, state).await?;
        let Path(id) =
            Path::<String>::from_request_parts(parts, state).await.map_err(|_| Problem::NotFound)?;
        let id = id.parse().map_err(|_| Problem::NotFound)?;
        Ok(Self { counter: counter(&clerk), clerk, id })
    }
}

/// The counter that a clerk acts at.
pub fn counter(clerk: &Clerk) -> Counter {
    Counter { clerk: clerk.id(), office: clerk.office, actor: clerk.actor(), at: clerk.visit.ctx.now() }
}

/// Radios for a closed list, each with its text `prefix` + word.
fn choices<W: Word>(l: Locale, prefix: &str) -> Vec<Choice> {
    W::ALL.iter().map(|word| Choice::new(word.word(), l.of(prefix, word.word()))).collect()
}
