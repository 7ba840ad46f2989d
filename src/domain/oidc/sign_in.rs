//! What a person has still to prove before a request is answered.

use time::Duration;

use super::request::{AuthorizationRequest, Prompt};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::instant::Instant;
use crate::domain::key::level::Level;

/// A request older than this is no longer waited for at the relying party (its `state` lasts as long).
pub const SIGN_IN_LIFE: Duration = Duration::minutes(10);

/// A password proved longer ago than this is asked again before the code: the two are one sign-in.
pub const PASSWORD_HOLDS: Duration = Duration::minutes(10);

/// Who is signed in at the identity provider in this browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedIn {
    pub level: Level,
    pub auth_time: Instant,
}

/// The next step of a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// Username and password.
    Password,
    /// The code of the app: the password was proved a moment ago.
    Code,
    /// Nothing: answer with a code.
    Answer,
    /// Something would have to be asked, and the relying party asked for silence.
    LoginRequired,
}

/// Decides the next step (OpenID Connect Core, 3.1.2.1 `prompt`, `max_age`, and 3.1.2.3).
pub fn next_step(request: &AuthorizationRequest, signed_in: Option<SignedIn>, now: Instant) -> NextStep {
    let reusable = signed_in.filter(|_| request.prompt != Prompt::SignIn);
    let reusable = reusable.filter(|session| is_young_enough(request.max_age, session.auth_time, now));
    let step = match reusable {
        Some(session) if session.level >= request.target => NextStep::Answer,
        Some(session) if password_holds(session.auth_time, now) => NextStep::Code,
        _ => NextStep::Password,
    };
    match (request.prompt, step) {
        (Prompt::Silent, NextStep::Password | NextStep::Code) => NextStep::LoginRequired,
        (_, step) => step,
    }
}

/// Whether a password proved then still counts as the first half of this sign-in.
pub fn password_holds(auth_time: Instant, now: Instant) -> bool {
    now.since(auth_time) < PASSWORD_HOLDS
}

/// `max_age=0` asks for a new sign-in, even within the same second.
fn is_young_enough(max_age: Option<Duration>, auth_time: Instant, now: Instant) -> bool {
    max_age.is_none_or(|most| most > Duration::ZERO && now.since(auth_time) <= most)
}

/// Whether a person with this enrolment can sign in at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is a key.
    Usable,
    /// The account is made, the key is not: the link of the letter leads on.
    HalfWay,
    /// No key, for whatever reason: an office issues a new letter.
    NoKey,
}

/// Reads the standing off the state of the enrolment.
pub fn standing(state: EnrolmentState) -> Standing {
    match state {
        EnrolmentState::KeyActive | EnrolmentState::KeyLow => Standing::Usable,
        EnrolmentState::KeyPending => Standing::HalfWay,
        _ => Standing::NoKey,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(extra: &[(&str, &str)]) -> AuthorizationRequest {
        let good = [
            ("response_type", "code"),
            ("client_id", "manager"),
            ("redirect_uri", "https://p.example/manager/callback"),
            ("scope", "openid"),
            ("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
            ("code_challenge_method", "S256"),
        ];
        let pairs = good.iter().chain(extra).map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        AuthorizationRequest::judge("https://p.example", pairs).unwrap()
    }

    fn step(extra: &[(&str, &str)], session: Option<(u16, i64)>) -> NextStep {
        let now = Instant::from_unix(1_000_000).unwrap();
        let signed_in = session.map(|(level, age)| SignedIn {
            level: Level(level),
            auth_time: now.plus(Duration::seconds(-age)),
        });
        next_step(&request(extra), signed_in, now)
    }

    #[test]
    fn asks_only_what_is_not_known() {
        assert_eq!(step(&[], None), NextStep::Password);
        assert_eq!(step(&[], Some((400, 7200))), NextStep::Answer);
        assert_eq!(step(&[], Some((200, 599))), NextStep::Code);
        assert_eq!(step(&[], Some((200, 600))), NextStep::Password);
        assert_eq!(
            step(&[("acr_values", "urn:be:fedict:iam:fas:Level200")], Some((200, 7200))),
            NextStep::Answer
        );
    }

    #[test]
    fn asks_again_when_told_to() {
        assert_eq!(step(&[("prompt", "login")], Some((400, 1))), NextStep::Password);
        assert_eq!(step(&[("max_age", "0")], Some((400, 0))), NextStep::Password);
        assert_eq!(step(&[("max_age", "60")], Some((400, 60))), NextStep::Answer);
        assert_eq!(step(&[("max_age", "60")], Some((400, 61))), NextStep::Password);
    }

    #[test]
    fn silence_answers_or_says_login_required() {
        assert_eq!(step(&[("prompt", "none")], None), NextStep::LoginRequired);
        assert_eq!(step(&[("prompt", "none")], Some((200, 1))), NextStep::LoginRequired);
        assert_eq!(step(&[("prompt", "none"), ("max_age", "5")], Some((400, 6))), NextStep::LoginRequired);
        assert_eq!(step(&[("prompt", "none")], Some((400, 1))), NextStep::Answer);
    }
}
