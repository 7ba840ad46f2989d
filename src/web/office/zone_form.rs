//! The machine-readable zone in a form: read, judged part by part, and its facts put into the fields that are empty.

use crate::domain::calendar::brussels_day;
use crate::domain::instant::Instant;
use crate::domain::person::mrz::{
    self, Checks, Suggestion, ZoneAbsence, ZoneDifference, ZoneFacts, ZoneFault, ZoneField,
};
use crate::domain::word::Word;
use crate::web::form::{Choice, Form};

use super::choices;
use crate::text::locale::Locale;

/// The field of the zone.
pub const ZONE: &str = "mrz";
/// The field that says why there is none.
pub const NO_ZONE: &str = "no_zone";

/// What was typed, or sent by a reader.
pub enum Typed {
    Nothing,
    /// Every check digit holds; the form is filled, and the field of the zone is empty again.
    Read(Box<ZoneFacts>),
    /// The form says why. Where the lines could be told apart, with the verdict on each part.
    Refused(Option<Judged>),
}

/// A zone that does not hold.
pub struct Judged {
    pub checks: Checks,
    pub suggestion: Option<Suggestion>,
}

/// What the part of the page about the zone shows.
pub struct ZonePart {
    /// Each part of the zone with its verdict: text keys.
    pub verdicts: Vec<Verdict>,
    pub suggestion: Option<Suggestion>,
    /// Whether a zone was read and holds.
    pub read: bool,
    pub reasons: Vec<Choice>,
}

/// One part of the zone, judged.
pub struct Verdict {
    pub part: &'static str,
    pub word: &'static str,
}

impl ZonePart {
    /// Of the facts kept, or of the lines just judged.
    pub fn new(l: Locale, kept: Option<&ZoneFacts>, judged: Option<Judged>) -> Self {
        let verdicts = match (&judged, kept) {
            (Some(judged), _) => judged_parts(&judged.checks),
            (None, Some(facts)) => kept_parts(facts),
            (None, None) => Vec::new(),
        };
        Self {
            verdicts,
            read: judged.is_none() && kept.is_some(),
            suggestion: judged.and_then(|judged| judged.suggestion),
            reasons: choices::<ZoneAbsence>(l, "counter-no-zone-"),
        }
    }
}

/// The verdicts on a zone that is still being typed.
pub fn so_far(text: &str, now: Instant) -> Vec<Verdict> {
    let judged = mrz::judged_so_far(text, brussels_day(now));
    judged.into_iter().map(|(field, verdict)| Verdict { part: field.word(), word: verdict.word() }).collect()
}

fn judged_parts(checks: &Checks) -> Vec<Verdict> {
    // A name without a figure in it has nothing to be judged by.
    let parts =
        ZoneField::ALL.iter().filter(|field| **field != ZoneField::Name || checks.failing().contains(field));
    parts.map(|field| Verdict { part: field.word(), word: checks.verdict(*field).word() }).collect()
}

fn kept_parts(facts: &ZoneFacts) -> Vec<Verdict> {
    let verdict = |field: ZoneField, stands: bool| Verdict {
        part: field.word(),
        word: if stands { mrz::Verdict::Holds.word() } else { mrz::Verdict::Absent.word() },
    };
    vec![
        verdict(ZoneField::Number, facts.number.is_some()),
        verdict(ZoneField::BirthDate, facts.birth_date.is_some()),
        verdict(ZoneField::Expiry, facts.expires_on.is_some()),
        verdict(ZoneField::Composite, true),
    ]
}

/// Reads the zone of the form. Fields that are empty, or that hold what the zone read `before` said, are filled.
pub fn read(form: &mut Form, l: Locale, now: Instant, before: Option<&ZoneFacts>) -> Typed {
    let typed = form.value(ZONE).to_owned();
    if typed.trim().is_empty() {
        return Typed::Nothing;
    }
    let today = brussels_day(now);
    let facts = mrz::read(&typed, today).and_then(|zone| zone.facts().map(|facts| (zone.checks, facts)));
    match facts {
        Err(fault) => {
            refuse(form, fault);
            Typed::Refused(None)
        }
        Ok((checks, None)) => {
            refuse_parts(form, l, &checks);
            let suggestion = mrz::suggestion(&typed, today).ok().flatten();
            Typed::Refused(Some(Judged { checks, suggestion }))
        }
        Ok((_, Some(facts))) => {
            fill(form, &facts, before);
            Typed::Read(Box::new(facts))
        }
    }
}

