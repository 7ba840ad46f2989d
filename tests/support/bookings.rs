//! Offices that take appointments, and people who make one.

use std::sync::Arc;

use passerelle::actions::Submission;
use passerelle::actions::booking::pre_register::{Registered, Registration, pre_register};
use passerelle::actions::context::Shared;
use passerelle::browser::{Browser, Seen};
use passerelle::domain::calendar::brussels_day;
use passerelle::domain::enrolment::preflight::Announced;
use passerelle::domain::id::{EnrolmentId, OfficeId};
use passerelle::domain::instant::Instant;
use passerelle::domain::language::Language;
use passerelle::domain::office::{LanguageRegime, Office};
use passerelle::domain::person::country::Country;
use passerelle::domain::person::document::DocumentKind;
use passerelle::domain::person::email::Email;
use passerelle::domain::person::name::PersonName;
use passerelle::domain::person::national_number::BisNumber;
use passerelle::domain::reception::{Equipment, Reception};
use passerelle::jobs;
use passerelle::storage::{offices, receptions};
use time::macros::date;

use super::TestApp;

/// What Nikos types to announce his visit.
pub const VISIT: [(&str, &str); 11] = [
    ("nationality", "GR"),
    ("document_kind", "passport"),
    ("document_country", "GR"),
    ("document_expires_day", "27"),
    ("document_expires_month", "mars"),
    ("document_expires_year", "2031"),
    ("given_names", "Νίκος"),
    ("family_name", "Παπαδάκης"),
    ("national_number", "79.43.14-101.81"),
    ("email", "nikos@example.org"),
    ("language", "en"),
];

/// The same with other answers in some fields.
pub fn visit_but<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = VISIT.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).collect()
}

/// An office of a French-speaking town that receives people for half an hour each.
pub async fn receiving(app: &TestApp, municipality: &str, week: &str, counters: u16) -> OfficeId {
    let id: OfficeId = app.ctx.new_id().unwrap();
    let office = Office {
        id,
        name: format!("Commune de {municipality}"),
        municipality: municipality.to_owned(),
        postcode: "4000".to_owned(),
        regime: LanguageRegime::French,
        address: "Place 1".to_owned(),
        phone: "04 123 45 67".to_owned(),
        hours: String::new(),
        price_cents: 750,
        by_appointment: true,
    };
    let reception = Reception {
        key: id.to_string(),
        other_names: vec!["Luik".to_owned()],
        languages: vec![Language::Fr, Language::En],
        email: None,
        equipment: vec![Equipment::CardPayment],
        hours: week.parse().unwrap(),
        closed_days: Vec::new(),
        slot_minutes: 30,
        counters,
    };
    let mut tx = app.db.begin().await.unwrap();
    offices::add(&mut tx, &office).await.unwrap();
    receptions::store(&mut tx, id, &reception).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A browser that reads English.
pub async fn reader(app: &TestApp) -> Browser {
    let browser = app.browser();
    browser.get("/offices?lang=en").await.unwrap();
    browser
}

/// The `n`-th of many BIS numbers.
pub fn number(n: u16) -> String {
    let first = format!("804101{:03}", n % 997 + 1);
    let fits = |check: &u16| BisNumber::parse(&format!("{first}{check:02}"), date!(2026 - 01 - 01)).is_ok();
    let check = (1..=97).find(fits).unwrap();
    format!("{first}{check:02}")
}

/// Announces a visit on the page.
pub async fn announce(browser: &Browser, office: OfficeId, typed: &[(&str, &str)]) -> Seen {
    let page = browser.open(&format!("/offices/{office}/book")).await.unwrap().expect(200).unwrap();
    browser.submit(&page, typed).await.unwrap()
}

/// Announces a visit below the pages.
pub async fn announce_as(ctx: &Shared, office: OfficeId, n: u16, email: &str, network: &str) -> Registered {
    let country = Country::parse("GR").unwrap();
    let registration = Registration {
        name: PersonName::parse("Νίκος", "Παπαδάκης", false).unwrap(),
        number: BisNumber::parse(&number(n), brussels_day(ctx.now())).unwrap(),
        email: Email::parse(email).unwrap(),
        language: Language::En,
        announced: Announced {
            nationality: country,
            kind: DocumentKind::Passport,
            country,
            expires_on: date!(2031 - 03 - 27),
        },
    };
    let submission = submission(ctx, 0);
    pre_register(ctx, &submission, office, &registration, network).await.unwrap()
}

/// A form of somebody else's browser each time.
pub fn submission(ctx: &Shared, version: i64) -> Submission {
    let key = ctx.new_id().unwrap();
    Submission { key, poster: vec![7; 32], version, location: "/done".to_owned() }
}

/// The path of the link that was mailed to this address last.
pub async fn link(app: &TestApp, to: &str) -> String {
    jobs::settle(&app.ctx).await.unwrap();
    let mail = app.ctx.mailer.sent().into_iter().rfind(|mail| mail.to == to && mail.text.contains("/book/"));
    let text = mail.unwrap_or_else(|| panic!("no link to {to}")).text;
    let line = text.lines().find(|line| line.contains("/book/")).unwrap();
    line.strip_prefix(&app.base).unwrap().to_owned()
}

/// Somebody who announced a visit and opened the mail: their link's path.
pub async fn holder(app: &TestApp, office: OfficeId, n: u16) -> String {
    let email = format!("person{n}@example.org");
    assert_eq!(announce_as(&app.ctx, office, n, &email, &email).await, Registered::At("/done".to_owned()));
    link(app, &email).await
}

/// The page that asks to confirm this time.
pub fn confirm(link: &str, office: OfficeId, at: &str) -> String {
    format!("{link}/confirm?office={office}&at={at}")
}

/// Books a time, `2026-10-21T07:00Z`; gives the page that follows.
pub async fn book(browser: &Browser, link: &str, office: OfficeId, at: &str) -> Seen {
    let page = browser.open(&confirm(link, office, at)).await.unwrap().expect(200).unwrap();
    browser.submit(&page, &[]).await.unwrap()
}

/// The file of a link.
pub async fn file_of(app: &TestApp, link: &str) -> EnrolmentId {
    let token = link.rsplit('/').next().unwrap();
    let ctx = Arc::clone(&app.ctx);
    passerelle::actions::booking::link::file(&ctx, &mut app.ctx.reader(), token).await.unwrap().id
}

/// Lets time pass until this moment.
pub fn pass_until(app: &TestApp, moment: Instant) {
    app.pass(moment.since(app.ctx.now()));
}
