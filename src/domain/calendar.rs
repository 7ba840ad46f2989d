//! Belgian days: which are working days, and when a day of the wall calendar begins in Brussels.
//!
//! Pages print moments through `text::moment`; this file is for deadlines that the rules state in days.

use time::{Date, Duration, Month, UtcOffset, Weekday};

use super::instant::Instant;

/// The ten legal public holidays (royal decree of 18 April 1974, art. 1): month and day of those that stand
/// still. Easter Monday, Ascension Day and Whit Monday move with Easter.
const FIXED_HOLIDAYS: [(Month, u8); 7] = [
    (Month::January, 1),
    (Month::May, 1),
    (Month::July, 21),
    (Month::August, 15),
    (Month::November, 1),
    (Month::November, 11),
    (Month::December, 25),
];
/// Easter Monday, Ascension Day and Whit Monday, in days after Easter Sunday.
const DAYS_AFTER_EASTER: [i64; 3] = [1, 39, 50];

/// Easter Sunday of a Gregorian year, by the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8).
/// `None` only for a year that the calendar type cannot hold.
pub fn easter(year: i32) -> Option<Date> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let of_century = year.rem_euclid(100);
    let moon_drift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_drift + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let counted = epact + to_sunday - 7 * late + 114;
    let month = Month::try_from(u8::try_from(counted / 31).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(counted % 31 + 1).ok()?).ok()
}

/// Whether offices are closed by law that day, Sundays apart.
pub fn is_public_holiday(day: Date) -> bool {
    let moving =
        easter(day.year()).is_some_and(|sunday| DAYS_AFTER_EASTER.contains(&(day - sunday).whole_days()));
    moving || FIXED_HOLIDAYS.contains(&(day.month(), day.day()))
}

/// Monday to Friday, public holidays excepted.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_public_holiday(day)
}

/// The day that is `count` working days after `day`; `day` itself is not counted. Held at the end of the calendar.
pub fn plus_working_days(day: Date, count: u32) -> Date {
    let mut left = count;
    let mut reached = day;
    while left > 0 {
        let Some(next) = reached.next_day() else { break };
        reached = next;
        if is_working_day(reached) {
            left -= 1;
        }
    }
    reached
}

/// How many working days lie after `from`, up to and with `to`; none if `to` is not later.
pub fn working_days_between(from: Date, to: Date) -> u32 {
    let days = std::iter::successors(from.next_day(), |day| day.next_day()).take_while(|day| *day <= to);
    u32::try_from(days.filter(|day| is_working_day(*day)).count()).unwrap_or(u32::MAX)
}

/// How much of the time from `from` to `to` fell on working days of Brussels, by day and by night; none if `to` is not
/// later.
pub fn working_time_between(from: Instant, to: Instant) -> Duration {
    let mut total = Duration::ZERO;
    let mut start = from;
    while start < to {
        let day = brussels_day(start);
        let Some(end) = end_of(day) else { break };
        let until = if end < to { end } else { to };
        if is_working_day(day) {
            total += until.since(start);
        }
        start = until;
    }
    total
}

/// The moment since which, up to `to`, this much of working time has passed; `to` itself for none.
pub fn working_time_before(to: Instant, time: Duration) -> Instant {
    let mut left = time;
    let mut end = to;
    while left > Duration::ZERO {
        // What ends at midnight belongs to the day before.
        let day = brussels_day(end.plus(Duration::nanoseconds(-1)));
        let start = brussels_moment(day, 0);
        if is_working_day(day) {
            let of_day = end.since(start);
            if of_day >= left {
                return end.plus(-left);
            }
            left -= of_day;
        }
        end = start;
    }
    end
}

/// The midnight that ends a day; `None` at the end of the calendar.
fn end_of(day: Date) -> Option<Instant> {
    day.next_day().map(|next| brussels_moment(next, 0))
}

/// The day that the calendar on a Brussels wall shows at this moment.
pub fn brussels_day(moment: Instant) -> Date {
    moment.utc().to_offset(brussels_offset(moment)).date()
}

/// The moment at which a Brussels clock shows `hour`:00 on `day`. Hours 2 and 3 of the two nights on which the
/// clocks change are not used by any rule; hours outside 0..=23 count as midnight.
pub fn brussels_moment(day: Date, hour: u8) -> Instant {
    brussels_time(day, if hour < 24 { u16::from(hour) * 60 } else { 0 })
}

/// The moment at which a Brussels clock shows so many minutes after the midnight that begins `day`; 1,440 is the
/// midnight that ends it.
pub fn brussels_time(day: Date, minutes: u16) -> Instant {
    let wall = day.midnight().saturating_add(Duration::minutes(minutes.into()));
    let as_winter = Instant::new(wall.assume_utc()).plus(Duration::hours(-1));
    let as_summer = as_winter.plus(Duration::hours(-1));
    if is_summer_time(as_summer) { as_summer } else { as_winter }
}

/// How many hours a Brussels clock is ahead of UTC at this moment: 1 in winter, 2 in summer.
pub fn brussels_hours_ahead(moment: Instant) -> i8 {
    if is_summer_time(moment) { 2 } else { 1 }
}

fn brussels_offset(moment: Instant) -> UtcOffset {
    UtcOffset::from_hms(brussels_hours_ahead(moment), 0, 0).unwrap_or(UtcOffset::UTC)
}

/// Directive 2000/84/EC, art. 2 and 3: from the last Sunday of March to that of October, both at 01:00 UTC.
fn is_summer_time(moment: Instant) -> bool {
    let year = moment.utc().year();
    let (Some(begin), Some(end)) = (clock_change(year, Month::March), clock_change(year, Month::October))
    else {
        return false;
    };
    (begin..end).contains(&moment)
}

