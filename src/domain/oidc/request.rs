//! An authorization request (OpenID Connect Core, 3.1.2.1), judged. It is not stored: the sign-in pages
//! carry its parameters along, and every step judges them again.

use time::Duration;

use super::client::Client;
use super::parameters::{ParameterFault, Parameters};
use super::pkce::CodeChallenge;
use super::scope::Scope;
use crate::domain::key::level::{Level, Means};
use crate::domain::language::Language;
use crate::domain::word::words;

/// The parameters that mean something here; others are ignored.
pub const PARAMETERS: [&str; 17] = [
    "response_type",
    "response_mode",
    "client_id",
    "redirect_uri",
    "scope",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "acr_values",
    "max_age",
    "prompt",
    "login_hint",
    "ui_locales",
    "id_token_hint",
    "request",
    "request_uri",
];

words! {
    /// How a request is refused towards the relying party (RFC 6749, 4.1.2.1; OpenID Connect Core, 3.1.2.6;
    /// the last one of OpenID Connect Unmet Authentication Requirements 1.0).
    pub enum AnswerError {
        InvalidRequest => "invalid_request",
        UnsupportedResponseType => "unsupported_response_type",
        InvalidScope => "invalid_scope",
        LoginRequired => "login_required",
        AccessDenied => "access_denied",
        RequestNotSupported => "request_not_supported",
        RequestUriNotSupported => "request_uri_not_supported",
        UnmetAuthenticationRequirements => "unmet_authentication_requirements",
    }
}

/// What the relying party wants of the sign-in page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prompt {
    /// Ask only what is not known.
    AsNeeded,
    /// `none`: show nothing.
    Silent,
    /// `login`: ask again, whoever is signed in.
    SignIn,
}

/// A request that may be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorizationRequest {
    pub client: Client,
    pub redirect_uri: String,
    pub state: Option<String>,
    pub nonce: Option<String>,
    pub challenge: CodeChallenge,
    /// What is granted, not what was asked.
    pub scope: Scope,
    /// The level to reach; a lower one is never answered.
    pub target: Level,
    pub max_age: Option<Duration>,
    pub prompt: Prompt,
    pub login_hint: Option<String>,
    pub language: Option<Language>,
    /// As they came, to be carried through the pages.
    pub parameters: Parameters,
}

/// Why a request is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RequestFault {
    /// Client or address unknown: shown to the person, never sent anywhere (RFC 6749, 4.1.2.1).
    Unanswerable,
    /// Told to the relying party, at an address that is its own.
    Refused { redirect_uri: String, state: Option<String>, error: AnswerError, why: &'static str },
}

