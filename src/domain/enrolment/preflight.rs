//! What would send somebody home from the counter, told before they travel (journey E1).

use time::Date;

use super::appointment::{document_lasts, document_must_last_until};
use crate::domain::instant::Instant;
use crate::domain::person::country::Country;
use crate::domain::person::document::DocumentKind;

/// States whose national identity cards prove identity throughout the European Economic Area and Switzerland
/// (Directive 2004/38/EC, art. 5; EEA agreement; agreement with Switzerland of 21 June 1999).
const EEA_AND_SWITZERLAND: [&str; 31] = [
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Most mails that registering sends to one mailbox on one Brussels day: enough to mend an address, too few to bother a
/// stranger whose address somebody typed.
pub const MAILS_A_DAY: i64 = 3;
/// Most registrations from one network address in one hour; a hospital is one address.
pub const REGISTRATIONS_AN_HOUR: i64 = 30;

/// The document that somebody says they will bring, and whose citizen they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    pub nationality: Country,
    pub kind: DocumentKind,
    /// The country that issued the document.
    pub country: Country,
    pub expires_on: Date,
}

/// Why the journey as announced must fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreflightFault {
    /// Citizens get a Belgian eID; this way is for those who cannot.
    Belgian,
    /// A national identity card of a state outside the area proves nothing here: a passport does.
    CardFromOutside,
    /// The document must be valid until this day, for the first time at which the office receives anybody.
    TooShort(Date),
}

/// Whether a national identity card of this country is accepted.
pub fn accepts_card_of(country: Country) -> bool {
    EEA_AND_SWITZERLAND.contains(&country.alpha2())
}

/// Everything that is wrong with the journey. `first` is the start of the first appointment that could be had.
pub fn faults(announced: &Announced, first: Instant) -> Vec<PreflightFault> {
    let mut faults = Vec::new();
    if announced.nationality.alpha2() == "BE" {
        faults.push(PreflightFault::Belgian);
    }
    if announced.kind == DocumentKind::IdentityCard && !accepts_card_of(announced.country) {
        faults.push(PreflightFault::CardFromOutside);
    }
    if document_lasts(announced.expires_on, first).is_err() {
        faults.push(PreflightFault::TooShort(document_must_last_until(first)));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};

    fn country(code: &str) -> Country {
        Country::parse(code).unwrap()
    }

    fn announced(kind: DocumentKind, code: &str) -> Announced {
        let country = country(code);
        Announced { nationality: country, kind, country, expires_on: date!(2031 - 01 - 01) }
    }

    fn first() -> Instant {
        Instant::new(datetime!(2026-11-03 09:00 +1))
    }

    #[test]
    fn every_state_of_the_list_exists_once() {
        assert!(EEA_AND_SWITZERLAND.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(EEA_AND_SWITZERLAND.iter().all(|code| Country::parse(code).is_ok()));
    }

    #[test]
    fn identity_cards_count_inside_the_area_and_passports_everywhere() {
        for (kind, code, expected) in [
            (DocumentKind::IdentityCard, "PL", vec![]),
            (DocumentKind::IdentityCard, "CH", vec![]),
            (DocumentKind::IdentityCard, "TR", vec![PreflightFault::CardFromOutside]),
            (DocumentKind::IdentityCard, "GB", vec![PreflightFault::CardFromOutside]),
            (DocumentKind::Passport, "TR", vec![]),
            (DocumentKind::Passport, "BE", vec![PreflightFault::Belgian]),
        ] {
            assert_eq!(faults(&announced(kind, code), first()), expected, "{kind} of {code}");
        }
    }

    /// Refugees and people with two nationalities travel with documents of another state.
    #[test]
    fn the_document_may_be_of_another_state() {
        for kind in [DocumentKind::ResidenceCard, DocumentKind::Passport] {
            let elsewhere = Announced { country: country("FR"), ..announced(kind, "SY") };
            assert!(faults(&elsewhere, first()).is_empty());
        }
    }

    #[test]
    fn a_document_that_ends_too_soon_is_told_until_when_it_must_last() {
        let short =
            Announced { expires_on: date!(2026 - 11 - 17), ..announced(DocumentKind::Passport, "TR") };
        assert_eq!(faults(&short, first()), [PreflightFault::TooShort(date!(2026 - 11 - 18))]);
        let enough = Announced { expires_on: date!(2026 - 11 - 18), ..short };
        assert!(faults(&enough, first()).is_empty());
    }
}
