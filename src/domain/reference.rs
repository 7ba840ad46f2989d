//! The reference people quote on the telephone and on paper: `HY-2026-7K3M-4QTX` (CONF-1).
//!
//! Not a secret and not a proof: it only names a file. No vowels, so that it spells no word; no L and
//! no S, which read as 1 and 5. What remains are 29 symbols, a prime number: with the weights 2⁰, 2¹, …
//! modulo 29, all different over twelve places, the last symbol shows every single slip and every
//! swap, in the year as well.

use std::fmt;
use std::str::FromStr;

use crate::domain::fault::faults;
use crate::domain::typed::compact;

faults! {
    /// Why a text is not a reference.
    pub enum ReferenceFault {
        /// Nothing was typed.
        Missing => "fault-reference-missing",
        /// Not a year and eight symbols.
        WrongLength => "fault-reference-length",
        /// The check symbol does not fit, or a symbol that no reference has.
        Typo => "fault-reference-typo",
    }
}

/// The place of a symbol is its value.
const ALPHABET: &[u8; 29] = b"0123456789BCDFGHJKMNPQRTVWXYZ";
const PREFIX: &str = "HY";
/// Random symbols before the check symbol: 29⁷, about 17 thousand million references a year.
const RANDOM_SYMBOLS: usize = 7;
/// Digits of the year, random symbols, check symbol.
const LENGTH: usize = 4 + RANDOM_SYMBOLS + 1;

/// A reference in its one written form.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference(String);

impl Reference {
    /// Makes a reference of a year (of the moment when the file was opened, 0 to 9999) and random bytes.
    pub fn from_random(year: u16, random: &[u8; 8]) -> Self {
        let mut number = u64::from_be_bytes(*random);
        let mut symbols = format!("{:04}", year.min(9999));
        for _ in 0..RANDOM_SYMBOLS {
            symbols.push(symbol(number % 29));
            number /= 29;
        }
        let so_far = sum(&symbols).unwrap_or(0);
        symbols.push(symbol((29 - so_far * 2 % 29) % 29));
        Self(written(&symbols))
    }

    /// Reads typed text, with or without `HY`, dashes and spaces, in any case.
    pub fn parse(text: &str) -> Result<Self, ReferenceFault> {
        let text = compact(text).to_uppercase();
        if text.is_empty() {
            return Err(ReferenceFault::Missing);
        }
        let symbols: String = text.strip_prefix(PREFIX).unwrap_or(&text).chars().map(meant).collect();
        if symbols.chars().count() != LENGTH {
            return Err(ReferenceFault::WrongLength);
        }
        let year = symbols.chars().take(4).all(|c| c.is_ascii_digit());
        if year && sum(&symbols) == Some(0) { Ok(Self(written(&symbols))) } else { Err(ReferenceFault::Typo) }
    }

    /// `HY-2026-7K3M-4QTX`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Reference {
    type Err = ReferenceFault;

    fn from_str(text: &str) -> Result<Self, ReferenceFault> {
        Self::parse(text)
    }
}

/// Σ 2^(n−1−i) · value(i) modulo 29 by Horner's rule; `None` if a symbol is not of the alphabet.
fn sum(symbols: &str) -> Option<u64> {
    symbols.chars().try_fold(0, |sum, c| Some((sum * 2 + value(c)?) % 29))
}

fn symbol(value: u64) -> char {
    ALPHABET.iter().zip(0u64..).find(|(_, place)| *place == value).map_or('0', |(c, _)| char::from(*c))
}

fn value(symbol: char) -> Option<u64> {
    ALPHABET.iter().zip(0u64..).find(|(c, _)| char::from(**c) == symbol).map(|(_, place)| place)
}

/// The symbol that a misread letter stands for.
fn meant(c: char) -> char {
    match c {
        'I' | 'L' => '1',
        'O' => '0',
        'S' => '5',
        other => other,
    }
}

fn written(symbols: &str) -> String {
    format!("{PREFIX}-{}-{}-{}", &symbols[0..4], &symbols[4..8], &symbols[8..12])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn is_written_one_way_and_read_in_many() {
        let reference = Reference::from_random(2026, b"abcdefgh");
        let text = reference.to_string();
        assert_eq!((text.len(), &text[..8]), (17, "HY-2026-"));
        assert!(!text[8..].contains(['A', 'E', 'I', 'O', 'U', 'L', 'S']));
        for typed in [
            text.to_lowercase(),
            text.replace('-', ""),
            text.replace('-', " "),
            text[3..].to_owned(),
            text.replace('0', "O").replace('5', "s").replace('1', "i"),
        ] {
            assert_eq!(Reference::parse(&typed), Ok(reference.clone()), "{typed}");
        }
    }

    #[test]
    fn tells_missing_short_and_mistyped_apart() {
        let text = Reference::from_random(2026, &[0; 8]).to_string();
        assert_eq!(Reference::parse(" "), Err(ReferenceFault::Missing));
        assert_eq!(Reference::parse("HY-2026"), Err(ReferenceFault::WrongLength));
        assert_eq!(Reference::parse(&format!("{text}7")), Err(ReferenceFault::WrongLength));
        assert_eq!(Reference::parse(&text.replace("2026", "2062")), Err(ReferenceFault::Typo));
        assert_eq!(Reference::parse("HY-ÉÉÉÉ-ÉÉÉÉ-ÉÉÉÉ"), Err(ReferenceFault::Typo));
    }

    #[test]
    fn the_weights_of_all_places_differ() {
        let mut weights: Vec<u64> = (0..12).map(|place| (1u64 << place) % 29).collect();
        weights.sort_unstable();
        weights.dedup();
        assert_eq!(weights.len(), LENGTH);
        assert!(!weights.contains(&0));
    }

    proptest! {
        #[test]
        fn every_reference_reads_back(year in 2000u16..=9999, random: [u8; 8]) {
            let reference = Reference::from_random(year, &random);
            prop_assert_eq!(reference.to_string().parse(), Ok(reference));
        }

        #[test]
        fn a_wrong_symbol_is_a_typo(random: [u8; 8], at in 4usize..12, by in 1u64..29) {
            let text = Reference::from_random(2026, &random).to_string();
            let mut symbols: Vec<char> = compact(&text).chars().skip(2).collect();
            symbols[at] = symbol((value(symbols[at]).unwrap() + by) % 29);
            let typed: String = symbols.into_iter().collect();
            prop_assert_eq!(Reference::parse(&typed), Err(ReferenceFault::Typo));
        }

        #[test]
        fn never_panics(text in ".{0,24}") {
            let _ = Reference::parse(&text);
        }
    }
}
