//! The paper token: a printed card of 24 codes. A sign-in asks for one of them by its number, and each works once.
//!
//! Eight symbols are 40 bits: twice what a lookup secret needs behind a password and a limit on tries (ASVS 6.5.4).

use std::fmt;

use crate::domain::fault::faults;
use crate::domain::paper_code::{symbol, value};
use crate::domain::typed::compact;

/// How many codes a card has.
pub const CODES_ON_A_CARD: i64 = 24;

/// From so many unused codes on the person is told to see to another key.
pub const FEW_LEFT: usize = 6;

/// Symbols of a code.
const LENGTH: usize = 8;

faults! {
    /// Why a text cannot be a code of a card. None of these counts as an attempt.
    pub enum TokenCodeFault {
        /// Nothing was typed.
        Missing => "fault-token-missing",
        /// Not eight symbols of the alphabet.
        EightSymbols => "fault-token-eight",
    }
}

/// One code of a card. Secret: no `Display`, and `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenCode(String);

impl TokenCode {
    /// Makes a code of 40 random bits.
    pub fn from_random(random: &[u8; 5]) -> Self {
        let bits = random.iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        Self((0..LENGTH).rev().map(|i| symbol(((bits >> (5 * i)) & 31) as u8)).collect())
    }

    /// Reads typed text: small letters, spaces and dashes do not matter; I and L mean 1, O means 0.
    pub fn parse(text: &str) -> Result<Self, TokenCodeFault> {
        let text = compact(text);
        if text.is_empty() {
            return Err(TokenCodeFault::Missing);
        }
        let symbols: Option<String> = text.chars().map(|c| value(c).map(symbol)).collect();
        symbols.filter(|code| code.len() == LENGTH).map(Self).ok_or(TokenCodeFault::EightSymbols)
    }

    /// As it stands on the card: two groups of four.
    pub fn grouped(&self) -> String {
        format!("{}-{}", &self.0[..4], &self.0[4..])
    }

    /// What the keyed hash is computed over.
    pub fn hash_input(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for TokenCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_people_make_of_it_and_refuses_the_rest() {
        let code = TokenCode::from_random(&[0x08, 0x42, 0x10, 0x84, 0x20]);
        assert_eq!(code.grouped(), "1111-1110");
        for typed in ["1111-1110", "llll iiio", " 1111\u{2013}1110 "] {
            assert_eq!(TokenCode::parse(typed), Ok(code.clone()), "{typed}");
        }
        assert_eq!(TokenCode::parse(" - "), Err(TokenCodeFault::Missing));
        for typed in ["1111-111", "1111-11100", "1111-111U", "1111-111é"] {
            assert_eq!(TokenCode::parse(typed), Err(TokenCodeFault::EightSymbols), "{typed}");
        }
        assert_eq!(format!("{code:?}"), "TokenCode(…)");
    }

    proptest! {
        #[test]
        fn every_code_reads_back_and_all_40_bits_count(random: [u8; 5], bit in 0usize..40) {
            let code = TokenCode::from_random(&random);
            prop_assert_eq!(TokenCode::parse(&code.grouped()), Ok(code.clone()));
            let mut other = random;
            other[bit / 8] ^= 0x80 >> (bit % 8);
            prop_assert_ne!(TokenCode::from_random(&other), code);
        }
    }
}
