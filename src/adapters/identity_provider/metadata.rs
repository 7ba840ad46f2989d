//! What a provider publishes about itself: endpoints and keys, fetched once and kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreClaimName, CoreClaimType, CoreClientAuthMethod,
    CoreErrorResponseType, CoreGenderClaim, CoreGrantType, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm, CoreJwsSigningAlgorithm, CoreResponseMode, CoreResponseType,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreSubjectIdentifierType,
    CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::http::{Request, header};
use openidconnect::{
    AdditionalProviderMetadata, ClientId, ClientSecret, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IdTokenFields, JsonWebKeySet, ProviderMetadata, StandardErrorResponse,
    StandardTokenResponse,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use time::Duration;

use super::faults::SignInFault;
use super::id_token::Told;
use crate::adapters::http::Http;
use crate::domain::instant::Instant;
use crate::domain::oidc::profile::Profile;

/// How long metadata and keys are believed without asking again.
const KEPT: Duration = Duration::hours(1);
/// How long they are believed when asking again fails: keys live longer than most outages.
const KEPT_IN_NEED: Duration = Duration::hours(24);
/// How long a provider that failed is left alone: whoever comes meanwhile is told so at once.
const LEFT_ALONE: Duration = Duration::seconds(5);
/// A token with an unknown key may make us ask again, but a flood of such tokens only this often.
const ASKED_AGAIN_AFTER: Duration = Duration::minutes(1);

/// The identity providers at which people sign in, and what is known of each.
#[derive(Debug)]
pub struct IdentityProvider {
    pub(super) http: Http,
    known: Mutex<HashMap<String, Known>>,
    failed: Mutex<HashMap<String, (SignInFault, Instant)>>,
    /// One asks, the others wait for what it learns.
    asking: tokio::sync::Mutex<()>,
}

/// What a provider says of itself, and when it was asked.
#[derive(Debug, Clone)]
pub(super) struct Known {
    metadata: Arc<Metadata>,
    asked_at: Instant,
}

type Metadata = ProviderMetadata<
    Extra,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// The answer of the token endpoint.
type Tokens = StandardTokenResponse<
    IdTokenFields<
        Told,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

/// Us at one provider, as the library has it.
pub(super) type Client = openidconnect::Client<
    Told,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Metadata that the library does not know.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Extra {
    /// RFC 9207, 3: answers always carry `iss`.
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for Extra {}

impl Known {
    /// Whether the provider promises to name itself in each answer.
    pub(super) fn names_itself(&self) -> bool {
        self.metadata.additional_metadata().authorization_response_iss_parameter_supported
    }

    /// Us, at this provider; without a secret where we prove ourselves otherwise.
    pub(super) fn client(&self, id: ClientId, secret: Option<ClientSecret>) -> Client {
        Client::from_provider_metadata((*self.metadata).clone(), id, secret)
    }

    /// Where codes are redeemed.
    pub(super) fn token_endpoint(&self) -> Option<&str> {
        self.metadata.token_endpoint().map(|address| address.as_str())
    }
}

impl IdentityProvider {
    /// Knows nobody yet.
    pub fn new(http: Http) -> Self {
        Self {
            http,
            known: Mutex::default(),
            failed: Mutex::default(),
            asking: tokio::sync::Mutex::default(),
        }
    }

    /// What is known of an issuer, asked now if need be.
    pub(super) async fn known(&self, profile: &Profile, now: Instant) -> Result<Known, SignInFault> {
        if let Some(known) = self.remembered(&profile.issuer, KEPT, now) {
            return Ok(known);
        }
        let _one = self.asking.lock().await;
        match self.remembered(&profile.issuer, KEPT, now) {
            Some(known) => Ok(known),
            None => self.ask_or_make_do(profile, now).await,
        }
    }

    /// What the issuer says now, because what it said before has proved too old.
    pub(super) async fn renewed(
        &self,
        profile: &Profile,
        seen: &Known,
        now: Instant,
    ) -> Result<Known, SignInFault> {
        let _one = self.asking.lock().await;
        match self.remembered(&profile.issuer, KEPT_IN_NEED, now) {
            // Somebody else has asked meanwhile.
            Some(known) if known.asked_at > seen.asked_at => Ok(known),
            Some(known) if now.since(known.asked_at) < ASKED_AGAIN_AFTER => Err(SignInFault::UnknownKey),
            _ => self.ask(profile, now).await,
        }
    }

    /// What the issuer said less than `span` ago. What it said in the future, the clock has stepped back from.
    fn remembered(&self, issuer: &str, span: Duration, now: Instant) -> Option<Known> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(issuer).cloned();
        known.filter(|known| is_recent(known.asked_at, span, now))
    }

    /// Asks, or goes on with what was said within the last day.
    async fn ask_or_make_do(&self, profile: &Profile, now: Instant) -> Result<Known, SignInFault> {
        let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner).get(&profile.issuer).copied();
        let asked = match failed.filter(|(_, at)| is_recent(*at, LEFT_ALONE, now)) {
            Some((fault, _)) => Err(fault),
            None => self.ask(profile, now).await,
        };
        asked.or_else(|fault| self.remembered(&profile.issuer, KEPT_IN_NEED, now).ok_or(fault))
    }

    async fn ask(&self, profile: &Profile, now: Instant) -> Result<Known, SignInFault> {
        let issuer = profile.issuer.clone();
        match published(&self.http, profile).await {
            Ok(metadata) => {
                let known = Known { metadata: Arc::new(metadata), asked_at: now };
                self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(issuer, known.clone());
                Ok(known)
            }
            Err(fault) => {
                self.failed.lock().unwrap_or_else(PoisonError::into_inner).insert(issuer, (fault, now));
                Err(fault)
            }
        }
    }
}

/// The metadata and keys that lie where the profile says. They count only if they name the issuer that the profile
/// names (OpenID Connect Discovery, 4.3), which need not be the address they lie at.
async fn published(http: &Http, profile: &Profile) -> Result<Metadata, SignInFault> {
    let metadata: Metadata = fetched(http, &profile.discovery).await?;
    if metadata.issuer().as_str() != profile.issuer {
        return Err(SignInFault::Untrusted("it names another issuer than itself"));
    }
    let keys_at = metadata.jwks_uri().as_str();
    let endpoints = [
        Some(keys_at),
        Some(metadata.authorization_endpoint().as_str()),
        metadata.token_endpoint().map(|address| address.as_str()),
        metadata.userinfo_endpoint().map(|address| address.as_str()),
    ];
    let is_secret = |address: &str| address.starts_with("https://");
    if is_secret(&profile.discovery) && !endpoints.into_iter().flatten().all(is_secret) {
        return Err(SignInFault::Untrusted("it has an endpoint without TLS"));
    }
    let keys: JsonWebKeySet<CoreJsonWebKey> = fetched(http, keys_at).await?;
    Ok(metadata.set_jwks(keys))
}

async fn fetched<T: DeserializeOwned>(http: &Http, address: &str) -> Result<T, SignInFault> {
    let request = Request::get(address)
        .header(header::ACCEPT, "application/json")
        .body(Vec::new())
        .map_err(|_| SignInFault::Untrusted("it names an address that is none"))?;
    let answer = http.send(request).await?;
    if answer.status().is_server_error() {
        return Err(SignInFault::Unreachable);
    }
    let told = answer.status().is_success().then(|| serde_json::from_slice(answer.body()).ok()).flatten();
    told.ok_or(SignInFault::Untrusted("its metadata cannot be read"))
}

fn is_recent(at: Instant, span: Duration, now: Instant) -> bool {
    let age = now.since(at);
    age < span && age > -span
}
