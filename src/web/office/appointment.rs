//! `/office/files/{id}/appointment`: the office books, moves and cancels for somebody on the telephone, and notes that
//! nobody came.

use askama::Template;
use axum::extract::RawQuery;

use super::AtFile;
use crate::actions::ActionError;
use crate::actions::booking::arrange::Arranged;
use crate::actions::booking::at_counter::{self, Ended};
use crate::actions::booking::offer::{self, Offer};
use crate::domain::enrolment::appointment::is_over;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::instant::Instant;
use crate::storage::appointments::{self, Appointment};
use crate::storage::enrolments::Enrolment;
use crate::storage::pre_registrations;
use crate::web::book::confirm;
use crate::web::book::times::{self, DayOfTimes};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};

/// What can have been done just before: said at the top.
const DONE: [&str; 4] = ["booked", "moved", "cancelled", "missed"];

#[derive(Template)]
#[template(path = "office/appointment.html")]
struct AppointmentPage {
    page: Page,
    form: Form,
    path: String,
    reference: String,
    booked: Option<Appointment>,
    /// Whether "nobody came" may be said.
    over: bool,
    /// `None` where the office takes no appointments, or the file none now.
    offer: Option<Offer>,
    days: Vec<DayOfTimes>,
    later: Option<String>,
    /// The time that was chosen and is to be confirmed.
    chosen: Option<Instant>,
}

/// Shows the appointment and the free times; a chosen one asks to be confirmed.
pub async fn get(at: AtFile, RawQuery(query): RawQuery) -> Reply {
    let file = at.counter.file(&mut at.visit().ctx.reader(), at.id).await?;
    let form = at.visit().form(file.last_seq)?;
    let mut page = page(&at, &file, form, query.as_deref()).await?;
    let done = times::asked(query.as_deref(), "done").filter(|word| DONE.contains(word));
    page.page.notice = done.map(|word| page.page.l().of("booking-done-", word));
    show(&page)
}

/// Books the chosen time, or moves the appointment there.
pub async fn book(at: AtFile, Posted { visit, mut form }: Posted) -> Reply {
    let starts_at = times::read_minute(form.value("at")).ok_or(Problem::BadRequest)?;
    let file = at.counter.file(&mut visit.ctx.reader(), at.id).await?;
    let done = if file.state == EnrolmentState::Appointed { "moved" } else { "booked" };
    let submission = visit.submission(&form, at.path(&format!("/appointment?done={done}")))?;
    let arranged = at_counter::book(&visit.ctx, &submission, &at.counter, at.id, starts_at).await;
    match arranged.map_err(|error| at.problem(error))? {
        Arranged::At(path) => return go(path),
        Arranged::Refused(fault) => confirm::refuse(&mut form, visit.locale(), fault),
    }
    refused(&at, form).await
}

/// Cancels.
pub async fn cancel(at: AtFile, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("/appointment?done=cancelled"))?;
    let ended = at_counter::cancel(&visit.ctx, &submission, &at.counter, at.id).await;
    after(&at, form, ended.map_err(|error| at.problem(error))?).await
}

/// Notes that nobody came.
pub async fn miss(at: AtFile, Posted { visit, form }: Posted) -> Reply {
    let submission = visit.submission(&form, at.path("/appointment?done=missed"))?;
    let ended = at_counter::miss(&visit.ctx, &submission, &at.counter, at.id).await;
    after(&at, form, ended.map_err(|error| at.problem(error))?).await
}

async fn after(at: &AtFile, mut form: Form, ended: Ended) -> Reply {
    match ended {
        Ended::At(path) => go(path),
        Ended::NotOver(until) => {
            let moment = at.visit().locale().moment(&until);
            form.refuse_with("appointment", "booking-not-over", vec![("moment", moment)]);
            refused(at, form).await
        }
    }
}

async fn refused(at: &AtFile, form: Form) -> Reply {
    let file = at.counter.file(&mut at.visit().ctx.reader(), at.id).await?;
    let mut form = at.visit().again(form)?;
    form.version = file.last_seq;
    let mut page = page(at, &file, form, None).await?;
    page.page.error = true;
    show_refused(&page)
}

async fn page(
    at: &AtFile,
    file: &Enrolment,
    mut form: Form,
    query: Option<&str>,
) -> Result<AppointmentPage, Problem> {
    let ctx = &at.visit().ctx;
    let mut reader = ctx.reader();
    let booked = appointments::booked(&mut reader, at.id).await?;
    let open = at.offers(file, EnrolmentEvent::Book) || at.offers(file, EnrolmentEvent::MoveAppointment);
    let announced = pre_registrations::of(&mut reader, at.id).await?;
    let (by, from) = (at.counter.actor.kind(), times::asked_day(query));
    let offer = match offer::times(ctx, at.counter.office, by, announced.as_ref(), from).await {
        Ok(offer) if open => Some(offer),
        Ok(_) | Err(ActionError::NotFound) => None,
        Err(error) => return Err(error.into()),
    };
    let own = at.path("/appointment");
    let page = at.page();
    let chosen = times::asked(query, "at").and_then(times::read_minute).filter(|_| offer.is_some());
    if let Some(chosen) = chosen {
        form.set("at", times::minute(chosen));
    }
    let later = offer.as_ref().and_then(|offer| offer.later);
    Ok(AppointmentPage {
        days: offer
            .as_ref()
            .map(|offer| times::days(page.l(), offer, &format!("{own}?")))
            .unwrap_or_default(),
        later: later.map(|day| format!("{own}?from={}", times::day_text(day))),
        page,
        form,
        path: at.path(""),
        reference: file.reference.clone(),
        over: booked.as_ref().is_some_and(|booked| is_over(booked.slot.ends_at, ctx.now())),
        booked: booked.filter(|_| file.state == EnrolmentState::Appointed),
        offer,
        chosen,
    })
}
