//! The form of the person's answers: filled from the record, and judged field by field.

use super::{document_form, zone_form};
use crate::actions::office::answers::Answers;
use crate::domain::calendar::brussels_day;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::person::email::Email;
use crate::domain::person::mrz::ZoneAbsence;
use crate::domain::person::mrz_name::MrzName;
use crate::domain::person::name::{NameFaults, PersonName};
use crate::domain::person::national_number::BisNumber;
use crate::domain::person::partial_date::PartialDate;
use crate::domain::person::phone::Phone;
use crate::domain::word::Word;
use crate::web::form::Form;

/// Shows the recorded answers again, so that nothing is asked twice.
pub fn fill(form: &mut Form, answers: &Answers) {
    document_form::fill(form, &answers.document);
    document_form::fill_evidence(form, &answers.document.evidence);
    form.set("document_number", answers.document.number.as_str());
    form.set("given_names", answers.name.given().unwrap_or_default());
    form.set("family_name", answers.name.family());
    form.set("mrz_given", answers.machine_name.given().unwrap_or_default());
    form.set("mrz_family", answers.machine_name.family());
    if answers.name.given().is_none() {
        form.set("one_name", "yes");
    }
    let birth = answers.birth_date;
    form.set("birth_date_day", birth.day().map(|day| day.to_string()).unwrap_or_default());
    form.set("birth_date_month", birth.month().map(|month| month.to_string()).unwrap_or_default());
    form.set("birth_date_year", birth.year());
    form.set("national_number", answers.number.number().grouped());
    form.set("email", answers.email.as_str());
    form.set("phone", answers.phone.as_ref().map(Phone::as_str).unwrap_or_default());
    form.set("language", answers.language.tag());
}

/// Shows why the zone was left out.
pub fn fill_absence(form: &mut Form, absence: Option<ZoneAbsence>) {
    if let Some(reason) = absence {
        form.set(zone_form::NO_ZONE, reason.word());
    }
}

/// Begins the page at the first field that is refused, or else still empty; a zone once read is not asked again.
pub fn focus(form: &mut Form, zone_read: bool) {
    // The checklist stands last on the page, though it is judged with the document.
    form.errors.sort_by_key(|error| error.field.starts_with("seen_") || error.field == "lost_stolen_check");
    let mut fields = vec!["document_kind", "document_country", "document_number", "document_expires"];
    if !zone_read && zone_form::absence(form).is_none() {
        fields.insert(0, zone_form::ZONE);
    }
    if !form.ticked("one_name") {
        fields.extend(["given_names", "mrz_given"]);
    }
    fields.extend(["family_name", "mrz_family", "birth_date", "national_number", "email", "language"]);
    fields.extend(["seen_original", "seen_photo", document_form::FIRST_FEATURE, "lost_stolen_check"]);
    form.focus_first(&fields);
}

/// Judges every field; `None` if something is refused.
pub fn read(form: &mut Form, now: Instant) -> Option<Answers> {
    let today = brussels_day(now);
    let document = document_form::read(form, now);
    let one_name = form.ticked("one_name");
    let name = PersonName::parse(form.value("given_names"), form.value("family_name"), one_name);
    let name = judge_name(form, name, "given_names", "family_name");
    let machine_name = MrzName::parse(form.value("mrz_given"), form.value("mrz_family"), one_name);
    let machine_name = judge_name(form, machine_name, "mrz_given", "mrz_family");
    let part = |part| form.part("birth_date", part);
    let birth_date = PartialDate::parse_birth(part("day"), part("month"), part("year"), today);
    let birth_date = form.judge("birth_date", birth_date, |fault| fault.key().to_owned());
    let number = BisNumber::parse(form.value("national_number"), today);
    let number = form.judge("national_number", number, |fault| fault.key().to_owned());
    let email = read_email(form);
    let phone = read_phone(form);
    let language = Language::ALL.into_iter().find(|language| form.chosen("language", language.tag()));
    let language = form.judge("language", language.ok_or(()), |()| "office-language-missing".to_owned());
    Some(Answers {
        name: name?,
        machine_name: machine_name?,
        birth_date: birth_date?,
        number: number?,
        email: email?,
        phone: phone?,
        language: language?,
        document: document?,
    })
}

/// The e-mail address, to which the activation link goes.
pub fn read_email(form: &mut Form) -> Option<Email> {
    let email = Email::parse(form.value("email"));
    form.judge("email", email, |fault| fault.key().to_owned())
}

/// The telephone number, if one was typed: it is optional.
fn read_phone(form: &mut Form) -> Option<Option<Phone>> {
    let typed = form.value("phone").trim();
    if typed.is_empty() {
        return Some(None);
    }
    let phone = Phone::parse(typed);
    form.judge("phone", phone, |fault| fault.key().to_owned()).map(Some)
}

/// Both parts of a name are refused at once, each beside its own field.
fn judge_name<N>(form: &mut Form, name: Result<N, NameFaults>, given: &str, family: &str) -> Option<N> {
    match name {
        Ok(name) => Some(name),
        Err(faults) => {
            for (field, fault) in [(given, faults.given), (family, faults.family)] {
                if let Some(fault) = fault {
                    form.refuse(field, fault.key());
                }
            }
            None
        }
    }
}
