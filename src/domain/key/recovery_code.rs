//! Recovery codes: ten on a sheet of paper, each good for once, for the day on which the telephone is gone.
//!
//! Made like activation codes: 75 random bits, above the 64 that SP 800-63B-4, 4.2.1.1 asks of a saved recovery code,
//! and a check symbol. Being above 64 bits and looked at only behind a password, they are kept as keyed hashes.

use std::fmt;

use crate::domain::enrolment::code::{ActivationCode, ActivationCodeFault};
use crate::domain::fault::faults;

/// How many stand on a sheet.
pub const CODES_ON_A_SHEET: i64 = 10;

faults! {
    /// Why a text cannot be a recovery code. None of these counts as an attempt.
    pub enum RecoveryCodeFault {
        /// Nothing was typed.
        Missing => "fault-recovery-code-missing",
        /// Not sixteen symbols.
        WrongLength => "fault-recovery-code-length",
        /// The check symbol does not fit, or a symbol that no code has.
        Typo => "fault-recovery-code-typo",
    }
}

/// One code of a sheet. Secret: no `Display`, and `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(ActivationCode);

impl RecoveryCode {
    /// Makes a code of the first 75 of 80 random bits.
    pub fn from_random(random: &[u8; 10]) -> Self {
        Self(ActivationCode::from_random(random))
    }

    /// Reads typed text as an activation code is read: a slip of the finger shows.
    pub fn parse(text: &str) -> Result<Self, RecoveryCodeFault> {
        ActivationCode::parse(text).map(Self).map_err(|fault| match fault {
            ActivationCodeFault::Missing => RecoveryCodeFault::Missing,
            ActivationCodeFault::WrongLength => RecoveryCodeFault::WrongLength,
            ActivationCodeFault::Typo => RecoveryCodeFault::Typo,
        })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_and_a_slip_shows() {
        let code = RecoveryCode::from_random(b"0123456789");
        let sheet = code.grouped();
        assert_eq!(RecoveryCode::parse(&sheet.to_lowercase().replace('-', " ")), Ok(code.clone()));
        assert_eq!(RecoveryCode::parse(" "), Err(RecoveryCodeFault::Missing));
        assert_eq!(RecoveryCode::parse(&sheet[1..]), Err(RecoveryCodeFault::WrongLength));
        assert_eq!(RecoveryCode::parse("UUUU-UUUU-UUUU-UUUU"), Err(RecoveryCodeFault::Typo));
        assert_eq!(format!("{code:?}"), "RecoveryCode(…)");
    }
}
