//! The keys of the foreign identity provider, and every way to sign with them or without.

use std::sync::LazyLock;

use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use der::{Decode, Reader, asn1::UintRef};
use passerelle::adapters::issuer::pem;
use passerelle::adapters::signing_keys::{RsaKey, RsaSize};
use serde_json::{Value, json};
use spki::SubjectPublicKeyInfoRef;

static KEY: LazyLock<RsaKey> = LazyLock::new(|| RsaKey::generate(RsaSize::Rsa2048).unwrap());
static OTHER: LazyLock<RsaKey> = LazyLock::new(|| RsaKey::generate(RsaSize::Rsa2048).unwrap());
static CURVE: LazyLock<EcdsaKeyPair> =
    LazyLock::new(|| EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap());

/// What stands after the last dot of a token.
#[derive(Default, Clone, Copy)]
pub enum Signature {
    /// Of the key that is published as `one`.
    #[default]
    Good,
    /// Of the key of [`other_public`].
    Other,
    /// A good one, with its last byte changed.
    Damaged,
    None,
    /// HMAC with the published key as the secret, as PEM: what a library falls for that lets the token choose.
    HmacWithPublicKey,
    /// Of the key of [`curve_public`].
    Curve,
}

impl Signature {
    /// The signature over header and claims.
    pub fn over(self, signed: &str) -> Vec<u8> {
        let good = || KEY.sign(signed.as_bytes()).unwrap();
        match self {
            Self::Good => good(),
            Self::Other => OTHER.sign(signed.as_bytes()).unwrap(),
            Self::Damaged => {
                let mut signature = good();
                *signature.last_mut().unwrap() ^= 1;
                signature
            }
            Self::None => Vec::new(),
            Self::HmacWithPublicKey => {
                let public = pem::write("PUBLIC KEY", &KEY.spki_der().unwrap());
                let key = hmac::Key::new(hmac::HMAC_SHA256, public.as_bytes());
                hmac::sign(&key, signed.as_bytes()).as_ref().to_vec()
            }
            Self::Curve => CURVE.sign(&SystemRandom::new(), signed.as_bytes()).unwrap().as_ref().to_vec(),
        }
    }
}

/// The public half of the provider's key (RFC 7517, 4), under a `kid` and for an algorithm.
pub fn public(kid: &str, algorithm: &str) -> Value {
    rsa(&KEY, kid, algorithm)
}

/// The public half of another key of the provider.
pub fn other_public(kid: &str, algorithm: &str) -> Value {
    rsa(&OTHER, kid, algorithm)
}

/// The public half of a key on P-256 (RFC 7518, 6.2).
pub fn curve_public(kid: &str) -> Value {
    let point = CURVE.public_key().as_ref();
    let (x, y) = (BASE64.encode(&point[1..33]), BASE64.encode(&point[33..65]));
    json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": kid, "x": x, "y": y})
}

fn rsa(key: &RsaKey, kid: &str, algorithm: &str) -> Value {
    let spki = key.spki_der().unwrap();
    let spki = SubjectPublicKeyInfoRef::from_der(&spki).unwrap();
    let mut reader = der::SliceReader::new(spki.subject_public_key.raw_bytes()).unwrap();
    let (n, e) = reader.sequence(|inner| Ok((UintRef::decode(inner)?, UintRef::decode(inner)?))).unwrap();
    let (n, e) = (BASE64.encode(n.as_bytes()), BASE64.encode(e.as_bytes()));
    json!({"kty": "RSA", "use": "sig", "alg": algorithm, "kid": kid, "n": n, "e": e})
}
