//! The form of a search for an existing person: what is known, judged field by field; nothing is required but
//! enough to be somebody.

use crate::actions::office::find_person::Sought;
use crate::domain::calendar::brussels_day;
use crate::domain::instant::Instant;
use crate::domain::person::country::Country;
use crate::domain::person::document::DocumentNumber;
use crate::domain::person::name::PersonName;
use crate::domain::person::partial_date::PartialDate;
use crate::domain::typed::compact;
use crate::web::form::Form;

/// Judges what was typed; `None` if something is refused or there is too little to look for.
pub fn read(form: &mut Form, now: Instant) -> Option<Sought> {
    let sought = Sought {
        number: number(form)?,
        document: document(form)?,
        birth_date: birth_date(form, now)?,
        given_names: name(form, "given_names")?,
        family_name: name(form, "family_name")?,
        draft: None,
    };
    if !sought.is_enough() {
        form.refuse("national_number", "find-too-little");
        return None;
    }
    Some(sought)
}

/// Eleven digits; whether the check digits fit is said with the result, because one wrong digit must still find
/// the person.
fn number(form: &mut Form) -> Option<Option<String>> {
    let digits = compact(form.value("national_number"));
    if digits.is_empty() {
        return Some(None);
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        form.refuse("national_number", "fault-national-number-characters");
    } else if digits.len() != 11 {
        form.refuse("national_number", "fault-national-number-length");
    } else {
        return Some(Some(digits));
    }
    None
}

/// Country and number belong together.
fn document(form: &mut Form) -> Option<Option<(Country, DocumentNumber)>> {
    if form.value("document_number").trim().is_empty() {
        return Some(None);
    }
    let country = Country::parse(form.value("document_country"));
    let country = form.judge("document_country", country, |fault| fault.key().to_owned());
    let number = DocumentNumber::parse(form.value("document_number"));
    let number = form.judge("document_number", number, |fault| fault.key().to_owned());
    Some(Some((country?, number?)))
}

fn birth_date(form: &mut Form, now: Instant) -> Option<Option<PartialDate>> {
    let parts = ["day", "month", "year"].map(|part| form.part("birth_date", part).to_owned());
    if parts.iter().all(|part| part.trim().is_empty()) {
        return Some(None);
    }
    let birth = PartialDate::parse_birth(&parts[0], &parts[1], &parts[2], brussels_day(now));
    form.judge("birth_date", birth, |fault| fault.key().to_owned()).map(Some)
}

fn name(form: &mut Form, field: &str) -> Option<Option<String>> {
    let typed = form.value(field).trim().to_owned();
    if typed.is_empty() {
        return Some(None);
    }
    // One field at a time: here an empty one is no statement about the person.
    match PersonName::parse("", &typed, true) {
        Ok(name) => Some(Some(name.family().to_owned())),
        Err(faults) => {
            form.refuse(field, faults.family.map_or("fault-name-characters", |fault| fault.key()));
            None
        }
    }
}
