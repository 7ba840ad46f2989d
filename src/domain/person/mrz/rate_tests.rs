//! How many single-character errors the check digits catch. Weights 7, 3, 1 are prime to 10, so an error escapes
//! exactly where the values of both characters differ by a multiple of 10: G for 6, L for 1, A, K or U for 0.

use super::format::Format;
use super::tests::{TODAY, specimens};
use super::{ZoneField, read};
use crate::domain::word::Word;

const ALPHABET: &[u8; 37] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

/// Errors tried, and of them caught by the part's own check digit, by the composite, by either or as unreadable.
#[derive(Debug, Default, Clone, Copy)]
struct Rate {
    tried: u32,
    own: u32,
    composite: u32,
    caught: u32,
}

impl Rate {
    fn add(&mut self, other: Self) {
        self.tried += other.tried;
        self.own += other.own;
        self.composite += other.composite;
        self.caught += other.caught;
    }

    fn percent(self) -> f64 {
        f64::from(self.caught) * 100.0 / f64::from(self.tried)
    }
}

/// The places of a part that a check digit covers.
fn places(format: Format, field: ZoneField) -> Vec<usize> {
    let layout = format.layout();
    match field {
        ZoneField::Number => layout.number.clone().collect(),
        ZoneField::BirthDate => layout.birth.clone().collect(),
        ZoneField::Expiry => layout.expiry.clone().collect(),
        ZoneField::Optional => layout.optional.iter().flat_map(|place| place.clone()).collect(),
        // The composite's own digit, and the name, which none covers.
        ZoneField::Composite => vec![layout.composite],
        ZoneField::Name => Vec::new(),
    }
}

/// Tries every other character in every place of a part.
fn measure(zone: &str, field: ZoneField) -> Rate {
    let whole: Vec<u8> = zone.bytes().filter(|b| *b != b'\n').collect();
    let format = read(zone, TODAY).unwrap().format;
    let mut rate = Rate::default();
    for place in places(format, field) {
        for other in ALPHABET.iter().filter(|other| **other != whole[place]) {
            let mut wrong = whole.clone();
            wrong[place] = *other;
            let zone = read(std::str::from_utf8(&wrong).unwrap(), TODAY).unwrap();
            let failing = zone.checks.failing();
            rate.tried += 1;
            rate.own += u32::from(failing.contains(&field));
            rate.composite += u32::from(failing.contains(&ZoneField::Composite));
            rate.caught += u32::from(!failing.is_empty());
        }
    }
    rate
}

/// The bounds are what was measured; a change that catches less is seen. `cargo test mrz::rate_tests -- --nocapture`
/// prints the table.
#[test]
fn single_character_errors_are_caught_at_the_measured_rate() {
    let mut by_field: Vec<(ZoneField, Rate)> = ZoneField::ALL.iter().map(|f| (*f, Rate::default())).collect();
    let mut all = Rate::default();
    for (name, specimen) in specimens() {
        for (field, total) in &mut by_field {
            let rate = measure(&specimen.zone, *field);
            total.add(rate);
            all.add(rate);
            if rate.tried > 0 {
                println!("{name:28} {field:11} {rate:?} {:.2} %", rate.percent());
            }
        }
    }
    for (field, rate) in &by_field {
        println!("{field:11} {rate:?}");
    }
    println!("all         {all:?} {:.2} %", all.percent());
    let percent = |field: ZoneField| by_field.iter().find(|(f, _)| *f == field).unwrap().1.percent();
    // Dates hold figures or fillers only, in which every error shows.
    assert!(percent(ZoneField::BirthDate) > 99.9 && percent(ZoneField::Expiry) > 99.9);
    assert!(percent(ZoneField::Composite) > 99.9);
    assert!(percent(ZoneField::Number) > 91.0, "{}", percent(ZoneField::Number));
    assert!(percent(ZoneField::Optional) > 90.0, "{}", percent(ZoneField::Optional));
    assert!(all.percent() > 93.0, "{}", all.percent());
}

#[test]
fn every_error_among_figures_is_caught_and_the_known_blind_pairs_are_not() {
    let zone = |number: &str| {
        format!("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n{number}6UTO7408122F1204159ZE184226B<<<<<10")
    };
    let right = "L898902C3";
    for (place, seen) in right.bytes().enumerate().filter(|(_, b)| b.is_ascii_digit()) {
        for other in (b'0'..=b'9').filter(|other| *other != seen) {
            let mut wrong = right.as_bytes().to_vec();
            wrong[place] = other;
            let wrong = zone(std::str::from_utf8(&wrong).unwrap());
            assert!(read(&wrong, TODAY).unwrap().checks.failing().contains(&ZoneField::Number), "{wrong}");
        }
    }
    // L is 21 and 1 is 1: the weights cannot tell them apart. The clerk compares the number with the page.
    assert!(read(&zone("1898902C3"), TODAY).unwrap().holds());
    // The letter O, though, is 24 against 0.
    assert!(!read(&zone("L8989O2C3"), TODAY).unwrap().holds());
}
