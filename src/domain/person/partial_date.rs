//! A birth date as documents know it: the day, or the day and month, may be unknown (DATE-5). Unknown
//! parts stay unknown; they are never filled in with the first of January.

use std::fmt;
use std::str::FromStr;

use time::Date;

use super::date::{DateFault, calendar_date, day_number, month_number, split_stored, year_number};
use crate::domain::typed::compact;

/// Nobody older has been documented; a birth date before that is a typing mistake.
const LONGEST_LIFE_YEARS: i32 = 130;

/// A date of which the day, or the day and month, may be unknown. Orders by year, then unknown first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl PartialDate {
    /// Reads three typed fields; `00` or nothing stands for an unknown day or month.
    pub fn parse(day: &str, month: &str, year: &str) -> Result<Self, DateFault> {
        let (day, month, year) = (compact(day), compact(month), compact(year));
        if year.is_empty() {
            let nothing = day.is_empty() && month.is_empty();
            return Err(if nothing { DateFault::Missing } else { DateFault::YearMissing });
        }
        let day = if day.is_empty() { None } else { day_number(&day)? };
        let month = if month.is_empty() { None } else { month_number(&month)? };
        let year = year_number(&year)?;
        match (month, day) {
            (None, Some(_)) => return Err(DateFault::DayWithoutMonth),
            (Some(month), Some(day)) => {
                calendar_date(year, month, day)?;
            }
            (_, None) => {}
        }
        Ok(Self { year, month, day })
    }

    /// Reads a birth date: not after `today`, not more than 130 years before it.
    pub fn parse_birth(day: &str, month: &str, year: &str, today: Date) -> Result<Self, DateFault> {
        let birth = Self::parse(day, month, year)?;
        if birth.is_certainly_after(today) {
            Err(DateFault::Future)
        } else if i32::from(birth.year) + LONGEST_LIFE_YEARS < today.year() {
            Err(DateFault::TooLongAgo)
        } else {
            Ok(birth)
        }
    }

    /// The parts as a register gives them; what does not make a calendar day is dropped as unknown.
    pub(super) fn lenient(year: u16, month: u8, day: u8) -> Self {
        let month = (1..=12).contains(&month).then_some(month);
        let day = month.filter(|month| calendar_date(year, *month, day).is_ok()).map(|_| day);
        Self { year, month, day }
    }

    /// The year, four digits.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, when known.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, when known; never without the month.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// The whole date, when no part is unknown.
    pub fn whole(self) -> Option<Date> {
        calendar_date(self.year, self.month?, self.day?).ok()
    }

    /// Whether even the earliest day that this can mean lies after `today`.
    pub fn is_certainly_after(self, today: Date) -> bool {
        let earliest = (i32::from(self.year), self.month.unwrap_or(1), self.day.unwrap_or(1));
        earliest > (today.year(), u8::from(today.month()), today.day())
    }

    /// Whether both can be the same day: where one part is unknown in either, it does not count.
    pub fn agrees_with(self, other: Self) -> bool {
        let same = |a: Option<u8>, b: Option<u8>| a.zip(b).is_none_or(|(a, b)| a == b);
        self.year == other.year && same(self.month, other.month) && same(self.day, other.day)
    }
}

impl fmt::Display for PartialDate {
    /// The stored text: `1979-03-14`, `1979-03-00`, `1979-00-00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month.unwrap_or(0), self.day.unwrap_or(0))
    }
}

impl FromStr for PartialDate {
    type Err = DateFault;

    /// Reads the stored text.
    fn from_str(text: &str) -> Result<Self, DateFault> {
        let (year, month, day) = split_stored(text)?;
        Self::parse(day, month, year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::date;

    #[test]
    fn keeps_unknown_parts_unknown() {
        let text = |day, month, year| PartialDate::parse(day, month, year).map(|date| date.to_string());
        assert_eq!(text("14", "maart", "1979"), Ok("1979-03-14".into()));
        assert_eq!(text("00", "03", "1979"), Ok("1979-03-00".into()));
        assert_eq!(text("", "", "1979"), Ok("1979-00-00".into()));
        assert_eq!(text("14", "", "1979"), Err(DateFault::DayWithoutMonth));
        assert_eq!(text("30", "2", "1979"), Err(DateFault::Impossible));
        assert_eq!(text("1", "1", ""), Err(DateFault::YearMissing));
        assert_eq!(text("", "", ""), Err(DateFault::Missing));
    }

    #[test]
    fn a_birth_lies_in_a_lifetime_before_today() {
        let today = date!(2026 - 11 - 20);
        let birth = |day, month, year| PartialDate::parse_birth(day, month, year, today);
        assert!(birth("20", "11", "2026").is_ok());
        assert_eq!(birth("21", "11", "2026"), Err(DateFault::Future));
        assert!(birth("", "11", "2026").is_ok());
        assert_eq!(birth("", "12", "2026"), Err(DateFault::Future));
        assert!(birth("", "", "1896").is_ok());
        assert_eq!(birth("", "", "1895"), Err(DateFault::TooLongAgo));
    }

    #[test]
    fn unknown_parts_agree_with_any() {
        let date = |text: &str| text.parse::<PartialDate>().unwrap();
        assert!(date("1979-03-14").agrees_with(date("1979-03-00")));
        assert!(date("1979-00-00").agrees_with(date("1979-03-14")));
        assert!(!date("1979-03-14").agrees_with(date("1979-03-15")));
        assert!(!date("1978-00-00").agrees_with(date("1979-00-00")));
        assert_eq!(date("1979-03-00").whole(), None);
        assert_eq!(date("1979-03-14").whole(), Some(date!(1979 - 03 - 14)));
    }

    proptest! {
        #[test]
        fn stored_text_reads_back(year in 1u16..=9999, month in 0u8..=12, day in 0u8..=31) {
            let date = PartialDate::lenient(year, month, day);
            prop_assert_eq!(date.to_string().parse(), Ok(date));
        }

        #[test]
        fn never_panics(text in ".{0,12}", day in ".{0,4}", month in ".{0,9}", year in ".{0,6}") {
            let _ = text.parse::<PartialDate>();
            let _ = PartialDate::parse(&day, &month, &year);
        }
    }
}
