//! Codes of the mobile app: HMAC-SHA-1 over the step of time (RFC 6238), and the seed in the forms in
//! which apps take it. Time is always an argument.
//!
//! The crate's own `check` is not used: it underflows near 1970 and knows nothing of a step that was
//! accepted before (`domain::key::totp` does).

use totp_rs::{Builder, Secret, Totp};
use zeroize::Zeroizing;

use super::random::{NoRandomness, Random};
use super::vault::same;
use crate::domain::instant::Instant;
use crate::domain::key::totp::{STEP_SECONDS, Step, TotpCode};
use crate::domain::key::username::Username;

/// Bytes of a seed: 160 bits, as RFC 4226, 4 (R6) recommends.
pub const SEED_LEN: usize = 20;

/// Steps on either side within which a wrong code tells of a wrong clock: five minutes (CODE-7).
const CLOCK_SEARCH_STEPS: i64 = 300 / STEP_SECONDS;

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
        Step::at(moment).starts_at().map(|second| self.totp().generate(second).to_string())
    }

    fn totp(&self) -> Totp {
        // "Noncompliant" only means that lengths are not judged: test vectors and old seeds may differ.
        Builder::new().with_secret(Secret::from(self.0.to_vec())).build_noncompliant()
    }

    fn matches(&self, step: Step, code: &TotpCode) -> bool {
        step.starts_at().is_some_and(|second| {
            same(self.totp().generate(second).to_string().as_bytes(), code.digits().as_bytes())
        })
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

/// By how many seconds the telephone's clock seems to be ahead (negative: behind), when a refused code
/// belongs to a step up to five minutes away. Never a reason to accept it.
pub fn clock_offset(seed: &Seed, code: &TotpCode, now: Instant) -> Option<i64> {
    let present = Step::at(now);
    Step::around(now, CLOCK_SEARCH_STEPS)
        .filter(|step| (step.0 - present.0).abs() > 1)
        .fold(None, |found, step| if seed.matches(step, code) { Some(step) } else { found })
        .map(|step| (step.0 - present.0) * STEP_SECONDS)
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seed() -> Seed {
        Seed::from_bytes(Zeroizing::new(b"12345678901234567890".to_vec()))
    }

    fn at(unix: i64) -> Instant {
        Instant::from_unix(unix).unwrap()
    }

    fn code(text: &str) -> TotpCode {
        TotpCode::parse(text).unwrap()
    }

    /// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    #[test]
    fn gives_the_codes_of_the_standard() {
        for (unix, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(seed().code_at(at(unix)).as_deref(), Some(expected), "{unix}");
            assert_eq!(matching_step(&seed(), &code(expected), at(unix), None), Some(Step::at(at(unix))));
        }
    }

    #[test]
    fn accepts_one_step_early_or_late_and_never_twice() {
        let now = at(1_111_111_110);
        let step = Step::at(now);
        for (unix, accepted) in
            [(1_111_111_049, false), (1_111_111_080, true), (1_111_111_140, true), (1_111_111_170, false)]
        {
            let shown = code(&seed().code_at(at(unix)).unwrap());
            assert_eq!(matching_step(&seed(), &shown, now, None).is_some(), accepted, "{unix}");
        }
        let shown = code(&seed().code_at(now).unwrap());
        assert_eq!(matching_step(&seed(), &shown, now, Some(Step(step.0 - 1))), Some(step));
        assert_eq!(matching_step(&seed(), &shown, now, Some(step)), None);
        assert_eq!(matching_step(&seed(), &shown, now, Some(Step(step.0 + 1))), None);
    }

    #[test]
    fn holds_at_the_beginning_of_time() {
        assert_eq!(matching_step(&seed(), &code("755224"), at(0), None), Some(Step(0)));
        assert_eq!(matching_step(&seed(), &code("755224"), at(-60), None), None);
        assert_eq!(seed().code_at(at(-1)), None);
    }

    #[test]
    fn tells_a_wrong_clock_from_a_wrong_code() {
        let now = at(1_111_111_110);
        let shown = |unix| code(&seed().code_at(at(unix)).unwrap());
        assert_eq!(clock_offset(&seed(), &shown(1_111_111_110 + 240), now), Some(240));
        assert_eq!(clock_offset(&seed(), &shown(1_111_111_110 - 300), now), Some(-300));
        assert_eq!(clock_offset(&seed(), &shown(1_111_111_110 + 330), now), None);
        assert_eq!(clock_offset(&seed(), &shown(1_111_111_110), now), None);
    }

    #[test]
    fn gives_the_seed_as_apps_take_it() {
        let username = Username::parse("anna.dewit").unwrap();
        assert_eq!(seed().grouped(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            seed().otpauth_uri("CSAM digital key", &username),
            "otpauth://totp/CSAM%20digital%20key:anna.dewit?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=CSAM%20digital%20key&algorithm=SHA1&digits=6&period=30"
        );
        assert_eq!(format!("{:?}", seed()), "Seed(…)");
    }

    #[test]
    fn seeds_are_drawn_anew() {
        let random = Random::seeded(1);
        let (one, two) = (Seed::draw(&random).unwrap(), Seed::draw(&random).unwrap());
        assert_eq!(one.as_bytes().len(), SEED_LEN);
        assert_ne!(one.as_bytes(), two.as_bytes());
    }

    proptest! {
        #[test]
        fn the_code_of_now_is_accepted_once(bytes in prop::collection::vec(any::<u8>(), 20), unix in 0i64..200_000_000_000) {
            let seed = Seed::from_bytes(Zeroizing::new(bytes));
            let now = at(unix);
            let shown = code(&seed.code_at(now).unwrap());
            let step = matching_step(&seed, &shown, now, None);
            prop_assert!(step.is_some());
            prop_assert!(matching_step(&seed, &shown, now, step).is_none_or(|next| Some(next) > step));
        }
    }
}
