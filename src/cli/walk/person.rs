//! The provider who walks: somebody new each time, so that a running demo can be walked again and again.

use time::Date;
use time::macros::date;

use crate::adapters::random::Random;
use crate::domain::person::national_number::BisNumber;
use crate::players::cast::Stage;
use crate::players::{PlayError, Provider};

/// Birth dates are drawn from the years 1960 to 1999.
const FIRST_YEAR: u16 = 1960;
/// A day after every birth date drawn; which one does not matter.
const TODAY: Date = date!(2026 - 01 - 01);

/// A provider with a BIS number (sex known) that passes its check digit.
pub fn make() -> Result<Provider, PlayError> {
    let [a, b, c, d, e]: [u8; 5] = Random::System.bytes().map_err(PlayError::own("drawing a person"))?;
    let year = FIRST_YEAR + u16::from(a % 40);
    let (month, day) = (u16::from(b % 12) + 1, u16::from(c % 28) + 1);
    let serial = u16::from_be_bytes([d, e]) % 997 + 1;
    let first = format!("{:02}{:02}{day:02}{serial:03}", year % 100, month + 40);
    let number = (1..=97)
        .map(|check| format!("{first}{check:02}"))
        .find(|digits| BisNumber::parse(digits, TODAY).is_ok());
    let number = number.ok_or_else(|| PlayError::own("drawing a person")("no check digit fits"))?;
    let mark = format!("{first}{:02x}", a ^ e);
    Ok(Provider {
        given_names: Some("Émilie".to_owned()),
        family_name: "Østergård-Łęcka".to_owned(),
        mrz_given: "EMILIE".to_owned(),
        mrz_family: "OESTERGAARD LECKA".to_owned(),
        birth: [day, month, year],
        national_number: number,
        country: "DK".to_owned(),
        document_kind: "passport".to_owned(),
        document_number: format!("P{mark}"),
        document_expires: [9, 6, 2034],
        email: format!("emilie.{mark}@provider.example"),
        phone: "+45 33 12 34 56".to_owned(),
        language: "en".to_owned(),
        office: "9000".to_owned(),
        username: format!("emilie.{mark}"),
        stage: Stage::Issued,
    })
}
