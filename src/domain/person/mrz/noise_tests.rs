//! A million lines of nonsense: nothing that arrives ends in a panic.

use super::tests::{TODAY, specimens};
use super::{read, suggestion};

/// Splitmix64: fast, and the same lines every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.roll() % limit as u64).unwrap()
    }
}

const ODD: [&str; 12] = ["é", "Ω", "李", "\u{202e}", "\u{200b}", "🛂", "\0", "«", "‹", "<", " ", "\u{feff}"];

/// Lines of any characters, most of them no zone.
#[test]
fn a_million_random_lines_give_no_panic() {
    let mut dice = Dice(9303);
    let mut text = String::new();
    let mut lines = 0_u32;
    while lines < 1_000_000 {
        text.clear();
        let count = 1 + dice.below(3);
        for _ in 0..count {
            let mut bits = dice.roll();
            for _ in 0..bits % 7 {
                bits = bits.rotate_right(9);
                match bits % 11 {
                    0 => text.push_str(ODD[dice.below(ODD.len())]),
                    _ => text.push(char::from(u8::try_from(32 + bits % 91).unwrap())),
                }
            }
            text.push('\n');
        }
        let _ = read(&text, TODAY);
        lines += u32::try_from(count).unwrap();
    }
}

/// Zones of every format with a few characters changed, dropped or added, and lines of the right length of anything.
#[test]
fn near_zones_give_no_panic_and_their_suggestions_hold() {
    let mut dice = Dice(7);
    let zones: Vec<String> = specimens().into_iter().map(|(_, specimen)| specimen.zone).collect();
    for round in 0..6_000 {
        let mut zone: Vec<char> = zones[dice.below(zones.len())].chars().collect();
        for _ in 0..=dice.below(3) {
            let place = dice.below(zone.len());
            let other = match dice.below(8) {
                0 => ODD[dice.below(ODD.len())].chars().next().unwrap(),
                1 => '<',
                _ => char::from(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[dice.below(36)]),
            };
            match dice.below(5) {
                0 => {
                    zone.remove(place);
                }
                1 => zone.insert(place, other),
                _ => zone[place] = other,
            }
        }
        let text: String = zone.into_iter().collect();
        let _ = read(&text, TODAY);
        if round % 60 == 0
            && let Ok(Some(suggested)) = suggestion(&text, TODAY)
        {
            assert!(!suggested.text.is_empty() && (1..=3).contains(&suggested.line));
        }
    }
}
