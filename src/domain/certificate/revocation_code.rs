//! The revocation code: what the holder keeps on paper for the day on which neither key nor telephone is there.
//!
//! Nineteen random symbols of Crockford's base 32 are 95 bits, so that nobody guesses one at the open door that takes
//! it. The twentieth is the check symbol of activation codes, whose weights differ for up to 31 symbols.

use std::fmt;

use crate::domain::fault::faults;
use crate::domain::paper_code::{Slip, grouped, read, write};

faults! {
    /// Why a text cannot be a revocation code.
    pub enum RevocationCodeFault {
        /// Nothing was typed.
        Missing => "fault-revocation-code-missing",
        /// Not twenty symbols.
        WrongLength => "fault-revocation-code-length",
        /// The check symbol does not fit, or a symbol that no code has.
        Typo => "fault-revocation-code-typo",
    }
}

/// Random symbols and the check symbol.
const LENGTH: usize = 20;

/// A code with a right check symbol. Secret: no `Display`, and `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct RevocationCode(String);

impl RevocationCode {
    /// Makes a code of the first 95 of 96 random bits.
    pub fn from_random(random: &[u8; 12]) -> Self {
        let bits = random.iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte)) >> 1;
        Self(write(bits, LENGTH))
    }

    /// Reads typed text as an activation code is read: small letters, spaces and dashes do not matter, I and L mean 1, O
    /// means 0.
    pub fn parse(text: &str) -> Result<Self, RevocationCodeFault> {
        read(text, LENGTH).map(Self).map_err(|slip| match slip {
            Slip::Missing => RevocationCodeFault::Missing,
            Slip::Length => RevocationCodeFault::WrongLength,
            Slip::Typo => RevocationCodeFault::Typo,
        })
    }

    /// As it stands on paper: five groups of four.
    pub fn grouped(&self) -> String {
        grouped(&self.0)
    }

    /// What the keyed hash is computed over.
    pub fn hash_input(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for RevocationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RevocationCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::paper_code::sum;
    use proptest::prelude::*;

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

    #[test]
    fn what_is_missing_short_or_mistyped_is_told_apart() {
        let code = RevocationCode::from_random(b"0123456789ab");
        let paper = code.grouped();
        assert_eq!(paper.len(), 24);
        assert_eq!(RevocationCode::parse(&paper.to_lowercase().replace('-', " ")), Ok(code.clone()));
        assert_eq!(RevocationCode::parse(" "), Err(RevocationCodeFault::Missing));
        assert_eq!(RevocationCode::parse(&paper[1..]), Err(RevocationCodeFault::WrongLength));
        assert_eq!(RevocationCode::parse("UUUUUUUUUUUUUUUUUUUU"), Err(RevocationCodeFault::Typo));
        assert_eq!(format!("{code:?}"), "RevocationCode(…)");
    }

    proptest! {
        #[test]
        fn every_code_reads_back_and_95_bits_count(random: [u8; 12], bit in 0usize..95) {
            let code = RevocationCode::from_random(&random);
            prop_assert_eq!(RevocationCode::parse(&code.grouped()), Ok(code.clone()));
            let mut other = random;
            other[bit / 8] ^= 0x80 >> (bit % 8);
            prop_assert_ne!(code, RevocationCode::from_random(&other));
        }
    }
}