impl AuthorizationRequest {
    /// Judges a request. `base` is the public address, under which the clients are registered.
    pub fn judge(
        base: &str,
        pairs: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, RequestFault> {
        let (parameters, fault) = Parameters::read(&PARAMETERS, pairs);
        let (client, redirect_uri) = addressee(base, &parameters, fault)?;
        let state = parameters.get("state").map(str::to_owned);
        let refused = |(error, why)| RequestFault::Refused {
            redirect_uri: redirect_uri.clone(),
            state: state.clone(),
            error,
            why,
        };
        if fault.is_some() {
            return Err(refused((AnswerError::InvalidRequest, "a parameter is repeated or unreadable")));
        }
        form_of(&parameters).map_err(refused)?;
        let challenge = challenge_of(&parameters).map_err(refused)?;
        let scope = scope_of(&parameters).map_err(refused)?;
        let target = target_of(&parameters).map_err(refused)?;
        let max_age = max_age_of(&parameters).map_err(refused)?;
        let prompt = prompt_of(&parameters).map_err(refused)?;
        Ok(Self {
            scope: client.granted(&scope),
            client,
            state,
            redirect_uri,
            challenge,
            target,
            max_age,
            prompt,
            nonce: parameters.get("nonce").map(str::to_owned),
            login_hint: parameters.get("login_hint").map(str::to_owned),
            language: parameters
                .get("ui_locales")
                .and_then(|tags| tags.split(' ').find_map(|tag| Language::parse(tag.split('-').next()?))),
            parameters,
        })
    }

    /// The parameters once a step was just proved: what asked for a new sign-in has been done, and would
    /// ask for ever. The relying party checks `auth_time` itself.
    pub fn going_on(&self) -> Parameters {
        self.parameters.clone().without("prompt").without("max_age")
    }
}

type Judged<T> = Result<T, (AnswerError, &'static str)>;

/// Whom to answer and where. Nothing else is looked at before this is sure.
fn addressee(
    base: &str,
    parameters: &Parameters,
    fault: Option<ParameterFault>,
) -> Result<(Client, String), RequestFault> {
    let client = parameters.get("client_id").and_then(|id| Client::built_in(base, id));
    let client = client.ok_or(RequestFault::Unanswerable)?;
    let uri = parameters.get("redirect_uri").filter(|uri| client.redirects_to(uri));
    let uri = uri.ok_or(RequestFault::Unanswerable)?.to_owned();
    // With two of a parameter it is not sure which address or client was meant.
    if fault == Some(ParameterFault::Repeated) { Err(RequestFault::Unanswerable) } else { Ok((client, uri)) }
}

fn form_of(parameters: &Parameters) -> Judged<()> {
    if parameters.get("request").is_some() {
        return Err((AnswerError::RequestNotSupported, "request objects are not supported"));
    }
    if parameters.get("request_uri").is_some() {
        return Err((AnswerError::RequestUriNotSupported, "request objects are not supported"));
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

fn challenge_of(parameters: &Parameters) -> Judged<CodeChallenge> {
    CodeChallenge::parse(parameters.get("code_challenge"), parameters.get("code_challenge_method"))
        .ok_or((AnswerError::InvalidRequest, "a code_challenge with method S256 is required"))
}

fn scope_of(parameters: &Parameters) -> Judged<Scope> {
    Scope::parse(parameters.get("scope").unwrap_or_default())
        .ok_or((AnswerError::InvalidScope, "the scope must contain openid"))
}

/// The first level listed that can be reached here. Without a list: the one that eHealth asks.
fn target_of(parameters: &Parameters) -> Judged<Level> {
    let Some(listed) = parameters.get("acr_values") else {
        return Ok(Means::MobileApp.level());
    };
    listed
        .split(' ')
        .filter_map(Level::from_acr)
        .find_map(|level| {
            [Means::Password, Means::MobileApp]
                .into_iter()
                .map(Means::level)
                .find(|reached| *reached >= level)
        })
        .ok_or((AnswerError::UnmetAuthenticationRequirements, "no level of acr_values can be reached here"))
}

fn max_age_of(parameters: &Parameters) -> Judged<Option<Duration>> {
    parameters
        .get("max_age")
        .map(|text| match text.parse::<u32>() {
            Ok(seconds) if !text.starts_with('+') => Ok(Duration::seconds(i64::from(seconds))),
            _ => Err((AnswerError::InvalidRequest, "max_age must be a number of seconds")),
        })
        .transpose()
}

fn prompt_of(parameters: &Parameters) -> Judged<Prompt> {
    let words: Vec<&str> = parameters.get("prompt").unwrap_or_default().split(' ').collect();
    let known = |word: &&str| matches!(*word, "" | "none" | "login" | "consent" | "select_account");
    if !words.iter().all(known) {
        return Err((AnswerError::InvalidRequest, "prompt has an unknown value"));
    }
    match (words.contains(&"none"), words.len()) {
        (true, 1) => Ok(Prompt::Silent),
        (true, _) => Err((AnswerError::InvalidRequest, "prompt none stands alone")),
        // To choose an account one signs in with it; consent is not asked, the built-in clients are the service.
        (false, _) if words.contains(&"login") || words.contains(&"select_account") => Ok(Prompt::SignIn),
        (false, _) => Ok(Prompt::AsNeeded),
    }
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
