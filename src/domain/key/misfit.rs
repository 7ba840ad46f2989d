//! What an app was set to when its code is wrong although its secret is right. Looked for only while a key is being
//! set up, where the secret stands on the page anyway, and only to be told: such a code is never accepted.

use super::totp::{STEP_SECONDS, TotpCode, TotpFault};
use crate::domain::typed::compact;

/// Seconds by which a telephone's clock may be wrong and still be recognised as that: one hour, which is also what
/// a forgotten summer time makes. Two hundred and forty steps: a guess hits one with a probability of 1 in 4,000.
pub const CLOCK_SEARCH: i64 = 3_600;

/// The first code of an app: six digits, or seven or eight where the app was set wrongly. No `Display`, and `Debug`
/// shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct SetupCode(String);

impl SetupCode {
    /// Reads typed or pasted text, as [`TotpCode::parse`] does.
    pub fn parse(text: &str) -> Result<Self, TotpFault> {
        let code = compact(text);
        if code.is_empty() {
            Err(TotpFault::Missing)
        } else if (6..=8).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(code))
        } else {
            Err(TotpFault::SixDigits)
        }
    }

    /// The digits, to compare in constant time.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The code as one that may be right; `None` for one of seven or eight digits.
    pub fn as_totp(&self) -> Option<TotpCode> {
        TotpCode::parse(&self.0).ok()
    }
}

impl std::fmt::Debug for SetupCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SetupCode(…)")
    }
}

/// The hash under the code (RFC 6238, 1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    Sha1,
    Sha256,
    Sha512,
}

impl Algorithm {
    /// Its name as apps show it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sha1 => "SHA-1",
            Self::Sha256 => "SHA-256",
            Self::Sha512 => "SHA-512",
        }
    }
}

/// How an app makes its codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AppSetting {
    pub algorithm: Algorithm,
    pub digits: u8,
    /// Seconds that one code lasts.
    pub period: i64,
}

impl AppSetting {
    /// SHA-1, six digits, 30 seconds: what we ask of every app and what all of them can.
    pub const OURS: Self = Self { algorithm: Algorithm::Sha1, digits: 6, period: STEP_SECONDS };
}

/// What is wrong with an app or its telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// The clock looks so many seconds ahead (negative: behind).
    Clock {
        ahead: i64,
    },
    Algorithm(Algorithm),
    /// The app makes codes of so many digits.
    Digits(u8),
    /// The app's codes last so many seconds.
    Period(i64),
}

impl Misfit {
    /// The wrong settings that are looked for, each with what to say.
    pub const SETTINGS: [(AppSetting, Self); 6] = [
        (AppSetting { algorithm: Algorithm::Sha256, ..AppSetting::OURS }, Self::Algorithm(Algorithm::Sha256)),
        (AppSetting { algorithm: Algorithm::Sha512, ..AppSetting::OURS }, Self::Algorithm(Algorithm::Sha512)),
        (AppSetting { digits: 7, ..AppSetting::OURS }, Self::Digits(7)),
        (AppSetting { digits: 8, ..AppSetting::OURS }, Self::Digits(8)),
        (AppSetting { period: 15, ..AppSetting::OURS }, Self::Period(15)),
        (AppSetting { period: 60, ..AppSetting::OURS }, Self::Period(60)),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_to_eight_digits_can_come_from_an_app_but_only_six_can_be_right() {
        for (text, right) in [("123 456", true), ("1234567", false), ("1234-5678", false)] {
            assert_eq!(SetupCode::parse(text).unwrap().as_totp().is_some(), right, "{text}");
        }
        assert_eq!(SetupCode::parse("  "), Err(TotpFault::Missing));
        for text in ["12345", "123456789", "12345a", "１２３４５６"] {
            assert_eq!(SetupCode::parse(text), Err(TotpFault::SixDigits), "{text}");
        }
        assert_eq!(format!("{:?}", SetupCode::parse("123456").unwrap()), "SetupCode(…)");
    }

    #[test]
    fn each_wrong_setting_differs_from_ours_in_one_thing() {
        for (setting, _) in Misfit::SETTINGS {
            let ours = AppSetting::OURS;
            let differences = [
                setting.algorithm != ours.algorithm,
                setting.digits != ours.digits,
                setting.period != ours.period,
            ];
            assert_eq!(differences.into_iter().filter(|differs| *differs).count(), 1, "{setting:?}");
        }
    }
}
