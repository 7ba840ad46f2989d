//! The relying party's side of OpenID Connect: asks the identity provider who somebody is and believes the
//! answer only after every check (OpenID Connect Core, 3.1.3.7; RFC 9700).
//!
//! It keeps what a provider publishes about itself; nothing here knows about pages, sessions or databases.

use std::time::Duration;

use openidconnect::core::{CoreAuthPrompt, CoreAuthenticationFlow};
use openidconnect::{
    AuthenticationContextClass, AuthorizationCode, ClientId, CsrfToken, LanguageTag, Nonce,
    OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
};
use serde_json::json;
use url::Url;
use zeroize::Zeroizing;

use self::metadata::{Client, Known};
use crate::domain::instant::Instant;
use crate::domain::key::level::{Level, Means};
use crate::domain::language::Language;
use crate::domain::oidc::profile::Profile;

mod client_proof;
mod faults;
mod id_token;
mod metadata;
mod user_info;

pub use self::client_proof::{ClientKey, ClientProof};
pub use self::faults::SignInFault;
pub use self::metadata::IdentityProvider;

/// How long a person waits for the provider before they are told that it does not answer.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// Us, as a provider knows us: one set of pages at one provider.
#[derive(Debug, Clone)]
pub struct RelyingParty {
    pub profile: Profile,
    pub client_id: String,
    pub proof: ClientProof,
    /// Registered there, to the letter.
    pub redirect_uri: String,
    /// Besides `openid`.
    pub scopes: Vec<String>,
    /// Whether these pages need the national number.
    pub wants_number: bool,
}

/// What makes one sign-in different from every other.
#[derive(Clone)]
pub struct Secrets {
    /// Comes back in the address, and tells which sign-in it is.
    pub state: String,
    /// Comes back inside the id token, and binds it to this sign-in.
    pub nonce: String,
    /// 43 to 128 unreserved characters (RFC 7636, 4.1). The provider sees its hash first, then itself.
    pub verifier: Zeroizing<String>,
}

/// What came back for a code, to be redeemed.
pub struct Answer<'a> {
    pub code: &'a str,
    /// The parameter `iss` (RFC 9207).
    pub issuer: Option<&'a str>,
    pub nonce: &'a str,
    pub verifier: &'a str,
    /// Drawn for this answer alone: the `jti` of what proves who we are.
    pub once: &'a str,
    /// When the person was sent there: we ask for a new proof, so an older one is not an answer.
    pub begun_at: Instant,
}

/// Who signed in, and how surely. Holds a national number: no `Debug` of values.
pub struct Identity {
    pub issuer: String,
    pub subject: String,
    /// `None` for somebody with one name.
    pub given_name: Option<String>,
    pub surname: String,
    /// Eleven digits, as the provider states them; only where the scope asks for them.
    pub national_number: Option<Zeroizing<String>>,
    pub level: Level,
    pub means: Means,
    pub auth_time: Instant,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(…)")
    }
}

impl Identity {
    /// The name as people write it.
    pub fn display_name(&self) -> String {
        match &self.given_name {
            Some(given) => format!("{given} {}", self.surname),
            None => self.surname.clone(),
        }
    }
}

