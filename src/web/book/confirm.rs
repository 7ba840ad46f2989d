//! `/book/{token}/confirm`: the chosen time with what it means, before it is booked or the appointment moved.

use askama::Template;
use axum::extract::{Path, RawQuery};

use super::{SERVICE, path, problem, times};
use crate::actions::booking::arrange::{ArrangeFault, Arranged, Wish};
use crate::actions::booking::{bring, by_link, link, offer};
use crate::domain::calendar::brussels_hours_ahead;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::enrolment::appointment::CHANGE_NOTICE;
use crate::domain::instant::Instant;
use crate::domain::office::Office;
use crate::storage::enrolments::Enrolment;
use crate::text::bring::sentences;
use crate::text::locale::Locale;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "book/confirm.html")]
struct Confirm {
    page: Page,
    form: Form,
    path: String,
    office: Office,
    starts_at: Instant,
    change_until: Instant,
    ahead: i8,
    bring: Vec<String>,
    /// Whether an appointment is moved, and not a first one booked.
    moves: bool,
}

/// Asks. A time that nobody offers leads back to the list.
pub async fn get(visit: Visit, Path(token): Path<String>, RawQuery(query): RawQuery) -> Reply {
    let query = query.as_deref();
    let (office, at) = (times::asked(query, "office"), times::asked(query, "at"));
    let Some(wish) = office.zip(at).and_then(|(office, at)| wish(office, at)) else {
        return go(format!("{}/times", path(&token)));
    };
    let file = file(&visit, &token).await?;
    let form = visit.form(file.last_seq)?;
    show(&page(&visit, &token, &file, wish, form).await?)
}

/// Books or moves; or says why this time cannot be had.
pub async fn post(Path(token): Path<String>, Posted { visit, mut form }: Posted) -> Reply {
    let Some(wish) = wish(form.value("office"), form.value("at")) else {
        return Err(Problem::BadRequest);
    };
    let file = file(&visit, &token).await?;
    let done = if file.state == EnrolmentState::Appointed { "moved" } else { "booked" };
    let submission = visit.submission(&form, format!("{}?done={done}", path(&token)))?;
    let arranged = by_link::book(&visit.ctx, &submission, &token, wish).await;
    match arranged.map_err(|error| problem(&token, error))? {
        Arranged::At(path) => return go(path),
        Arranged::Refused(fault) => refuse(&mut form, visit.locale(), fault),
    }
    let mut form = visit.again(form)?;
    form.version = file.last_seq;
    let mut page = page(&visit, &token, &file, wish, form).await?;
    page.page.error = true;
    show_refused(&page)
}

/// The message for a time that cannot be had, beside the time.
pub fn refuse(form: &mut Form, l: Locale, fault: ArrangeFault) {
    match fault {
        ArrangeFault::Taken => form.refuse("at", "booking-taken"),
        ArrangeFault::NotOffered => form.refuse("at", "booking-not-offered"),
        ArrangeFault::TooLate => form.refuse("at", "booking-too-late"),
        ArrangeFault::Document(until) => {
            form.refuse_with("at", "booking-document-too-short", vec![("day", l.date(&until))]);
        }
    }
}

fn wish(office: &str, at: &str) -> Option<Wish> {
    Some(Wish { office: office.parse().ok()?, starts_at: times::read_minute(at)? })
}

async fn file(visit: &Visit, token: &str) -> Result<Enrolment, Problem> {
    let file = link::file(&visit.ctx, &mut visit.ctx.reader(), token).await;
    file.map_err(|error| problem(token, error))
}

async fn page(
    visit: &Visit,
    token: &str,
    file: &Enrolment,
    wish: Wish,
    form: Form,
) -> Result<Confirm, Problem> {
    let (office, _) = offer::office(&visit.ctx, wish.office).await.map_err(|error| problem(token, error))?;
    let (items, price) = bring::list(&mut visit.ctx.reader(), file.id, wish.office).await?;
    let page = visit.page(SERVICE);
    let mut form = form;
    form.set("office", wish.office);
    form.set("at", times::minute(wish.starts_at));
    Ok(Confirm {
        bring: sentences(page.l(), &items, price),
        page,
        form,
        path: path(token),
        office,
        starts_at: wish.starts_at,
        change_until: wish.starts_at.plus(-CHANGE_NOTICE),
        ahead: brussels_hours_ahead(wish.starts_at),
        moves: file.state == EnrolmentState::Appointed,
    })
}
