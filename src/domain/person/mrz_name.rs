//! A person's name as the machine-readable zone of the document spells it: A to Z and spaces
//! (ICAO 9303-3, 4.6). Certificates and old mail systems need it; people are shown the other one.

use unicode_normalization::UnicodeNormalization;

use super::name::{NameFault, NameFaults, both_fields, is_apostrophe};
use crate::domain::typed::{is_dash, is_invisible};

/// Upper bound of an organizational unit name (RFC 5280, appendix A.1: ub-organizational-unit-name).
const LONGEST_SUBJECT_FIELD: usize = 64;

/// Secondary identifier (given names) and primary identifier (family name).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MrzName {
    given: Option<String>,
    family: String,
}

impl MrzName {
    /// Reads both fields as typed or copied from the zone: `<` and hyphens become spaces, apostrophes
    /// go, small letters are raised. Both together must fit a certificate's subject field.
    pub fn parse(given: &str, family: &str, one_name: bool) -> Result<Self, NameFaults> {
        let (given, family) = both_fields(given, family, one_name, machine_readable)?;
        let name = Self { given, family };
        if name.certificate_name().chars().count() > LONGEST_SUBJECT_FIELD {
            let fault = Some(NameFault::TooLongForCertificate);
            return Err(match name.given {
                Some(_) => NameFaults { given: fault, family: None },
                None => NameFaults { given: None, family: fault },
            });
        }
        Ok(name)
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

    /// `FAMILY GIVEN`: the order in which the eHealth platform names people without an eID (holders of
    /// an eID are named the other way round).
    pub fn certificate_name(&self) -> String {
        match &self.given {
            Some(given) => subject_text(&format!("{} {given}", self.family)),
            None => subject_text(&self.family),
        }
    }
}

/// Text as the eHealth platform normalises it for a subject name: upper case, decomposed, without
/// combining diacritical marks. É becomes E, ß becomes SS; Ø, Ł and Đ stay.
pub fn subject_text(text: &str) -> String {
    text.to_uppercase().nfd().filter(|c| !matches!(c, '\u{0300}'..='\u{036F}')).collect()
}

fn machine_readable(text: &str) -> Result<String, NameFault> {
    let spaced: String = text
        .chars()
        .filter(|c| !is_invisible(*c) && !is_apostrophe(*c))
        .map(|c| if c == '<' || is_dash(c) || c == '\u{00A0}' { ' ' } else { c.to_ascii_uppercase() })
        .collect();
    let name = spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        Err(NameFault::Missing)
    } else if name.chars().all(|c| c.is_ascii_uppercase() || c == ' ') {
        Ok(name)
    } else {
        Err(NameFault::NotMachineReadable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_the_zone_and_what_people_make_of_it() {
        let name =
            MrzName::parse("ANNA<MARIA<<", "o'brien-núñez".replace(['ú', 'ñ'], "n").as_str(), false).unwrap();
        assert_eq!((name.given(), name.family()), (Some("ANNA MARIA"), "OBRIEN NNNEZ"));
        assert_eq!(name.certificate_name(), "OBRIEN NNNEZ ANNA MARIA");
        let only = MrzName::parse("<<<", "SUHARTO", true).unwrap();
        assert_eq!(only.certificate_name(), "SUHARTO");
    }

    #[test]
    fn refuses_other_letters_and_too_much() {
        let faults = MrzName::parse("Zoë", "Παπα", false).unwrap_err();
        assert_eq!(faults.given, Some(NameFault::NotMachineReadable));
        assert_eq!(faults.family, Some(NameFault::NotMachineReadable));
        assert!(MrzName::parse(&"A".repeat(31), &"B".repeat(32), false).is_ok());
        let faults = MrzName::parse(&"A".repeat(32), &"B".repeat(32), false).unwrap_err();
        assert_eq!((faults.given, faults.family), (Some(NameFault::TooLongForCertificate), None));
        assert!(MrzName::parse("", &"B".repeat(64), true).is_ok());
        assert!(MrzName::parse("", &"B".repeat(65), true).is_err());
        assert_eq!(MrzName::parse("A1", "B", false).unwrap_err().given, Some(NameFault::NotMachineReadable));
    }

    #[test]
    fn normalises_as_the_platform_does() {
        assert_eq!(subject_text("Élodie Strauß"), "ELODIE STRAUSS");
        assert_eq!(subject_text("Øster Łuk Đinh"), "ØSTER ŁUK ĐINH");
    }

    proptest! {
        #[test]
        fn what_is_accepted_fits_a_certificate(given in "[a-zA-Z<' -]{0,40}", family in "[a-zA-Z<' -]{0,40}") {
            if let Ok(name) = MrzName::parse(&given, &family, false) {
                prop_assert!(name.certificate_name().len() <= 64);
                prop_assert_eq!(MrzName::from_stored(name.given(), name.family()), Ok(name));
            }
        }

        #[test]
        fn never_panics(given in ".{0,20}", family in ".{0,20}") {
            let _ = MrzName::parse(&given, &family, false);
        }
    }
}
