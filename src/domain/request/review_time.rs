//! How long eHealth took lately, in words that promise nothing: half in so many working days, nine of ten in so many.

use time::{Date, Duration};

use crate::domain::calendar::{brussels_day, plus_working_days, working_days_between};
use crate::domain::instant::Instant;

/// How far back is looked.
pub const LOOKED_BACK: Duration = Duration::days(90);
/// Of fewer decisions nothing is said: they would tell of single people.
pub const FEWEST: usize = 10;

/// Working days from the sending to the first decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewTimes {
    /// Half of the decisions took no longer.
    pub half: u32,
    /// Nine of ten took no longer.
    pub nine_of_ten: u32,
}

/// Of moments of sending and of the first decision; `None` of fewer than [`FEWEST`].
pub fn review_times(decided: &[(Instant, Instant)]) -> Option<ReviewTimes> {
    let span = |(sent, decided): &(Instant, Instant)| {
        working_days_between(brussels_day(*sent), brussels_day(*decided))
    };
    let mut days: Vec<u32> = decided.iter().map(span).collect();
    if days.len() < FEWEST {
        return None;
    }
    days.sort_unstable();
    // The first that has so many tenths at or before it.
    let reached = |tenths: usize| days.get((days.len() * tenths).div_ceil(10) - 1).copied();
    Some(ReviewTimes { half: reached(5)?, nine_of_ten: reached(9)? })
}

impl ReviewTimes {
    /// The day by which nine of ten that were sent at that moment would be decided.
    pub fn expected(&self, sent: Instant) -> Date {
        plus_working_days(brussels_day(sent), self.nine_of_ten)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};

    /// A Monday without holidays around it.
    const SENT: Instant = Instant::from_utc(datetime!(2026-11-16 09:00 UTC));

    fn after(days: &[i64]) -> Vec<(Instant, Instant)> {
        days.iter().map(|days| (SENT, SENT.plus(Duration::days(*days)))).collect()
    }

    #[test]
    fn half_and_nine_of_ten_are_reached_by_so_many() {
        let times = review_times(&after(&[4, 0, 0, 1, 1, 1, 2, 3, 7, 14])).unwrap();
        assert_eq!(times, ReviewTimes { half: 1, nine_of_ten: 5 }, "the weekend does not count");
        assert_eq!(times.expected(SENT), date!(2026 - 11 - 23));
    }

    #[test]
    fn of_nine_decisions_nothing_is_said() {
        assert_eq!(review_times(&after(&[1; 9])), None);
        assert!(review_times(&after(&[1; 10])).is_some());
        assert_eq!(review_times(&[]), None);
    }
}
