//! A whole date typed into three fields, such as the day on which a document expires.
//!
//! Months may be typed as numbers or as names in the four languages, full or short (DATE-2).

use time::{Date, Month};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::domain::fault::faults;
use crate::domain::typed::compact;

faults! {
    /// Why three fields are not a date.
    pub enum DateFault {
        /// All three fields are empty.
        Missing => "fault-date-missing",
        /// The year is empty.
        YearMissing => "fault-date-year-missing",
        /// The month is empty, where it must be known.
        MonthMissing => "fault-date-month-missing",
        /// The day is empty, where it must be known.
        DayMissing => "fault-date-day-missing",
        /// The year is not four digits.
        Year => "fault-date-year",
        /// The month is neither 1 to 12 nor a name of a month.
        Month => "fault-date-month",
        /// The day is not 1 to 31.
        Day => "fault-date-day",
        /// That month has no such day.
        Impossible => "fault-date-impossible",
        /// A day without its month.
        DayWithoutMonth => "fault-date-day-without-month",
        /// A birth date after today.
        Future => "fault-date-future",
        /// A birth date more than 130 years ago.
        TooLongAgo => "fault-date-too-long-ago",
    }
}

/// Names of the months in Dutch, French, German (Austria too) and English, full and short, folded as
/// [`month_name`] folds what is typed.
const MONTH_NAMES: [&[&str]; 12] = [
    &["januari", "janvier", "januar", "january", "janner", "jan", "janv"],
    &["februari", "fevrier", "februar", "february", "feb", "febr", "fev", "fevr"],
    &["maart", "mars", "marz", "maerz", "march", "mrt", "mar", "mrz"],
    &["april", "avril", "apr", "avr"],
    &["mei", "mai", "may"],
    &["juni", "juin", "june", "jun"],
    &["juli", "juillet", "july", "jul", "juil"],
    &["augustus", "aout", "august", "aug"],
    &["september", "septembre", "sep", "sept"],
    &["oktober", "octobre", "october", "okt", "oct"],
    &["november", "novembre", "nov"],
    &["december", "decembre", "dezember", "dec", "dez"],
];

/// Reads a date of which day, month and year are all known.
pub fn parse_date(day: &str, month: &str, year: &str) -> Result<Date, DateFault> {
    let (day, month, year) = (compact(day), compact(month), compact(year));
    match (day.is_empty(), month.is_empty(), year.is_empty()) {
        (true, true, true) => return Err(DateFault::Missing),
        (true, _, _) => return Err(DateFault::DayMissing),
        (_, true, _) => return Err(DateFault::MonthMissing),
        (_, _, true) => return Err(DateFault::YearMissing),
        (false, false, false) => {}
    }
    let day = day_number(&day)?.ok_or(DateFault::Day)?;
    let month = month_number(&month)?.ok_or(DateFault::Month)?;
    calendar_date(year_number(&year)?, month, day)
}

/// Writes a date as it is stored: `2031-08-27`.
pub fn date_text(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// Reads a date as [`date_text`] wrote it.
pub fn date_from_text(text: &str) -> Result<Date, DateFault> {
    let (year, month, day) = split_stored(text)?;
    parse_date(day, month, year)
}

/// The three parts of `1979-03-14`, each of its full width.
pub(super) fn split_stored(text: &str) -> Result<(&str, &str, &str), DateFault> {
    let mut parts = text.split('-');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day), None)
            if year.len() == 4 && month.len() == 2 && day.len() == 2 =>
        {
            Ok((year, month, day))
        }
        _ => Err(DateFault::Impossible),
    }
}

/// The year of four digits; two digits would leave the century to guessing.
pub(super) fn year_number(text: &str) -> Result<u16, DateFault> {
    match digits(text) {
        Some(year) if text.len() == 4 && year > 0 => Ok(year),
        _ => Err(DateFault::Year),
    }
}

