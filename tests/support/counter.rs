//! Offices and the people behind their counters, signed in, for tests that begin there.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::OfficeId;
use passerelle::domain::office::{LanguageRegime, Office};
use passerelle::domain::staff::Role;
use passerelle::players::outside::digits_in;
use passerelle::storage::offices;
use passerelle::storage::sessions::Audience;

use super::TestApp;
use super::at_work::at_work;

/// What a clerk types for Nikos Papadakis, born on an unknown day, with a Greek name.
pub const NIKOS: [(&str, &str); 23] = [
    ("no_zone", "worn"),
    ("document_kind", "passport"),
    ("document_country", "GR"),
    ("document_number", "AN 123-4567"),
    ("document_expires_day", "27"),
    ("document_expires_month", "mars"),
    ("document_expires_year", "2031"),
    ("given_names", "Νίκος"),
    ("family_name", "Παπαδάκης"),
    ("mrz_given", "NIKOS"),
    ("mrz_family", "PAPADAKIS"),
    ("birth_date_day", ""),
    ("birth_date_month", "3"),
    ("birth_date_year", "1979"),
    ("national_number", "79.43.14-101.81"),
    ("email", "nikos@example.org"),
    ("phone", ""),
    ("language", "en"),
    ("seen_original", "yes"),
    ("seen_photo", "yes"),
    ("seen_feature_raised_print", "yes"),
    ("seen_feature_colour_shift", "yes"),
    ("lost_stolen_check", "checked"),
];

/// The same with other answers in some fields.
pub fn nikos_but<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = NIKOS.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).collect()
}

/// An office in Brussels.
pub async fn office(app: &TestApp, municipality: &str) -> OfficeId {
    let office = Office {
        id: app.ctx.new_id().unwrap(),
        name: format!("Commune de {municipality}"),
        municipality: municipality.to_owned(),
        postcode: "1000".to_owned(),
        regime: LanguageRegime::Brussels,
        address: "Grand-Place 1".to_owned(),
        phone: "02 123 45 67".to_owned(),
        hours: "9-12".to_owned(),
        price_cents: 0,
        by_appointment: false,
    };
    let mut tx = app.db.begin().await.unwrap();
    offices::add(&mut tx, &office).await.unwrap();
    tx.commit().await.unwrap();
    office.id
}

/// A member of staff with that role, signed in at the office's pages. Pages are in English.
pub async fn staff_at(app: &TestApp, office: Option<OfficeId>, role: Role, name: &str) -> Browser {
    at_work(app, Audience::Office, office, role, name).await.browser(app).await
}

/// What a clerk looks for whose visitor nobody knows: who comes out later is typed on the evidence page.
pub const SOMEBODY: [(&str, &str); 3] =
    [("family_name", "Somebody"), ("given_names", "New"), ("birth_date_year", "1901")];

/// Looks for somebody unknown and opens a file; gives its evidence page.
pub async fn open_file(clerk: &Browser) -> Seen {
    let page = clerk.open("/office/search").await.unwrap().expect(200).unwrap();
    let result = clerk.submit(&page, &SOMEBODY).await.unwrap().expect(200).unwrap();
    let evidence = clerk.submit(&result, &[]).await.unwrap().expect(200).unwrap();
    assert!(evidence.path.ends_with("/evidence"), "{}", evidence.path);
    evidence
}

/// Records answers, the mailbox being waived; gives the check page, or the evidence page again. For tests that are
/// not about the mailbox.
pub async fn record(clerk: &Browser, typed: &[(&str, &str)]) -> Seen {
    let check = record_unproved(clerk, typed).await;
    if check.path.ends_with("/check") { waive(clerk, &check).await } else { check }
}

/// Records answers and nothing else; gives the check page, or the evidence page again.
pub async fn record_unproved(clerk: &Browser, typed: &[(&str, &str)]) -> Seen {
    let evidence = open_file(clerk).await;
    clerk.submit(&evidence, typed).await.unwrap()
}

/// Goes on without digits; gives the check page again.
pub async fn waive(clerk: &Browser, check: &Seen) -> Seen {
    let page = clerk.get(&check.path.replace("/check", "/email/waiver")).await.unwrap().expect(200).unwrap();
    let check = clerk.submit(&page, &[("reason", "mail_delayed")]).await.unwrap().expect(200).unwrap();
    assert!(check.path.ends_with("/check"), "{}", check.text());
    check
}

/// Sends six digits and types what arrives; gives the check page again.
pub async fn prove(app: &TestApp, clerk: &Browser, check: &Seen) -> Seen {
    let sent = clerk.submit_to(check, "/email", &[]).await.unwrap().expect(200).unwrap();
    let digits = digits(app).await;
    clerk.submit_to(&sent, "/email/digits", &[("digits", &digits)]).await.unwrap().expect(200).unwrap()
}

/// The digits of the newest mail that has some, once everything has left.
pub async fn digits(app: &TestApp) -> String {
    passerelle::jobs::settle(&app.ctx).await.unwrap();
    let sent = app.ctx.mailer.sent();
    sent.iter().rev().find_map(|mail| digits_in(&mail.text)).expect("no digits were mailed")
}

/// Opens a file for Nikos and prints his letter; gives the path of the file and the letter.
pub async fn issue(clerk: &Browser) -> (String, Seen) {
    let check = record(clerk, &NIKOS).await.expect(200).unwrap();
    let letter = clerk.submit(&check, &TICKS).await.unwrap().expect(200).unwrap();
    (check.path.trim_end_matches("/check").to_owned(), letter)
}

/// Both ticks of the check page.
pub const TICKS: [(&str, &str); 2] = [("person_confirmed", "yes"), ("evidence_seen", "yes")];

/// The code on a letter, as printed.
pub fn code(letter: &Seen) -> String {
    letter.between("class=\"code\">", "</span>").unwrap_or_else(|| panic!("no code: {}", letter.text()))
}
