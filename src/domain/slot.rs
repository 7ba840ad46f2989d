//! Times at which an office can receive somebody, and which of them are free.

use time::{Date, Duration};

use super::calendar::brussels_day;
use super::instant::Instant;
use super::reception::Reception;

/// A time at which people are received. The same for every counter of an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    pub starts_at: Instant,
    pub ends_at: Instant,
}

/// A counter that somebody has booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    pub slot: Slot,
    /// Counters of an office are numbered from 1.
    pub counter: u16,
}

/// Which moments may be booked: the earliest start, and the last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bookable {
    pub from: Instant,
    pub until: Date,
}

impl Slot {
    /// Whether one minute belongs to both. An office that changes the length of its appointments keeps those that
    /// were booked.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }
}

/// The free counter with the lowest number; `None` when all are taken then.
pub fn free_counter(slot: &Slot, counters: u16, taken: &[Taken]) -> Option<u16> {
    let busy = |counter| taken.iter().any(|taken| taken.counter == counter && taken.slot.overlaps(slot));
    (1..=counters).find(|counter| !busy(*counter))
}

/// The slots of one day that may be booked and have a free counter, earliest first.
pub fn free_on(day: Date, reception: &Reception, taken: &[Taken], bookable: &Bookable) -> Vec<Slot> {
    let mut slots = if day <= bookable.until { reception.slots_of(day) } else { Vec::new() };
    slots.retain(|slot| {
        slot.starts_at >= bookable.from && free_counter(slot, reception.counters, taken).is_some()
    });
    slots
}

/// Days on which something is free, with their slots: at most `days` of them, from the day of `bookable.from` on.
pub fn free_days(
    reception: &Reception,
    taken: &[Taken],
    bookable: &Bookable,
    days: usize,
) -> Vec<(Date, Vec<Slot>)> {
    let first = brussels_day(bookable.from);
    let calendar = std::iter::successors(Some(first), |day| day.next_day());
    calendar
        .take_while(|day| *day <= bookable.until)
        .map(|day| (day, free_on(day, reception, taken, bookable)))
        .filter(|(_, slots)| !slots.is_empty())
        .take(days)
        .collect()
}

/// The first free slot.
pub fn next_free(reception: &Reception, taken: &[Taken], bookable: &Bookable) -> Option<Slot> {
    free_days(reception, taken, bookable, 1)
        .into_iter()
        .next()
        .and_then(|(_, slots)| slots.into_iter().next())
}

/// The slot of an office that starts exactly then, if it has one.
pub fn slot_at(reception: &Reception, starts_at: Instant) -> Option<Slot> {
    reception.slots_of(brussels_day(starts_at)).into_iter().find(|slot| slot.starts_at == starts_at)
}

/// The last day of a span that begins with the day of `now`.
pub fn last_day(now: Instant, days: i64) -> Date {
    brussels_day(now).saturating_add(Duration::days(days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};

    fn reception() -> Reception {
        Reception {
            key: "x".to_owned(),
            other_names: Vec::new(),
            languages: Vec::new(),
            email: None,
            equipment: Vec::new(),
            hours: "tue-wed 09:00-10:00".parse().unwrap(),
            closed_days: Vec::new(),
            slot_minutes: 30,
            counters: 2,
        }
    }

    fn tuesday(minutes: i64) -> Slot {
        let starts_at = Instant::new(datetime!(2026-11-03 09:00 +1)).plus(Duration::minutes(minutes));
        Slot { starts_at, ends_at: starts_at.plus(Duration::minutes(30)) }
    }

    fn taken(minutes: i64, counter: u16) -> Taken {
        Taken { slot: tuesday(minutes), counter }
    }

    fn bookable(from: Instant) -> Bookable {
        Bookable { from, until: date!(2026 - 11 - 10) }
    }

    #[test]
    fn a_slot_is_free_while_a_counter_is() {
        assert_eq!(free_counter(&tuesday(0), 2, &[]), Some(1));
        assert_eq!(free_counter(&tuesday(0), 2, &[taken(0, 1)]), Some(2));
        assert_eq!(free_counter(&tuesday(0), 2, &[taken(0, 1), taken(0, 2)]), None);
        assert_eq!(
            free_counter(&tuesday(0), 2, &[taken(30, 1), taken(-30, 1)]),
            Some(1),
            "neighbours do not count"
        );
        assert_eq!(free_counter(&tuesday(0), 1, &[taken(10, 1)]), None, "an older grid still counts");
    }

    #[test]
    fn the_next_free_slot_skips_what_is_past_taken_or_too_far() {
        let now = Instant::new(datetime!(2026-11-03 09:10 +1));
        assert_eq!(next_free(&reception(), &[], &bookable(now)), Some(tuesday(30)));
        let full = [taken(30, 1), taken(30, 2)];
        let wednesday = Instant::new(datetime!(2026-11-04 09:00 +1));
        assert_eq!(
            next_free(&reception(), &full, &bookable(now)).map(|slot| slot.starts_at),
            Some(wednesday)
        );
        let ended = Bookable { from: now, until: date!(2026 - 11 - 03) };
        assert_eq!(next_free(&reception(), &full, &ended), None);
    }

    #[test]
    fn days_are_counted_as_far_as_they_have_room() {
        let days = free_days(&reception(), &[], &bookable(tuesday(0).starts_at), 9);
        let dates: Vec<_> = days.iter().map(|(day, slots)| (*day, slots.len())).collect();
        let expected = [date!(2026 - 11 - 03), date!(2026 - 11 - 04), date!(2026 - 11 - 10)];
        assert_eq!(dates, expected.map(|day| (day, 2)));
        assert_eq!(slot_at(&reception(), tuesday(30).starts_at), Some(tuesday(30)));
        assert_eq!(slot_at(&reception(), tuesday(15).starts_at), None);
    }
}
