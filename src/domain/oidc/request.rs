//! An authorization request (OpenID Connect Core, 3.1.2.1), judged. It is not stored: the sign-in pages
//! carry its parameters along, and every step judges them again.

use time::Duration;

use super::claims_request::ClaimsRequest;
use super::client::Client;
use super::parameters::{ParameterFault, Parameters};
use super::pkce::CodeChallenge;
use super::scope::Scope;
use crate::domain::key::assurance::AssuranceTable;
use crate::domain::key::level::Level;
use crate::domain::language::Language;
use crate::domain::word::words;

mod parts;

/// Set by ourselves once somebody has signed in for a request that names a person. A relying party that sends it
/// only makes us refuse where we would have asked.
const ANEW: &str = "signed_in_anew";

/// The parameters that mean something here; others are ignored (OpenID Connect Core, 3.1.2.1).
const PARAMETERS: [&str; 20] = [
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
    "registration",
    "claims",
    ANEW,
];

words! {
    /// How a request is refused towards the relying party (RFC 6749, 4.1.2.1; OpenID Connect Core, 3.1.2.6;
    /// the last one of OpenID Connect Unmet Authentication Requirements 1.0).
    pub enum AnswerError {
        InvalidRequest => "invalid_request",
        UnsupportedResponseType => "unsupported_response_type",
        InvalidScope => "invalid_scope",
        LoginRequired => "login_required",
        ConsentRequired => "consent_required",
        AccessDenied => "access_denied",
        RequestNotSupported => "request_not_supported",
        RequestUriNotSupported => "request_uri_not_supported",
        RegistrationNotSupported => "registration_not_supported",
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
    /// `None` for a client that may go without and does: then its code takes no verifier.
    pub challenge: Option<CodeChallenge>,
    /// What is granted, not what was asked.
    pub scope: Scope,
    /// The level to reach, as far as the person's keys do; the one reached is always stated.
    pub target: Level,
    /// Whether who cannot reach it is refused (OpenID Connect Core, 5.5.1.1), not answered at what they reach.
    pub level_is_essential: bool,
    pub max_age: Option<Duration>,
    pub prompt: Prompt,
    /// `consent`: ask what may be told, whatever was allowed before.
    pub asks_consent: bool,
    pub login_hint: Option<String>,
    /// An ID token of the person that is meant, as it came.
    pub id_token_hint: Option<String>,
    /// The `sub` of the person that is meant, where `claims` names it.
    pub subject: Option<String>,
    /// Whether somebody has just signed in for this very request.
    pub is_anew: bool,
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

/// A request as it came, before it is known whose it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Received {
    parameters: Parameters,
    fault: Option<ParameterFault>,
}

impl Received {
    /// Takes names and values.
    pub fn read(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let (parameters, fault) = Parameters::read(&PARAMETERS, pairs);
        Self { parameters, fault }
    }

    /// Whose request it says it is.
    pub fn client_id(&self) -> Option<&str> {
        self.parameters.get("client_id")
    }

    /// The parameter `claims`, a JSON text.
    pub fn claims(&self) -> Option<&str> {
        self.parameters.get("claims")
    }
}

impl AuthorizationRequest {
    /// Judges a request of the client that its `client_id` names (`None`: there is none). `claims` is its parameter
    /// of that name, read; `None` if it cannot be read. `table` says which levels are reached here, and their names.
    pub fn judge(
        received: Received,
        client: Option<Client>,
        claims: Option<&ClaimsRequest>,
        table: &AssuranceTable,
    ) -> Result<Self, RequestFault> {
        let Received { parameters, fault } = received;
        let (client, redirect_uri) = addressee(client, &parameters)?;
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
        parts::form_of(&parameters).map_err(refused)?;
        let claims = claims.ok_or((AnswerError::InvalidRequest, "claims cannot be read")).map_err(refused)?;
        let challenge = parts::challenge_of(&client, &parameters).map_err(refused)?;
        let scope = parts::scope_of(&parameters).map_err(refused)?;
        let target = parts::target_of(&client, &parameters, claims, table).map_err(refused)?;
        let max_age = parts::max_age_of(&parameters).map_err(refused)?;
        let prompt = parts::prompt_of(&parameters).map_err(refused)?;
        let text = |name| parameters.get(name).map(str::to_owned);
        Ok(Self {
            scope: client.granted(&scope),
            client,
            state,
            redirect_uri,
            challenge,
            target,
            level_is_essential: claims.level_is_essential(),
            max_age,
            prompt,
            asks_consent: parts::asks_consent(&parameters),
            nonce: text("nonce"),
            login_hint: text("login_hint"),
            id_token_hint: text("id_token_hint"),
            subject: claims.subject().map(str::to_owned),
            is_anew: parameters.get(ANEW).is_some(),
            language: parameters
                .get("ui_locales")
                .and_then(|tags| tags.split(' ').find_map(|tag| Language::parse(tag.split('-').next()?))),
            parameters,
        })
    }

    /// The parameters once a step was just proved: what asked for a new sign-in has been done, and would
    /// ask for ever. The relying party checks `auth_time` itself.
    pub fn going_on(&self) -> Parameters {
        let on = self.parameters.clone().without("prompt").without("max_age");
        let on = if self.asks_consent { on.with("prompt", "consent") } else { on };
        if self.id_token_hint.is_some() || self.subject.is_some() { on.with(ANEW, "yes") } else { on }
    }

    /// The same once the person has allowed what is asked.
    pub fn once_allowed(&self) -> Parameters {
        self.going_on().without("prompt")
    }
}

/// Whom to answer and where. Nothing else is looked at before this is sure: with two of either it is not, and none of
/// them stands among the parameters.
fn addressee(client: Option<Client>, parameters: &Parameters) -> Result<(Client, String), RequestFault> {
    let client = client.filter(|client| parameters.get("client_id") == Some(client.id.as_str()));
    let client = client.ok_or(RequestFault::Unanswerable)?;
    let uri = parameters.get("redirect_uri").filter(|uri| client.redirects_to(uri));
    let uri = uri.ok_or(RequestFault::Unanswerable)?.to_owned();
    Ok((client, uri))
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
