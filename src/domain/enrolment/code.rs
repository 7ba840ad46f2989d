//! The activation code: what the office prints on paper and the person types at home.
//!
//! Fifteen random symbols of Crockford's base 32 (no I, L, O, U) are 75 bits, above the 64 that NIST
//! SP 800-63A-4, 3.9 asks of a continuation code. The sixteenth is a check symbol, verified first, so
//! that a slip of the finger costs no attempt (CODE-3); it is computed from the others and gives
//! nothing away (`domain/paper_code.rs`).

use std::fmt;

use crate::domain::fault::faults;
use crate::domain::paper_code::{Slip, grouped, read, write};

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

/// Random symbols and the check symbol.
const LENGTH: usize = 16;

/// A code with a right check symbol. Secret: no `Display`, and `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct ActivationCode(String);

impl ActivationCode {
    /// Makes a code of the first 75 of 80 random bits.
    pub fn from_random(random: &[u8; 10]) -> Self {
        let bits = random.iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte)) >> 5;
        Self(write(bits, LENGTH))
    }

    /// Reads typed text: small letters, spaces, dashes and dots do not matter; I and L mean 1, O means
    /// 0. Says nothing about whether the code is the right one.
    pub fn parse(text: &str) -> Result<Self, ActivationCodeFault> {
        read(text, LENGTH).map(Self).map_err(|slip| match slip {
            Slip::Missing => ActivationCodeFault::Missing,
            Slip::Length => ActivationCodeFault::WrongLength,
            Slip::Typo => ActivationCodeFault::Typo,
        })
    }

    /// As it stands on paper: four groups of four, `7K3M-4QTX-…`.
    pub fn grouped(&self) -> String {
        grouped(&self.0)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::paper_code::{sum, symbol, value};
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
