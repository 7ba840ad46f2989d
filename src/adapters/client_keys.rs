//! The public keys with which relying parties sign assertions: read, and used to verify, through aws-lc-rs.

use aws_lc_rs::rsa::PublicKeyComponents;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256, UnparsedPublicKey,
};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde_json::Value;

use super::jws::{Audience, Compact};
use crate::domain::oidc::client_assertion::AssertionClaims;

/// What relying parties may sign with (RFC 7518, 3.1).
pub const ALGORITHMS: [&str; 3] = ["RS256", "PS256", "ES256"];

/// Why a JWK set is not taken. The words are for operators, in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClientKeysFault {
    #[error("the keys are no JWK set: {{\"keys\": [...]}} with at least one key")]
    Unreadable,
    #[error("a key set holds a private or a secret key: register public keys only")]
    Private,
    #[error("a key is neither RSA of 2048 to 8192 bits nor EC on P-256")]
    Kind,
}

enum PublicKey {
    Rsa {
        modulus: Vec<u8>,
        exponent: Vec<u8>,
    },
    /// The uncompressed point (SEC 1, 2.3.3).
    P256(Vec<u8>),
}

struct Key {
    id: Option<String>,
    /// The one algorithm it is for, if it says so.
    algorithm: Option<String>,
    public: PublicKey,
}

/// The keys of one relying party.
pub struct ClientKeys(Vec<Key>);

impl ClientKeys {
    /// Reads a JWK set (RFC 7517, 5).
    pub fn read(text: &str) -> Result<Self, ClientKeysFault> {
        let set: Value = serde_json::from_str(text).map_err(|_| ClientKeysFault::Unreadable)?;
        let keys =
            set["keys"].as_array().filter(|keys| !keys.is_empty()).ok_or(ClientKeysFault::Unreadable)?;
        if keys.iter().any(|key| ["d", "k", "p", "q"].iter().any(|secret| key.get(secret).is_some())) {
            return Err(ClientKeysFault::Private);
        }
        Ok(Self(keys.iter().map(read_key).collect::<Option<_>>().ok_or(ClientKeysFault::Kind)?))
    }

    /// What an assertion says that one of these keys signed; `None` for any other text.
    pub fn verified(&self, assertion: &str) -> Option<AssertionClaims> {
        let assertion = Compact::read(assertion)?;
        let header: Header = assertion.header()?;
        let fits = |key: &&Key| {
            let named = header.kid.as_ref().is_none_or(|kid| key.id.as_ref() == Some(kid));
            named && key.algorithm.as_ref().is_none_or(|only| *only == header.alg)
        };
        let claims: Option<Claims> = assertion.claims_if(|signed, signature| {
            self.0.iter().filter(fits).any(|key| key.public.verifies(&header.alg, signed, signature))
        });
        claims.map(AssertionClaims::from)
    }
}

impl PublicKey {
    fn verifies(&self, algorithm: &str, message: &[u8], signature: &[u8]) -> bool {
        match (self, algorithm) {
            (Self::Rsa { modulus, exponent }, "RS256" | "PS256") => {
                let parameters = if algorithm == "RS256" {
                    &RSA_PKCS1_2048_8192_SHA256
                } else {
                    &RSA_PSS_2048_8192_SHA256
                };
                let key = PublicKeyComponents { n: modulus.as_slice(), e: exponent.as_slice() };
                key.verify(parameters, message, signature).is_ok()
            }
            (Self::P256(point), "ES256") => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(message, signature).is_ok()
            }
            _ => false,
        }
    }
}

