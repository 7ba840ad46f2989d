//! The way to an appointment without an account: the form that announces a visit, and the pages of the mailed link.

mod appointment;
mod calendar;
mod cancel;
pub mod confirm;
mod register;
mod slots;
pub mod times;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;

use super::problem::Problem;
use crate::actions::ActionError;
use crate::actions::context::Shared;

/// `/offices/{id}/book` and `/book/{token}`.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/offices/{id}/book", get(register::get).post(register::post))
        .route("/offices/{id}/book/sent", get(register::sent))
        .route("/book/{token}", get(appointment::get))
        .route("/book/{token}/times", get(slots::get))
        .route("/book/{token}/confirm", get(confirm::get).post(confirm::post))
        .route("/book/{token}/cancel", get(cancel::get).post(cancel::post))
        .route("/book/{token}/calendar.ics", get(calendar::get))
}

/// Text key of the service's name.
const SERVICE: &str = "service-passerelle";

/// Path of a link's page.
fn path(token: &str) -> String {
    format!("/book/{token}")
}

/// A failed action of a link's page; a link that nobody was sent is most often half a link.
fn problem(token: &str, error: ActionError) -> Problem {
    match error {
        ActionError::NotFound => Problem::Refused {
            status: StatusCode::NOT_FOUND,
            key: "booking-unknown",
            way_on: ("/offices".to_owned(), "booking-way-offices"),
        },
        other => Problem::from(other).seen_at(&path(token)),
    }
}