/// The month 1 to 12, from its number or name; `None` for the `00` that documents print when it is
/// unknown.
pub(super) fn month_number(text: &str) -> Result<Option<u8>, DateFault> {
    match digits(text) {
        Some(0) => Ok(None),
        Some(number @ 1..=12) => u8::try_from(number).map(Some).map_err(|_| DateFault::Month),
        Some(_) => Err(DateFault::Month),
        None => month_name(text).map(Some).ok_or(DateFault::Month),
    }
}

/// The day 1 to 31; `None` for `00`.
pub(super) fn day_number(text: &str) -> Result<Option<u8>, DateFault> {
    match digits(text) {
        Some(0) => Ok(None),
        Some(number @ 1..=31) => u8::try_from(number).map(Some).map_err(|_| DateFault::Day),
        _ => Err(DateFault::Day),
    }
}

/// The day of the Gregorian calendar, if there is one.
pub(super) fn calendar_date(year: u16, month: u8, day: u8) -> Result<Date, DateFault> {
    let month = Month::try_from(month).map_err(|_| DateFault::Month)?;
    Date::from_calendar_date(i32::from(year), month, day).map_err(|_| DateFault::Impossible)
}

/// One to four ASCII digits: digits of other scripts would be stored as something else than was read.
fn digits(text: &str) -> Option<u16> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The month that a name means, without regard to case and accents.
fn month_name(text: &str) -> Option<u8> {
    let folded: String = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    (1..).zip(MONTH_NAMES).find(|(_, names)| names.contains(&folded.as_str())).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::date;

    #[test]
    fn reads_month_names_of_four_languages() {
        for name in ["Maart", "mrt.", "mars", "März", "Mrz", "MARCH", "mar", "3", "03"] {
            assert_eq!(parse_date("27", name, "2031"), Ok(date!(2031 - 03 - 27)), "{name}");
        }
        for name in ["août", "aout", "Aug.", "augustus", "August"] {
            assert_eq!(parse_date("1", name, "2031"), Ok(date!(2031 - 08 - 01)), "{name}");
        }
        assert_eq!(parse_date("27", "brumaire", "2031"), Err(DateFault::Month));
    }

    #[test]
    fn no_name_means_two_months() {
        let mut names: Vec<_> = MONTH_NAMES.iter().flat_map(|names| names.iter()).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn tells_the_first_thing_that_is_missing_or_wrong() {
        assert_eq!(parse_date("", " ", ""), Err(DateFault::Missing));
        assert_eq!(parse_date("", "3", "2031"), Err(DateFault::DayMissing));
        assert_eq!(parse_date("1", "", "2031"), Err(DateFault::MonthMissing));
        assert_eq!(parse_date("1", "3", ""), Err(DateFault::YearMissing));
        assert_eq!(parse_date("0", "3", "2031"), Err(DateFault::Day));
        assert_eq!(parse_date("32", "3", "2031"), Err(DateFault::Day));
        assert_eq!(parse_date("1", "13", "2031"), Err(DateFault::Month));
        assert_eq!(parse_date("1", "3", "31"), Err(DateFault::Year));
        assert_eq!(parse_date("29", "2", "2031"), Err(DateFault::Impossible));
        assert_eq!(parse_date("29", "2", "2032"), Ok(date!(2032 - 02 - 29)));
        assert_eq!(parse_date("٢٧", "3", "2031"), Err(DateFault::Day));
    }

    proptest! {
        #[test]
        fn never_panics(day in ".{0,5}", month in ".{0,9}", year in ".{0,6}") {
            let _ = parse_date(&day, &month, &year);
        }

        #[test]
        fn stored_text_reads_back(ordinal in 1u16..=365, year in 1900i32..=9999) {
            let date = Date::from_ordinal_date(year, ordinal).unwrap();
            prop_assert_eq!(date_from_text(&date_text(date)), Ok(date));
        }
    }
}
