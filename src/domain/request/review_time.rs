//! How long eHealth took lately, in words that promise nothing: half in so many working days, nine of ten in so many.

use time::{Date, Duration};

use super::clock::waits_from;
use crate::domain::calendar::{brussels_day, plus_working_days, working_days_between};
use crate::domain::instant::Instant;

/// How far back is looked.
pub const LOOKED_BACK: Duration = Duration::days(90);
/// Of fewer decisions nothing is said: they would tell of single people.
pub const FEWEST: usize = 10;

/// Working days on which a request waited for eHealth until it was first answered, counted as the queue counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewTimes {
    /// Half of the answers took no longer.
    pub half: u32,
    /// Nine of ten took no longer.
    pub nine_of_ten: u32,
}

/// Of what the review clock showed at each first answer, and when that was; `None` of fewer than [`FEWEST`].
pub fn review_times(answered: &[(Duration, Instant)]) -> Option<ReviewTimes> {
    let span = |(waited, at): &(Duration, Instant)| {
        working_days_between(brussels_day(waits_from(*at, *waited)), brussels_day(*at))
    };
    let mut days: Vec<u32> = answered.iter().map(span).collect();
    if days.len() < FEWEST {
        return None;
    }
    days.sort_unstable();
    // The first that has so many tenths at or before it.
    let reached = |tenths: usize| days.get((days.len() * tenths).div_ceil(10) - 1).copied();
    Some(ReviewTimes { half: reached(5)?, nine_of_ten: reached(9)? })
}

impl ReviewTimes {
    /// The day by which nine of ten whose clock began at `waits_from` would be answered; `None` if that day lies before
    /// the one on which the clock runs (on).
    pub fn expected(&self, waits_from: Instant, runs_on: Instant) -> Option<Date> {
        let day = plus_working_days(brussels_day(waits_from), self.nine_of_ten);
        Some(day).filter(|day| *day >= brussels_day(runs_on))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::working_time_between;
    use time::macros::{date, datetime};

    /// A Monday without holidays around it.
    const SENT: Instant = Instant::from_utc(datetime!(2026-11-16 09:00 UTC));

    /// Answered after so many days on which the clock ran, weekends and all; a week more was not eHealth's.
    fn after(days: &[i64]) -> Vec<(Duration, Instant)> {
        let answered = |days: &i64| {
            let end = SENT.plus(Duration::days(*days));
            (working_time_between(SENT, end), end.plus(Duration::weeks(1)))
        };
        days.iter().map(answered).collect()
    }

    #[test]
    fn half_and_nine_of_ten_are_reached_by_so_many() {
        let times = review_times(&after(&[4, 0, 0, 1, 1, 1, 2, 3, 7, 14])).unwrap();
        assert_eq!(
            times,
            ReviewTimes { half: 1, nine_of_ten: 5 },
            "neither the weekend nor the pause counts"
        );
        assert_eq!(times.expected(SENT, SENT), Some(date!(2026 - 11 - 23)));
    }

    #[test]
    fn who_has_waited_longer_than_nine_of_ten_is_told_no_day() {
        let times = ReviewTimes { half: 1, nine_of_ten: 5 };
        let day = |days| times.expected(SENT, SENT.plus(Duration::days(days)));
        assert_eq!((day(7), day(8)), (Some(date!(2026 - 11 - 23)), None));
    }

    #[test]
    fn of_nine_decisions_nothing_is_said() {
        assert_eq!(review_times(&after(&[1; 9])), None);
        assert!(review_times(&after(&[1; 10])).is_some());
        assert_eq!(review_times(&[]), None);
    }
}
