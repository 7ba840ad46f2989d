//! Whether a text may become a version.

use std::fmt;

use time::Date;

use super::{Audience, ContractText, Draft, Known, Piece, Wording, Words, pieces};
use crate::domain::language::Language;
use crate::domain::person::date::date_from_text;
use crate::domain::word::Word;

/// How many clauses a contract may have.
pub const MOST_CLAUSES: usize = 20;

/// How long the name of a version may be.
const MOST_OF_VERSION: usize = 20;

/// What is wrong with a text, for whoever wrote the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    #[error("version: 1 to 20 of the characters 0-9, A-Z, a-z and - are its name")]
    Version,
    /// A signed contract names its version: the name means one text for ever.
    #[error("version: {0} exists already")]
    VersionUsed(String),
    #[error("audience: is person or organisation")]
    Audience,
    #[error("valid_from: is a day, such as \"2027-01-31\"")]
    Day,
    #[error("valid_from: {0} has passed")]
    Past(Date),
    #[error("valid_from: {day} is not later than {latest}, on which {version} began or begins")]
    NotLater { day: Date, version: String, latest: Date },
    #[error("{}: there is no text in this language", .0.tag())]
    NoText(Language),
    #[error("{}: the number of clauses is {count}; 1 to 20 are allowed", .language.tag())]
    Clauses { language: Language, count: usize },
    /// The languages say the same.
    #[error("{}: the number of clauses is {count}, and {first_count} in {}", .language.tag(), .first.tag())]
    OtherClauses { language: Language, count: usize, first: Language, first_count: usize },
    #[error("{0}: is empty")]
    Empty(Place),
    #[error("{0}: holds the end of a line or another control character; each text is one paragraph")]
    Control(Place),
    #[error("{0}: holds U+{code:04X}, which contracts cannot be printed with", code = u32::from(*.1))]
    Unprintable(Place, char),
    #[error("{0}: {{{1}}} is no placeholder here")]
    Placeholder(Place, String),
    #[error("{0}: a brace stands alone")]
    Brace(Place),
    /// A contract that names nobody binds nobody.
    #[error("{0}: {{{1}}} must stand here")]
    Unnamed(Place, &'static str),
}

/// Where in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub language: Language,
    pub part: Part,
}

/// A part of the text in one language. Clauses count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Title,
    Parties,
    Heading(usize),
    Clause(usize),
    SignatureText,
    SignatureLine,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, ", self.language.tag())?;
        match self.part {
            Part::Title => f.write_str("title"),
            Part::Parties => f.write_str("parties"),
            Part::Heading(number) => write!(f, "clause {number}, heading"),
            Part::Clause(number) => write!(f, "clause {number}, text"),
            Part::SignatureText => f.write_str("signature_text"),
            Part::SignatureLine => f.write_str("signature_line"),
        }
    }
}

/// Makes a version of a draft, or names all that is wrong with it. `today` is the day in Brussels, `known` every
/// version there is, and `missing_glyph` gives the first character that cannot be printed.
pub fn judge(
    draft: Draft,
    today: Date,
    known: &[Known],
    missing_glyph: impl Fn(&str) -> Option<char>,
) -> Result<ContractText, Vec<TextFault>> {
    let mut faults = Vec::new();
    faults.extend(version(&draft.version, known));
    let audience = Audience::parse(&draft.audience);
    if audience.is_none() {
        faults.push(TextFault::Audience);
    }
    let valid_from = day(&draft.valid_from, audience, today, known);
    let Draft { nl, fr, de, en, .. } = draft;
    let words = Words { nl, fr, de, en };
    faults.extend(valid_from.as_ref().err().cloned());
    faults.extend(clause_counts(&words));
    for language in Language::ALL {
        faults.extend(wording(language, words.of(language), audience, &missing_glyph));
    }
    match (audience, valid_from) {
        (Some(audience), Ok(valid_from)) if faults.is_empty() => {
            Ok(ContractText { version: draft.version, audience, valid_from, words })
        }
        _ => Err(faults),
    }
}

