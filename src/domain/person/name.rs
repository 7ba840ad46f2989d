//! A person's name as the document prints it, in any script. It is never upper-cased, never stripped
//! of accents, and shown to people as it was typed (NAME-3).

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::domain::fault::faults;
use crate::domain::typed::{is_dash, is_invisible};

faults! {
    /// Why a text is not one part of a name.
    pub enum NameFault {
        /// Nothing was typed.
        Missing => "fault-name-missing",
        /// More than 200 characters.
        TooLong => "fault-name-too-long",
        /// Something that documents do not print in names: controls, direction marks, pictures, symbols.
        Characters => "fault-name-characters",
        /// Given names were typed although the person is said to have only one name.
        OneNameOnly => "fault-name-one-name-only",
        /// Something else than what the machine-readable zone can hold.
        NotMachineReadable => "fault-name-not-machine-readable",
        /// Both parts together do not fit the 64 characters of a certificate's subject field.
        TooLongForCertificate => "fault-name-too-long-for-certificate",
    }
}

/// The faults of the two fields of a name, each to be shown beside its own field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("the name is refused")]
pub struct NameFaults {
    pub given: Option<NameFault>,
    pub family: Option<NameFault>,
}

/// The most characters (Unicode scalar values, in NFC) of given names or family name.
const LONGEST: usize = 200;

/// Given names and family name. Who has only one name has it as family name, as passports do
/// (ICAO 9303-3, 4.6: a single name is the primary identifier).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonName {
    given: Option<String>,
    family: String,
}

impl PersonName {
    /// Reads both fields. `one_name` is the explicit statement that there are no given names: an
    /// empty field alone is a mistake, not a statement.
    pub fn parse(given: &str, family: &str, one_name: bool) -> Result<Self, NameFaults> {
        let (given, family) = both_fields(given, family, one_name, name_part)?;
        Ok(Self { given, family })
    }

    /// Reads a name that was accepted earlier.
    pub fn from_stored(given: Option<&str>, family: &str) -> Result<Self, NameFaults> {
        Self::parse(given.unwrap_or_default(), family, given.is_none())
    }

    /// The given names, unless the person has only one name.
    pub fn given(&self) -> Option<&str> {
        self.given.as_deref()
    }

    /// The family name, or the only name.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// As letters and pages address people: given names, then family name.
    pub fn display(&self) -> String {
        match &self.given {
            Some(given) => format!("{given} {}", self.family),
            None => self.family.clone(),
        }
    }

    /// Family name and given names as a search column keeps them; see [`folded`].
    pub fn folded(&self) -> String {
        folded(&format!("{} {}", self.family, self.given.as_deref().unwrap_or_default()))
    }
}

/// Judges both fields of a name with the same `part` rule, so that both messages show at once.
pub(super) fn both_fields(
    given: &str,
    family: &str,
    one_name: bool,
    part: fn(&str) -> Result<String, NameFault>,
) -> Result<(Option<String>, String), NameFaults> {
    let given = match (part(given), one_name) {
        (Err(NameFault::Missing), true) => Ok(None),
        (_, true) => Err(NameFault::OneNameOnly),
        (part, false) => part.map(Some),
    };
    match (given, part(family)) {
        (Ok(given), Ok(family)) => Ok((given, family)),
        (given, family) => Err(NameFaults { given: given.err(), family: family.err() }),
    }
}

