//! An appointment, or the last day of a certificate, as calendars take it (RFC 5545): one event whose UID stays and whose SEQUENCE rises, so that a
//! calendar replaces what it holds; published (RFC 5546, 3.2.1), because nobody has to answer.

use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus, Property};

use super::locale::Locale;
use super::moment::brussels_date;
use crate::domain::instant::Instant;

/// Days and hours before the appointment at which the calendar reminds.
const ALARMS: [(&str, chrono::Duration); 2] =
    [("day", chrono::Duration::days(1)), ("hours", chrono::Duration::hours(2))];

/// What a calendar is told. Nothing of it names the person, and no link: calendars are shared.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Stays the same through every move; `id@host`.
    pub uid: &'a str,
    /// Rises with every change.
    pub sequence: u32,
    pub cancelled: bool,
    pub starts_at: Instant,
    pub ends_at: Instant,
    /// When the appointment was booked or changed last.
    pub changed_at: Instant,
    /// Name, then address of the office.
    pub office: (&'a str, &'a str),
    /// The reference of the file.
    pub reference: &'a str,
}

/// The whole file, for `text/calendar; charset=utf-8`. Times are in UTC: every calendar shows them in its own zone,
/// and none has to know ours.
pub fn calendar_file(l: Locale, entry: &Entry<'_>) -> String {
    let (office, address) = entry.office;
    let mut event = Event::new();
    event
        .uid(entry.uid)
        .sequence(entry.sequence)
        .add_property("DTSTAMP", utc(entry.changed_at))
        .add_property("LAST-MODIFIED", utc(entry.changed_at))
        .add_property("DTSTART", utc(entry.starts_at))
        .add_property("DTEND", utc(entry.ends_at))
        .summary(&l.t1("calendar-summary", "office", office))
        .description(&l.t1("calendar-description", "reference", entry.reference))
        .location(&format!("{office}, {address}"))
        .add_property("CLASS", "PRIVATE");
    event.status(if entry.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if !entry.cancelled {
        for (word, before) in ALARMS {
            let text =
                l.with("calendar-alarm", &[("office", &office), ("moment", &l.moment(&entry.starts_at))]);
            // Named and dated, or the library would draw an id and read the clock.
            let alarm = Alarm::display(&text, -before)
                .add_property("UID", format!("{word}-{}", entry.uid))
                .add_property("DTSTAMP", utc(entry.changed_at))
                .done();
            event.alarm(alarm);
        }
    }
    published(event)
}

/// The end of a certificate, for a calendar. Nothing of it names the person.
#[derive(Debug, Clone)]
pub struct LastDay<'a> {
    /// The same in every notice, so that a calendar holds it once; `id@host`.
    pub uid: &'a str,
    /// Last second in which the certificate holds.
    pub not_after: Instant,
    pub written_at: Instant,
    /// The reference of the request.
    pub reference: &'a str,
}

/// Days before the last one on which the calendar reminds.
const DAYS_AHEAD: [i64; 3] = [60, 14, 1];

/// The whole file: an event of one day, in Brussels, on which nobody is busy.
pub fn last_day_file(l: Locale, last_day: &LastDay<'_>) -> String {
    let (uid, at) = (last_day.uid, last_day.not_after);
    let day = brussels_date(at);
    let date = format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day());
    let mut start = Property::new("DTSTART", &date);
    start.add_parameter("VALUE", "DATE");
    let mut event = Event::new();
    event
        .uid(uid)
        .add_property("DTSTAMP", utc(last_day.written_at))
        .append_property(start)
        .summary(&l.t("calendar-end-summary"))
        .description(&l.t1("calendar-end-description", "reference", last_day.reference))
        .add_property("TRANSP", "TRANSPARENT")
        .add_property("CLASS", "PRIVATE");
    for days in DAYS_AHEAD {
        let text = l.t1("calendar-end-alarm", "day", l.day(&at));
        let alarm = Alarm::display(&text, -chrono::Duration::days(days))
            .add_property("UID", format!("{days}-{uid}"))
            .add_property("DTSTAMP", utc(last_day.written_at))
            .done();
        event.alarm(alarm);
    }
    published(event)
}

fn published(mut event: Event) -> String {
    Calendar::empty()
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Passerelle//Appointments//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"))
        .push(event.done())
        .to_string()
}

