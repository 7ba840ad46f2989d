//! `/book/{token}`: what the mailed link leads to: the appointment, or the way to one. It names nobody.

use askama::Template;
use axum::extract::{Path, RawQuery};

use super::{SERVICE, path, problem, times};
use crate::actions::booking::{bring, link};
use crate::actions::{ActionError, Context};
use crate::domain::actor::ActorKind;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::enrolment::appointment::{AppointmentState, CHANGE_NOTICE, may_change};
use crate::domain::instant::Instant;
use crate::domain::office::Office;
use crate::domain::person::email::Email;
use crate::storage::appointments::{self, Appointment};
use crate::storage::enrolments::Enrolment;
use crate::storage::offices;
use crate::text::bring::sentences;
use crate::web::page::Page;
use crate::web::problem::{Problem, Reply, show};
use crate::web::visit::Visit;

/// What can have been done just before: said at the top.
const DONE: [&str; 3] = ["booked", "moved", "cancelled"];

#[derive(Template)]
#[template(path = "book/appointment.html")]
struct AppointmentPage {
    page: Page,
    path: String,
    reference: String,
    /// Where the file is now.
    office: Office,
    booked: Option<Appointment>,
    /// `m***@example.org`.
    email: String,
    bring: Vec<String>,
    /// Whether the person may still move or cancel.
    may_change: bool,
    /// Until when they may.
    change_until: Option<Instant>,
    /// Whether a time may be booked: the check has not begun, or ended in a refusal.
    may_book: bool,
    missed: bool,
}

/// Shows it.
pub async fn get(visit: Visit, Path(token): Path<String>, RawQuery(query): RawQuery) -> Reply {
    let mut shown = read(&visit.ctx, &token).await.map_err(|error| problem(&token, error))?;
    let l = visit.locale();
    let done = times::asked(query.as_deref(), "done").filter(|word| DONE.contains(word));
    shown.page = visit.page(SERVICE);
    shown.page.notice = done.map(|word| l.of("booking-done-", word));
    shown.bring = bring_list(&visit, &token).await?;
    show(&shown)
}

/// What to bring to the appointment, in the reader's language; nothing where none is booked.
pub(super) async fn bring_list(visit: &Visit, token: &str) -> Result<Vec<String>, Problem> {
    let mut reader = visit.ctx.reader();
    let file = link::file(&visit.ctx, &mut reader, token).await.map_err(|error| problem(token, error))?;
    let Some(office) = file.office else {
        return Ok(Vec::new());
    };
    let (items, price) = bring::list(&mut reader, file.id, office).await?;
    Ok(sentences(visit.locale(), &items, price))
}

async fn read(ctx: &Context, token: &str) -> Result<AppointmentPage, ActionError> {
    let mut reader = ctx.reader();
    let file: Enrolment = link::file(ctx, &mut reader, token).await?;
    let booked = appointments::booked(&mut reader, file.id).await?;
    let booked = booked.filter(|_| file.state == EnrolmentState::Appointed);
    let latest = appointments::latest(&mut reader, file.id).await?;
    let office = offices::get(&mut reader, file.office.ok_or(ActionError::NotFound)?).await?;
    let email = file.person.as_ref().and_then(|person| Email::parse(&person.email).ok());
    let by = ActorKind::Visitor;
    Ok(AppointmentPage {
        page: Page::new(file.language, path(token), SERVICE),
        path: path(token),
        reference: file.reference,
        office,
        email: email.map(|email| email.masked()).unwrap_or_default(),
        bring: Vec::new(),
        may_change: booked.as_ref().is_some_and(|booked| may_change(by, booked.slot.starts_at, ctx.now())),
        change_until: booked.as_ref().map(|booked| booked.slot.starts_at.plus(-CHANGE_NOTICE)),
        may_book: matches!(file.state, EnrolmentState::Draft | EnrolmentState::IdentityRefused),
        missed: file.state == EnrolmentState::Draft
            && latest.is_some_and(|latest| latest.state == AppointmentState::Missed),
        booked,
    })
}
