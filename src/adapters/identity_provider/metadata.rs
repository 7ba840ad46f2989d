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
use openidconnect::{
    AdditionalProviderMetadata, ClientId, ClientSecret, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IdTokenFields, IssuerUrl, ProviderMetadata, StandardErrorResponse,
    StandardTokenResponse,
};
use serde::{Deserialize, Serialize};
use time::Duration;

use super::faults::SignInFault;
use super::id_token::CsamClaims;
use crate::adapters::http::Http;
use crate::domain::instant::Instant;

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
        CsamClaims,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

/// Us at one provider, as the library has it.
pub(super) type Client = openidconnect::Client<
    CsamClaims,
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

    /// Us, at this provider.
    pub(super) fn client(&self, id: ClientId, secret: ClientSecret) -> Client {
        Client::from_provider_metadata((*self.metadata).clone(), id, Some(secret))
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
    pub(super) async fn known(&self, issuer: &str, now: Instant) -> Result<Known, SignInFault> {
        if let Some(known) = self.remembered(issuer, KEPT, now) {
            return Ok(known);
        }
        let _one = self.asking.lock().await;
        match self.remembered(issuer, KEPT, now) {
            Some(known) => Ok(known),
            None => self.ask_or_make_do(issuer, now).await,
        }
    }

    /// What the issuer says now, because what it said before has proved too old.
    pub(super) async fn renewed(
        &self,
        issuer: &str,
        seen: &Known,
        now: Instant,
    ) -> Result<Known, SignInFault> {
        let _one = self.asking.lock().await;
        match self.remembered(issuer, KEPT_IN_NEED, now) {
            // Somebody else has asked meanwhile.
            Some(known) if known.asked_at > seen.asked_at => Ok(known),
            Some(known) if now.since(known.asked_at) < ASKED_AGAIN_AFTER => Err(SignInFault::UnknownKey),
            _ => self.ask(issuer, now).await,
        }
    }

    /// What the issuer said less than `span` ago. What it said in the future, the clock has stepped back from.
    fn remembered(&self, issuer: &str, span: Duration, now: Instant) -> Option<Known> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(issuer).cloned();
        known.filter(|known| is_recent(known.asked_at, span, now))
    }

    /// Asks, or goes on with what was said within the last day.
    async fn ask_or_make_do(&self, issuer: &str, now: Instant) -> Result<Known, SignInFault> {
        let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner).get(issuer).copied();
        let asked = match failed.filter(|(_, at)| is_recent(*at, LEFT_ALONE, now)) {
            Some((fault, _)) => Err(fault),
            None => self.ask(issuer, now).await,
        };
        asked.or_else(|fault| self.remembered(issuer, KEPT_IN_NEED, now).ok_or(fault))
    }

    async fn ask(&self, issuer: &str, now: Instant) -> Result<Known, SignInFault> {
        let address = IssuerUrl::new(issuer.to_owned())
            .map_err(|_| SignInFault::Untrusted("the issuer is no address"))?;
        let metadata = Metadata::discover_async(address, &self.http).await.map_err(|error| {
            let fault = SignInFault::of_discovery(&error);
            let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
            failed.insert(issuer.to_owned(), (fault, now));
            fault
        })?;
        let known = Known { metadata: Arc::new(metadata), asked_at: now };
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(issuer.to_owned(), known.clone());
        Ok(known)
    }
}

fn is_recent(at: Instant, span: Duration, now: Instant) -> bool {
    let age = now.since(at);
    age < span && age > -span
}
