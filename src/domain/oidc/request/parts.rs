//! The parts of an authorization request, each judged by itself. A fault is what the relying party is told.

use time::Duration;

use super::{AnswerError, Prompt};
use crate::domain::key::assurance::AssuranceTable;
use crate::domain::key::level::{Level, Means};
use crate::domain::oidc::claims_request::ClaimsRequest;
use crate::domain::oidc::client::Client;
use crate::domain::oidc::parameters::Parameters;
use crate::domain::oidc::pkce::CodeChallenge;
use crate::domain::oidc::scope::Scope;

/// What a part says, or how it is refused.
type Judged<T> = Result<T, (AnswerError, &'static str)>;

pub(super) fn form_of(parameters: &Parameters) -> Judged<()> {
    if parameters.get("request").is_some() {
        return Err((AnswerError::RequestNotSupported, "request objects are not supported"));
    }
    if parameters.get("request_uri").is_some() {
        return Err((AnswerError::RequestUriNotSupported, "request objects are not supported"));
    }
    if parameters.get("registration").is_some() {
        return Err((AnswerError::RegistrationNotSupported, "clients are registered beforehand"));
    }
    match parameters.get("response_type") {
        Some("code") => {}
        Some(_) => {
            return Err((AnswerError::UnsupportedResponseType, "only response_type code is supported"));
        }
        None => return Err((AnswerError::InvalidRequest, "response_type is missing")),
    }
    match parameters.get("response_mode") {
        None | Some("query") => Ok(()),
        Some(_) => Err((AnswerError::InvalidRequest, "only response_mode query is supported")),
    }
}

/// A challenge that is there must be a good one; it may only be missing where the client may go without.
pub(super) fn challenge_of(client: &Client, parameters: &Parameters) -> Judged<Option<CodeChallenge>> {
    let (challenge, method) = (parameters.get("code_challenge"), parameters.get("code_challenge_method"));
    if challenge.is_none() && method.is_none() && !client.needs_challenge() {
        return Ok(None);
    }
    CodeChallenge::parse(challenge, method)
        .map(Some)
        .ok_or((AnswerError::InvalidRequest, "a code_challenge with method S256 is required"))
}

pub(super) fn scope_of(parameters: &Parameters) -> Judged<Scope> {
    Scope::parse(parameters.get("scope").unwrap_or_default())
        .ok_or((AnswerError::InvalidScope, "the scope must contain openid"))
}

/// The level to reach: of those asked the first that can be reached here, else the one that eHealth asks. `acr_values`
/// is a wish (OpenID Connect Core, 3.1.2.1), and the token says which level it became; `claims` can make a level
/// essential (5.5.1.1). To our own services every level asked is essential.
pub(super) fn target_of(
    client: &Client,
    parameters: &Parameters,
    claims: &ClaimsRequest,
    table: &AssuranceTable,
) -> Judged<Level> {
    let unmet =
        Err((AnswerError::UnmetAuthenticationRequirements, "no level that is asked can be reached here"));
    let claimed = first_reachable(table, claims.levels());
    if claims.level_is_essential() && claimed.is_none() {
        return unmet;
    }
    let listed = parameters.get("acr_values");
    let wished = listed.and_then(|listed| first_reachable(table, listed.split(' ')));
    match (claimed, wished) {
        (Some(level), _) | (None, Some(level)) => Ok(level),
        (None, None) if listed.is_some() && client.is_built_in() => unmet,
        (None, None) => Ok(table.level(Means::MobileApp)),
    }
}

/// The lowest level of ours that does for the first of these that one of ours does for.
fn first_reachable<'a>(table: &AssuranceTable, levels: impl Iterator<Item = &'a str>) -> Option<Level> {
    let reached = [Means::Password, Means::MobileApp].map(|means| table.level(means));
    let mut asked = levels.filter_map(|text| table.level_named(text));
    asked.find_map(|level| reached.into_iter().find(|reached| *reached >= level))
}

pub(super) fn max_age_of(parameters: &Parameters) -> Judged<Option<Duration>> {
    parameters
        .get("max_age")
        .map(|text| match text.parse::<u32>() {
            Ok(seconds) if !text.starts_with('+') => Ok(Duration::seconds(i64::from(seconds))),
            _ => Err((AnswerError::InvalidRequest, "max_age must be a number of seconds")),
        })
        .transpose()
}

/// Whether the person is to be asked what may be told, even if that is known.
pub(super) fn asks_consent(parameters: &Parameters) -> bool {
    parameters.get("prompt").is_some_and(|prompt| prompt.split(' ').any(|word| word == "consent"))
}

pub(super) fn prompt_of(parameters: &Parameters) -> Judged<Prompt> {
    let words: Vec<&str> = parameters.get("prompt").unwrap_or_default().split(' ').collect();
    let known = |word: &&str| matches!(*word, "" | "none" | "login" | "consent" | "select_account");
    if !words.iter().all(known) {
        return Err((AnswerError::InvalidRequest, "prompt has an unknown value"));
    }
    match (words.contains(&"none"), words.len()) {
        (true, 1) => Ok(Prompt::Silent),
        (true, _) => Err((AnswerError::InvalidRequest, "prompt none stands alone")),
        // To choose an account one signs in with it.
        (false, _) if words.contains(&"login") || words.contains(&"select_account") => Ok(Prompt::SignIn),
        (false, _) => Ok(Prompt::AsNeeded),
    }
}
