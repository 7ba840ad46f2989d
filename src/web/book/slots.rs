//! `/book/{token}/times`: the free times of an office, which need not be the one first chosen.

use askama::Template;
use axum::extract::{Path, RawQuery};

use super::times::{self, DayOfTimes};
use super::{SERVICE, path, problem};
use crate::actions::booking::offer::{self, Offer};
use crate::actions::booking::{directory, link};
use crate::domain::actor::ActorKind;
use crate::domain::id::OfficeId;
use crate::storage::pre_registrations;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::problem::{Problem, Reply, show};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "book/times.html")]
struct Times {
    page: Page,
    form: Form,
    path: String,
    offer: Offer,
    days: Vec<DayOfTimes>,
    /// Link to the days that follow.
    later: Option<String>,
    offices: Vec<Choice>,
}

/// Lists them.
pub async fn get(visit: Visit, Path(token): Path<String>, RawQuery(query): RawQuery) -> Reply {
    let ctx = &visit.ctx;
    let mut reader = ctx.reader();
    let file = link::file(ctx, &mut reader, &token).await.map_err(|error| problem(&token, error))?;
    let query = query.as_deref();
    let asked: Option<OfficeId> = times::asked(query, "office").and_then(|text| text.parse().ok());
    let office = asked.or(file.office).ok_or(Problem::NotFound)?;
    let announced = pre_registrations::of(&mut reader, file.id).await?;
    let from = times::asked_day(query);
    let offer = offer::times(ctx, office, ActorKind::Visitor, announced.as_ref(), from).await;
    let offer = offer.map_err(|error| problem(&token, error))?;
    let page = visit.page(SERVICE);
    let own = path(&token);
    let mut form = Form::default();
    form.set("office", office);
    show(&Times {
        days: times::days(page.l(), &offer, &format!("{own}/confirm?office={office}&")),
        later: offer.later.map(|day| format!("{own}/times?office={office}&from={}", times::day_text(day))),
        offices: bookable_offices(&visit).await?,
        path: own,
        page,
        form,
        offer,
    })
}

/// Every office that takes appointments, by municipality.
async fn bookable_offices(visit: &Visit) -> Result<Vec<Choice>, Problem> {
    let found = directory::search(&visit.ctx, "", None).await?;
    let choice = |listed: directory::Listed| {
        let name = format!("{} – {}", listed.office.municipality, listed.office.name);
        Choice::new(listed.office.id.to_string(), name)
    };
    Ok(found.offices.into_iter().filter(directory::Listed::takes_bookings).map(choice).collect())
}