/// Says that a zone must be typed.
pub fn refuse_missing(form: &mut Form) {
    refuse(form, ZoneFault::Missing);
}

fn refuse(form: &mut Form, fault: ZoneFault) {
    let args = match fault {
        ZoneFault::Line { line, found, expected } => {
            vec![("line", line.to_string()), ("found", found.to_string()), ("expected", expected.to_string())]
        }
        _ => Vec::new(),
    };
    form.refuse_with(ZONE, fault.key(), args);
}

/// One message at the zone that names every part, and one beside the field of each.
fn refuse_parts(form: &mut Form, l: Locale, checks: &Checks) {
    let failing = checks.failing();
    let parts: Vec<String> = failing.iter().map(|field| l.of("counter-zone-part-", field.word())).collect();
    form.refuse_with(ZONE, "counter-zone-fails", vec![("parts", parts.join(", "))]);
    for field in failing {
        let name = match field {
            ZoneField::Number => "document_number",
            ZoneField::BirthDate => "birth_date",
            ZoneField::Expiry => "document_expires",
            ZoneField::Name => "mrz_family",
            ZoneField::Optional | ZoneField::Composite => continue,
        };
        form.refuse(name, "counter-zone-fails-here");
    }
}

/// Puts the facts into the form and takes the zone out of it.
fn fill(form: &mut Form, facts: &ZoneFacts, before: Option<&ZoneFacts>) {
    let old = before.map(values).unwrap_or_default();
    for (name, value) in values(facts) {
        let typed = form.value(name);
        let from_before = old.iter().any(|(other, said)| *other == name && said == typed);
        if typed.trim().is_empty() || from_before {
            form.set(name, value);
        }
    }
    form.values.remove(ZONE);
    form.values.remove(NO_ZONE);
}

/// What the facts say in the fields of the form.
fn values(facts: &ZoneFacts) -> Vec<(&'static str, String)> {
    let mut values = vec![
        ("mrz_family", facts.family.clone()),
        ("mrz_given", facts.given.clone().unwrap_or_default()),
        ("one_name", if facts.given.is_none() { "yes" } else { "" }.to_owned()),
    ];
    if let Some(kind) = facts.kind {
        values.push(("document_kind", kind.word().to_owned()));
    }
    if let Some(country) = facts.country {
        values.push(("document_country", country.alpha2().to_owned()));
    }
    if let Some(number) = &facts.number {
        values.push(("document_number", number.as_str().to_owned()));
    }
    if let Some(birth) = facts.birth_date {
        let part = |part: Option<u8>| part.map(|part| part.to_string()).unwrap_or_default();
        values.push(("birth_date_day", part(birth.day())));
        values.push(("birth_date_month", part(birth.month())));
        values.push(("birth_date_year", birth.year().to_string()));
    }
    if let Some(expiry) = facts.expires_on {
        values.push(("document_expires_day", expiry.day().to_string()));
        values.push(("document_expires_month", u8::from(expiry.month()).to_string()));
        values.push(("document_expires_year", expiry.year().to_string()));
    }
    values
}

/// Says beside each field that the zone says something else there.
pub fn refuse_differences(form: &mut Form, differences: &[ZoneDifference]) {
    for difference in differences {
        let name = match difference {
            ZoneDifference::Kind => "document_kind",
            ZoneDifference::Country => "document_country",
            ZoneDifference::Number => "document_number",
            ZoneDifference::Expiry => "document_expires",
            ZoneDifference::BirthDate => "birth_date",
            ZoneDifference::Name => "mrz_family",
        };
        form.refuse(name, "counter-zone-differs");
    }
}

/// The reason for which the zone was left out, if one was chosen.
pub fn absence(form: &Form) -> Option<ZoneAbsence> {
    ZoneAbsence::parse(form.value(NO_ZONE))
}
