//! Dates and times as people read them: in Brussels time, which is what a Belgian deadline means,
//! whatever the reader's zone (DATE-6).

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use time::{Date, Duration, Month, Weekday};

use super::locale::Locale;
use crate::domain::instant::Instant;

/// Compiled in, so that a machine without a zone database tells the same time.
static BRUSSELS: TimeZone = jiff::tz::get!("Europe/Brussels");

/// The wall clock in Brussels at `instant`; the last one jiff knows beyond year 9999.
fn wall_clock(instant: Instant) -> DateTime {
    BRUSSELS.to_datetime(Timestamp::from_second(instant.unix()).unwrap_or(Timestamp::MAX))
}

/// The calendar day in Brussels at `instant`.
pub fn brussels_date(instant: Instant) -> Date {
    let day = wall_clock(instant).date();
    let month = u8::try_from(day.month()).ok().and_then(|month| Month::try_from(month).ok());
    let date = month
        .zip(u8::try_from(day.day()).ok())
        .and_then(|(month, number)| Date::from_calendar_date(day.year().into(), month, number).ok());
    date.unwrap_or_else(|| instant.utc().date())
}

/// Which texts name the zone: in the hour that comes twice in October "Brussels time" is not enough.
fn zone_key(instant: Instant) -> &'static str {
    let here = wall_clock(instant);
    if !BRUSSELS.to_ambiguous_timestamp(here).is_ambiguous() {
        return "zone-brussels";
    }
    let later = wall_clock(instant.plus(Duration::hours(1)));
    if later == here { "zone-brussels-summer" } else { "zone-brussels-winter" }
}

impl Locale {
    /// "Friday 20 November 2026, 14:05 (Brussels time)".
    pub fn moment(&self, instant: &Instant) -> String {
        self.with(
            "moment-long",
            &[
                ("day", &self.long_date(&brussels_date(*instant))),
                ("time", &self.time(instant)),
                ("zone", &self.t(zone_key(*instant))),
            ],
        )
    }

    /// "20 Nov 2026, 14:05", for tables whose caption names the zone.
    pub fn short_moment(&self, instant: &Instant) -> String {
        let day = self.short_date(&brussels_date(*instant));
        self.t2("moment-short", "day", day, "time", self.time(instant))
    }

    /// The time of day in Brussels: "14:05", "14.05 uur", "14 h 05", "14:05 Uhr".
    pub fn time(&self, instant: &Instant) -> String {
        let here = wall_clock(*instant);
        let hour = format!("{:02}", here.hour());
        self.t2("time-of-day", "hour", hour, "minute", format!("{:02}", here.minute()))
    }

    /// The time of day with its seconds: "14:05:09", for what happens while people wait.
    pub fn time_to_the_second(&self, instant: &Instant) -> String {
        let here = wall_clock(*instant);
        format!("{:02}:{:02}:{:02}", here.hour(), here.minute(), here.second())
    }

    /// "20 November 2026": the day in Brussels at `instant`.
    pub fn day(&self, instant: &Instant) -> String {
        self.date(&brussels_date(*instant))
    }

    /// "20 November 2026".
    pub fn date(&self, date: &Date) -> String {
        self.partial_date(date.year(), Some(date.month()), Some(date.day()))
    }

    /// "Friday 20 November 2026".
    pub fn long_date(&self, date: &Date) -> String {
        self.t2("date-long", "weekday", self.t(weekday_key(date.weekday())), "date", self.date(date))
    }

    /// "20 Nov 2026".
    pub fn short_date(&self, date: &Date) -> String {
        let month = self.t(format!("month-short-{}", u8::from(date.month())));
        self.with(
            "date-short",
            &[("day", &date.day()), ("month", &month), ("year", &date.year().to_string())],
        )
    }

    /// A date of which passports may leave out day or month: "1980", "March 1980", "20 March 1980".
    pub fn partial_date(&self, year: i32, month: Option<Month>, day: Option<u8>) -> String {
        // As text, so that no language groups the digits of a year.
        let year = year.to_string();
        let Some(month) = month else { return year };
        let month = self.t(format!("month-{}", u8::from(month)));
        match day {
            Some(day) => self.with("date", &[("day", &day), ("month", &month), ("year", &year)]),
            None => self.t2("month-of-year", "month", month, "year", year),
        }
    }

