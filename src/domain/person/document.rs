//! The identity document that a clerk holds in their hands.

use std::fmt;

use time::Date;

use super::country::Country;
use crate::domain::fault::faults;
use crate::domain::typed::{is_separator, tidy};
use crate::domain::word::{Word, words};

words! {
    /// What kind of document proves who somebody is.
    pub enum DocumentKind {
        Passport => "passport",
        IdentityCard => "identity_card",
        ResidenceCard => "residence_card",
    }
}

faults! {
    /// Why a document does not do.
    pub enum DocumentFault {
        /// No kind was chosen.
        KindMissing => "fault-document-kind-missing",
        /// It has expired.
        Expired => "fault-document-expired",
        /// A national identity card of a state outside the European Economic Area and Switzerland.
        CardFromElsewhere => "fault-document-card-from-elsewhere",
        /// It expires before the kit does, so that nobody could be identified again with it.
        ExpiresBeforeKit => "fault-document-expires-before-kit",
    }
}

faults! {
    /// Why a text is not a document number.
    pub enum DocumentNumberFault {
        /// Nothing was typed.
        Missing => "fault-document-number-missing",
        /// Something else than the letters A to Z and digits.
        Characters => "fault-document-number-characters",
        /// Fewer than 4 or more than 24 characters.
        Length => "fault-document-number-length",
    }
}

impl DocumentKind {
    /// Reads a posted word; what is not on the list counts as nothing chosen.
    pub fn chosen(text: &str) -> Result<Self, DocumentFault> {
        Self::parse(text.trim()).ok_or(DocumentFault::KindMissing)
    }

    /// Whether this kind of document proves an identity when that country issued it: passports and residence cards
    /// of all, identity cards only where they are travel documents in the Union.
    pub fn accepted_from(self, country: Country) -> Result<(), DocumentFault> {
        if self == Self::IdentityCard && !country.in_european_area() {
            return Err(DocumentFault::CardFromElsewhere);
        }
        Ok(())
    }
}

/// The number printed on a document: capitals and digits without separators. Sensitive: it has no
/// `Display`, and `Debug` masks it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct DocumentNumber(String);

impl DocumentNumber {
    /// Reads typed text; case, spaces, hyphens, dots, slashes and the filler `<` do not matter.
    pub fn parse(text: &str) -> Result<Self, DocumentNumberFault> {
        let kept = |c: &char| !is_separator(*c) && !matches!(c, '/' | '<');
        let number: String = tidy(text).chars().filter(kept).map(|c| c.to_ascii_uppercase()).collect();
        if number.is_empty() {
            Err(DocumentNumberFault::Missing)
        } else if !number.bytes().all(|b| b.is_ascii_alphanumeric()) {
            Err(DocumentNumberFault::Characters)
        } else if !(4..=24).contains(&number.len()) {
            Err(DocumentNumberFault::Length)
        } else {
            Ok(Self(number))
        }
    }

    /// The number itself, for sealing and for comparing with the document only.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `***456`: the last three characters, at most half of a short number.
    pub fn masked(&self) -> String {
        let shown = (self.0.len() / 2).min(3);
        format!("***{}", &self.0[self.0.len() - shown..])
    }
}

impl fmt::Debug for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DocumentNumber({})", self.masked())
    }
}

/// Whether a document may carry an identity check: it is still valid `today`, and after the day on
/// which the kit issued now would end (journey E10). A document is valid on its last day.
pub fn outlives_kit(expires_on: Date, today: Date, kit_ends_on: Date) -> Result<(), DocumentFault> {
    if expires_on < today {
        Err(DocumentFault::Expired)
    } else if expires_on <= kit_ends_on {
        Err(DocumentFault::ExpiresBeforeKit)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::date;

    #[test]
    fn numbers_lose_their_grouping_and_hide_themselves() {
        let number = DocumentNumber::parse(" ab 12-34/56.7< ").unwrap();
        assert_eq!((number.as_str(), number.masked()), ("AB1234567", "***567".into()));
        assert_eq!(format!("{number:?}"), "DocumentNumber(***567)");
        assert_eq!(DocumentNumber::parse("A123").unwrap().masked(), "***23");
    }

    #[test]
    fn refuses_other_characters_and_lengths() {
        assert_eq!(DocumentNumber::parse(" - "), Err(DocumentNumberFault::Missing));
        assert_eq!(DocumentNumber::parse("AB123é"), Err(DocumentNumberFault::Characters));
        assert_eq!(DocumentNumber::parse("١٢٣٤٥٦"), Err(DocumentNumberFault::Characters));
        assert_eq!(DocumentNumber::parse("A12"), Err(DocumentNumberFault::Length));
        assert_eq!(DocumentNumber::parse(&"1".repeat(25)), Err(DocumentNumberFault::Length));
        assert!(DocumentNumber::parse(&"1".repeat(24)).is_ok());
    }

    #[test]
    fn a_document_outlives_the_kit_or_is_refused() {
        let (today, ends) = (date!(2026 - 11 - 20), date!(2026 - 12 - 04));
        assert_eq!(outlives_kit(date!(2026 - 11 - 19), today, ends), Err(DocumentFault::Expired));
        assert_eq!(outlives_kit(today, today, ends), Err(DocumentFault::ExpiresBeforeKit));
        assert_eq!(outlives_kit(ends, today, ends), Err(DocumentFault::ExpiresBeforeKit));
        assert_eq!(outlives_kit(date!(2026 - 12 - 05), today, ends), Ok(()));
    }

    #[test]
    fn kinds_are_words_of_a_closed_list() {
        for kind in DocumentKind::ALL.iter().copied() {
            assert_eq!(DocumentKind::chosen(kind.word()), Ok(kind));
        }
        assert_eq!(DocumentKind::chosen("driving_licence"), Err(DocumentFault::KindMissing));
    }

    #[test]
    fn identity_cards_are_accepted_from_the_european_area_only() {
        let from = |kind: DocumentKind, code| kind.accepted_from(Country::parse(code).unwrap());
        for code in ["PL", "NO", "CH", "LI"] {
            assert_eq!(from(DocumentKind::IdentityCard, code), Ok(()), "{code}");
        }
        for code in ["GB", "MA", "TR", "US", "MC"] {
            assert_eq!(
                from(DocumentKind::IdentityCard, code),
                Err(DocumentFault::CardFromElsewhere),
                "{code}"
            );
            assert_eq!(from(DocumentKind::Passport, code), Ok(()), "{code}");
            assert_eq!(from(DocumentKind::ResidenceCard, code), Ok(()), "{code}");
        }
    }

    proptest! {
        #[test]
        fn accepted_numbers_read_back(text in ".{0,30}") {
            if let Ok(number) = DocumentNumber::parse(&text) {
                prop_assert_eq!(DocumentNumber::parse(number.as_str()), Ok(number));
            }
        }
    }
}
