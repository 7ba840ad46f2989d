//! `/book/{token}/calendar.ics`: the appointment for the person's own calendar. Letters carry no attachment.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;

use super::problem;
use crate::actions::booking::link;
use crate::domain::enrolment::appointment::AppointmentState;
use crate::storage::{appointments, offices};
use crate::text::calendar_file::{Entry, calendar_file};
use crate::text::locale::Locale;
use crate::web::problem::{Problem, Reply};
use crate::web::visit::Visit;

/// The appointment booked last; a cancelled one says so, so that the calendar takes it away.
pub async fn get(visit: Visit, Path(token): Path<String>) -> Reply {
    let mut reader = visit.ctx.reader();
    let file = link::file(&visit.ctx, &mut reader, &token).await.map_err(|error| problem(&token, error))?;
    let appointment = appointments::latest(&mut reader, file.id).await?.ok_or(Problem::NotFound)?;
    let office = offices::get(&mut reader, appointment.office).await?;
    let host = visit.ctx.settings.base_url.split("://").nth(1).unwrap_or("passerelle.invalid");
    let text = calendar_file(
        Locale::new(file.language),
        &Entry {
            uid: &format!("{}@{}", appointment.id, host.replace(':', ".")),
            sequence: u32::try_from(appointment.sequence).unwrap_or(u32::MAX),
            cancelled: matches!(appointment.state, AppointmentState::Cancelled | AppointmentState::Missed),
            starts_at: appointment.slot.starts_at,
            ends_at: appointment.slot.ends_at,
            changed_at: appointment.changed_at,
            office: (
                &office.name,
                &format!("{}, {} {}", office.address, office.postcode, office.municipality),
            ),
            reference: &file.reference,
        },
    );
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8; method=PUBLISH"),
        (CONTENT_DISPOSITION, "attachment; filename=\"appointment.ics\""),
    ];
    Ok((headers, text).into_response())
}
