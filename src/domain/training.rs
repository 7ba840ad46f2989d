//! How long a clerk's training holds: twelve months, with a warning in the last thirty days. Whoever's training is
//! older serves no counter until they are trained again.

use time::{Date, Duration};

/// How many days before its end the training is spoken of.
pub const WARNING: Duration = Duration::days(30);

/// How a training stands on a day. Each holds the last day on which it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Training {
    Holds(Date),
    EndsSoon(Date),
    Over(Date),
}

impl Training {
    /// The last day on which the training counts.
    pub fn last_day(self) -> Date {
        match self {
            Self::Holds(day) | Self::EndsSoon(day) | Self::Over(day) => day,
        }
    }

    /// Whether the clerk may serve the counter.
    pub fn allows_counter(self) -> bool {
        !matches!(self, Self::Over(_))
    }

    /// End of text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Holds(_) => "holds",
            Self::EndsSoon(_) => "ends-soon",
            Self::Over(_) => "over",
        }
    }
}

/// How a training of that day stands today.
pub fn standing(trained_on: Date, today: Date) -> Training {
    let last = a_year_later(trained_on);
    if today > last {
        Training::Over(last)
    } else if today >= last.saturating_sub(WARNING) {
        Training::EndsSoon(last)
    } else {
        Training::Holds(last)
    }
}

/// The same day of the next year; the 28th of February for the 29th. Held at the end of the calendar.
fn a_year_later(day: Date) -> Date {
    let year = day.year() + 1;
    let same = Date::from_calendar_date(year, day.month(), day.day());
    same.or_else(|_| Date::from_calendar_date(year, day.month(), 28)).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_training_holds_twelve_months_to_the_day() {
        let trained = date!(2025 - 11 - 22);
        let last = date!(2026 - 11 - 22);
        assert_eq!(standing(trained, date!(2025 - 11 - 22)), Training::Holds(last));
        assert_eq!(standing(trained, date!(2026 - 10 - 22)), Training::Holds(last));
        assert_eq!(standing(trained, date!(2026 - 10 - 23)), Training::EndsSoon(last));
        assert_eq!(standing(trained, last), Training::EndsSoon(last));
        let over = standing(trained, date!(2026 - 11 - 23));
        assert_eq!(over, Training::Over(last));
        assert!(!over.allows_counter() && standing(trained, last).allows_counter());
    }

    #[test]
    fn a_leap_day_ends_on_the_last_of_february() {
        assert_eq!(standing(date!(2028 - 02 - 29), date!(2028 - 03 - 01)).last_day(), date!(2029 - 02 - 28));
    }
}
