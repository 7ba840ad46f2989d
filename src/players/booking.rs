//! Somebody who books an appointment before they travel: announces the visit, opens the mail, takes the first time.

use super::cast::part;
use super::outside::Outside;
use super::{PlayError, Provider, arrived};
use crate::browser::{Browser, Seen};

/// Announces the visit to the office of the person's postcode, and books its first free time. Gives the appointment.
pub async fn book(browser: &Browser, person: &Provider, outside: &Outside) -> Result<Seen, PlayError> {
    let step = "booking an appointment";
    let offices = browser.open(&format!("/offices?place={}&language=", person.office)).await?;
    let form = offices.link("/book").ok_or_else(|| PlayError::stuck(step, &offices))?;
    let form = arrived(step, browser.open(&form).await?, "/offices/")?;
    let [day, month, year] = person.document_expires.map(part);
    let typed = [
        ("nationality", person.country.as_str()),
        ("document_kind", &person.document_kind),
        ("document_country", &person.country),
        ("document_expires_day", &day),
        ("document_expires_month", &month),
        ("document_expires_year", &year),
        ("given_names", person.given_names.as_deref().unwrap_or_default()),
        ("family_name", &person.family_name),
        ("national_number", &person.national_number),
        ("email", &person.email),
        ("language", &person.language),
    ];
    arrived(step, browser.submit(&form, &typed).await?, "/offices/")?;
    let mail = outside.mail(&person.email, "/book/").await?;
    let link = mail.text.split_whitespace().find(|word| word.contains("/book/"));
    let link = link.ok_or_else(|| PlayError::own(step)("the letter has no link"))?;
    let page = arrived(step, browser.open(link).await?, "/book/")?;
    let times = page.link("/times").ok_or_else(|| PlayError::stuck(step, &page))?;
    let times = arrived(step, browser.open(&times).await?, "/book/")?;
    let first = times.link("/confirm").ok_or_else(|| PlayError::stuck(step, &times))?;
    let confirm = arrived(step, browser.open(&first).await?, "/book/")?;
    arrived(step, browser.submit(&confirm, &[]).await?, "/book/")
}
