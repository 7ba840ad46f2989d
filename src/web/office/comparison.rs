//! Two people side by side: what the clerk typed, what a file says, and where they differ, in words and colour.

use time::Month;

use crate::actions::office::find_person::{Candidate, Sought};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::person::likeness::Resemblance;
use crate::domain::person::partial_date::PartialDate;
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::parts::{Column, Tone};

/// One candidate as a page shows it.
pub struct Compared {
    pub id: String,
    pub reference: String,
    pub office: String,
    pub here: bool,
    pub state: &'static str,
    pub strong: bool,
    pub rows: Vec<Row>,
    /// Text key of what is to be done if this is the person.
    pub advice: String,
    /// Where that is done.
    pub way: Option<String>,
}

/// One fact of both.
pub struct Row {
    /// Text key of the fact.
    pub key: &'static str,
    pub typed: String,
    pub known: String,
    /// Text key of the verdict.
    pub verdict: &'static str,
    pub tone: Tone,
}

/// Compares what is typed with a candidate.
pub fn compare(l: Locale, sought: &Sought, candidate: &Candidate) -> Compared {
    let state = candidate.state;
    let (advice, below) = way_on(state);
    Compared {
        id: candidate.id.to_string(),
        reference: candidate.reference.clone(),
        office: candidate.office.clone(),
        here: candidate.here,
        state: state.word(),
        strong: candidate.likeness.is_strong(),
        rows: rows(l, sought, candidate),
        advice: format!("find-if-{advice}"),
        way: below.map(|below| format!("/office/files/{}{below}", candidate.id)),
    }
}

/// What a person whose file stands there needs, and the page of it below the file's.
fn way_on(state: EnrolmentState) -> (&'static str, Option<&'static str>) {
    use EnrolmentState::*;
    match state {
        KitLocked | KitExpired | KitRevoked | KeyLost => ("reissue", Some("/reissue")),
        KitIssued => ("kit_issued", Some("")),
        KeyActive => ("key_active", None),
        KeyPending | KeyLow => ("key_pending", Some("")),
        Draft | Appointed | IdentityRefused => ("open", Some("")),
        IdentityCheck | IdentityDoubt => ("under_check", Some("")),
        Withdrawn | Closed => ("ended", None),
    }
}

fn rows(l: Locale, sought: &Sought, candidate: &Candidate) -> Vec<Row> {
    let name = |given: Option<&str>, family: Option<&str>| {
        [given, family].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let document = |country: String, number: &str| format!("{}, {number}", l.t(country));
    let typed_document =
        sought.document.as_ref().map(|(country, number)| document(country.key(), number.as_str()));
    let known_document = candidate.document.as_ref().map(|(country, number)| document(country.key(), number));
    use Resemblance::*;
    vec![
        row(
            candidate,
            "find-name",
            name(sought.given_names.as_deref(), sought.family_name.as_deref()),
            name(candidate.given_names.as_deref(), Some(&candidate.family_name)),
            &[SameName, NamesExchanged, SharedName],
        ),
        row(
            candidate,
            "office-field-birth-date",
            date(l, sought.birth_date),
            date(l, candidate.birth_date),
            &[SameBirthDate, BirthDateOneDigit, BirthDateExchanged],
        ),
        row(
            candidate,
            "office-field-national-number",
            sought.number.clone().unwrap_or_default(),
            candidate.number.clone().unwrap_or_default(),
            &[SameNumber, NumberOneDigit, NumberExchanged],
        ),
        row(
            candidate,
            "office-document",
            typed_document.unwrap_or_default(),
            known_document.unwrap_or_default(),
            &[SameDocument, DocumentOneSign],
        ),
    ]
}

fn row(
    candidate: &Candidate,
    key: &'static str,
    typed: String,
    known: String,
    speaking: &[Resemblance],
) -> Row {
    let reason = candidate.likeness.reasons.iter().find(|reason| speaking.contains(reason));
    let (verdict, tone) = match reason {
        _ if typed.is_empty() || known.is_empty() => ("find-unknown", Tone::Plain),
        Some(reason) => verdict(*reason),
        None => ("find-differs", Tone::Stop),
    };
    Row { key, typed, known, verdict, tone }
}

fn verdict(reason: Resemblance) -> (&'static str, Tone) {
    use Resemblance::*;
    match reason {
        SameNumber | SameDocument | SameName | SameBirthDate => ("find-same", Tone::Ok),
        NumberOneDigit | BirthDateOneDigit => ("find-one-digit", Tone::Warn),
        DocumentOneSign => ("find-one-sign", Tone::Warn),
        NumberExchanged => ("find-digits-exchanged", Tone::Warn),
        NamesExchanged => ("find-names-exchanged", Tone::Warn),
        BirthDateExchanged => ("find-date-exchanged", Tone::Warn),
        SharedName => ("find-shared-name", Tone::Warn),
    }
}

fn date(l: Locale, date: Option<PartialDate>) -> String {
    let Some(date) = date else {
        return String::new();
    };
    let month = date.month().and_then(|month| Month::try_from(month).ok());
    l.partial_date(date.year().into(), month, date.day())
}

/// The heads of the table of each.
pub fn columns() -> Vec<Column> {
    ["find-fact", "find-typed", "find-on-file", "find-verdict"].map(Column::new).into()
}

/// The ids of those compared, as the form carries them back.
pub fn carried(compared: &[Compared]) -> String {
    compared.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(",")
}

/// Reads them back; what is no id is nobody.
pub fn read_carried<T: std::str::FromStr>(text: &str) -> Vec<T> {
    text.split(',').filter_map(|id| id.parse().ok()).collect()
}
