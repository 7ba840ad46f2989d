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
    /// The highest level that a key of this person reaches: where the request asks for more, they are answered at this
    /// one, and the token says so.
    pub reaches: Level,
    pub auth_time: Instant,
    /// Whether it is the person about whom the request wants an answer; so too where it names none.
    pub is_meant: bool,
    /// Whether the person allowed the relying party what it asks, or need not be asked.
    pub has_consented: bool,
}

/// The next step of a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// Username and password.
    Password,
    /// The code of the app: the password was proved a moment ago.
    Code,
    /// Whether the relying party may be told what it asks.
    Consent,
    /// Nothing: answer with a code.
    Answer,
    /// Nothing, and yet the level that the relying party cannot do without is not reached.
    Unmet,
    /// Something would have to be asked, and the relying party asked for silence; or somebody else signed in.
    LoginRequired,
    /// The same, where only consent is missing.
    ConsentRequired,
}

/// Decides the next step (OpenID Connect Core, 3.1.2.1 `prompt`, `max_age`, `id_token_hint`, and 3.1.2.3). Another
/// person than the one that is meant is asked to sign in as that one, once; then there is no answer.
pub fn next_step(request: &AuthorizationRequest, signed_in: Option<SignedIn>, now: Instant) -> NextStep {
    if request.is_anew && signed_in.is_some_and(|session| !session.is_meant) {
        return NextStep::LoginRequired;
    }
    let reusable = signed_in.filter(|session| session.is_meant && request.prompt != Prompt::SignIn);
    let reusable = reusable.filter(|session| is_young_enough(request.max_age, session.auth_time, now));
    let step = match reusable {
        Some(session) if session.level >= request.target => consent(request, session),
        // Everything is proved that this person can prove.
        Some(session) if session.level >= session.reaches && request.level_is_essential => NextStep::Unmet,
        Some(session) if session.level >= session.reaches => consent(request, session),
        Some(session) if password_holds(session.auth_time, now) => NextStep::Code,
        _ => NextStep::Password,
    };
    match (request.prompt, step) {
        (Prompt::Silent, NextStep::Password | NextStep::Code) => NextStep::LoginRequired,
        (Prompt::Silent, NextStep::Consent) => NextStep::ConsentRequired,
        (_, step) => step,
    }
}

/// Everything is proved; where the relying party is not ours, the person decides.
fn consent(request: &AuthorizationRequest, session: SignedIn) -> NextStep {
    let asked = !request.client.first_party && request.asks_consent;
    if session.has_consented && !asked { NextStep::Answer } else { NextStep::Consent }
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
    use crate::domain::key::assurance::AssuranceTable;
    use crate::domain::oidc::claims_request::ClaimsRequest;
    use crate::domain::oidc::client::Client;
    use crate::domain::oidc::request::Received;

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
        let client = Client::built_in("https://p.example", "manager");
        let table = AssuranceTable::default();
        AuthorizationRequest::judge(Received::read(pairs), client, Some(&ClaimsRequest::default()), &table)
            .unwrap()
    }

    fn step(extra: &[(&str, &str)], session: Option<(u16, i64)>) -> NextStep {
        let now = Instant::from_unix(1_000_000).unwrap();
        let signed_in = session.map(|(level, age)| SignedIn {
            level: Level(level),
            reaches: Level::SUBSTANTIAL,
            auth_time: now.plus(Duration::seconds(-age)),
            is_meant: true,
            has_consented: true,
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

    /// A card of codes reaches 300: asked for 400 its holder proves it, and is answered at 300.
    #[test]
    fn who_cannot_reach_the_level_is_answered_at_their_own() {
        let now = Instant::from_unix(1_000_000).unwrap();
        let step = |level, reaches| {
            let signed_in = SignedIn {
                level: Level(level),
                reaches: Level(reaches),
                auth_time: now,
                is_meant: true,
                has_consented: true,
            };
            let mut request = request(&[]);
            let wished = next_step(&request, Some(signed_in), now);
            request.level_is_essential = true;
            (wished, next_step(&request, Some(signed_in), now))
        };
        assert_eq!(step(200, 300), (NextStep::Code, NextStep::Code));
        assert_eq!(step(300, 300), (NextStep::Answer, NextStep::Unmet));
        assert_eq!(step(300, 400), (NextStep::Code, NextStep::Code), "there is a stronger key");
    }

    #[test]
    fn asks_again_when_told_to() {
        assert_eq!(step(&[("prompt", "login")], Some((400, 1))), NextStep::Password);
        assert_eq!(step(&[("max_age", "0")], Some((400, 0))), NextStep::Password);
        assert_eq!(step(&[("max_age", "60")], Some((400, 60))), NextStep::Answer);
        assert_eq!(step(&[("max_age", "60")], Some((400, 61))), NextStep::Password);
    }

    #[test]
    fn another_person_than_the_one_meant_is_never_answered_about() {
        let now = Instant::from_unix(1_000_000).unwrap();
        let step = |extra: &[(&str, &str)], is_meant| {
            let extra = [extra, &[("id_token_hint", "a token")]].concat();
            let session = SignedIn {
                level: Level(400),
                reaches: Level(400),
                auth_time: now,
                is_meant,
                has_consented: true,
            };
            next_step(&request(&extra), Some(session), now)
        };
        assert_eq!(step(&[], true), NextStep::Answer);
        assert_eq!(step(&[], false), NextStep::Password);
        assert_eq!(step(&[("prompt", "none")], true), NextStep::Answer);
        assert_eq!(step(&[("prompt", "none")], false), NextStep::LoginRequired);
        // After a sign-in for this request it is not asked for ever.
        assert_eq!(step(&[("signed_in_anew", "yes")], true), NextStep::Answer);
        assert_eq!(step(&[("signed_in_anew", "yes")], false), NextStep::LoginRequired);
    }

    #[test]
    fn consent_is_asked_last_and_only_for_others() {
        let now = Instant::from_unix(1_000_000).unwrap();
        let step = |extra: &[(&str, &str)], first_party: bool, has_consented: bool, level: u16| {
            let mut request = request(extra);
            request.client.first_party = first_party;
            let session = SignedIn {
                level: Level(level),
                reaches: Level(400),
                auth_time: now,
                is_meant: true,
                has_consented,
            };
            next_step(&request, Some(session), now)
        };
        assert_eq!(step(&[], false, true, 400), NextStep::Answer);
        assert_eq!(step(&[], false, false, 400), NextStep::Consent);
        assert_eq!(step(&[], false, false, 200), NextStep::Code);
        assert_eq!(step(&[("prompt", "none")], false, false, 400), NextStep::ConsentRequired);
        assert_eq!(step(&[("prompt", "none")], false, false, 200), NextStep::LoginRequired);
        assert_eq!(step(&[("prompt", "consent")], false, true, 400), NextStep::Consent);
        assert_eq!(step(&[("prompt", "consent")], true, true, 400), NextStep::Answer);
    }

    #[test]
    fn silence_answers_or_says_login_required() {
        assert_eq!(step(&[("prompt", "none")], None), NextStep::LoginRequired);
        assert_eq!(step(&[("prompt", "none")], Some((200, 1))), NextStep::LoginRequired);
        assert_eq!(step(&[("prompt", "none"), ("max_age", "5")], Some((400, 6))), NextStep::LoginRequired);
        assert_eq!(step(&[("prompt", "none")], Some((400, 1))), NextStep::Answer);
    }
}
