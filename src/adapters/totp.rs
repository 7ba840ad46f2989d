//! Codes of the mobile app: HMAC-SHA-1 over the step of time (RFC 6238), and the seed in the forms in
//! which apps take it. Time is always an argument.
//!
//! The crate's own `check` is not used: it underflows near 1970 and knows nothing of a step that was
//! accepted before (`domain::key::totp` does).

use totp_rs::{Builder, Secret};
use zeroize::Zeroizing;

use super::random::{NoRandomness, Random};
use super::vault::same;
use crate::domain::instant::Instant;
use crate::domain::key::misfit::{Algorithm, AppSetting, CLOCK_SEARCH, Misfit, SetupCode};
use crate::domain::key::totp::{STEP_SECONDS, Step, TotpCode};
use crate::domain::key::username::Username;

/// Bytes of a seed: 160 bits, as RFC 4226, 4 (R6) recommends.
pub const SEED_LEN: usize = 20;

/// The seed that service and app share.
pub struct Seed(Zeroizing<Vec<u8>>);

impl Seed {
    /// Draws a new seed.
    pub fn draw(random: &Random) -> Result<Self, NoRandomness> {
        let mut bytes = Zeroizing::new(vec![0; SEED_LEN]);
        random.fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// Takes a seed that was unsealed.
    pub fn from_bytes(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(bytes)
    }

    /// The bytes, for sealing only.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The seed in base 32 in groups of four, to be typed into an app by hand.
    pub fn grouped(&self) -> String {
        let text = Zeroizing::new(Secret::from(self.0.to_vec()).to_base32());
        text.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }

    /// The address that an app on the same telephone opens, and that the QR code holds. The parameters
    /// stand in it though they are the defaults: some apps take others for the default.
    pub fn otpauth_uri(&self, issuer: &str, username: &Username) -> String {
        let secret = Zeroizing::new(Secret::from(self.0.to_vec()).to_base32());
        let issuer = percent_encoded(issuer);
        let account = percent_encoded(username.as_str());
        format!(
            "otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}&algorithm=SHA1&digits=6&period={STEP_SECONDS}",
            secret.as_str()
        )
    }

    /// The code that the app shows at a moment: for the demo's telephone and for `walk`. `None` before
    /// 1970.
    pub fn code_at(&self, moment: Instant) -> Option<String> {
        self.code_with(AppSetting::OURS, moment.unix())
    }

    /// The code of an app set like this, so many seconds after 1970 began; `None` before.
    pub fn code_with(&self, setting: AppSetting, unix: i64) -> Option<String> {
        let second = u64::try_from(unix).ok()?;
        let algorithm = match setting.algorithm {
            Algorithm::Sha1 => totp_rs::Algorithm::SHA1,
            Algorithm::Sha256 => totp_rs::Algorithm::SHA256,
            Algorithm::Sha512 => totp_rs::Algorithm::SHA512,
        };
        // "Noncompliant" only means that lengths are not judged: test vectors and old seeds may differ.
        let totp = Builder::new()
            .with_secret(Secret::from(self.0.to_vec()))
            .with_algorithm(algorithm)
            .with_digits(setting.digits)
            .with_step_duration(u64::try_from(setting.period).ok()?)
            .build_noncompliant();
        Some(totp.generate(second).to_string())
    }

    fn shows(&self, setting: AppSetting, unix: i64, digits: &str) -> bool {
        self.code_with(setting, unix).is_some_and(|code| same(code.as_bytes(), digits.as_bytes()))
    }

    fn matches(&self, step: Step, code: &TotpCode) -> bool {
        step.0
            .checked_mul(STEP_SECONDS)
            .is_some_and(|second| self.shows(AppSetting::OURS, second, code.digits()))
    }
}

impl std::fmt::Debug for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seed(…)")
    }
}

/// The step to which a code belongs, if it is near `now` and newer than `last`. The caller stores it
/// with a guarded update: only that makes the code usable once.
///
/// All steps are computed and compared in constant time, whichever matches.
pub fn matching_step(seed: &Seed, code: &TotpCode, now: Instant, last: Option<Step>) -> Option<Step> {
    Step::window(now, last)
        .fold(None, |found, step| if seed.matches(step, code) { Some(step) } else { found })
}

/// What the app or its telephone is set to, when a refused code tells of it: another algorithm, another number of
/// digits, another period, or a clock that is up to an hour wrong. Never a reason to accept it.
///
/// Every candidate is computed and compared, whichever matches.
pub fn misfit(seed: &Seed, code: &SetupCode, now: Instant) -> Option<Misfit> {
    let unix = now.unix();
    let setting = Misfit::SETTINGS.iter().fold(None, |found, (setting, misfit)| {
        let shown = (-1..=1).fold(false, |shown, offset| {
            let then = unix.saturating_add(offset * setting.period);
            seed.shows(*setting, then, code.digits()) | shown
        });
        if shown { Some(*misfit) } else { found }
    });
    let clock = clock_offset(seed, code, now).map(|ahead| Misfit::Clock { ahead });
    // Eighteen codes of other settings against 240 of another hour: a match of the first is the likelier reason.
    setting.or(clock)
}

/// By how many seconds the telephone's clock seems to be ahead (negative: behind). Of several matches the nearest.
fn clock_offset(seed: &Seed, code: &SetupCode, now: Instant) -> Option<i64> {
    let present = Step::at(now);
    Step::around(now, CLOCK_SEARCH / STEP_SECONDS)
        .map(|step| (step.0 - present.0) * STEP_SECONDS)
        .filter(|offset| offset.abs() > STEP_SECONDS)
        .filter(|offset| seed.shows(AppSetting::OURS, now.unix().saturating_add(*offset), code.digits()))
        .fold(None, |nearest: Option<i64>, offset| match nearest {
            Some(near) if near.abs() <= offset.abs() => Some(near),
            _ => Some(offset),
        })
}

/// RFC 3986 encoding with `%20` for spaces: apps show a `+` as it stands.
fn percent_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
        encoded
    })
}

#[cfg(test)]
#[path = "totp_tests.rs"]
mod tests;
