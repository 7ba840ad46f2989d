//! How we prove to a provider that we are the client it knows (OpenID Connect Core, 9).

use std::sync::Arc;

use openidconnect::{AuthType, ClientSecret};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::SignInFault;
use crate::adapters::issuer::pem;
use crate::adapters::jws;
use crate::adapters::signing_keys::{KeyError, RsaKey};
use crate::domain::instant::Instant;

/// RFC 7523, 2.2.
pub(super) const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// How long an assertion counts, in seconds: it is made for one request.
const ASSERTION_LIFE: i64 = 60;

/// What proves that we are the client.
#[derive(Debug, Clone)]
pub enum ClientProof {
    /// The secret, in the header.
    Basic(SecretString),
    /// The secret, in the body.
    Post(SecretString),
    /// A token signed with a key whose public half the provider knows.
    PrivateKey(Arc<ClientKey>),
}

/// The key of `private_key_jwt`.
#[derive(Debug)]
pub struct ClientKey {
    key: RsaKey,
    /// The `kid` under which the provider knows it.
    id: Option<String>,
}

impl ClientKey {
    /// Reads the first private key of a PEM text, in PKCS#8 without a passphrase.
    ///
    /// # Errors
    /// [`KeyError::Format`] if there is none.
    pub fn from_pem(text: &str, id: Option<String>) -> Result<Self, KeyError> {
        let block = pem::blocks(text).into_iter().find(|block| block.label == "PRIVATE KEY");
        let der = block.and_then(|block| block.der).map(zeroize::Zeroizing::new).ok_or(KeyError::Format)?;
        Ok(Self { key: RsaKey::from_pkcs8(&der)?, id })
    }

    /// A token that says who we are to whom, once (RFC 7523, 3).
    pub(super) fn assertion(
        &self,
        client_id: &str,
        token_endpoint: &str,
        once: &str,
        now: Instant,
    ) -> Result<String, SignInFault> {
        let mut header = json!({"alg": "RS256", "typ": "JWT"});
        if let Some(id) = &self.id {
            header["kid"] = json!(id);
        }
        let claims = json!({
            "iss": client_id, "sub": client_id, "aud": token_endpoint, "jti": once,
            "iat": now.unix(), "exp": now.unix() + ASSERTION_LIFE,
        });
        jws::signed(&header, &claims, |text| self.key.sign(text))
            .map_err(|_| SignInFault::NotRegistered("our own key does not sign"))
    }
}

impl ClientProof {
    /// The secret, where there is one.
    pub(super) fn secret(&self) -> Option<ClientSecret> {
        match self {
            Self::Basic(secret) | Self::Post(secret) => {
                Some(ClientSecret::new(secret.expose_secret().to_owned()))
            }
            Self::PrivateKey(_) => None,
        }
    }

    /// Where the library puts it.
    pub(super) fn place(&self) -> AuthType {
        match self {
            Self::Basic(_) => AuthType::BasicAuth,
            Self::Post(_) | Self::PrivateKey(_) => AuthType::RequestBody,
        }
    }
}
