//! The name of an organisation, as its certificate spells it.

use std::fmt;

use crate::domain::certificate::dn::{self, NameFault};
use crate::domain::fault::faults;
use crate::domain::person::mrz_name::subject_text;
use crate::domain::typed::tidy;

faults! {
    /// Why a text is not the name of an organisation.
    pub enum OrganisationNameFault {
        /// Nothing was typed.
        Missing => "fault-organisation-name-missing",
        /// Characters that a certificate may not show.
        Characters => "fault-organisation-name-characters",
        /// Software that reads the certificate would take it for a number, or for the application.
        Ambiguous => "fault-organisation-name-ambiguous",
        /// More than 64 characters in the certificate's spelling.
        TooLong => "fault-organisation-name-too-long",
    }
}

impl From<NameFault> for OrganisationNameFault {
    fn from(fault: NameFault) -> Self {
        match fault {
            NameFault::Empty => Self::Missing,
            NameFault::TooLong => Self::TooLong,
            NameFault::Ambiguous => Self::Ambiguous,
            NameFault::Characters | NameFault::NationalNumber => Self::Characters,
        }
    }
}

/// A name in capitals without accents, as eHealth normalises it (`domain.md` 1.1).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OrganisationName(String);

impl OrganisationName {
    /// Reads typed text. Letters of other scripts stay; accents go.
    pub fn parse(text: &str) -> Result<Self, OrganisationNameFault> {
        let name = subject_text(&tidy(text));
        dn::check_value(&name)?;
        // A connector takes any unit of the form TYPE=NUMBER for the identifier of the holder: no name may be one.
        if name.contains('=') { Err(OrganisationNameFault::Ambiguous) } else { Ok(Self(name)) }
    }

    /// Reads one that was accepted earlier, exactly.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::parse(text).ok().filter(|name| name.0 == text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OrganisationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_lose_case_and_accents_and_nothing_else() {
        let name = |text: &str| OrganisationName::parse(text).map(|name| name.to_string());
        assert_eq!(
            name(" Vlaams  Agentschap\u{200B} Zorg en Gezondheid "),
            Ok("VLAAMS AGENTSCHAP ZORG EN GEZONDHEID".to_owned())
        );
        assert_eq!(name("Hôpital & Clinique d’Été"), Ok("HOPITAL & CLINIQUE D’ETE".to_owned()));
        assert_eq!(name("Straßenärzte Øst"), Ok("STRASSENARZTE ØST".to_owned()));
        assert_eq!(name("Κλινική"), Ok("ΚΛΙΝΙΚΗ".to_owned()));
        assert_eq!(name(" \u{200B}"), Err(OrganisationNameFault::Missing));
        assert_eq!(name(&"ß".repeat(32)).map(|name| name.len()), Ok(64));
        assert_eq!(name(&"ß".repeat(33)), Err(OrganisationNameFault::TooLong));
        assert_eq!(name("A\u{0}B"), Err(OrganisationNameFault::Characters));
        assert_eq!(name("ssin=79431410181"), Err(OrganisationNameFault::Ambiguous));
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_read_back(text in ".{0,70}") {
            if let Ok(name) = OrganisationName::parse(&text) {
                prop_assert_eq!(OrganisationName::from_stored(name.as_str()), Some(name));
            }
        }
    }
}
