//! Recovery codes: ten on a sheet of paper, each good for once, for the day on which the telephone is gone.
//!
//! Made like activation codes: 75 random bits, above the 64 that SP 800-63B-4, 4.2.1.1 asks of a saved recovery code,
//! and a check symbol. Being above 64 bits and looked at only behind a password, they are kept as keyed hashes.

use std::fmt;

use crate::domain::enrolment::code::ActivationCode;

/// How many stand on a sheet.
pub const CODES_ON_A_SHEET: i64 = 10;

/// One code of a sheet. Secret: no `Display`, and `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(ActivationCode);

impl RecoveryCode {
    /// Makes a code of the first 75 of 80 random bits.
    pub fn from_random(random: &[u8; 10]) -> Self {
        Self(ActivationCode::from_random(random))
    }

    /// As it stands on the sheet: four groups of four.
    pub fn grouped(&self) -> String {
        self.0.grouped()
    }

    /// What the keyed hash is computed over.
    pub fn hash_input(&self) -> &[u8] {
        self.0.code_hash_input()
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}
