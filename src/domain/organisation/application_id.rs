//! The application that an organisation's certificate is for: `[0-9A-Z-_]{1,30}` (`domain.md` 1.1). One organisation
//! has as many certificates as it has application ids, and perhaps one without.

use std::fmt;

use crate::domain::fault::faults;

const LONGEST: usize = 30;

faults! {
    /// Why a text is not an application id.
    pub enum ApplicationIdFault {
        /// Small letters: told apart, because it is easily put right, and never put right silently.
        SmallLetters => "fault-application-id-small-letters",
        /// Anything but capitals A to Z, digits, hyphen and underscore.
        Characters => "fault-application-id-characters",
        /// More than 30 characters.
        TooLong => "fault-application-id-too-long",
    }
}

/// An application id.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ApplicationId(String);

impl ApplicationId {
    /// Reads typed text; `None` where nothing was typed: the certificate is then for the organisation as a whole.
    pub fn parse(text: &str) -> Result<Option<Self>, ApplicationIdFault> {
        let text = text.trim();
        let is_allowed = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || matches!(c, '-' | '_');
        if text.is_empty() {
            Ok(None)
        } else if text.chars().any(|c| c.is_ascii_lowercase())
            && text.chars().all(|c| is_allowed(c.to_ascii_uppercase()))
        {
            Err(ApplicationIdFault::SmallLetters)
        } else if !text.chars().all(is_allowed) {
            Err(ApplicationIdFault::Characters)
        } else if text.len() > LONGEST {
            Err(ApplicationIdFault::TooLong)
        } else {
            Ok(Some(Self(text.to_owned())))
        }
    }

    /// Reads one that was accepted earlier, exactly.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::parse(text).ok().flatten().filter(|id| id.0 == text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ApplicationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn capitals_digits_hyphen_and_underscore_and_no_more_than_thirty() {
        let id = |text: &str| ApplicationId::parse(text).map(|id| id.map(|id| id.to_string()));
        assert_eq!(id(" VITALINKGATEWAY "), Ok(Some("VITALINKGATEWAY".to_owned())));
        assert_eq!(id("EHR-2_A"), Ok(Some("EHR-2_A".to_owned())));
        assert_eq!(id("  "), Ok(None));
        assert_eq!(id("ehr"), Err(ApplicationIdFault::SmallLetters));
        assert_eq!(id("EHR 2"), Err(ApplicationIdFault::Characters));
        assert_eq!(id("É"), Err(ApplicationIdFault::Characters));
        assert_eq!(id("A=1"), Err(ApplicationIdFault::Characters));
        assert!(id(&"A".repeat(30)).is_ok());
        assert_eq!(id(&"A".repeat(31)), Err(ApplicationIdFault::TooLong));
        assert_eq!(ApplicationId::from_stored(" A"), None);
    }

    proptest! {
        #[test]
        fn exactly_the_pattern_is_accepted(text in "[0-9A-Z_-]{1,30}") {
            let id = ApplicationId::parse(&text).unwrap().unwrap();
            prop_assert_eq!(id.as_str(), text);
        }

        #[test]
        fn never_panics(text in ".{0,40}") {
            let _ = ApplicationId::parse(&text);
        }
    }
}
