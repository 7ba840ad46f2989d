//! A telephone with an authenticator app: shows codes (RFC 6238), and knows which one it has shown last.

use zeroize::Zeroizing;

use super::PlayError;
use crate::adapters::totp::Seed;
use crate::domain::instant::Instant;
use crate::domain::key::totp::STEP_SECONDS;

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
    /// `None`: all of them are used; wait for the next half minute.
    pub fn next_code(&mut self, now: Instant) -> Option<String> {
        let step = now.unix().div_euclid(STEP_SECONDS);
        let next = (step - 1..=step + 1).find(|step| self.shown.is_none_or(|shown| *step > shown))?;
        self.shown = Some(next);
        self.seed.code_at(Instant::from_unix(next * STEP_SECONDS)?)
    }
}
