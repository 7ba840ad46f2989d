//! The id token: every check of OpenID Connect Core, 3.1.3.7, those included that the library leaves open
//! unless told (`acr`, `auth_time`, `iat`, the clock, the algorithms).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use openidconnect::core::{CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm};
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalClaims, AuthenticationContextClass, ClaimsVerificationError,
    IdToken, IdTokenClaims, Nonce,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::Duration;
use zeroize::Zeroizing;

use super::Identity;
use super::faults::SignInFault;
use super::metadata::Client;
use crate::domain::instant::Instant;
use crate::domain::key::level::Level;
use crate::domain::oidc::profile::{ClaimNames, Profile};

/// How far `iat` may lie from our clock, either way.
const ISSUED_WITHIN: Duration = Duration::minutes(5);
/// How far two clocks may differ where only one direction makes sense.
const SKEW: Duration = Duration::minutes(1);

/// Claims under whatever names a provider gives them. Holds a national number: no `Debug` of values.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Told(BTreeMap<String, Value>);

impl std::fmt::Debug for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Told(…)")
    }
}

impl AdditionalClaims for Told {}

/// Who somebody is, as far as a token or userinfo tells.
#[derive(Default)]
pub(super) struct Naming {
    pub(super) given_name: Option<String>,
    pub(super) surname: Option<String>,
    pub(super) national_number: Option<Zeroizing<String>>,
}

impl Naming {
    /// Reads verified claims under the names of the profile; what is empty is not told.
    pub(super) fn of(claims: &impl Serialize, names: &ClaimNames) -> Result<Self, SignInFault> {
        let all = serde_json::to_value(claims).map_err(|_| SignInFault::Untrusted("claims that are none"))?;
        let told = |name: &str| all.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
        Ok(Self {
            given_name: told(&names.given_name).map(str::to_owned),
            surname: told(&names.surname).map(str::to_owned),
            national_number: told(&names.national_number).map(|digits| Zeroizing::new(digits.to_owned())),
        })
    }
}

type Claims = IdTokenClaims<Told, CoreGenderClaim>;
type Token = IdToken<Told, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;

/// What a token is held against besides the provider's keys.
pub(super) struct Checks<'a> {
    pub(super) profile: &'a Profile,
    pub(super) nonce: &'a str,
    pub(super) begun_at: Instant,
    pub(super) now: Instant,
}

/// Claims that passed every check.
pub(super) struct Verified(Claims);

/// Verifies signature, issuer, audience, times, nonce and level.
pub(super) fn verify(
    client: &Client,
    token: &Token,
    access_token: &AccessToken,
    checks: &Checks<'_>,
) -> Result<Verified, SignInFault> {
    let now = chrono_of(checks.now)?;
    let verifier = client
        .id_token_verifier()
        // The provider's metadata is not asked which algorithms are good enough.
        .set_allowed_algs([CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256])
        .set_time_fn(move || now)
        .set_issue_time_verifier_fn(|issued| is_recent(issued, checks.now))
        .set_auth_time_verifier_fn(|proved| is_of_this_sign_in(proved, checks))
        .set_auth_context_verifier_fn(|acr| is_not_lower(acr, checks.profile));
    let claims = token
        .claims(&verifier, &Nonce::new(checks.nonce.to_owned()))
        .map_err(|error: ClaimsVerificationError| SignInFault::of_claims(&error))?;
    // Core, 3.1.3.7, 5: left open by the library.
    if claims.authorized_party().is_some_and(|party| party != client.client_id()) {
        return Err(SignInFault::Untrusted("the token was authorised for somebody else"));
    }
    if claims.subject().as_str().is_empty() {
        return Err(SignInFault::Untrusted("the token names nobody"));
    }
    if let Some(stated) = claims.access_token_hash() {
        let algorithm = token.signing_alg().map_err(|_| SignInFault::Untrusted("no algorithm"))?;
        let key = token.signing_key(&verifier).map_err(|_| SignInFault::UnknownKey)?;
        let actual = AccessTokenHash::from_token(access_token, algorithm, key)
            .map_err(|_| SignInFault::Untrusted("its access token cannot be hashed"))?;
        if actual != *stated {
            return Err(SignInFault::Untrusted("the access token is not the one of the id token"));
        }
    }
    Ok(Verified(claims.clone()))
}

impl Verified {
    /// Reads who it is. The level asked for must be stated, in `acr` or in `amr`; what is not stated is
    /// not assumed.
    pub(super) fn into_identity(self, profile: &Profile) -> Result<Identity, SignInFault> {
        let claims = self.0;
        let acr = claims.auth_context_ref().map(|acr| acr.as_str().to_owned());
        let amr: Vec<String> = claims
            .auth_method_refs()
            .map(|methods| methods.iter().map(|method| method.as_str().to_owned()).collect())
            .unwrap_or_default();
        let assurance = profile.assurance(acr.as_deref(), amr.iter().map(String::as_str));
        let level = assurance.level.filter(|level| *level >= Level::SUBSTANTIAL);
        let level = level.ok_or(SignInFault::LevelTooLow)?;
        let means = assurance.means.ok_or(SignInFault::WrongMeans)?;
        let auth_time = claims.auth_time().and_then(|time| Instant::from_unix(time.timestamp()));
        let told = Naming::of(&claims, &profile.claims)?;
        Ok(Identity {
            issuer: profile.issuer.clone(),
            subject: claims.subject().as_str().to_owned(),
            given_name: told.given_name,
            surname: told.surname.unwrap_or_default(),
            national_number: told.national_number,
            level,
            means,
            auth_time: auth_time.ok_or(SignInFault::TooOld)?,
        })
    }
}

/// Refuses a level that `acr` states and that is too low; "0" states none (`domain.md` 0.8), so `amr`
/// decides later.
fn is_not_lower(acr: Option<&AuthenticationContextClass>, profile: &Profile) -> Result<(), String> {
    let stated = acr.and_then(|acr| profile.level(acr.as_str()));
    if stated.is_some_and(|level| level < Level::SUBSTANTIAL) { Err("level".to_owned()) } else { Ok(()) }
}

fn is_recent(issued: DateTime<Utc>, now: Instant) -> Result<(), String> {
    let age = instant_of(issued).map(|issued| now.since(issued).abs());
    if age.is_some_and(|age| age <= ISSUED_WITHIN) { Ok(()) } else { Err("iat".to_owned()) }
}

/// We send `prompt=login`: whoever proved themselves before that was not asked by us.
fn is_of_this_sign_in(proved: Option<DateTime<Utc>>, checks: &Checks<'_>) -> Result<(), String> {
    let proved = proved.and_then(instant_of);
    let fits = proved
        .is_some_and(|proved| proved.since(checks.begun_at) >= -SKEW && checks.now.since(proved) >= -SKEW);
    if fits { Ok(()) } else { Err("auth_time".to_owned()) }
}

fn instant_of(moment: DateTime<Utc>) -> Option<Instant> {
    Instant::from_unix(moment.timestamp())
}

fn chrono_of(moment: Instant) -> Result<DateTime<Utc>, SignInFault> {
    DateTime::from_timestamp(moment.unix(), 0).ok_or(SignInFault::Untrusted("our clock"))
}
