//! The security features that a clerk looks at and feels on a document: generic ones by kind, as the states describe
//! them to the public (the Council's register of authentic documents, PRADO, and its glossary), and what European
//! law prescribes for a kind. At least two are to be found on each document (NIST SP 800-63A-4, 4.2.5: inspection by
//! sight and touch).

use super::country::Country;
use super::document::DocumentKind;
use crate::domain::word::words;

words! {
    /// Something that a copy does not have.
    pub enum SecurityFeature {
        /// Print that the finger feels: intaglio, or letters engraved by laser.
        RaisedPrint => "raised_print",
        /// Ink that changes its colour when the document is tilted.
        ColourShift => "colour_shift",
        /// Images that move or appear under a tilted light: hologram, kinegram.
        TiltingImage => "tilting_image",
        /// A second portrait in another technique: laser, perforation, changing image.
        SecondPortrait => "second_portrait",
        /// Against the light: two halves of a sign that complete each other, or a watermark.
        AgainstTheLight => "against_the_light",
        /// Under ultraviolet light fibres and images shine and the ground stays dark.
        Ultraviolet => "ultraviolet",
        /// Lines that are letters under a magnifying glass.
        Microprint => "microprint",
        /// A blue rectangle with the letters of the state in a circle of twelve stars: on every identity card that a
        /// member state issues to its citizens (Regulation (EU) 2019/1157, article 3(4)).
        StarsAndLetters => "stars_and_letters",
    }
}

/// How many must have been found for the evidence to be complete.
pub const FEATURES_NEEDED: usize = 2;

/// The member states of the European Union.
const UNION: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

impl SecurityFeature {
    /// Whether documents of this kind from this country can have the feature: a tick at any other is a mistake.
    pub fn is_on(self, kind: DocumentKind, country: Country) -> bool {
        match self {
            Self::StarsAndLetters => kind == DocumentKind::IdentityCard && UNION.contains(&country.alpha2()),
            Self::RaisedPrint
            | Self::ColourShift
            | Self::TiltingImage
            | Self::SecondPortrait
            | Self::AgainstTheLight
            | Self::Ultraviolet
            | Self::Microprint => true,
        }
    }
}

/// Whether these are enough, each of them possible on the document. Without its kind or country, which are asked
/// for beside their own fields, every feature is.
pub fn are_enough(found: &[SecurityFeature], kind: Option<DocumentKind>, country: Option<Country>) -> bool {
    let possible = |feature: &&SecurityFeature| {
        kind.zip(country).is_none_or(|(kind, country)| feature.is_on(kind, country))
    };
    found.iter().filter(possible).count() >= FEATURES_NEEDED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_features_that_the_document_can_have_are_enough() {
        use SecurityFeature::*;
        let (greece, japan) = (Country::parse("GR").unwrap(), Country::parse("JP").unwrap());
        let (card, passport) = (DocumentKind::IdentityCard, DocumentKind::Passport);
        assert!(are_enough(&[RaisedPrint, ColourShift], Some(passport), Some(japan)));
        assert!(!are_enough(&[RaisedPrint], Some(passport), Some(japan)));
        assert!(!are_enough(&[], Some(card), Some(greece)));
        assert!(are_enough(&[RaisedPrint, StarsAndLetters], Some(card), Some(greece)));
        assert!(
            !are_enough(&[RaisedPrint, StarsAndLetters], Some(passport), Some(greece)),
            "a passport has no such sign"
        );
        assert!(!are_enough(&[RaisedPrint, StarsAndLetters], Some(card), Some(japan)));
        assert!(are_enough(&[StarsAndLetters, Microprint], None, Some(japan)));
        assert!(UNION.iter().all(|code| Country::parse(code).is_ok()));
    }
}