/// What a search compares: small letters without accents, marks, apostrophes and hyphens, so that
/// `NUÑEZ-O’Brien` is found by `nunez obrien`.
pub fn folded(text: &str) -> String {
    let letters: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_invisible(*c) && !is_apostrophe(*c) && *c != '.')
        .map(|c| if is_dash(c) { ' ' } else { c })
        .collect();
    // Upper case first: it opens ß and the ligatures, and makes one sigma of two.
    let small: String = letters.to_uppercase().chars().flat_map(char::to_lowercase).collect();
    let plain: String = small.chars().fold(String::new(), |mut plain, c| {
        match stroked(c) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(c),
        }
        plain
    });
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters that Unicode does not take apart into a base and an accent, though people do.
fn stroked(c: char) -> Option<&'static str> {
    Some(match c {
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}

fn name_part(text: &str) -> Result<String, NameFault> {
    let text: String = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').nfc().collect();
    if text.is_empty() {
        return Err(NameFault::Missing);
    }
    // Line breaks never come from the field of a page; in a letter's header they would be an attack.
    let printable = text.chars().all(is_name_character) && text.chars().any(char::is_alphabetic);
    if !printable {
        return Err(NameFault::Characters);
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > LONGEST { Err(NameFault::TooLong) } else { Ok(text) }
}

/// Letters and marks of every script, digits, spaces, apostrophes and hyphens (NAME-3); the full stop
/// of `Ma. Teresa` and the middle dot of `Gal·la`; the joiners that Persian and Indic names need.
fn is_name_character(c: char) -> bool {
    // Letters in circles and squares count as letters in Unicode and are pictures to people.
    let picture = matches!(c, '\u{24B6}'..='\u{24E9}' | '\u{1F100}'..='\u{1F1FF}');
    let mark = is_combining_mark(c) && !is_invisible(c);
    let space = c.is_whitespace() && !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}');
    let joiner = matches!(c, '\u{200C}' | '\u{200D}' | '.' | '\u{00B7}');
    (c.is_alphabetic() && !picture)
        || mark
        || c.is_ascii_digit()
        || space
        || joiner
        || is_apostrophe(c)
        || is_dash(c)
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{02BB}' | '`' | '\u{00B4}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn family_fault(text: &str) -> Option<NameFault> {
        PersonName::parse("Anna", text, false).err().and_then(|faults| faults.family)
    }

    #[test]
    fn accepts_names_of_the_world() {
        for name in [
            "O’Brien",
            "O'Brien",
            "Núñez-Feijóo",
            "Παπαδόπουλος",
            "Đặng",
            "محمد",
            "李",
            "Nguyễn Thị",
            "Ma. Teresa",
            "Gal·la",
            "ʻOkina",
            "Łukasz",
            "भारती",
            "می\u{200C}نا",
            "Louis 3",
            "X",
        ] {
            assert_eq!(family_fault(name), None, "{name}");
        }
    }

    #[test]
    fn refuses_what_no_document_prints() {
        for name in ["Anna 😀", "A\u{202E}nna", "A\nB", "A\tB", "<b>", "Ⓐnna", "🅰", "123", "'", "a@b", "A\0"]
        {
            assert_eq!(family_fault(name), Some(NameFault::Characters), "{name:?}");
        }
        assert_eq!(family_fault("  "), Some(NameFault::Missing));
        assert_eq!(family_fault(&"é".repeat(200)), None);
        assert_eq!(family_fault(&"e\u{301}".repeat(200)), None);
        assert_eq!(family_fault(&"é".repeat(201)), Some(NameFault::TooLong));
    }

    #[test]
    fn one_name_needs_the_explicit_statement() {
        let name = PersonName::parse(" ", " Suharto ", true).unwrap();
        assert_eq!((name.given(), name.family(), name.display()), (None, "Suharto", "Suharto".into()));
        let faults = PersonName::parse("", "", false).unwrap_err();
        assert_eq!((faults.given, faults.family), (Some(NameFault::Missing), Some(NameFault::Missing)));
        let faults = PersonName::parse("Anna", "Suharto", true).unwrap_err();
        assert_eq!((faults.given, faults.family), (Some(NameFault::OneNameOnly), None));
    }

    #[test]
    fn keeps_the_spelling_in_one_normal_form() {
        let name = PersonName::parse("Ame\u{301}lie  Anne", "de La\u{00A0}Cruz", false).unwrap();
        assert_eq!(name.display(), "Am\u{e9}lie Anne de La Cruz");
        assert_eq!(PersonName::from_stored(name.given(), name.family()), Ok(name));
    }

    #[test]
    fn folds_for_search() {
        assert_eq!(folded("NUÑEZ-O’Brien"), "nunez obrien");
        assert_eq!(folded("Strauß"), folded("STRAUSS"));
        assert_eq!(folded("Παπαδόπουλος"), folded("ΠΑΠΑΔΟΠΟΥΛΟΣ"));
        assert_eq!(folded("Łukasz Sørensen"), "lukasz sorensen");
        assert_eq!(PersonName::parse("Zoë", "Ó Sé", false).unwrap().folded(), "o se zoe");
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_accepted_again_unchanged(given in "\\PC{1,20}", family in "\\PC{1,20}") {
            if let Ok(name) = PersonName::parse(&given, &family, false) {
                prop_assert_eq!(PersonName::from_stored(name.given(), name.family()), Ok(name));
            }
        }

        #[test]
        fn folding_twice_changes_nothing(text in ".{0,30}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }
    }
}
