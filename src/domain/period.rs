//! A period of Brussels days, cut into weeks or months: what figures are counted by.

use time::{Date, Duration};

use super::calendar::brussels_moment;
use super::fault::faults;
use super::figures::{first_day, monday_of};
use super::instant::Instant;
use super::word::words;

/// Most pieces of a period: a year and a bit of weeks, five years of months.
const MOST: usize = 60;
/// Months shown unless others are asked for, the present one included.
const MONTHS: u32 = 12;

words! {
    /// What a period is cut into.
    pub enum Step {
        Week => "week",
        Month => "month",
    }
}

faults! {
    /// Why two days are not a period.
    pub enum PeriodFault {
        /// The last day lies before the first.
        Reversed => "fault-period-reversed",
        /// More than 60 weeks or months.
        TooLong => "fault-period-too-long",
    }
}

/// Days from the first to the last, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub from: Date,
    pub to: Date,
    pub step: Step,
}

/// One piece of a period: from a moment until just before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its first day that lies in the period.
    pub from: Date,
    pub begin: Instant,
    pub end: Instant,
}

impl Period {
    /// A period of the days given; unless given it ends today and holds twelve pieces.
    pub fn new(from: Option<Date>, to: Option<Date>, step: Step, today: Date) -> Result<Self, PeriodFault> {
        let to = to.unwrap_or(today);
        let period = Self { from: from.unwrap_or_else(|| step.twelve_before(to)), to, step };
        if period.to < period.from {
            Err(PeriodFault::Reversed)
        } else if period.beginnings().take(MOST + 1).count() > MOST {
            Err(PeriodFault::TooLong)
        } else {
            Ok(period)
        }
    }

    /// The whole of it.
    pub fn whole(&self) -> Span {
        Span { from: self.from, begin: brussels_moment(self.from, 0), end: midnight_after(self.to) }
    }

    /// Its pieces, the oldest first; the first and the last may be shorter than the others.
    pub fn spans(&self) -> Vec<Span> {
        let end = self.whole().end;
        let span = |from: Date| Span {
            from,
            begin: brussels_moment(from, 0),
            end: self.step.next(from).map_or(end, |next| brussels_moment(next, 0).min(end)),
        };
        self.beginnings().map(span).collect()
    }

    fn beginnings(&self) -> impl Iterator<Item = Date> {
        let (step, to) = (self.step, self.to);
        std::iter::successors(Some(self.from), move |day| step.next(*day)).take_while(move |day| *day <= to)
    }
}

impl Step {
    /// The first day of the next week or month; `None` at the end of the calendar.
    fn next(self, day: Date) -> Option<Date> {
        match self {
            Self::Week => monday_of(day).checked_add(Duration::weeks(1)),
            Self::Month => {
                let (year, month) = (day.year(), day.month());
                let year = if month == time::Month::December { year + 1 } else { year };
                Date::from_calendar_date(year, month.next(), 1).ok()
            }
        }
    }

    fn twelve_before(self, to: Date) -> Date {
        match self {
            Self::Week => first_day(to),
            Self::Month => {
                let first = |day: Date| day.replace_day(1).unwrap_or(day);
                (1..MONTHS).fold(first(to), |day, _| day.previous_day().map_or(day, first))
            }
        }
    }
}

fn midnight_after(day: Date) -> Instant {
    brussels_moment(day.next_day().unwrap_or(day), 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::brussels_day;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 22);

    #[test]
    fn unless_asked_for_twelve_pieces_end_today() {
        for (step, first) in [(Step::Week, date!(2026 - 08 - 31)), (Step::Month, date!(2025 - 12 - 01))] {
            let period = Period::new(None, None, step, TODAY).unwrap();
            let spans = period.spans();
            assert_eq!((period.from, period.to, spans.len()), (first, TODAY, 12), "{step}");
            assert_eq!(spans[11].end, period.whole().end);
        }
    }

    #[test]
    fn pieces_follow_each_other_without_a_gap_and_cut_at_the_ends() {
        let (from, to) = (date!(2026 - 10 - 14), date!(2026 - 11 - 03));
        let weeks = Period::new(Some(from), Some(to), Step::Week, TODAY).unwrap().spans();
        let days: Vec<Date> = weeks.iter().map(|span| span.from).collect();
        assert_eq!(days, [from, date!(2026 - 10 - 19), date!(2026 - 10 - 26), date!(2026 - 11 - 02)]);
        assert!(weeks.windows(2).all(|pair| pair[0].end == pair[1].begin));
        assert_eq!(brussels_day(weeks[3].end), date!(2026 - 11 - 04));
        let months = Period::new(Some(from), Some(to), Step::Month, TODAY).unwrap().spans();
        assert_eq!((months.len(), months[1].from), (2, date!(2026 - 11 - 01)));
    }

    #[test]
    fn what_is_no_period_is_refused() {
        let new = |from, to, step| Period::new(Some(from), Some(to), step, TODAY);
        assert!(new(TODAY, TODAY, Step::Week).is_ok());
        assert_eq!(new(TODAY, date!(2026 - 11 - 21), Step::Week), Err(PeriodFault::Reversed));
        // 60 weeks are taken, a day more is not.
        let monday = date!(2025 - 10 - 06);
        assert!(new(monday, date!(2026 - 11 - 29), Step::Week).is_ok());
        assert_eq!(new(monday, date!(2026 - 11 - 30), Step::Week), Err(PeriodFault::TooLong));
        assert!(new(monday, date!(2030 - 09 - 30), Step::Month).is_ok());
        assert_eq!(new(date!(0001 - 01 - 01), Date::MAX, Step::Month), Err(PeriodFault::TooLong));
    }
}
