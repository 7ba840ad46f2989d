//! Dates of six characters, YYMMDD: the century is not in them, and unknown parts are fillers (ICAO 9303-3, 4.7).

use time::Date;

use crate::domain::person::date::parse_date;
use crate::domain::person::partial_date::PartialDate;

/// Documents are made for fifteen years at most: one whose two digits could mean this far ahead ended in the past.
const FARTHEST_EXPIRY_YEARS: i32 = 50;

/// The two digits cannot be a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoDate;

/// A birth: the last century in which it does not lie after `today`. `None` where even the year is unknown.
pub(super) fn birth(part: &[u8], today: Date) -> Result<Option<PartialDate>, NoDate> {
    let Some(year) = two(&part[..2])? else {
        return if part[2..].iter().all(|b| *b == b'<') { Ok(None) } else { Err(NoDate) };
    };
    let (month, day) = (two(&part[2..4])?, two(&part[4..])?);
    let of_century = |century: i32| {
        let text = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
        let year = format!("{:04}", century * 100 + i32::from(year));
        PartialDate::parse(&text(day), &text(month), &year).map_err(|_| NoDate)
    };
    let this = today.year().div_euclid(100);
    match of_century(this) {
        Ok(date) if !date.is_certainly_after(today) => Ok(Some(date)),
        // 29 February may exist in only one of both.
        _ => of_century(this - 1).map(Some),
    }
}

/// The end of validity: in the hundred years around `today` of which half lie ahead. `None` where none is named.
pub(super) fn expiry(part: &[u8], today: Date) -> Result<Option<Date>, NoDate> {
    if part.iter().all(|b| *b == b'<') {
        return Ok(None);
    }
    let (Some(year), Some(month), Some(day)) = (two(&part[..2])?, two(&part[2..4])?, two(&part[4..])?) else {
        return Err(NoDate);
    };
    let last = today.year() + FARTHEST_EXPIRY_YEARS;
    let year = last - (last - i32::from(year)).rem_euclid(100);
    parse_date(&day.to_string(), &month.to_string(), &format!("{year:04}")).map(Some).map_err(|_| NoDate)
}

/// Two digits, or two fillers for an unknown part.
fn two(part: &[u8]) -> Result<Option<u8>, NoDate> {
    match part {
        [b'<', b'<'] => Ok(None),
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => Ok(Some((a - b'0') * 10 + (b - b'0'))),
        _ => Err(NoDate),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 21);

    fn born(text: &str) -> Result<Option<String>, NoDate> {
        birth(text.as_bytes(), TODAY).map(|date| date.map(|date| date.to_string()))
    }

    #[test]
    fn a_birth_is_never_in_the_future() {
        assert_eq!(born("740812"), Ok(Some("1974-08-12".into())));
        assert_eq!(born("261121"), Ok(Some("2026-11-21".into())));
        assert_eq!(born("261122"), Ok(Some("1926-11-22".into())));
        assert_eq!(born("000229"), Ok(Some("2000-02-29".into())));
        assert_eq!(born("280229"), Ok(Some("1928-02-29".into())));
        assert_eq!(born("270229"), Err(NoDate));
        assert_eq!(born("741312"), Err(NoDate));
        assert_eq!(born("7408I2"), Err(NoDate));
    }

    #[test]
    fn unknown_parts_stay_unknown() {
        assert_eq!(born("7408<<"), Ok(Some("1974-08-00".into())));
        assert_eq!(born("74<<<<"), Ok(Some("1974-00-00".into())));
        assert_eq!(born("740000"), Ok(Some("1974-00-00".into())));
        assert_eq!(born("<<<<<<"), Ok(None));
        assert_eq!(born("<<0812"), Err(NoDate));
        assert_eq!(born("74<<12"), Err(NoDate));
        assert_eq!(born("7408<2"), Err(NoDate));
        // A year is not in the future while its months may have been.
        assert_eq!(born("26<<<<"), Ok(Some("2026-00-00".into())));
        assert_eq!(born("2612<<"), Ok(Some("1926-12-00".into())));
    }

    #[test]
    fn an_expiry_lies_around_today() {
        let ends = |text: &str| expiry(text.as_bytes(), TODAY);
        assert_eq!(ends("120415"), Ok(Some(date!(2012 - 04 - 15))));
        assert_eq!(ends("360101"), Ok(Some(date!(2036 - 01 - 01))));
        assert_eq!(ends("760101"), Ok(Some(date!(2076 - 01 - 01))));
        assert_eq!(ends("770101"), Ok(Some(date!(1977 - 01 - 01))));
        assert_eq!(ends("990101"), Ok(Some(date!(1999 - 01 - 01))));
        assert_eq!(ends("<<<<<<"), Ok(None));
        assert_eq!(ends("3601<<"), Err(NoDate));
        assert_eq!(ends("360001"), Err(NoDate));
    }
}
