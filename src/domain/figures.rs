//! The figures of an office: what happened to its kits, week by week, and how long a check takes.

use time::{Date, Duration, Weekday};

use super::word::words;

/// Weeks shown, the present one included.
pub const WEEKS: usize = 12;

words! {
    /// What is counted.
    pub enum Counted {
        Issued => "issued",
        Activated => "activated",
        Expired => "expired",
    }
}

/// The counts of one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    pub monday: Date,
    pub issued: u32,
    pub activated: u32,
    pub expired: u32,
}

impl Week {
    /// One of its counts.
    pub fn count(&self, counted: Counted) -> u32 {
        match counted {
            Counted::Issued => self.issued,
            Counted::Activated => self.activated,
            Counted::Expired => self.expired,
        }
    }
}

/// The Monday of the week that holds `day` (ISO 8601). Held at the beginning of the calendar.
pub fn monday_of(day: Date) -> Date {
    if day.weekday() == Weekday::Monday { day } else { day.prev_occurrence(Weekday::Monday) }
}

/// The first day of the weeks shown on `today`.
pub fn first_day(today: Date) -> Date {
    monday_of(today).saturating_sub(Duration::weeks(WEEKS as i64 - 1))
}

/// The last twelve weeks, the oldest first. What happened before them is left out.
pub fn weeks(today: Date, happened: &[(Date, Counted)]) -> Vec<Week> {
    let first = first_day(today);
    (0..WEEKS)
        .map(|place| {
            let monday = first.saturating_add(Duration::weeks(place as i64));
            let of_week = happened.iter().filter(|(day, _)| monday_of(*day) == monday);
            of_week.fold(Week { monday, issued: 0, activated: 0, expired: 0 }, |mut week, (_, counted)| {
                match counted {
                    Counted::Issued => week.issued += 1,
                    Counted::Activated => week.activated += 1,
                    Counted::Expired => week.expired += 1,
                }
                week
            })
        })
        .collect()
}

/// The middle one of the spans; of an even number the longer of the two in the middle. `None` of none.
pub fn median(mut spans: Vec<Duration>) -> Option<Duration> {
    spans.sort_unstable();
    spans.get(spans.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn twelve_weeks_end_with_the_present_one() {
        let sunday = date!(2026 - 11 - 22);
        let happened = [
            (sunday, Counted::Issued),
            (date!(2026 - 11 - 16), Counted::Expired),
            (date!(2026 - 11 - 15), Counted::Activated),
            (date!(2026 - 08 - 31), Counted::Issued),
            (date!(2026 - 08 - 30), Counted::Issued),
        ];
        let weeks = weeks(sunday, &happened);
        assert_eq!(weeks.len(), WEEKS);
        assert_eq!(weeks[0], Week { monday: date!(2026 - 08 - 31), issued: 1, activated: 0, expired: 0 });
        assert_eq!(weeks[10].activated, 1);
        assert_eq!(weeks[11], Week { monday: date!(2026 - 11 - 16), issued: 1, activated: 0, expired: 1 });
        assert_eq!(weeks.iter().map(|week| week.issued).sum::<u32>(), 2, "the thirteenth week is left out");
    }

    #[test]
    fn the_middle_of_odd_even_and_none() {
        let minutes = |list: &[i64]| median(list.iter().copied().map(Duration::minutes).collect());
        assert_eq!(minutes(&[]), None);
        assert_eq!(minutes(&[9, 1, 5]), Some(Duration::minutes(5)));
        assert_eq!(minutes(&[4, 2]), Some(Duration::minutes(4)));
    }
}
