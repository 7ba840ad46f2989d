//! What the person answered and the clerk saw, between the typed values of the domain and the sealed row.

use time::Date;
use zeroize::Zeroizing;

use crate::actions::{ActionError, Context, blind_index};
use crate::adapters::vault::sha256;
use crate::domain::id::EnrolmentId;
use crate::domain::language::Language;
use crate::domain::person::country::Country;
use crate::domain::person::date::{date_from_text, date_text};
use crate::domain::person::document::{DocumentKind, DocumentNumber};
use crate::domain::person::email::Email;
use crate::domain::person::evidence::{Evidence, ListCheck};
use crate::domain::person::features::SecurityFeature;
use crate::domain::person::mrz_name::MrzName;
use crate::domain::person::name::PersonName;
use crate::domain::person::national_number::BisNumber;
use crate::domain::person::partial_date::PartialDate;
use crate::domain::person::phone::Phone;
use crate::domain::word::Word;
use crate::storage::enrolments::{self, Enrolment, Person};
use crate::storage::error::StorageError;

/// Table and columns that sealed numbers are bound to.
const TABLE: &str = "enrolment";
const NATIONAL_NUMBER: &str = "national_number_sealed";
const DOCUMENT_NUMBER: &str = "document_number_sealed";

/// The person's answers.
#[derive(Debug, Clone)]
pub struct Answers {
    pub name: PersonName,
    pub machine_name: MrzName,
    pub birth_date: PartialDate,
    pub number: BisNumber,
    pub email: Email,
    pub phone: Option<Phone>,
    pub language: Language,
    pub document: DocumentSeen,
}

/// The document in the clerk's hands, and what the clerk did with it.
#[derive(Debug, Clone)]
pub struct DocumentSeen {
    pub kind: DocumentKind,
    pub country: Country,
    pub number: DocumentNumber,
    pub expires_on: Date,
    pub evidence: Evidence,
    /// The security features found. They have rows of their own ([`crate::storage::evidence_ticks`]) and are not
    /// opened with the answers.
    pub features: Vec<SecurityFeature>,
}

/// Opens the recorded answers of a file; `None` before they are recorded.
///
/// # Errors
/// A column that does not read as what was once accepted is reported as nonsense, never shown.
pub fn open(ctx: &Context, file: &Enrolment) -> Result<Option<Answers>, ActionError> {
    let (Some(person), Some(seen)) = (&file.person, &file.evidence) else {
        return Ok(None);
    };
    let birth_date = person.birth_date.as_deref().ok_or_else(|| nonsense(file, "birth_date"))?;
    let number = opened(ctx, file, NATIONAL_NUMBER, person.national_number_sealed.as_deref())?;
    Ok(Some(Answers {
        name: PersonName::from_stored(person.given_names.as_deref(), &person.family_name)
            .map_err(|_| nonsense(file, "family_name"))?,
        machine_name: MrzName::from_stored(person.mrz_given.as_deref(), &person.mrz_family)
            .map_err(|_| nonsense(file, "mrz_family"))?,
        birth_date: birth_date.parse().map_err(|_| nonsense(file, "birth_date"))?,
        number: BisNumber::from_stored(&number).map_err(|_| nonsense(file, NATIONAL_NUMBER))?,
        email: Email::parse(&person.email).map_err(|_| nonsense(file, "email"))?,
        phone: person.phone.as_deref().map(Phone::parse).transpose().map_err(|_| nonsense(file, "phone"))?,
        language: file.language,
        document: open_document(ctx, file, seen)?,
    }))
}

