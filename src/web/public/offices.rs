//! `/offices`: where an identity is checked, in which languages, when, for how much, and when next (START-6).

use askama::Template;
use axum::extract::RawQuery;
use time::Weekday;

use crate::actions::booking::directory::{self, Listed};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::opening_hours::OpeningHours;
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};
use crate::web::page::Page;
use crate::web::problem::{Reply, show};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "public/offices.html")]
struct Offices {
    page: Page,
    form: Form,
    languages: Vec<Choice>,
    offices: Vec<Shown>,
    /// The offices are those with the nearest postcodes.
    are_neighbours: bool,
}

struct Shown {
    /// The language of the office's own words, for `lang`.
    tag: &'static str,
    name: String,
    address: String,
    phone: String,
    email: String,
    /// In the reader's words.
    hours: Vec<String>,
    /// In the office's words.
    remark: String,
    languages: String,
    equipment: String,
    price: String,
    by_appointment: bool,
    next_free: Option<Instant>,
    /// Where an appointment is asked for.
    book: Option<String>,
}

/// Lists the offices that receive people, or those that were searched for.
pub async fn get(visit: Visit, RawQuery(query): RawQuery) -> Reply {
    let form = Form::posted(typed(query.as_deref().unwrap_or_default()));
    let language = Language::parse(form.value("language"));
    let found = directory::search(&visit.ctx, form.value("place"), language).await?;
    let page = visit.page("service-passerelle");
    let l = page.l();
    show(&Offices {
        form,
        languages: Language::ALL.map(|language| Choice::new(language.tag(), language.own_name())).into(),
        offices: found.offices.iter().map(|listed| shown(l, listed)).collect(),
        are_neighbours: found.are_neighbours,
        page,
    })
}

/// What a search form sends; an address that no form made searches for nothing.
fn typed(query: &str) -> Vec<(String, String)> {
    serde_urlencoded::from_str(query).unwrap_or_default()
}

fn shown(l: Locale, listed: &Listed) -> Shown {
    let office = &listed.office;
    let reception = listed.reception.as_ref();
    let languages: Vec<_> = listed.languages().into_iter().map(Language::own_name).collect();
    let equipment = reception.map(|reception| reception.equipment.as_slice()).unwrap_or_default();
    let equipment: Vec<_> = equipment.iter().map(|item| l.of("office-equipment-", item.word())).collect();
    let price = match office.price_cents {
        0 => l.t("offices-free"),
        cents => l.t1("offices-price", "amount", l.euros(&cents)),
    };
    Shown {
        tag: office.regime.working_language().tag(),
        name: office.name.clone(),
        address: format!("{}, {} {}", office.address, office.postcode, office.municipality),
        phone: office.phone.clone(),
        email: reception
            .and_then(|reception| reception.email.as_ref())
            .map(|email| email.as_str().to_owned())
            .unwrap_or_default(),
        hours: reception.map(|reception| hours(l, &reception.hours)).unwrap_or_default(),
        remark: office.hours.clone(),
        languages: languages.join(", "),
        equipment: equipment.join(", "),
        price,
        by_appointment: office.by_appointment,
        next_free: listed.next_free.map(|slot| slot.starts_at),
        book: listed.takes_bookings().then(|| format!("/offices/{}/book", office.id)),
    }
}

/// One line for neighbouring days with the same hours: "Monday to Friday: 09:00–12:00".
fn hours(l: Locale, hours: &OpeningHours) -> Vec<String> {
    let name = |weekday: Weekday| l.t(format!("weekday-{}", weekday.number_from_monday()));
    let line = |group: crate::domain::opening_hours::SameHours| {
        let days = match group.first == group.last {
            true => name(group.first),
            false => l.t2("offices-days", "first", name(group.first), "last", name(group.last)),
        };
        let stretches: Vec<_> = group
            .hours
            .iter()
            .map(|(from, until)| format!("{}–{}", clock(l, *from), clock(l, *until)))
            .collect();
        l.t2("offices-hours-line", "days", days, "hours", stretches.join(", "))
    };
    hours.grouped().into_iter().map(line).collect()
}

/// A time of day as the reader's language writes it.
fn clock(l: Locale, minutes: u16) -> String {
    let (hour, minute) = (format!("{:02}", minutes / 60), format!("{:02}", minutes % 60));
    l.t2("time-of-day", "hour", hour, "minute", minute)
}
