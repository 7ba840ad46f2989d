//! The words of the contract: one version for each audience at a time, complete in four languages.
//!
//! A version holds from its day until the next one of its audience begins: there is no end to write down, so none can
//! overlap or leave a gap. What a version must be, [`judge`] says.

mod judge;

use serde::{Deserialize, Serialize};
use time::Date;

pub use judge::{MOST_CLAUSES, Part, Place, TextFault, judge};

use super::language::Language;
use super::word::words;

words! {
    /// Who concludes it.
    pub enum Audience {
        Person => "person",
        Organisation => "organisation",
    }
}

impl Audience {
    /// Of a request.
    pub fn of(for_organisation: bool) -> Self {
        if for_organisation { Self::Organisation } else { Self::Person }
    }
}

/// One version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractText {
    /// Its name: 1 to 20 of `0-9 A-Z a-z -`. Stands in the hash of every contract under it.
    pub version: String,
    pub audience: Audience,
    /// The first day, on a Brussels calendar.
    pub valid_from: Date,
    pub words: Words,
}

/// A version that exists, as far as a new one must know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub version: String,
    pub audience: Audience,
    pub valid_from: Date,
}

/// A version as a file gives it, before it is judged. What is absent is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    pub version: String,
    /// A word of [`Audience`].
    pub audience: String,
    /// `2027-01-31`.
    pub valid_from: String,
    pub nl: Wording,
    pub fr: Wording,
    pub de: Wording,
    pub en: Wording,
}

/// The words in the four languages. The order of the fields is that of the stored text, which has a hash.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub nl: Wording,
    pub fr: Wording,
    pub de: Wording,
    pub en: Wording,
}

impl Words {
    /// Those of one language.
    pub fn of(&self, language: Language) -> &Wording {
        match language {
            Language::Nl => &self.nl,
            Language::Fr => &self.fr,
            Language::De => &self.de,
            Language::En => &self.en,
        }
    }
}

/// What is agreed, in one language; with placeholders such as `{name}`, or filled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wording {
    pub title: String,
    /// Between whom it is concluded, and about what.
    pub parties: String,
    pub clauses: Vec<Clause>,
    /// What is said above the signature.
    pub signature_text: String,
    /// What stands below the line to sign on.
    pub signature_line: String,
}

/// One of the numbered terms.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Clause {
    pub heading: String,
    pub text: String,
}

/// What placeholders stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filling<'a> {
    /// `{name}`: who signs.
    pub name: &'a str,
    /// `{months}`: how long the certificates hold.
    pub months: u16,
    /// `{organisation}` and `{identifier}`: its name, and `CBE 0123456749`.
    pub organisation: Option<(&'a str, &'a str)>,
}

impl Filling<'_> {
    fn of(&self, placeholder: &str) -> Option<String> {
        match placeholder {
            "name" => Some(self.name.to_owned()),
            "months" => Some(self.months.to_string()),
            "organisation" => self.organisation.map(|(name, _)| name.to_owned()),
            "identifier" => self.organisation.map(|(_, identifier)| identifier.to_owned()),
            _ => None,
        }
    }
}

impl Wording {
    /// The same with every placeholder filled. What is filled in is not read again: a name may hold braces.
    #[must_use]
    pub fn filled(&self, filling: &Filling<'_>) -> Self {
        let fill = |text: &String| fill(text, filling);
        let clause = |clause: &Clause| Clause { heading: fill(&clause.heading), text: fill(&clause.text) };
        Self {
            title: fill(&self.title),
            parties: fill(&self.parties),
            clauses: self.clauses.iter().map(clause).collect(),
            signature_text: fill(&self.signature_text),
            signature_line: fill(&self.signature_line),
        }
    }
}

/// A placeholder that nothing stands for stays as it is; a judged text has none.
fn fill(text: &str, filling: &Filling<'_>) -> String {
    let mut filled = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => filled.push_str(words),
            Piece::Placeholder(name) => match filling.of(name) {
                Some(value) => filled.push_str(&value),
                None => filled.extend(["{", name, "}"]),
            },
        }
    }
    filled
}

/// A part of a text: words, or the name of a placeholder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    Placeholder(&'a str),
}

/// The parts of a text, in their order. A brace without its other one stays among the words.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        pieces.extend([Piece::Words(before), Piece::Placeholder(name)]);
        rest = behind;
    }
    pieces.push(Piece::Words(rest));
    pieces
}

/// The version that holds on a day: the last of those that have begun.
pub fn holds_on(versions: &[Known], audience: Audience, day: Date) -> Option<&Known> {
    let begun = versions.iter().filter(|one| one.audience == audience && one.valid_from <= day);
    begun.max_by_key(|one| one.valid_from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn what_is_filled_in_is_not_read_again() {
        let filling = Filling { name: "{months} {organisation}", months: 36, organisation: None };
        assert_eq!(fill("{name}: {months}.", &filling), "{months} {organisation}: 36.");
        let clinic = Filling { organisation: Some(("Clinic", "CBE 1")), ..filling };
        assert_eq!(fill("{organisation} ({identifier})", &clinic), "Clinic (CBE 1)");
        assert_eq!(fill("a { b {name", &clinic), "a { b {name");
    }

    #[test]
    fn a_version_holds_until_the_next_of_its_audience_begins() {
        let known =
            |version: &str, audience, valid_from| Known { version: version.to_owned(), audience, valid_from };
        let versions = [
            known("2", Audience::Person, date!(2027 - 01 - 01)),
            known("1", Audience::Person, date!(2026 - 01 - 01)),
            known("O", Audience::Organisation, date!(2026 - 06 - 01)),
        ];
        let on = |audience, day| holds_on(&versions, audience, day).map(|one| one.version.as_str());
        assert_eq!(on(Audience::Person, date!(2025 - 12 - 31)), None);
        assert_eq!(on(Audience::Person, date!(2026 - 12 - 31)), Some("1"));
        assert_eq!(on(Audience::Person, date!(2027 - 01 - 01)), Some("2"));
        assert_eq!(on(Audience::Organisation, date!(2030 - 01 - 01)), Some("O"));
    }
}
