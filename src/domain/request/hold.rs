//! Until when a request may be set aside (journey R7).

use time::{Date, Duration};

use crate::domain::calendar::brussels_moment;
use crate::domain::fault::faults;
use crate::domain::instant::Instant;

faults! {
    /// Why a request cannot be set aside.
    pub enum HoldFault {
        /// No reason was given.
        ReasonMissing => "fault-hold-reason-missing",
        /// Today, or before.
        NotLater => "fault-hold-not-later",
        /// More than ninety days.
        TooLong => "fault-hold-too-long",
    }
}

/// Nobody is made to wait longer without an answer.
const LONGEST: Duration = Duration::days(90);

/// The morning of that day, if it is a later one within ninety days.
pub fn until(day: Date, today: Date) -> Result<Instant, HoldFault> {
    if day <= today {
        Err(HoldFault::NotLater)
    } else if day - today > LONGEST {
        Err(HoldFault::TooLong)
    } else {
        Ok(brussels_moment(day, 7))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};

    #[test]
    fn a_hold_ends_on_a_later_morning_within_ninety_days() {
        let today = date!(2026 - 11 - 20);
        assert_eq!(until(date!(2026 - 11 - 21), today), Ok(Instant::new(datetime!(2026-11-21 07:00 +1))));
        assert_eq!(until(today, today), Err(HoldFault::NotLater));
        assert!(until(date!(2027 - 02 - 18), today).is_ok());
        assert_eq!(until(date!(2027 - 02 - 19), today), Err(HoldFault::TooLong));
    }
}
