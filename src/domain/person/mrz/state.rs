//! Who issued a document, and whose national its holder is: three characters of ISO 3166-1, or one of the codes that
//! the standard adds for those whom ISO does not know (ICAO 9303-3, 5).

use crate::domain::person::country::Country;
use crate::domain::word::words;

words! {
    /// Issuers that are no state, and nationalities that are none.
    pub enum Body {
        EuropeanUnion => "eue",
        UnitedNations => "uno",
        UnitedNationsAgency => "una",
        UnitedNationsKosovo => "unk",
        AfricanDevelopmentBank => "xba",
        AfricanExportImportBank => "xim",
        CaribbeanCommunity => "xcc",
        CouncilOfEurope => "xce",
        EasternAndSouthernAfrica => "xco",
        WestAfricanStates => "xec",
        Interpol => "xpo",
        EasternCaribbeanStates => "xes",
        ParliamentaryAssemblyMediterranean => "xmp",
        OrderOfMalta => "xom",
        SouthernAfrica => "xdc",
        Stateless => "xxa",
        /// Under the Convention of 1951 and its Protocol of 1967.
        Refugee => "xxb",
        RefugeeOther => "xxc",
        UnspecifiedNationality => "xxx",
        /// The imaginary state of the published specimens.
        Utopia => "uto",
    }
}

/// A code of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneState {
    Country(Country),
    Body(Body),
    /// On no list: misread, or newer than ours.
    Unknown,
}

impl ZoneState {
    pub(super) fn of(code: &[u8]) -> Self {
        let code = String::from_utf8_lossy(code);
        let code = code.trim_end_matches('<');
        let word = code.to_ascii_lowercase();
        let body = <Body as crate::domain::word::Word>::parse(&word).map(Self::Body);
        body.or_else(|| Country::parse(code).ok().map(Self::Country)).unwrap_or(Self::Unknown)
    }

    /// The country, if it is one.
    pub fn country(self) -> Option<Country> {
        match self {
            Self::Country(country) => Some(country),
            Self::Body(_) | Self::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_one_two_and_three_letters_are_read() {
        let country = |code: &str| ZoneState::of(code.as_bytes()).country().map(Country::alpha2);
        assert_eq!(country("D<<"), Some("DE"));
        assert_eq!(country("BEL"), Some("BE"));
        assert_eq!(country("BE<"), Some("BE"));
        assert_eq!(country("RKS"), Some("XK"));
        for british in ["GBR", "GBD", "GBN", "GBO", "GBP", "GBS"] {
            assert_eq!(country(british), Some("GB"), "{british}");
        }
        assert_eq!(country("QQQ"), None);
        assert_eq!(country("<<<"), None);
    }

    #[test]
    fn bodies_are_no_countries() {
        use crate::domain::word::Word;
        for body in Body::ALL {
            let code = body.word().to_ascii_uppercase();
            assert_eq!(ZoneState::of(code.as_bytes()), ZoneState::Body(*body));
            assert_eq!(ZoneState::Body(*body).country(), None);
        }
        assert_eq!(ZoneState::of(b"UTO"), ZoneState::Body(Body::Utopia));
        assert_eq!(ZoneState::of(b"XXA"), ZoneState::Body(Body::Stateless));
    }
}