fn version(name: &str, known: &[Known]) -> Option<TextFault> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if name.is_empty() || name.len() > MOST_OF_VERSION || !name.chars().all(fits) {
        return Some(TextFault::Version);
    }
    let is_used = known.iter().any(|one| one.version == name);
    is_used.then(|| TextFault::VersionUsed(name.to_owned()))
}

/// Nothing is agreed backwards: what was offered on a day that has passed stays what it was.
fn day(text: &str, audience: Option<Audience>, today: Date, known: &[Known]) -> Result<Date, TextFault> {
    let day = date_from_text(text).map_err(|_| TextFault::Day)?;
    if day < today {
        return Err(TextFault::Past(day));
    }
    let of_audience = known.iter().filter(|one| Some(one.audience) == audience);
    match of_audience.max_by_key(|one| one.valid_from) {
        Some(last) if day <= last.valid_from => {
            Err(TextFault::NotLater { day, version: last.version.clone(), latest: last.valid_from })
        }
        _ => Ok(day),
    }
}

fn clause_counts(words: &Words) -> Vec<TextFault> {
    let is_there = |language: &Language| *words.of(*language) != Wording::default();
    let mut first = None;
    let mut faults = Vec::new();
    for language in Language::ALL.into_iter().filter(is_there) {
        let count = words.of(language).clauses.len();
        if count == 0 || count > MOST_CLAUSES {
            faults.push(TextFault::Clauses { language, count });
            continue;
        }
        let (first, first_count) = *first.get_or_insert((language, count));
        if count != first_count {
            faults.push(TextFault::OtherClauses { language, count, first, first_count });
        }
    }
    faults
}

fn wording(
    language: Language,
    wording: &Wording,
    audience: Option<Audience>,
    missing_glyph: &impl Fn(&str) -> Option<char>,
) -> Vec<TextFault> {
    if *wording == Wording::default() {
        return vec![TextFault::NoText(language)];
    }
    let mut parts = vec![(Part::Title, &wording.title), (Part::Parties, &wording.parties)];
    for (number, clause) in (1..).zip(&wording.clauses) {
        parts.extend([(Part::Heading(number), &clause.heading), (Part::Clause(number), &clause.text)]);
    }
    parts.push((Part::SignatureText, &wording.signature_text));
    parts.push((Part::SignatureLine, &wording.signature_line));
    let mut faults = Vec::new();
    for (part, text) in parts {
        let place = Place { language, part };
        if text.trim().is_empty() {
            faults.push(TextFault::Empty(place));
        } else if text.contains(char::is_control) {
            faults.push(TextFault::Control(place));
        } else {
            faults.extend(missing_glyph(text).map(|glyph| TextFault::Unprintable(place, glyph)));
        }
        faults.extend(audience.into_iter().flat_map(|audience| placeholders(place, text, audience)));
    }
    faults
}

/// What must be named in the parties.
fn names(audience: Audience) -> &'static [&'static str] {
    match audience {
        Audience::Person => &["name"],
        Audience::Organisation => &["organisation", "identifier", "name"],
    }
}

fn placeholders(place: Place, text: &str, audience: Audience) -> Vec<TextFault> {
    let mut faults = Vec::new();
    let mut seen = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) if words.contains(['{', '}']) => faults.push(TextFault::Brace(place)),
            Piece::Placeholder(name) if name == "months" || names(audience).contains(&name) => {
                seen.push(name)
            }
            Piece::Placeholder(name) => faults.push(TextFault::Placeholder(place, name.to_owned())),
            Piece::Words(_) => {}
        }
    }
    if place.part == Part::Parties {
        let missing = names(audience).iter().filter(|name| !seen.contains(name));
        faults.extend(missing.map(|name| TextFault::Unnamed(place, name)));
    }
    faults
}

#[cfg(test)]
#[path = "judge_tests.rs"]
mod tests;
