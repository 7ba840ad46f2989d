//! The country or territory that issued a document: ISO 3166-1, and Kosovo, whose passports exist
//! though the standard has no code for them (XK as the European Commission and CLDR use it).
//!
//! Names are texts of the pages: `templates/locales/*/countries.ftl`, key `country-be`.

use std::fmt;

use crate::domain::fault::faults;
use crate::domain::typed::compact;

faults! {
    /// Why a text is not a country.
    pub enum CountryFault {
        /// Nothing was chosen.
        Missing => "fault-country-missing",
        /// No such code.
        Unknown => "fault-country-unknown",
    }
}

/// Alpha-2 and alpha-3 codes, by alpha-2.
#[rustfmt::skip]
const CODES: [(&str, &str); 250] = [
    ("AD", "AND"), ("AE", "ARE"), ("AF", "AFG"), ("AG", "ATG"), ("AI", "AIA"), ("AL", "ALB"), ("AM", "ARM"),
    ("AO", "AGO"), ("AQ", "ATA"), ("AR", "ARG"), ("AS", "ASM"), ("AT", "AUT"), ("AU", "AUS"), ("AW", "ABW"),
    ("AX", "ALA"), ("AZ", "AZE"), ("BA", "BIH"), ("BB", "BRB"), ("BD", "BGD"), ("BE", "BEL"), ("BF", "BFA"),
    ("BG", "BGR"), ("BH", "BHR"), ("BI", "BDI"), ("BJ", "BEN"), ("BL", "BLM"), ("BM", "BMU"), ("BN", "BRN"),
    ("BO", "BOL"), ("BQ", "BES"), ("BR", "BRA"), ("BS", "BHS"), ("BT", "BTN"), ("BV", "BVT"), ("BW", "BWA"),
    ("BY", "BLR"), ("BZ", "BLZ"), ("CA", "CAN"), ("CC", "CCK"), ("CD", "COD"), ("CF", "CAF"), ("CG", "COG"),
    ("CH", "CHE"), ("CI", "CIV"), ("CK", "COK"), ("CL", "CHL"), ("CM", "CMR"), ("CN", "CHN"), ("CO", "COL"),
    ("CR", "CRI"), ("CU", "CUB"), ("CV", "CPV"), ("CW", "CUW"), ("CX", "CXR"), ("CY", "CYP"), ("CZ", "CZE"),
    ("DE", "DEU"), ("DJ", "DJI"), ("DK", "DNK"), ("DM", "DMA"), ("DO", "DOM"), ("DZ", "DZA"), ("EC", "ECU"),
    ("EE", "EST"), ("EG", "EGY"), ("EH", "ESH"), ("ER", "ERI"), ("ES", "ESP"), ("ET", "ETH"), ("FI", "FIN"),
    ("FJ", "FJI"), ("FK", "FLK"), ("FM", "FSM"), ("FO", "FRO"), ("FR", "FRA"), ("GA", "GAB"), ("GB", "GBR"),
    ("GD", "GRD"), ("GE", "GEO"), ("GF", "GUF"), ("GG", "GGY"), ("GH", "GHA"), ("GI", "GIB"), ("GL", "GRL"),
    ("GM", "GMB"), ("GN", "GIN"), ("GP", "GLP"), ("GQ", "GNQ"), ("GR", "GRC"), ("GS", "SGS"), ("GT", "GTM"),
    ("GU", "GUM"), ("GW", "GNB"), ("GY", "GUY"), ("HK", "HKG"), ("HM", "HMD"), ("HN", "HND"), ("HR", "HRV"),
    ("HT", "HTI"), ("HU", "HUN"), ("ID", "IDN"), ("IE", "IRL"), ("IL", "ISR"), ("IM", "IMN"), ("IN", "IND"),
    ("IO", "IOT"), ("IQ", "IRQ"), ("IR", "IRN"), ("IS", "ISL"), ("IT", "ITA"), ("JE", "JEY"), ("JM", "JAM"),
    ("JO", "JOR"), ("JP", "JPN"), ("KE", "KEN"), ("KG", "KGZ"), ("KH", "KHM"), ("KI", "KIR"), ("KM", "COM"),
    ("KN", "KNA"), ("KP", "PRK"), ("KR", "KOR"), ("KW", "KWT"), ("KY", "CYM"), ("KZ", "KAZ"), ("LA", "LAO"),
    ("LB", "LBN"), ("LC", "LCA"), ("LI", "LIE"), ("LK", "LKA"), ("LR", "LBR"), ("LS", "LSO"), ("LT", "LTU"),
    ("LU", "LUX"), ("LV", "LVA"), ("LY", "LBY"), ("MA", "MAR"), ("MC", "MCO"), ("MD", "MDA"), ("ME", "MNE"),
    ("MF", "MAF"), ("MG", "MDG"), ("MH", "MHL"), ("MK", "MKD"), ("ML", "MLI"), ("MM", "MMR"), ("MN", "MNG"),
    ("MO", "MAC"), ("MP", "MNP"), ("MQ", "MTQ"), ("MR", "MRT"), ("MS", "MSR"), ("MT", "MLT"), ("MU", "MUS"),
    ("MV", "MDV"), ("MW", "MWI"), ("MX", "MEX"), ("MY", "MYS"), ("MZ", "MOZ"), ("NA", "NAM"), ("NC", "NCL"),
    ("NE", "NER"), ("NF", "NFK"), ("NG", "NGA"), ("NI", "NIC"), ("NL", "NLD"), ("NO", "NOR"), ("NP", "NPL"),
    ("NR", "NRU"), ("NU", "NIU"), ("NZ", "NZL"), ("OM", "OMN"), ("PA", "PAN"), ("PE", "PER"), ("PF", "PYF"),
    ("PG", "PNG"), ("PH", "PHL"), ("PK", "PAK"), ("PL", "POL"), ("PM", "SPM"), ("PN", "PCN"), ("PR", "PRI"),
    ("PS", "PSE"), ("PT", "PRT"), ("PW", "PLW"), ("PY", "PRY"), ("QA", "QAT"), ("RE", "REU"), ("RO", "ROU"),
    ("RS", "SRB"), ("RU", "RUS"), ("RW", "RWA"), ("SA", "SAU"), ("SB", "SLB"), ("SC", "SYC"), ("SD", "SDN"),
    ("SE", "SWE"), ("SG", "SGP"), ("SH", "SHN"), ("SI", "SVN"), ("SJ", "SJM"), ("SK", "SVK"), ("SL", "SLE"),
    ("SM", "SMR"), ("SN", "SEN"), ("SO", "SOM"), ("SR", "SUR"), ("SS", "SSD"), ("ST", "STP"), ("SV", "SLV"),
    ("SX", "SXM"), ("SY", "SYR"), ("SZ", "SWZ"), ("TC", "TCA"), ("TD", "TCD"), ("TF", "ATF"), ("TG", "TGO"),
    ("TH", "THA"), ("TJ", "TJK"), ("TK", "TKL"), ("TL", "TLS"), ("TM", "TKM"), ("TN", "TUN"), ("TO", "TON"),
    ("TR", "TUR"), ("TT", "TTO"), ("TV", "TUV"), ("TW", "TWN"), ("TZ", "TZA"), ("UA", "UKR"), ("UG", "UGA"),
    ("UM", "UMI"), ("US", "USA"), ("UY", "URY"), ("UZ", "UZB"), ("VA", "VAT"), ("VC", "VCT"), ("VE", "VEN"),
    ("VG", "VGB"), ("VI", "VIR"), ("VN", "VNM"), ("VU", "VUT"), ("WF", "WLF"), ("WS", "WSM"), ("XK", "XKX"),
    ("YE", "YEM"), ("YT", "MYT"), ("ZA", "ZAF"), ("ZM", "ZMB"), ("ZW", "ZWE"),
];