    /// "13 days left", in whole days of 24 hours; "less than a day left"; "the time is over".
    pub fn days_left(&self, until: &Instant, now: &Instant) -> String {
        let left = until.since(*now);
        if left <= Duration::ZERO {
            return self.t("days-left-none");
        }
        match left.whole_days() {
            0 => self.t("days-left-less"),
            days => self.t1("days-left", "days", days),
        }
    }
}

fn weekday_key(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "weekday-1",
        Weekday::Tuesday => "weekday-2",
        Weekday::Wednesday => "weekday-3",
        Weekday::Thursday => "weekday-4",
        Weekday::Friday => "weekday-5",
        Weekday::Saturday => "weekday-6",
        Weekday::Sunday => "weekday-7",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use time::macros::{date, datetime};

    fn said(moment: time::OffsetDateTime) -> [String; 4] {
        Language::ALL.map(|language| Locale::new(language).moment(&Instant::new(moment)))
    }

    #[test]
    fn a_deadline_names_weekday_date_time_and_zone() {
        let [nl, fr, de, en] = said(datetime!(2026-11-20 13:05 UTC));
        assert_eq!(nl, "vrijdag 20 november 2026, 14.05 uur (Belgische tijd)");
        assert_eq!(fr, "vendredi 20 novembre 2026, 14 h 05 (heure de Bruxelles)");
        assert_eq!(de, "Freitag, 20. November 2026, 14:05 Uhr (Brüsseler Zeit)");
        assert_eq!(en, "Friday 20 November 2026, 14:05 (Brussels time)");
    }

    #[test]
    fn the_clock_jumps_forward_in_march() {
        let [.., en] = said(datetime!(2026-03-29 00:59 UTC));
        assert_eq!(en, "Sunday 29 March 2026, 01:59 (Brussels time)");
        let [.., en] = said(datetime!(2026-03-29 01:00 UTC));
        assert_eq!(en, "Sunday 29 March 2026, 03:00 (Brussels time)");
    }

    #[test]
    fn the_hour_that_comes_twice_in_october_says_which() {
        let [.., en] = said(datetime!(2026-10-25 00:30 UTC));
        assert_eq!(en, "Sunday 25 October 2026, 02:30 (Brussels summer time)");
        let [.., en] = said(datetime!(2026-10-25 01:30 UTC));
        assert_eq!(en, "Sunday 25 October 2026, 02:30 (Brussels winter time)");
        let [.., en] = said(datetime!(2026-10-25 02:00 UTC));
        assert_eq!(en, "Sunday 25 October 2026, 03:00 (Brussels time)");
    }

    #[test]
    fn a_day_is_the_day_in_brussels() {
        assert_eq!(brussels_date(Instant::new(datetime!(2026-12-31 23:00 UTC))), date!(2027 - 01 - 01));
        assert_eq!(brussels_date(Instant::new(datetime!(2026-06-30 21:59 UTC))), date!(2026 - 06 - 30));
    }

    #[test]
    fn unknown_parts_of_a_birth_date_stay_unknown() {
        let l = Locale::new(Language::Fr);
        assert_eq!(l.partial_date(1980, None, None), "1980");
        assert_eq!(l.partial_date(1980, Some(Month::March), None), "mars 1980");
        assert_eq!(l.partial_date(1980, Some(Month::March), Some(1)), "1er mars 1980");
    }

    #[test]
    fn days_left_counts_whole_days_to_the_second() {
        let l = Locale::new(Language::En);
        let until = Instant::new(datetime!(2026-11-20 13:05 UTC));
        let before = |seconds| l.days_left(&until, &until.plus(-Duration::seconds(seconds)));
        assert_eq!(before(14 * 86_400), "14 days left");
        assert_eq!(before(2 * 86_400 - 1), "1 day left");
        assert_eq!(before(1), "less than one day left");
        assert_eq!(before(0), "the time is over");
    }
}
