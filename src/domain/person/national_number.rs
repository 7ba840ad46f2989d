//! The Belgian identification number of social security (NISS, INSZ, SSIN): a number of the National
//! Register, or of the BIS register for people who do not live in Belgium.
//!
//! Form and check digits: Royal Decree of 8 February 1991; `YYMMDD SSS CC`, where `CC` is
//! 97 − (the first nine digits mod 97), with a 2 before the nine for births from 2000 on. BIS numbers
//! add 20 (sex unknown) or 40 to the month. The number is sensitive: it has no `Display`, and `Debug`
//! masks it.

use std::fmt;

use time::Date;

use super::partial_date::PartialDate;
use crate::domain::fault::faults;
use crate::domain::typed::compact;

faults! {
    /// Why a text is not a national number.
    pub enum NationalNumberFault {
        /// Nothing was typed.
        Missing => "fault-national-number-missing",
        /// Something else than the digits 0 to 9.
        Characters => "fault-national-number-characters",
        /// Not eleven digits.
        Length => "fault-national-number-length",
        /// No register gives such a month or serial number.
        Impossible => "fault-national-number-impossible",
        /// The check digits do not fit the rest: a typing mistake.
        CheckDigits => "fault-national-number-check-digits",
        /// The check digits only fit a birth date after today.
        Future => "fault-national-number-future",
        /// A number of the National Register, where only a BIS number is accepted.
        NotBis => "fault-national-number-not-bis",
    }
}

/// A valid number of either register.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct NationalNumber {
    digits: String,
    birth: PartialDate,
}

impl NationalNumber {
    /// Reads typed text; separators are ignored. `today` decides between two centuries: a number
    /// that only fits the years from 2000 on cannot mean a birth still to come.
    pub fn parse(text: &str, today: Date) -> Result<Self, NationalNumberFault> {
        let digits = compact(text);
        if digits.is_empty() {
            return Err(NationalNumberFault::Missing);
        }
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NationalNumberFault::Characters);
        }
        if digits.len() != 11 {
            return Err(NationalNumberFault::Length);
        }
        let part = |from: usize, to: usize| -> Result<u64, NationalNumberFault> {
            digits[from..to].parse().map_err(|_| NationalNumberFault::Characters)
        };
        let month = calendar_month(part(2, 4)?).ok_or(NationalNumberFault::Impossible)?;
        // Serial numbers run from 001 to 998.
        if matches!(part(6, 9)?, 0 | 999) {
            return Err(NationalNumberFault::Impossible);
        }
        let century = century(part(0, 9)?, part(9, 11)?).ok_or(NationalNumberFault::CheckDigits)?;
        let (year, day) = (century + part(0, 2)?, part(4, 6)?);
        let birth = match (u16::try_from(year), u8::try_from(month), u8::try_from(day)) {
            (Ok(year), Ok(month), Ok(day)) => PartialDate::lenient(year, month, day),
            _ => return Err(NationalNumberFault::Impossible),
        };
        if birth.is_certainly_after(today) {
            return Err(NationalNumberFault::Future);
        }
        Ok(Self { digits, birth })
    }

    /// Reads a number that was accepted earlier, whatever the present day.
    pub fn from_stored(digits: &str) -> Result<Self, NationalNumberFault> {
        Self::parse(digits, Date::MAX)
    }

    /// The eleven digits, for sealing, comparing and the subject of a certificate only.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// `**.**.**-***.81`: enough to tell two numbers apart in a conversation, nothing about the person.
    pub fn masked(&self) -> String {
        format!("**.**.**-***.{}", &self.digits[9..])
    }

    /// `79.43.14-101.81`, as documents print it; only where the person or a clerk must compare it.
    pub fn grouped(&self) -> String {
        let d = &self.digits;
        format!("{}.{}.{}-{}.{}", &d[0..2], &d[2..4], &d[4..6], &d[6..9], &d[9..11])
    }

    /// Whether the BIS register gave it: month raised by 20 or 40.
    pub fn is_bis(&self) -> bool {
        self.digits[2..4] >= *"20"
    }

    /// The birth date inside the number, as far as it says one. Never certain: a BIS number keeps the
    /// date known when it was given, and full series borrow other days (decree, article 5).
    pub fn birth_date(&self) -> PartialDate {
        self.birth
    }
}

impl fmt::Debug for NationalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NationalNumber({})", self.masked())
    }
}

/// A number of the BIS register: the only kind with which a person domiciled abroad can ask for a
/// certificate (CertRA schema 2.0: "Only SSIN BIS numbers are accepted").
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BisNumber(NationalNumber);

impl BisNumber {
    /// As [`NationalNumber::parse`]; a number of the National Register has its own refusal, since its
    /// holder has another way to a certificate.
    pub fn parse(text: &str, today: Date) -> Result<Self, NationalNumberFault> {
        Self::of(NationalNumber::parse(text, today)?)
    }

    /// Reads a number that was accepted earlier, whatever the present day.
    pub fn from_stored(digits: &str) -> Result<Self, NationalNumberFault> {
        Self::of(NationalNumber::from_stored(digits)?)
    }

    /// The number as one of either register.
    pub fn number(&self) -> &NationalNumber {
        &self.0
    }

    fn of(number: NationalNumber) -> Result<Self, NationalNumberFault> {
        if number.is_bis() { Ok(Self(number)) } else { Err(NationalNumberFault::NotBis) }
    }
}

impl std::ops::Deref for BisNumber {
    type Target = NationalNumber;

    fn deref(&self) -> &NationalNumber {
        &self.0
    }
}

/// The month 0 (unknown) to 12 that two digits mean in any register; `None` for what none gives.
fn calendar_month(digits: u64) -> Option<u64> {
    match digits {
        0..=12 => Some(digits),
        20..=32 => Some(digits - 20),
        40..=52 => Some(digits - 40),
        _ => None,
    }
}

/// The century whose rule the check digits obey. At most one fits: 2 × 10⁹ mod 97 is 68, not 0.
fn century(first_nine: u64, check: u64) -> Option<u64> {
    let fits = |number: u64| 97 - number % 97 == check;
    if fits(first_nine) {
        Some(1900)
    } else if fits(2_000_000_000 + first_nine) {
        Some(2000)
    } else {
        None
    }
}

#[cfg(test)]
#[path = "national_number_tests.rs"]
mod tests;
