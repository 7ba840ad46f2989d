//! Sealed spare letters for the day the printer is broken: printed beforehand, each with a code that nobody has seen
//! and a serial number on the outside. Binding one to a file makes it the letter of that file's kit.

use std::fmt;

use time::Duration;

use crate::domain::actor::ActorKind;
use crate::domain::fault::faults;
use crate::domain::instant::Instant;
use crate::domain::typed::compact;
use crate::domain::word::words;

/// How long a spare may lie in the drawer.
pub const SPARE_LIFE: Duration = Duration::days(180);
/// Most sheets of one printing.
const MOST_SHEETS: u32 = 20;
/// The text key that tells whoever may not print or destroy spares who may.
pub const SUPERVISOR_ONLY: &str = "office-spares-supervisor";

/// Whether that kind of actor prints and destroys spares: a code without a file is worth more to a thief than one
/// with, so one person of an office answers for the drawer.
pub fn keeps_the_drawer(kind: ActorKind) -> bool {
    kind == ActorKind::Supervisor
}

words! {
    /// What became of a spare. That its time is over is not a state: the stored moment says so.
    pub enum SpareState {
        Ready => "ready",
        /// Bound to a file.
        Used => "used",
        Destroyed => "destroyed",
    }
}

faults! {
    /// Why a text is not a number of sheets to print.
    pub enum BatchFault {
        /// Not a whole number from 1 to 20.
        OutOfRange => "fault-spare-batch-range",
    }
}

/// How many sheets one printing makes: 1 to 20.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batch(u32);

impl Batch {
    /// Reads typed text.
    pub fn parse(text: &str) -> Result<Self, BatchFault> {
        let sheets = text.trim().parse().ok().filter(|sheets| (1..=MOST_SHEETS).contains(sheets));
        sheets.map(Self).ok_or(BatchFault::OutOfRange)
    }

    /// The number of sheets.
    pub fn sheets(self) -> u32 {
        self.0
    }
}

faults! {
    /// Why a text is not a serial number.
    pub enum SerialFault {
        /// Nothing was typed.
        Missing => "fault-serial-missing",
        /// Not eight symbols.
        WrongLength => "fault-serial-length",
        /// The check symbol does not fit, or a symbol that no serial number has.
        Typo => "fault-serial-typo",
    }
}

/// Why a spare cannot be bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SpareFault {
    #[error("no spare of this office has that number")]
    Unknown,
    #[error("the spare is bound to a file already")]
    Used,
    #[error("the spare was destroyed")]
    Destroyed,
    #[error("the spare has lain too long")]
    Expired,
}

/// Whether a spare in that state, printed for use until `expires_at`, may be bound at `now`.
pub fn may_bind(state: SpareState, expires_at: Instant, now: Instant) -> Result<(), SpareFault> {
    match state {
        SpareState::Used => Err(SpareFault::Used),
        SpareState::Destroyed => Err(SpareFault::Destroyed),
        SpareState::Ready if now >= expires_at => Err(SpareFault::Expired),
        SpareState::Ready => Ok(()),
    }
}

const PREFIX: &str = "SK";
/// Without vowels, L and S, as in references; the place of a symbol is its value. Twenty-nine is a prime, and the
/// eight weights 2⁷ … 2⁰ differ modulo it: every single slip and every swap shows.
const ALPHABET: &[u8; 29] = b"0123456789BCDFGHJKMNPQRTVWXYZ";
const LENGTH: usize = 8;

/// A serial number in its one written form, `SK-7K3M-4QTX`. Not a secret: it stands on the outside.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SpareSerial(String);

impl SpareSerial {
    /// Makes a serial number of seven random symbols and the check symbol.
    pub fn from_random(random: &[u8; 8]) -> Self {
        let mut number = u64::from_be_bytes(*random);
        let mut values = Vec::with_capacity(LENGTH);
        for _ in 1..LENGTH {
            values.push(u32::try_from(number % 29).unwrap_or_default());
            number /= 29;
        }
        values.push((29 - sum(&values) * 2 % 29) % 29);
        Self::written(&values)
    }

