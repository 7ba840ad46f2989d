//! Free times as a page lists them: by day, each a link to the page that asks for confirmation.

use time::Date;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::actions::booking::offer::Offer;
use crate::domain::calendar::brussels_hours_ahead;
use crate::domain::instant::Instant;
use crate::domain::person::date::{date_from_text, date_text};
use crate::text::locale::Locale;

/// A day with its free times.
pub struct DayOfTimes {
    /// "Tuesday 3 November 2026".
    pub name: String,
    /// How far Brussels is ahead of UTC on that day, for people elsewhere.
    pub ahead: i8,
    pub times: Vec<FreeTime>,
}

/// One free time.
pub struct FreeTime {
    /// "09:30".
    pub time: String,
    pub starts_at: Instant,
    pub href: String,
}

/// The days of an offer. `confirm` is the path that a chosen time is asked at; it ends before `at=`.
pub fn days(l: Locale, offer: &Offer, confirm: &str) -> Vec<DayOfTimes> {
    let day = |(date, slots): &(Date, Vec<crate::domain::slot::Slot>)| DayOfTimes {
        name: l.long_date(date),
        ahead: slots.first().map_or(1, |slot| brussels_hours_ahead(slot.starts_at)),
        times: slots
            .iter()
            .map(|slot| FreeTime {
                time: l.time(&slot.starts_at),
                starts_at: slot.starts_at,
                href: format!("{confirm}at={}", minute(slot.starts_at)),
            })
            .collect(),
    };
    offer.days.iter().map(day).collect()
}

/// `2026-11-03T08:00Z`, as addresses and forms carry a time.
pub fn minute(instant: Instant) -> String {
    let text = instant.to_string();
    format!("{}Z", text.get(..16).unwrap_or_default())
}

/// Reads what [`minute`] wrote.
pub fn read_minute(text: &str) -> Option<Instant> {
    let whole = format!("{}:00Z", text.strip_suffix('Z')?);
    OffsetDateTime::parse(&whole, &Rfc3339).ok().map(Instant::new)
}

/// One value of a query; the values of our own links need no decoding.
pub fn asked<'a>(query: Option<&'a str>, name: &str) -> Option<&'a str> {
    query?.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// The day from which times are asked for.
pub fn asked_day(query: Option<&str>) -> Option<Date> {
    asked(query, "from").and_then(|text| date_from_text(text).ok())
}

/// A day as a query carries it.
pub fn day_text(day: Date) -> String {
    date_text(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn a_time_in_an_address_is_read_back() {
        let nine = Instant::new(datetime!(2026-11-03 09:00 +1));
        assert_eq!(minute(nine), "2026-11-03T08:00Z");
        assert_eq!(read_minute(&minute(nine)), Some(nine));
        for nonsense in ["", "Z", "2026-11-03", "2026-11-03T25:00Z", "2026-11-03T08:00:00ZZ", "à"] {
            assert_eq!(read_minute(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn a_query_is_read_by_name() {
        assert_eq!(asked(Some("office=a&at=b"), "at"), Some("b"));
        assert_eq!(asked(Some("ats=b"), "at"), None);
        assert_eq!(asked_day(Some("from=2026-11-03")).map(day_text).as_deref(), Some("2026-11-03"));
        assert_eq!(asked_day(Some("from=soon")), None);
        assert_eq!(asked_day(None), None);
    }
}
