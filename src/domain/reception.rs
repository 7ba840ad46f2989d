//! How an office receives people: in which languages, when, with what, at how many counters. All of it is data
//! that differs from one municipality to the next.

use time::{Date, Duration};

use super::calendar::{brussels_time, is_public_holiday};
use super::language::Language;
use super::office::Office;
use super::opening_hours::OpeningHours;
use super::person::email::Email;
use super::person::name::folded;
use super::slot::Slot;
use super::word::words;

words! {
    /// What an office has, as far as it matters to whoever plans a visit.
    pub enum Equipment {
        /// Reads the chip and the machine-readable lines of a document.
        DocumentReader => "document_reader",
        /// Prints the letter at the counter itself.
        Printer => "printer",
        WheelchairAccess => "wheelchair_access",
        InductionLoop => "induction_loop",
        /// Takes cards; an office without it takes cash only.
        CardPayment => "card_payment",
        /// Lends its own wireless network, for whoever activates the key on the spot.
        Wifi => "wifi",
    }
}

/// Shortest and longest appointment, in minutes.
pub const SLOT_MINUTES: std::ops::RangeInclusive<u16> = 5..=120;
/// Fewest and most counters that receive people side by side.
pub const COUNTERS: std::ops::RangeInclusive<u16> = 1..=50;

/// How one office receives people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reception {
    /// The key by which a list names the office: the same key again is the same office.
    pub key: String,
    /// What the municipality is called in other languages.
    pub other_names: Vec<String>,
    /// Languages spoken at the counter, those of the area among them.
    pub languages: Vec<Language>,
    pub email: Option<Email>,
    pub equipment: Vec<Equipment>,
    pub hours: OpeningHours,
    /// Days on which it is closed besides public holidays.
    pub closed_days: Vec<Date>,
    /// Length of an appointment.
    pub slot_minutes: u16,
    /// How many people are received at the same time.
    pub counters: u16,
}

impl Reception {
    /// The appointments that this day has room for at each counter, earliest first. None on Sundays without hours,
    /// public holidays and closed days.
    pub fn slots_of(&self, day: Date) -> Vec<Slot> {
        if is_public_holiday(day) || self.closed_days.contains(&day) {
            return Vec::new();
        }
        let length = self.slot_minutes.max(*SLOT_MINUTES.start());
        let mut slots = Vec::new();
        for open in self.hours.on(day.weekday()) {
            let mut from = open.from;
            while from + length <= open.until {
                let starts_at = brussels_time(day, from);
                slots.push(Slot { starts_at, ends_at: starts_at.plus(Duration::minutes(length.into())) });
                from += length;
            }
        }
        slots
    }

    /// Whether the counter speaks `language`.
    pub fn speaks(&self, language: Language) -> bool {
        self.languages.contains(&language)
    }

    /// Whether the office has it.
    pub fn has(&self, equipment: Equipment) -> bool {
        self.equipment.contains(&equipment)
    }
}

/// Whether what somebody typed names the office: its postcode, or the beginning of a word of its municipality's
/// name in any language, whatever the case and the accents.
pub fn is_named(office: &Office, other_names: &[String], typed: &str) -> bool {
    let typed = folded(typed);
    let names = other_names.iter().map(String::as_str).chain([office.municipality.as_str(), &office.name]);
    typed.is_empty()
        || office.postcode == typed
        || names.map(folded).any(|name| {
            name.starts_with(&typed)
                || name.match_indices(' ').any(|(at, _)| name[at + 1..].starts_with(&typed))
        })
}

/// How far two postcodes lie apart on paper: neighbours mostly have near numbers. `None` unless both are numbers.
pub fn postcode_distance(one: &str, other: &str) -> Option<u32> {
    let number = |text: &str| text.parse::<u32>().ok().filter(|number| (1000..=9999).contains(number));
    Some(number(one)?.abs_diff(number(other)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::instant::Instant;
    use crate::domain::office::LanguageRegime;
    use time::macros::{date, datetime};

    fn reception(hours: &str) -> Reception {
        Reception {
            key: "4000".to_owned(),
            other_names: vec!["Luik".to_owned(), "Lüttich".to_owned()],
            languages: vec![Language::Fr],
            email: None,
            equipment: vec![Equipment::Printer],
            hours: hours.parse().unwrap(),
            closed_days: vec![date!(2026 - 11 - 02)],
            slot_minutes: 30,
            counters: 2,
        }
    }

    fn liege() -> Office {
        Office {
            id: uuid::Uuid::nil().into(),
            name: "Ville de Liège, Population".to_owned(),
            municipality: "Liège".to_owned(),
            postcode: "4000".to_owned(),
            regime: LanguageRegime::French,
            address: "Rue Saint-Mathieu 2".to_owned(),
            phone: "04 221 66 66".to_owned(),
            hours: String::new(),
            price_cents: 700,
            by_appointment: true,
        }
    }

    #[test]
    fn a_day_is_cut_into_whole_appointments() {
        let slots = reception("fri 09:00-10:45; fri 14:00-14:30").slots_of(date!(2026 - 10 - 30));
        let starts: Vec<_> = slots.iter().map(|slot| slot.starts_at).collect();
        let at = |moment| Instant::new(moment);
        assert_eq!(
            starts,
            [
                at(datetime!(2026-10-30 09:00 +1)),
                at(datetime!(2026-10-30 09:30 +1)),
                at(datetime!(2026-10-30 10:00 +1)),
                at(datetime!(2026-10-30 14:00 +1))
            ]
        );
        assert_eq!(slots[3].ends_at, at(datetime!(2026-10-30 14:30 +1)));
    }

    #[test]
    fn nobody_is_received_on_holidays_and_closed_days() {
        let daily = reception("mon-sun 09:00-12:00");
        assert!(daily.slots_of(date!(2026 - 11 - 11)).is_empty(), "Armistice Day");
        assert!(daily.slots_of(date!(2026 - 11 - 02)).is_empty(), "closed that Monday");
        assert_eq!(daily.slots_of(date!(2026 - 11 - 03)).len(), 6);
        assert!(reception("mon 09:00-12:00").slots_of(date!(2026 - 11 - 03)).is_empty());
    }

    #[test]
    fn the_wall_clock_counts_on_the_days_of_the_change() {
        let sunday = reception("sun 09:00-09:30");
        let starts = |day| sunday.slots_of(day)[0].starts_at;
        assert_eq!(starts(date!(2027 - 03 - 28)), Instant::new(datetime!(2027-03-28 09:00 +2)));
        assert_eq!(starts(date!(2027 - 10 - 31)), Instant::new(datetime!(2027-10-31 09:00 +1)));
    }

    #[test]
    fn offices_are_found_by_any_name_without_accents() {
        let (office, names) = (liege(), reception("").other_names);
        for typed in ["4000", "liege", "LIÈGE", "lut", "Luik", "saint", ""] {
            assert_eq!(is_named(&office, &names, typed), typed != "saint", "{typed}");
        }
        assert!(!is_named(&office, &names, "400"), "a postcode counts whole");
        assert_eq!(postcode_distance("4000", "4020"), Some(20));
        assert_eq!(postcode_distance("4000", "liege"), None);
    }
}