fn open_document(
    ctx: &Context,
    file: &Enrolment,
    seen: &enrolments::Evidence,
) -> Result<DocumentSeen, ActionError> {
    let number = opened(ctx, file, DOCUMENT_NUMBER, Some(&seen.document_number_sealed))?;
    Ok(DocumentSeen {
        kind: DocumentKind::parse(&seen.document_kind).ok_or_else(|| nonsense(file, "document_kind"))?,
        country: Country::parse(&seen.document_country).map_err(|_| nonsense(file, "document_country"))?,
        number: DocumentNumber::parse(&number).map_err(|_| nonsense(file, DOCUMENT_NUMBER))?,
        expires_on: date_from_text(&seen.document_expires_on)
            .map_err(|_| nonsense(file, "document_expires_on"))?,
        evidence: Evidence {
            original_seen: seen.seen_original,
            photograph_compared: seen.seen_photo,
            security_features_felt: seen.seen_features,
            lost_or_stolen: match seen.lost_stolen_check.as_str() {
                "clear" => ListCheck::Checked,
                "unavailable" => ListCheck::Unavailable,
                _ => return Err(nonsense(file, "lost_stolen_check")),
            },
        },
        features: Vec::new(),
    })
}

/// The answers about the person as the row keeps them.
pub(super) fn person_row(ctx: &Context, id: EnrolmentId, answers: &Answers) -> Result<Person, ActionError> {
    let number = answers.number.number();
    Ok(Person {
        given_names: answers.name.given().map(str::to_owned),
        family_name: answers.name.family().to_owned(),
        mrz_given: answers.machine_name.given().map(str::to_owned),
        mrz_family: answers.machine_name.family().to_owned(),
        folded_name: answers.name.folded(),
        birth_date: Some(answers.birth_date.to_string()),
        national_number_sealed: Some(ctx.seal(TABLE, id, NATIONAL_NUMBER, number.digits().as_bytes())?),
        national_number_index: Some(blind_index::of_national_number(ctx, number)),
        email: answers.email.as_str().to_owned(),
        phone: answers.phone.as_ref().map(|phone| phone.as_str().to_owned()),
    })
}

/// The document as the row keeps it.
///
/// # Errors
/// [`ActionError::Forbidden`] if the checklist is not complete: the page asks for it first.
pub(super) fn evidence_row(
    ctx: &Context,
    id: EnrolmentId,
    document: &DocumentSeen,
) -> Result<enrolments::Evidence, ActionError> {
    let lost_stolen_check = match document.evidence.lost_or_stolen {
        ListCheck::Checked => "clear",
        ListCheck::Unavailable => "unavailable",
        ListCheck::NotChecked => return Err(ActionError::Forbidden("fault-evidence-list")),
    };
    Ok(enrolments::Evidence {
        document_kind: document.kind.word().to_owned(),
        document_country: document.country.alpha2().to_owned(),
        document_number_sealed: ctx.seal(TABLE, id, DOCUMENT_NUMBER, document.number.as_str().as_bytes())?,
        document_number_index: blind_index::of_document(ctx, document.country, &document.number),
        document_expires_on: date_text(document.expires_on),
        seen_original: document.evidence.original_seen,
        seen_photo: document.evidence.photograph_compared,
        seen_features: document.evidence.security_features_felt,
        lost_stolen_check: lost_stolen_check.to_owned(),
    })
}

/// Tells one recording of the answers from the next, without saying anything about them: sealing is different
/// each time. A page of answers carries it, so that nothing is confirmed that was not on that page.
pub fn fingerprint(file: &Enrolment) -> String {
    let number = file.person.as_ref().and_then(|person| person.national_number_sealed.as_deref());
    let document = file.evidence.as_ref().map(|seen| seen.document_number_sealed.as_slice());
    let sealed = [number.unwrap_or_default(), document.unwrap_or_default()].concat();
    hex::encode(&sha256(&sealed)[..16])
}

fn opened(
    ctx: &Context,
    file: &Enrolment,
    column: &'static str,
    sealed: Option<&[u8]>,
) -> Result<Zeroizing<String>, ActionError> {
    ctx.open_text(TABLE, file.id, column, sealed.ok_or_else(|| nonsense(file, column))?)
}

fn nonsense(file: &Enrolment, column: &'static str) -> ActionError {
    StorageError::Nonsense { table: TABLE, column, id: file.id.0 }.into()
}