impl IdentityProvider {
    /// The address at which the person proves who they are, and from which they come back.
    pub async fn authorization_url(
        &self,
        party: &RelyingParty,
        secrets: &Secrets,
        language: Language,
        now: Instant,
    ) -> Result<Url, SignInFault> {
        let known = within_limit(self.known(&party.profile, now)).await?;
        let client = client(party, &known)?;
        let (state, nonce) = (secrets.state.clone(), secrets.nonce.clone());
        let profile = &party.profile;
        let levels = profile.acr_values();
        let mut asked = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new(state),
                || Nonce::new(nonce),
            )
            .add_scopes(party.scopes.iter().cloned().map(Scope::new))
            .add_prompt(CoreAuthPrompt::Login)
            .add_ui_locale(LanguageTag::new(language.tag().to_owned()));
        for level in &levels {
            asked = asked.add_auth_context_value(AuthenticationContextClass::new(level.clone()));
        }
        if profile.pkce {
            let verifier = PkceCodeVerifier::new(secrets.verifier.to_string());
            asked = asked.set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        }
        if profile.essential_acr {
            let claims = json!({"id_token": {"acr": {"essential": true, "values": levels}}});
            asked = asked.add_extra_param("claims", claims.to_string());
        }
        let (url, _, _) = asked.url();
        Ok(url)
    }

    /// Exchanges the code for who signed in. Level and means are those stated; whether they suffice for
    /// what the person wants is not decided here, except that the level asked for was reached.
    pub async fn redeem(
        &self,
        party: &RelyingParty,
        answer: &Answer<'_>,
        now: Instant,
    ) -> Result<Identity, SignInFault> {
        within_limit(self.redeemed(party, answer, now)).await
    }

    async fn redeemed(
        &self,
        party: &RelyingParty,
        answer: &Answer<'_>,
        now: Instant,
    ) -> Result<Identity, SignInFault> {
        let profile = &party.profile;
        let known = self.known(profile, now).await?;
        check_issuer(party, answer, &known)?;
        let client = client(party, &known)?;
        let mut exchange = client
            .exchange_code(AuthorizationCode::new(answer.code.to_owned()))
            .map_err(|_| SignInFault::Untrusted("no token endpoint"))?;
        if profile.pkce {
            exchange = exchange.set_pkce_verifier(PkceCodeVerifier::new(answer.verifier.to_owned()));
        }
        if let ClientProof::PrivateKey(key) = &party.proof {
            let audience = known.token_endpoint().unwrap_or_default();
            let assertion = key.assertion(&party.client_id, audience, answer.once, now)?;
            exchange = exchange
                .add_extra_param("client_assertion_type", client_proof::ASSERTION_TYPE)
                .add_extra_param("client_assertion", assertion);
        }
        let tokens = exchange
            .request_async(&self.http)
            .await
            .map_err(|error| SignInFault::of_token_request(&error))?;
        let token = tokens.id_token().ok_or(SignInFault::Untrusted("no id token"))?;
        let checks = id_token::Checks { profile, nonce: answer.nonce, begun_at: answer.begun_at, now };
        let (client, verified) = match id_token::verify(&client, token, tokens.access_token(), &checks) {
            Err(SignInFault::UnknownKey) => {
                let renewed = self::client(party, &self.renewed(profile, &known, now).await?)?;
                let verified = id_token::verify(&renewed, token, tokens.access_token(), &checks)?;
                (renewed, verified)
            }
            other => (client, other?),
        };
        let identity = verified.into_identity(profile)?;
        user_info::complete(&self.http, &client, party, tokens.access_token(), identity).await
    }
}

/// Gives up when everything that is asked of the provider takes too long together: a person waits.
async fn within_limit<T>(asked: impl Future<Output = Result<T, SignInFault>>) -> Result<T, SignInFault> {
    tokio::time::timeout(LONGEST_WAIT, asked).await.unwrap_or(Err(SignInFault::Slow))
}

/// RFC 9207, 2.4: an answer that another provider mixed in is recognised by its issuer.
fn check_issuer(party: &RelyingParty, answer: &Answer<'_>, known: &Known) -> Result<(), SignInFault> {
    match answer.issuer {
        Some(issuer) if issuer == party.profile.issuer => Ok(()),
        None if !known.names_itself() => Ok(()),
        _ => Err(SignInFault::WrongIssuer),
    }
}

fn client(party: &RelyingParty, known: &Known) -> Result<Client, SignInFault> {
    let redirect = RedirectUrl::new(party.redirect_uri.clone())
        .map_err(|_| SignInFault::Untrusted("our own redirect address is none"))?;
    let client = known.client(ClientId::new(party.client_id.clone()), party.proof.secret());
    Ok(client.set_redirect_uri(redirect).set_auth_type(party.proof.place()))
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod profile_tests;
#[cfg(test)]
mod tests;