fn read_key(key: &Value) -> Option<Key> {
    let text = |name: &str| key[name].as_str().map(str::to_owned);
    let bytes = |name: &str| URL_SAFE_NO_PAD.decode(key[name].as_str()?).ok();
    let public = match key["kty"].as_str()? {
        "RSA" => {
            let (modulus, exponent) = (bytes("n")?, bytes("e")?);
            let is_long = (256..=1024).contains(&modulus.len()) && modulus[0] >= 0x80;
            is_long.then_some(PublicKey::Rsa { modulus, exponent })?
        }
        "EC" if key["crv"] == "P-256" => {
            let (x, y) = (bytes("x")?, bytes("y")?);
            (x.len() == 32 && y.len() == 32).then(|| PublicKey::P256([&[4], x.as_slice(), &y].concat()))?
        }
        _ => return None,
    };
    Some(Key { id: text("kid"), algorithm: text("alg"), public })
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    exp: i64,
    iat: Option<i64>,
    nbf: Option<i64>,
    jti: String,
}

impl From<Claims> for AssertionClaims {
    fn from(claims: Claims) -> Self {
        Self {
            issuer: claims.iss,
            subject: claims.sub,
            audience: claims.aud.into(),
            expires_at: claims.exp,
            issued_at: claims.iat,
            not_before: claims.nbf,
            id: claims.jti,
        }
    }
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::rand::SystemRandom;
    use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
    use serde_json::json;

    use super::*;
    use crate::adapters::jws;

    fn pair() -> EcdsaKeyPair {
        EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap()
    }

    fn web_key(pair: &EcdsaKeyPair, more: Value) -> Value {
        let point = pair.public_key().as_ref();
        let number = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let mut key =
            json!({ "kty": "EC", "crv": "P-256", "x": number(&point[1..33]), "y": number(&point[33..]) });
        key.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "keys": [key] })
    }

    fn signed(pair: &EcdsaKeyPair, header: &Value) -> String {
        let claims = json!({ "iss": "a", "sub": "a", "aud": "b", "exp": 1, "jti": "c" });
        let sign = |text: &[u8]| pair.sign(&SystemRandom::new(), text).map(|made| made.as_ref().to_vec());
        jws::signed(header, &claims, sign).unwrap()
    }

    #[test]
    fn only_what_a_registered_key_signed_is_read() {
        let pair = pair();
        let keys = ClientKeys::read(&web_key(&pair, json!({ "kid": "k" })).to_string()).unwrap();
        let good = signed(&pair, &json!({ "alg": "ES256", "kid": "k" }));
        assert_eq!(keys.verified(&good).unwrap().id, "c");
        assert!(keys.verified(&signed(&pair, &json!({ "alg": "ES256" }))).is_some());
        for odd in [
            signed(&pair, &json!({ "alg": "ES256", "kid": "other" })),
            signed(&pair, &json!({ "alg": "RS256" })),
            signed(&pair, &json!({ "alg": "none" })),
            signed(&self::pair(), &json!({ "alg": "ES256", "kid": "k" })),
            good.replacen('.', "..", 1),
            good[..good.len() - 4].to_owned(),
            String::new(),
        ] {
            assert!(keys.verified(&odd).is_none(), "{odd}");
        }
        let other = ClientKeys::read(&web_key(&pair, json!({ "alg": "PS256" })).to_string()).unwrap();
        assert!(other.verified(&good).is_none());
    }

    #[test]
    fn private_weak_and_unknown_keys_are_not_taken() {
        let fault = |text: &str| ClientKeys::read(text).err();
        for odd in ["", "[]", "{}", r#"{"keys":[]}"#] {
            assert_eq!(fault(odd), Some(ClientKeysFault::Unreadable), "{odd}");
        }
        let private = web_key(&pair(), json!({ "d": "x" })).to_string();
        assert_eq!(fault(&private), Some(ClientKeysFault::Private));
        let short =
            json!({ "keys": [{ "kty": "RSA", "n": URL_SAFE_NO_PAD.encode([0x80; 128]), "e": "AQAB" }] });
        assert_eq!(fault(&short.to_string()), Some(ClientKeysFault::Kind));
        let curve = web_key(&pair(), json!({ "crv": "P-384" })).to_string();
        assert_eq!(fault(&curve), Some(ClientKeysFault::Kind));
    }
}
