//! The activation code: what the office prints on paper and the person types at home.
//!
//! Fifteen random symbols of Crockford's base 32 (no I, L, O, U) are 75 bits, above the 64 that NIST
//! SP 800-63A-4, 3.9 asks of a continuation code. The sixteenth is a check symbol, verified first, so
//! that a slip of the finger costs no attempt (CODE-3); it is computed from the others and gives
//! nothing away.
//!
//! The check: symbols are elements of the field of 32 elements (polynomials over two elements modulo
//! x⁵ + x² + 1, in which x has order 31). A code is right when Σ x^(15−i) · symbol(i) = 0. Each weight
//! is non-zero, so every single wrong symbol shows; the sixteen weights differ, so every swap of two
//! different symbols shows, neighbours or not. A weighted sum modulo 31 could not tell symbols 0 and
//! 31 apart; modulo 37 would need symbols that are not on the paper.

use std::fmt;

use crate::domain::fault::faults;
use crate::domain::typed::compact;

faults! {
    /// Why a text cannot be an activation code. None of these counts as an attempt.
    pub enum ActivationCodeFault {
        /// Nothing was typed.
        Missing => "fault-activation-code-missing",
        /// Not sixteen symbols.
        WrongLength => "fault-activation-code-length",
        /// The check symbol does not fit, or a symbol that no code has.
        Typo => "fault-activation-code-typo",
    }
}

/// Crockford's base 32: the place of a symbol is its value.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Random symbols and the check symbol.
const LENGTH: usize = 16;

/// A code with a right check symbol. Secret: no `Display`, and `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct ActivationCode(String);

impl ActivationCode {
    /// Makes a code of the first 75 of 80 random bits.
    pub fn from_random(random: &[u8; 10]) -> Self {
        let bits = random.iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte)) >> 5;
        let mut values: Vec<u8> = (0..LENGTH - 1).rev().map(|i| ((bits >> (5 * i)) & 31) as u8).collect();
        values.push(times_x(sum(&values)));
        Self(values.into_iter().map(symbol).collect())
    }

    /// Reads typed text: small letters, spaces, dashes and dots do not matter; I and L mean 1, O means
    /// 0. Says nothing about whether the code is the right one.
    pub fn parse(text: &str) -> Result<Self, ActivationCodeFault> {
        let text = compact(text);
        if text.is_empty() {
            return Err(ActivationCodeFault::Missing);
        }
        if text.chars().count() != LENGTH {
            return Err(ActivationCodeFault::WrongLength);
        }
        let values: Vec<u8> =
            text.chars().map(value).collect::<Option<_>>().ok_or(ActivationCodeFault::Typo)?;
        if sum(&values) != 0 {
            return Err(ActivationCodeFault::Typo);
        }
        Ok(Self(values.into_iter().map(symbol).collect()))
    }

    /// As it stands on paper: four groups of four, `7K3M-4QTX-…`.
    pub fn grouped(&self) -> String {
        let s = &self.0;
        format!("{}-{}-{}-{}", &s[0..4], &s[4..8], &s[8..12], &s[12..16])
    }

    /// The four groups of four, for setting in type.
    pub fn groups(&self) -> [&str; 4] {
        let s = &self.0;
        [&s[0..4], &s[4..8], &s[8..12], &s[12..16]]
    }

    /// What the keyed hash is computed over: the sixteen symbols without groups.
    pub fn code_hash_input(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for ActivationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ActivationCode(…)")
    }
}

/// The symbol of the alphabet with that value, of which the lowest five bits count.
pub(in crate::domain) fn symbol(value: u8) -> char {
    char::from(ALPHABET[usize::from(value & 31)])
}

/// The value of a symbol as people write it; `None` for one that no code has.
pub(in crate::domain) fn value(symbol: char) -> Option<u8> {
    let read = match symbol.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    ALPHABET.iter().zip(0u8..).find(|(letter, _)| char::from(**letter) == read).map(|(_, value)| value)
}

/// Σ x^(n−1−i) · value(i) by Horner's rule.
pub(in crate::domain) fn sum(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, value| times_x(sum) ^ value)
}

/// Multiplies by x modulo x⁵ + x² + 1.
pub(in crate::domain) fn times_x(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(random: [u8; 10]) -> ActivationCode {
        ActivationCode::from_random(&random)
    }

    #[test]
    fn reads_what_people_make_of_it() {
        let printed = code(*b"0123456789").grouped();
        assert_eq!(printed.len(), 19);
        let expected = code(*b"0123456789");
        for typed in [
            printed.to_lowercase(),
            printed.replace('-', ""),
            printed.replace('-', " "),
            format!(" {} ", printed.replace('-', "\u{2013}")),
            printed.replace('1', "l").replace('0', "o"),
            printed.replace('1', "I").replace('0', "O"),
        ] {
            assert_eq!(ActivationCode::parse(&typed), Ok(expected.clone()), "{typed}");
        }
        assert_eq!(expected.groups().join("-"), printed);
        assert_eq!(expected.code_hash_input().len(), 16);
        assert_eq!(format!("{expected:?}"), "ActivationCode(…)");
    }

    #[test]
    fn tells_missing_short_and_mistyped_apart() {
        let printed = code([7; 10]).grouped();
        assert_eq!(ActivationCode::parse(" - "), Err(ActivationCodeFault::Missing));
        assert_eq!(ActivationCode::parse(&printed[1..]), Err(ActivationCodeFault::WrongLength));
        assert_eq!(ActivationCode::parse(&format!("{printed}0")), Err(ActivationCodeFault::WrongLength));
        assert_eq!(ActivationCode::parse("UUUU-UUUU-UUUU-UUUU"), Err(ActivationCodeFault::Typo));
        assert_eq!(ActivationCode::parse("٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠"), Err(ActivationCodeFault::Typo));
    }

    /// The check is linear, so a slip shows exactly when the difference it makes has a non-zero sum:
    /// looking at all differences is looking at all slips in all codes.
    #[test]
    fn every_single_slip_and_every_swap_shows() {
        for at in 0..LENGTH {
            for difference in 1..32 {
                let mut slip = [0; LENGTH];
                slip[at] = difference;
                assert_ne!(sum(&slip), 0);
                for with in at + 1..LENGTH {
                    let mut swap = slip;
                    swap[with] = difference;
                    assert_ne!(sum(&swap), 0, "{at} {with} {difference}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn every_code_reads_back(random: [u8; 10]) {
            let made = code(random);
            prop_assert_eq!(ActivationCode::parse(&made.grouped()), Ok(made));
        }

        #[test]
        fn all_75_bits_count(random: [u8; 10], bit in 0usize..75) {
            let mut other = random;
            other[bit / 8] ^= 0x80 >> (bit % 8);
            prop_assert_ne!(code(random), code(other));
        }

        #[test]
        fn a_wrong_symbol_is_a_typo(random: [u8; 10], at in 0usize..16, by in 1u8..32) {
            let mut symbols: Vec<char> = code(random).0.chars().collect();
            symbols[at] = symbol((value(symbols[at]).unwrap() + by) % 32);
            let typed: String = symbols.into_iter().collect();
            prop_assert_eq!(ActivationCode::parse(&typed), Err(ActivationCodeFault::Typo));
        }

        #[test]
        fn never_panics(text in ".{0,24}") {
            let _ = ActivationCode::parse(&text);
        }
    }
}
