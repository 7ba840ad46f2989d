//! `/book/{token}/cancel`: the second page before an appointment is given back.

use askama::Template;
use axum::extract::Path;

use super::{SERVICE, path, problem};
use crate::actions::booking::arrange::Arranged;
use crate::actions::booking::{by_link, link};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::instant::Instant;
use crate::storage::appointments;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Problem, Reply, go, show, show_refused};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "book/cancel.html")]
struct Cancel {
    page: Page,
    form: Form,
    path: String,
    starts_at: Instant,
}

/// Asks. Where nothing is booked, the appointment's page says so.
pub async fn get(visit: Visit, Path(token): Path<String>) -> Reply {
    match page(&visit, &token, Form::default()).await? {
        Some(page) => show(&page),
        None => go(path(&token)),
    }
}

/// Cancels; or says that it is too late for that.
pub async fn post(Path(token): Path<String>, Posted { visit, mut form }: Posted) -> Reply {
    let submission = visit.submission(&form, format!("{}?done=cancelled", path(&token)))?;
    let cancelled = by_link::cancel(&visit.ctx, &submission, &token).await;
    match cancelled.map_err(|error| problem(&token, error))? {
        Arranged::At(path) => return go(path),
        Arranged::Refused(_) => form.refuse("cancel", "booking-too-late"),
    }
    match page(&visit, &token, form).await? {
        Some(mut page) => {
            page.page.error = true;
            show_refused(&page)
        }
        None => go(path(&token)),
    }
}

/// The page with what was refused, and with a key of its own.
async fn page(visit: &Visit, token: &str, refused: Form) -> Result<Option<Cancel>, Problem> {
    let mut reader = visit.ctx.reader();
    let file = link::file(&visit.ctx, &mut reader, token).await.map_err(|error| problem(token, error))?;
    let booked = appointments::booked(&mut reader, file.id).await?;
    let Some(booked) = booked.filter(|_| file.state == EnrolmentState::Appointed) else {
        return Ok(None);
    };
    let mut form = visit.form(file.last_seq)?;
    form.errors = refused.errors;
    let starts_at = booked.slot.starts_at;
    Ok(Some(Cancel { page: visit.page(SERVICE), form, path: path(token), starts_at }))
}