    /// Reads typed text: small letters, spaces, hyphens and a missing `SK` do not matter.
    pub fn parse(text: &str) -> Result<Self, SerialFault> {
        let typed = compact(text).to_uppercase();
        let symbols = typed.strip_prefix(PREFIX).unwrap_or(&typed);
        if symbols.is_empty() {
            return Err(SerialFault::Missing);
        }
        if symbols.chars().count() != LENGTH {
            return Err(SerialFault::WrongLength);
        }
        let values: Vec<u32> = symbols.chars().map(value).collect::<Option<_>>().ok_or(SerialFault::Typo)?;
        if sum(&values) == 0 { Ok(Self::written(&values)) } else { Err(SerialFault::Typo) }
    }

    /// The written form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn written(values: &[u32]) -> Self {
        let symbol = |value: &u32| char::from(ALPHABET[*value as usize % ALPHABET.len()]);
        let symbols: String = values.iter().map(symbol).collect();
        Self(format!("{PREFIX}-{}-{}", &symbols[..4], &symbols[4..]))
    }
}

impl fmt::Display for SpareSerial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn value(symbol: char) -> Option<u32> {
    ALPHABET.iter().zip(0..).find(|(known, _)| char::from(**known) == symbol).map(|(_, value)| value)
}

/// Σ 2^(n−1−i) · value(i) modulo 29, by Horner's rule.
fn sum(values: &[u32]) -> u32 {
    values.iter().fold(0, |sum, value| (sum * 2 + value) % 29)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    fn serial(n: u64) -> SpareSerial {
        SpareSerial::from_random(&n.to_be_bytes())
    }

    #[test]
    fn a_serial_number_is_read_however_it_is_typed() {
        for n in [0, 1, 28, 29, 987_654_321, u64::MAX] {
            let serial = serial(n);
            for typed in [serial.as_str().to_owned(), serial.as_str()[3..].to_lowercase().replace('-', " ")] {
                assert_eq!(SpareSerial::parse(&typed), Ok(serial.clone()), "{typed}");
            }
        }
        assert_eq!(SpareSerial::parse("SK-"), Err(SerialFault::Missing));
        assert_eq!(SpareSerial::parse("SK-7K3M-4QT"), Err(SerialFault::WrongLength));
        assert_eq!(SpareSerial::parse("SK-AAAA-AAAA"), Err(SerialFault::Typo));
    }

    #[test]
    fn every_slip_and_every_swap_shows() {
        let right = serial(987_654_321).0.replace('-', "").as_bytes()[2..].to_vec();
        let read = |symbols: &[u8]| SpareSerial::parse(std::str::from_utf8(symbols).unwrap());
        assert!(read(&right).is_ok());
        for at in 0..LENGTH {
            for other in ALPHABET.iter().filter(|other| **other != right[at]) {
                let mut slip = right.clone();
                slip[at] = *other;
                assert_eq!(read(&slip), Err(SerialFault::Typo));
            }
            for with in at + 1..LENGTH {
                let mut swap = right.clone();
                swap.swap(at, with);
                assert_eq!(read(&swap).is_ok(), swap == right);
            }
        }
    }

    #[test]
    fn a_printing_has_one_to_twenty_sheets() {
        assert_eq!(Batch::parse(" 1 ").map(Batch::sheets), Ok(1));
        assert_eq!(Batch::parse("20").map(Batch::sheets), Ok(20));
        for typed in ["", "0", "21", "-1", "1.5", "ten", "99999999999"] {
            assert_eq!(Batch::parse(typed), Err(BatchFault::OutOfRange), "{typed}");
        }
    }

    #[test]
    fn only_a_supervisor_keeps_the_drawer() {
        let keepers: Vec<_> = ActorKind::ALL.into_iter().filter(|kind| keeps_the_drawer(*kind)).collect();
        assert_eq!(keepers, [ActorKind::Supervisor]);
    }

    #[test]
    fn a_spare_is_bound_once_and_in_its_time() {
        let end = Instant::new(datetime!(2026-11-20 09:00 UTC)).plus(SPARE_LIFE);
        let before = end.plus(-Duration::SECOND);
        assert_eq!(may_bind(SpareState::Ready, end, before), Ok(()));
        assert_eq!(may_bind(SpareState::Ready, end, end), Err(SpareFault::Expired));
        assert_eq!(may_bind(SpareState::Used, end, before), Err(SpareFault::Used));
        assert_eq!(may_bind(SpareState::Destroyed, end, before), Err(SpareFault::Destroyed));
    }
}
