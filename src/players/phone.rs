//! A telephone with an authenticator app: shows codes (RFC 6238), and knows which one it has shown last.

use zeroize::Zeroizing;

use super::PlayError;
use crate::adapters::totp::Seed;
use crate::domain::instant::Instant;
use crate::domain::key::totp::STEP_SECONDS;

/// Seconds that a code may be on its way to the server.
const ON_THE_WAY: i64 = 10;

/// The app with one secret.
#[derive(Debug)]
pub struct Phone {
    seed: Seed,
    shown: Option<i64>,
}

impl Phone {
    /// Reads the secret as the page shows it: base32 in groups (RFC 4648, 6).
    pub fn scan(secret: &str) -> Result<Self, PlayError> {
        let mut bits = 0u32;
        let mut held = 0;
        let mut bytes = Vec::new();
        for c in secret.chars().filter(|c| !c.is_whitespace()) {
            let value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(c.to_ascii_uppercase());
            let value = value.ok_or_else(|| PlayError::own("reading the secret")("not base32"))?;
            bits = (bits << 5) | u32::try_from(value).unwrap_or(0);
            held += 5;
            if held >= 8 {
                held -= 8;
                bytes.push(u8::try_from((bits >> held) & 0xff).unwrap_or(0));
            }
        }
        Ok(Self { seed: Seed::from_bytes(Zeroizing::new(bytes)), shown: None })
    }

    /// The next code that the provider will take: each is taken once, and a minute and a half of them at a time.
    /// `None`: all of them are used; wait for the next half minute. The oldest is left out in the last seconds of a
    /// half minute: it would be over before it arrives.
    pub fn next_code(&mut self, now: Instant) -> Option<String> {
        let step = now.unix().div_euclid(STEP_SECONDS);
        let is_late = now.unix().rem_euclid(STEP_SECONDS) >= STEP_SECONDS - ON_THE_WAY;
        let oldest = if is_late { step } else { step - 1 };
        let next = (oldest..=step + 1).find(|step| self.shown.is_none_or(|shown| *step > shown))?;
        self.shown = Some(next);
        self.seed.code_at(Instant::from_unix(next * STEP_SECONDS)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_given_once_and_none_that_would_come_too_late() {
        let phone = || Phone::scan("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP").unwrap();
        let at = |second: i64| Instant::from_unix(1_800_000_000 + second).unwrap();
        let all = |mut phone: Phone, second| (0..4).filter_map(|_| phone.next_code(at(second))).count();
        assert_eq!(all(phone(), 0), 3);
        assert_eq!(all(phone(), 19), 3);
        assert_eq!(all(phone(), 20), 2, "the oldest would be over");
        assert_eq!(phone().next_code(at(20)), phone().next_code(at(49)), "the same step");
    }
}
