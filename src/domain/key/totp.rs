//! Codes of the mobile app: time-based one-time passwords (RFC 6238) of six digits and 30 seconds.
//!
//! Here stands which steps of time count; what code belongs to a step is computed by
//! `adapters::totp`.

use std::fmt;

use crate::domain::fault::faults;
use crate::domain::instant::Instant;
use crate::domain::typed::compact;

/// Seconds that one code lasts: the default of RFC 6238 that every app knows.
pub const STEP_SECONDS: i64 = 30;

faults! {
    /// Why a text cannot be a code of the app.
    pub enum TotpFault {
        /// Nothing was typed.
        Missing => "fault-totp-missing",
        /// Not six digits.
        SixDigits => "fault-totp-six-digits",
    }
}

/// Six typed digits. Secret while it lasts: no `Display`, and `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpCode(String);

impl TotpCode {
    /// Reads typed or pasted text: `123 456`, `123-456`. Digits of other scripts are refused.
    pub fn parse(text: &str) -> Result<Self, TotpFault> {
        let code = compact(text);
        if code.is_empty() {
            Err(TotpFault::Missing)
        } else if code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(code))
        } else {
            Err(TotpFault::SixDigits)
        }
    }

    /// The six digits, to compare in constant time.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for TotpCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpCode(…)")
    }
}

/// A span of 30 seconds, counted from 1970 on (T of RFC 6238, 4.2). Stored with the key when its code
/// was accepted, so that no code works twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step(pub i64);

impl Step {
    /// The step in which a moment lies; negative before 1970.
    pub fn at(moment: Instant) -> Self {
        Self(moment.unix().div_euclid(STEP_SECONDS))
    }

    /// The first second of the step since 1970; `None` before it, when there were no codes.
    pub fn starts_at(self) -> Option<u64> {
        u64::try_from(self.0.checked_mul(STEP_SECONDS)?).ok()
    }

    /// The steps whose code is accepted `now`: this one and one on either side for slow networks and
    /// clocks (RFC 6238, 5.2), but only steps after `last`, the one accepted last.
    pub fn window(now: Instant, last: Option<Step>) -> impl Iterator<Item = Step> {
        Self::around(now, 1).filter(move |step| last.is_none_or(|last| *step > last))
    }

    /// The steps at most `distance` away from now that have a code.
    pub fn around(now: Instant, distance: i64) -> impl Iterator<Item = Step> {
        let Step(present) = Self::at(now);
        (-distance..=distance)
            .filter_map(move |offset| present.checked_add(offset))
            .map(Step)
            .filter(|step| step.starts_at().is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn window(unix: i64, last: Option<i64>) -> Vec<i64> {
        Step::window(Instant::from_unix(unix).unwrap(), last.map(Step)).map(|step| step.0).collect()
    }

    #[test]
    fn reads_pasted_codes_and_refuses_others() {
        assert_eq!(TotpCode::parse(" 123\u{00A0}456 ").unwrap().digits(), "123456");
        assert_eq!(TotpCode::parse("123-456").unwrap().digits(), "123456");
        assert_eq!(TotpCode::parse(" "), Err(TotpFault::Missing));
        for text in ["12345", "1234567", "12345a", "١٢٣٤٥٦", "+12345"] {
            assert_eq!(TotpCode::parse(text), Err(TotpFault::SixDigits), "{text}");
        }
        assert_eq!(format!("{:?}", TotpCode::parse("123456").unwrap()), "TotpCode(…)");
    }

    #[test]
    fn one_step_on_either_side_counts_and_none_twice() {
        assert_eq!(window(90, None), [2, 3, 4]);
        assert_eq!(window(119, None), [2, 3, 4]);
        assert_eq!(window(120, None), [3, 4, 5]);
        assert_eq!(window(90, Some(2)), [3, 4]);
        assert_eq!(window(90, Some(3)), [4]);
        assert_eq!(window(90, Some(4)), [0; 0]);
    }

    #[test]
    fn holds_at_the_beginning_of_time_and_beyond_32_bits() {
        assert_eq!(window(0, None), [0, 1]);
        assert_eq!(window(-31, None), [0; 0]);
        assert_eq!(window(4_294_967_296, None), [143_165_575, 143_165_576, 143_165_577]);
    }

    proptest! {
        #[test]
        fn every_accepted_step_is_near_and_newer(unix in -100i64..253_402_300_799, back in 0i64..4) {
            let now = Instant::from_unix(unix).unwrap();
            let last = Step(Step::at(now).0 - back);
            for step in Step::window(now, Some(last)) {
                prop_assert!(step > last && (step.0 - Step::at(now).0).abs() <= 1 && step.0 >= 0);
            }
        }
    }
}