/// 01:00 UTC on the last Sunday of a month of 31 days.
fn clock_change(year: i32, month: Month) -> Option<Instant> {
    let last = Date::from_calendar_date(year, month, 31).ok()?;
    let back = i64::from(last.weekday().number_days_from_sunday());
    let sunday = last.checked_sub(Duration::days(back))?;
    Some(Instant::new(sunday.with_hms(1, 0, 0).ok()?.assume_utc()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::{date, datetime};

    #[test]
    fn easter_falls_where_the_church_says() {
        for sunday in [
            date!(1961 - 04 - 02),
            date!(2000 - 04 - 23),
            date!(2008 - 03 - 23),
            date!(2024 - 03 - 31),
            date!(2026 - 04 - 05),
            date!(2027 - 03 - 28),
            date!(2038 - 04 - 25),
        ] {
            assert_eq!(easter(sunday.year()), Some(sunday));
        }
    }

    #[test]
    fn a_belgian_year_has_ten_public_holidays() {
        let of = |year: i32| {
            let first = Date::from_calendar_date(year, Month::January, 1).unwrap();
            (0..365)
                .map(|n| first + Duration::days(n))
                .filter(|day| is_public_holiday(*day))
                .collect::<Vec<_>>()
        };
        let of_2026 = of(2026);
        assert_eq!(of_2026.len(), 10);
        for day in
            [date!(2026 - 04 - 06), date!(2026 - 05 - 14), date!(2026 - 05 - 25), date!(2026 - 07 - 21)]
        {
            assert!(of_2026.contains(&day), "{day}");
        }
        // In 2008 Ascension Day was the first of May: one day, two holidays.
        assert_eq!(of(2008).len(), 9);
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        assert_eq!(plus_working_days(date!(2026 - 04 - 02), 5), date!(2026 - 04 - 10), "over Easter Monday");
        assert_eq!(plus_working_days(date!(2026 - 11 - 20), 5), date!(2026 - 11 - 27));
        assert_eq!(plus_working_days(date!(2026 - 11 - 21), 1), date!(2026 - 11 - 23), "from a Saturday");
        assert_eq!(plus_working_days(date!(2026 - 11 - 20), 0), date!(2026 - 11 - 20));
    }

    #[test]
    fn brussels_clocks_change_twice_a_year() {
        let at = |moment| brussels_offset(Instant::new(moment)).whole_hours();
        assert_eq!(at(datetime!(2026-03-29 00:59:59 UTC)), 1);
        assert_eq!(at(datetime!(2026-03-29 01:00:00 UTC)), 2);
        assert_eq!(at(datetime!(2026-10-25 00:59:59 UTC)), 2);
        assert_eq!(at(datetime!(2026-10-25 01:00:00 UTC)), 1);
        assert_eq!(
            brussels_moment(date!(2026 - 10 - 25), 7),
            Instant::new(datetime!(2026-10-25 07:00 +1)),
            "the morning after the change"
        );
        assert_eq!(brussels_moment(date!(2026 - 07 - 01), 0), Instant::new(datetime!(2026-07-01 00:00 +2)));
    }

    #[test]
    fn nights_count_and_weekends_do_not() {
        let (friday, monday) = (datetime!(2026-11-20 12:00 +1), datetime!(2026-11-23 12:00 +1));
        let (friday, monday) = (Instant::new(friday), Instant::new(monday));
        assert_eq!(working_time_between(friday, monday), Duration::days(1));
        assert_eq!(working_time_before(monday, Duration::days(1)), friday);
        assert_eq!(working_time_between(monday, friday), Duration::ZERO);
        assert_eq!(working_time_before(monday, Duration::ZERO), monday);
    }

    proptest! {
        #[test]
        fn working_time_is_found_again(hours in 0_i64..200_000, minutes in 0_i64..40_000) {
            let to = Instant::new(datetime!(2020-01-01 00:00 UTC)).plus(Duration::hours(hours));
            let time = Duration::minutes(minutes);
            prop_assert_eq!(working_time_between(working_time_before(to, time), to), time);
        }

        #[test]
        fn a_brussels_morning_is_read_back_as_its_day(days in 0_i64..40_000, hour in 4_u8..24) {
            let day = date!(1990 - 01 - 01) + Duration::days(days);
            prop_assert_eq!(brussels_day(brussels_moment(day, hour)), day);
            prop_assert_eq!(brussels_day(brussels_moment(day, 0)), day);
        }

        #[test]
        fn a_working_day_is_reached_and_counted(days in 0_i64..20_000, count in 1_u32..40) {
            let day = date!(2000 - 01 - 01) + Duration::days(days);
            let reached = plus_working_days(day, count);
            prop_assert!(is_working_day(reached));
            let between = (1..=(reached - day).whole_days()).filter(|n| is_working_day(day + Duration::days(*n)));
            prop_assert_eq!(between.count(), count as usize);
        }
    }

    #[test]
    fn waiting_is_counted_in_working_days() {
        // Friday to Tuesday, over a weekend; then over the two holidays of Christmas 2026 (a Friday) and New Year.
        assert_eq!(working_days_between(date!(2026 - 10 - 23), date!(2026 - 10 - 27)), 2);
        assert_eq!(working_days_between(date!(2026 - 12 - 24), date!(2026 - 12 - 28)), 1);
        assert_eq!(working_days_between(date!(2026 - 10 - 24), date!(2026 - 10 - 24)), 0);
        assert_eq!(working_days_between(date!(2026 - 10 - 27), date!(2026 - 10 - 23)), 0);
    }
}
