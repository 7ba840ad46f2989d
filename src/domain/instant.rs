//! A moment in UTC with microsecond precision: the precision both databases keep.

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime, UtcOffset};

/// A moment in UTC, truncated to whole microseconds so that what is written is what is read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(#[serde(with = "time::serde::rfc3339")] OffsetDateTime);

impl Instant {
    /// Takes any offset; keeps the same moment in UTC, without what lies below a microsecond.
    pub fn new(moment: OffsetDateTime) -> Self {
        let utc = moment.to_offset(UtcOffset::UTC);
        let micro = utc.microsecond();
        Self(utc.replace_microsecond(micro).unwrap_or(utc))
    }

    /// A moment given in UTC and in whole microseconds, for constants.
    pub const fn from_utc(moment: OffsetDateTime) -> Self {
        Self(moment)
    }

    /// The moment `seconds` after 1970-01-01T00:00:00Z; `None` beyond year 9999.
    pub fn from_unix(seconds: i64) -> Option<Self> {
        OffsetDateTime::from_unix_timestamp(seconds).ok().map(Self)
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    pub fn unix(self) -> i64 {
        self.0.unix_timestamp()
    }

    /// The same moment for crates that speak `time`.
    pub fn utc(self) -> OffsetDateTime {
        self.0
    }

    /// The moment `span` later (earlier if negative), held at the ends of the calendar.
    #[must_use]
    pub fn plus(self, span: Duration) -> Self {
        Self(self.0.saturating_add(span))
    }

    /// The span from `earlier` to this moment; negative when `earlier` lies after it.
    pub fn since(self, earlier: Self) -> Duration {
        self.0 - earlier.0
    }
}

impl std::fmt::Display for Instant {
    /// RFC 3339 with exactly six decimals and `Z`: sorts as text in the order of time.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let t = self.0;
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z",
            t.year(),
            u8::from(t.month()),
            t.day(),
            t.hour(),
            t.minute(),
            t.second(),
            t.microsecond()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn keeps_the_moment_and_drops_what_databases_drop() {
        let moment = Instant::new(datetime!(2026-10-25 02:30:00.123456789 +2));
        assert_eq!(moment.to_string(), "2026-10-25T00:30:00.123456Z");
        assert_eq!(moment, Instant::new(moment.utc()));
    }
}