/// Codes that machine-readable zones print in place of the alpha-3 code (ICAO 9303-3, 5): Germany, Kosovo, and the
/// kinds of British nationality.
const ZONE_CODES: [(&str, &str); 7] =
    [("D", "DE"), ("RKS", "XK"), ("GBD", "GB"), ("GBN", "GB"), ("GBO", "GB"), ("GBP", "GB"), ("GBS", "GB")];

/// The states whose national identity cards are travel documents in the Union: members, the other three of the
/// European Economic Area (Directive 2004/38/EC, article 5), and Switzerland (agreement of 21 June 1999, annex I).
const EUROPEAN_AREA: [&str; 31] = [
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// A country or territory, by its place in the table.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country(u8);

impl Country {
    /// Reads an alpha-2, alpha-3 or zone code in any case.
    pub fn parse(text: &str) -> Result<Self, CountryFault> {
        let code = compact(text).trim_end_matches('<').to_ascii_uppercase();
        if code.is_empty() {
            return Err(CountryFault::Missing);
        }
        let code =
            ZONE_CODES.iter().find(|(zone, _)| *zone == code).map_or(code.as_str(), |(_, alpha2)| *alpha2);
        Self::all().find(|c| c.alpha2() == code || c.alpha3() == code).ok_or(CountryFault::Unknown)
    }

    /// All of them, by alpha-2 code; pages sort them by name in the reader's language.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).take(CODES.len()).map(Self)
    }

    /// `BE`: the stored form.
    pub fn alpha2(self) -> &'static str {
        CODES[usize::from(self.0)].0
    }

    /// `BEL`: the form of passports.
    pub fn alpha3(self) -> &'static str {
        CODES[usize::from(self.0)].1
    }

    /// Whether it belongs to the European Economic Area or is Switzerland.
    pub fn in_european_area(self) -> bool {
        EUROPEAN_AREA.contains(&self.alpha2())
    }

    /// The Fluent key of its name: `country-be`.
    pub fn key(self) -> String {
        format!("country-{}", self.alpha2().to_ascii_lowercase())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.alpha2())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.alpha2())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_code_in_every_form() {
        for country in Country::all() {
            assert_eq!(Country::parse(country.alpha2()), Ok(country));
            assert_eq!(Country::parse(&country.alpha3().to_lowercase()), Ok(country));
        }
        assert_eq!(Country::parse("D<<").map(Country::alpha2), Ok("DE"));
        assert_eq!(Country::parse("RKS").map(Country::alpha2), Ok("XK"));
        assert_eq!(Country::parse(" "), Err(CountryFault::Missing));
        assert_eq!(Country::parse("ZZ"), Err(CountryFault::Unknown));
        assert_eq!(Country::parse("Belgium"), Err(CountryFault::Unknown));
    }

    #[test]
    fn every_country_has_its_name_in_four_languages() {
        for text in [
            include_str!("../../../templates/locales/nl/countries.ftl"),
            include_str!("../../../templates/locales/fr/countries.ftl"),
            include_str!("../../../templates/locales/de/countries.ftl"),
            include_str!("../../../templates/locales/en/countries.ftl"),
        ] {
            let keys: Vec<&str> = text.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
            let expected: Vec<String> = Country::all().map(Country::key).collect();
            assert_eq!(keys, expected);
        }
    }
}