/// `20261103T080000Z` (RFC 5545, 3.3.5, form 2).
fn utc(instant: Instant) -> String {
    let t = instant.utc();
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        t.year(),
        u8::from(t.month()),
        t.day(),
        t.hour(),
        t.minute(),
        t.second()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use time::macros::datetime;

    fn entry() -> Entry<'static> {
        Entry {
            uid: "01990000-0000-7000-8000-000000000801@passerelle.example",
            sequence: 3,
            cancelled: false,
            starts_at: Instant::new(datetime!(2027-03-29 09:00 +2)),
            ends_at: Instant::new(datetime!(2027-03-29 09:30 +2)),
            changed_at: Instant::new(datetime!(2027-03-01 12:34:56 UTC)),
            office: ("Ville de Liège, Population", "Rue Saint-Mathieu 2, 4000 Liège"),
            reference: "HY-2027-7K3M-4QTX",
        }
    }

    /// As another implementation than the one that wrote it reads the file.
    fn parsed(text: &str) -> ical::parser::ical::component::IcalCalendar {
        let mut calendars = ical::IcalParser::new(text.as_bytes());
        let calendar = calendars.next().unwrap().unwrap();
        assert!(calendars.next().is_none());
        calendar
    }

    fn value(properties: &[ical::property::Property], name: &str) -> String {
        let found: Vec<_> = properties.iter().filter(|property| property.name == name).collect();
        assert_eq!(found.len(), 1, "{name}");
        found[0].value.clone().unwrap()
    }

    #[test]
    fn an_independent_parser_reads_what_was_meant() {
        for language in Language::ALL {
            let text = calendar_file(Locale::new(language), &entry());
            assert!(!text.contains("calendar-"), "{text}");
            assert!(text.split("\r\n").all(|line| line.len() <= 75), "lines are folded: {text}");
            assert!(!text.replace("\r\n", "").contains('\n'), "every line ends as RFC 5545 says");
            let calendar = parsed(&text);
            assert_eq!(value(&calendar.properties, "METHOD"), "PUBLISH");
            assert_eq!(value(&calendar.properties, "VERSION"), "2.0");
            let event = &calendar.events[0];
            for (name, expected) in [
                ("UID", entry().uid),
                ("SEQUENCE", "3"),
                ("STATUS", "CONFIRMED"),
                ("DTSTART", "20270329T070000Z"),
                ("DTEND", "20270329T073000Z"),
                ("DTSTAMP", "20270301T123456Z"),
            ] {
                assert_eq!(value(&event.properties, name), expected);
            }
            let triggers: Vec<_> =
                event.alarms.iter().map(|alarm| value(&alarm.properties, "TRIGGER")).collect();
            // A day and two hours before the start; durations may be written in seconds (RFC 5545, 3.3.6).
            assert_eq!(triggers, ["-PT86400S", "-PT7200S"]);
            let place = value(&event.properties, "LOCATION").replace('\\', "");
            assert!(place.contains("Liège, Population, Rue Saint-Mathieu 2"), "{place}");
        }
    }

    #[test]
    fn a_cancelled_appointment_says_so_and_rings_no_more() {
        let text =
            calendar_file(Locale::new(Language::En), &Entry { cancelled: true, sequence: 4, ..entry() });
        let calendar = parsed(&text);
        assert_eq!(value(&calendar.events[0].properties, "STATUS"), "CANCELLED");
        assert_eq!(value(&calendar.events[0].properties, "SEQUENCE"), "4");
        assert!(calendar.events[0].alarms.is_empty());
    }

    #[test]
    fn the_last_day_of_a_certificate_is_a_day_in_brussels() {
        let last_day = LastDay {
            uid: "01990000-0000-7000-8000-000000000301@passerelle.example",
            // Half an hour into the thirteenth in Brussels.
            not_after: Instant::new(datetime!(2029-10-12 22:30 UTC)),
            written_at: Instant::new(datetime!(2029-07-14 08:00 UTC)),
            reference: "HY-2026-7K3M-4QTX",
        };
        for language in Language::ALL {
            let text = last_day_file(Locale::new(language), &last_day);
            assert!(!text.contains("calendar-"), "{text}");
            assert_eq!(text, last_day_file(Locale::new(language), &last_day), "the same file each time");
            let calendar = parsed(&text);
            let event = &calendar.events[0];
            for (name, expected) in
                [("UID", last_day.uid), ("DTSTART", "20291013"), ("TRANSP", "TRANSPARENT")]
            {
                assert_eq!(value(&event.properties, name), expected);
            }
            assert!(text.contains("DTSTART;VALUE=DATE:20291013"), "{text}");
            assert_eq!(event.alarms.len(), 3);
        }
    }

    #[test]
    fn the_same_appointment_gives_the_same_file() {
        let l = Locale::new(Language::Fr);
        assert_eq!(calendar_file(l, &entry()), calendar_file(l, &entry()));
    }
}
