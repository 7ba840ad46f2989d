//! The clerk at the counter: opens a file, records what the document says, turns the screen, hands over the kit.

use super::cast::part;
use super::outside::Outside;
use super::{PlayError, Provider, arrived};
use crate::browser::{Browser, Seen};

/// What the clerk hands to the person.
#[derive(Debug, Clone)]
pub struct Handed {
    /// `XXXX-XXXX-XXXX-XXXX`, as printed.
    pub code: String,
    /// The letter as the browser shows it.
    pub letter: Seen,
}

/// Players are all different people, whoever they resemble.
const SOMEBODY_ELSE: [(&str, &str); 1] = [("somebody_else", "yes")];

/// Looks for somebody who walked in and, as nobody knows them yet, opens their file. The clerk is signed in.
pub async fn open_file(clerk: &Browser, person: &Provider) -> Result<Seen, PlayError> {
    let step = "opening a file";
    let page = arrived(step, clerk.open("/office/files/new").await?, "/office")?;
    let search = arrived(step, clerk.submit(&page, &[]).await?, "/office/search")?;
    let [birth_day, birth_month, birth_year] = person.birth.map(part);
    let country = person.country.to_ascii_uppercase();
    let typed = [
        ("national_number", person.national_number.as_str()),
        ("document_country", country.as_str()),
        ("document_number", &person.document_number),
        ("family_name", &person.family_name),
        ("given_names", person.given_names.as_deref().unwrap_or_default()),
        ("birth_date_day", &birth_day),
        ("birth_date_month", &birth_month),
        ("birth_date_year", &birth_year),
    ];
    let result = arrived(step, clerk.submit(&search, &typed).await?, "/office/search/")?;
    arrived(step, clerk.submit(&result, &SOMEBODY_ELSE).await?, "/office/files/")
}

/// Records the document and the person on the evidence page; gives the page on which answers are checked.
pub async fn record(clerk: &Browser, evidence: &Seen, person: &Provider) -> Result<Seen, PlayError> {
    let [birth_day, birth_month, birth_year] = person.birth.map(part);
    let [expiry_day, expiry_month, expiry_year] = person.document_expires.map(part);
    let country = person.country.to_ascii_lowercase();
    let mut typed = vec![
        // Their documents are made up, and no zone is printed on them.
        ("no_zone", "none"),
        ("document_kind", person.document_kind.as_str()),
        ("document_country", country.as_str()),
        ("document_number", &person.document_number),
        ("document_expires_day", &expiry_day),
        ("document_expires_month", &expiry_month),
        ("document_expires_year", &expiry_year),
        ("family_name", &person.family_name),
        ("given_names", person.given_names.as_deref().unwrap_or_default()),
        ("mrz_family", &person.mrz_family),
        ("mrz_given", &person.mrz_given),
        ("birth_date_day", &birth_day),
        ("birth_date_month", &birth_month),
        ("birth_date_year", &birth_year),
        ("national_number", &person.national_number),
        ("email", &person.email),
        ("phone", &person.phone),
        ("language", &person.language),
        ("seen_original", "yes"),
        ("seen_photo", "yes"),
        ("seen_feature_raised_print", "yes"),
        ("seen_feature_colour_shift", "yes"),
        ("lost_stolen_check", "checked"),
    ];
    if person.given_names.is_none() {
        typed.push(("one_name", "yes"));
    }
    let mut check = clerk.submit(evidence, &typed).await?;
    if check.path.ends_with("/candidates") {
        check = clerk.submit(&check, &SOMEBODY_ELSE).await?;
    }
    if check.path.ends_with("/check") {
        Ok(check)
    } else {
        Err(PlayError::stuck("recording the evidence", &check))
    }
}

/// Has the person read the digits of their mailbox aloud; gives the check page again.
pub async fn prove_email(
    clerk: &Browser,
    check: &Seen,
    email: &str,
    outside: &Outside,
) -> Result<Seen, PlayError> {
    let sent = clerk.submit_to(check, "/email", &[]).await?;
    let digits = outside.digits(email).await?;
    let proved = clerk.submit_to(&sent, "/email/digits", &[("digits", &digits)]).await?;
    if proved.status == 200 && proved.path.ends_with("/check") {
        Ok(proved)
    } else {
        Err(PlayError::stuck("proving the mailbox", &proved))
    }
}

/// Has the mailbox proved and the answers confirmed, and prints the letter.
pub async fn issue_kit(
    clerk: &Browser,
    check: &Seen,
    person: &Provider,
    outside: &Outside,
) -> Result<Handed, PlayError> {
    let check = prove_email(clerk, check, &person.email, outside).await?;
    let letter = clerk.submit(&check, &[("person_confirmed", "yes"), ("evidence_seen", "yes")]).await?;
    handed(letter)
}

/// Has the letter once more as PDF, from the page that showed it.
pub async fn print_pdf(clerk: &Browser, handed: &Handed) -> Result<Vec<u8>, PlayError> {
    let file = clerk.submit_to(&handed.letter, "/letter", &[]).await?;
    if file.content_type == "application/pdf" {
        Ok(file.bytes)
    } else {
        Err(PlayError::stuck("printing the letter as PDF", &file))
    }
}

fn handed(letter: Seen) -> Result<Handed, PlayError> {
    let code = letter.between("class=\"code\">", "</");
    match code {
        Some(code) if letter.status == 200 => Ok(Handed { code: code.trim().to_owned(), letter }),
        _ => Err(PlayError::stuck("issuing the kit", &letter)),
    }
}
