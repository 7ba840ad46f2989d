//! Signs ID tokens with RS256 (RFC 7518, 3.3) through aws-lc-rs. The library's own RSA key is not used: it
//! rests on the crate `rsa` (RUSTSEC-2023-0071) and is five times slower.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize, PublicKey};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, UnparsedPublicKey};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::{
    CoreGenderClaim, CoreJsonWebKey, CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
};
use openidconnect::{
    AccessToken, AdditionalClaims, IdToken, IdTokenClaims, JsonWebKeyId, PrivateSigningKey, SigningError,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::jws::{self, Compact};
use super::vault::sha256;

/// Why a key could not be made or read, or a token not be signed. Carries nothing of either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignerFault {
    #[error("a signing key could not be made")]
    Generation,
    #[error("a stored signing key cannot be read")]
    Unreadable,
    #[error("a token could not be signed")]
    Signing,
    #[error("the claims of a token do not fit their types")]
    Claims,
}

/// A key pair with which the identity provider signs.
pub struct OidcSigner {
    pair: KeyPair,
    kid: String,
}

impl OidcSigner {
    /// Makes an RSA key of 2048 bits. Takes a tenth of a second or more: not on the runtime's threads.
    pub fn generate() -> Result<Self, SignerFault> {
        let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| SignerFault::Generation)?;
        Self::of(pair)
    }

    /// Reads a key from PKCS#8 in DER.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, SignerFault> {
        Self::of(KeyPair::from_pkcs8(der).map_err(|_| SignerFault::Unreadable)?)
    }

    fn of(pair: KeyPair) -> Result<Self, SignerFault> {
        let kid = thumbprint(pair.public_key());
        Ok(Self { pair, kid })
    }

    /// The private key as PKCS#8 in DER, for sealing only.
    pub fn to_pkcs8(&self) -> Result<Zeroizing<Vec<u8>>, SignerFault> {
        let der: Pkcs8V1Der<'static> = self.pair.as_der().map_err(|_| SignerFault::Generation)?;
        Ok(Zeroizing::new(der.as_ref().to_vec()))
    }

    /// The public half as `RSAPublicKey` (RFC 8017, A.1.1) in DER.
    pub fn public_der(&self) -> Vec<u8> {
        self.pair.public_key().as_ref().to_vec()
    }

    /// The id of this key: the thumbprint of its public half.
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// Signs claims (an object with at least `iss`, `sub`, `aud`, `exp`, `iat`) and binds them to the
    /// access token by `at_hash`. Gives the compact form.
    pub fn id_token(&self, claims: Value, access_token: &str) -> Result<String, SignerFault> {
        let claims: TypedClaims = serde_json::from_value(claims).map_err(|_| SignerFault::Claims)?;
        let access_token = AccessToken::new(access_token.to_owned());
        let token: TypedIdToken = IdToken::new(
            claims,
            self,
            CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
            Some(&access_token),
            None,
        )
        .map_err(|_| SignerFault::Signing)?;
        Ok(token.to_string())
    }

    /// Signs claims as they are. Gives the compact form (RFC 7515, 3.1).
    pub fn signed(&self, claims: &Value) -> Result<String, SignerFault> {
        let header = serde_json::json!({ "alg": "RS256", "kid": self.kid });
        let alg = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
        jws::signed(&header, claims, |text| self.sign(&alg, text)).map_err(|_| SignerFault::Signing)
    }
}

impl std::fmt::Debug for OidcSigner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OidcSigner({})", self.kid)
    }
}

impl PrivateSigningKey for OidcSigner {
    type VerificationKey = CoreJsonWebKey;

    fn sign(&self, alg: &CoreJwsSigningAlgorithm, message: &[u8]) -> Result<Vec<u8>, SigningError> {
        if *alg != CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256 {
            return Err(SigningError::UnsupportedAlg("only RS256".to_owned()));
        }
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)
            .map_err(|_| SigningError::CryptoError)?;
        Ok(signature)
    }

    fn as_verification_key(&self) -> CoreJsonWebKey {
        web_key(self.pair.public_key(), &self.kid)
    }
}

/// The key set to publish (RFC 7517, 5): public halves in DER, each with its id.
pub fn key_set<'a>(
    public_keys: impl IntoIterator<Item = (&'a [u8], &'a str)>,
) -> Result<CoreJsonWebKeySet, SignerFault> {
    let keys = public_keys.into_iter().map(|(der, kid)| {
        PublicKey::from_der(der).map(|key| web_key(&key, kid)).map_err(|_| SignerFault::Unreadable)
    });
    Ok(CoreJsonWebKeySet::new(keys.collect::<Result<_, _>>()?))
}

/// The claims of a compact token that one of these keys (public halves in DER) signed with RS256; whether
/// it is still valid is not looked at. `None` for any other text.
pub fn signed_claims<'a>(public_keys: impl IntoIterator<Item = &'a [u8]>, token: &str) -> Option<Value> {
    let token = Compact::read(token)?;
    if token.header::<Value>()?["alg"] != "RS256" {
        return None;
    }
    token.claims_if(|signed, signature| {
        let verifies = |key| {
            let key = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key);
            key.verify(signed, signature).is_ok()
        };
        public_keys.into_iter().any(verifies)
    })
}

/// What the token says besides the registered claims: names, mail, national number. `Debug` shows none.
#[derive(Serialize, Deserialize)]
struct MoreClaims(Map<String, Value>);

impl std::fmt::Debug for MoreClaims {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MoreClaims(…)")
    }
}

impl AdditionalClaims for MoreClaims {}

type TypedClaims = IdTokenClaims<MoreClaims, CoreGenderClaim>;
type TypedIdToken =
    IdToken<MoreClaims, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;

fn web_key(key: &PublicKey, kid: &str) -> CoreJsonWebKey {
    let (modulus, exponent) = numbers(key);
    CoreJsonWebKey::new_rsa(modulus, exponent, Some(JsonWebKeyId::new(kid.to_owned())))
}

/// SHA-256 over the required members in lexical order (RFC 7638, 3).
fn thumbprint(key: &PublicKey) -> String {
    let (modulus, exponent) = numbers(key);
    let (n, e) = (URL_SAFE_NO_PAD.encode(modulus), URL_SAFE_NO_PAD.encode(exponent));
    URL_SAFE_NO_PAD.encode(sha256(format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#).as_bytes()))
}

fn numbers(key: &PublicKey) -> (Vec<u8>, Vec<u8>) {
    (
        key.modulus().big_endian_without_leading_zero().to_vec(),
        key.exponent().big_endian_without_leading_zero().to_vec(),
    )
}

#[cfg(test)]
mod tests {
    use openidconnect::{ClientId, IssuerUrl, JsonWebKeySet, Nonce};
    use serde_json::json;

    use super::*;

    fn claims() -> Value {
        json!({
            "iss": "https://p.example/csam", "sub": "0197", "aud": ["manager"], "iat": 1_700_000_000,
            "exp": 4_102_444_800_i64, "auth_time": 1_699_999_990, "nonce": "n-1",
            "acr": "urn:be:fedict:iam:fas:Level400", "amr": ["urn:be:fedict:iam:fas:Level400", "totp"],
            "egovNRN": "79470112325", "givenName": "Anna"
        })
    }

    #[test]
    fn a_token_verifies_with_the_published_key_only() {
        let signer = OidcSigner::generate().unwrap();
        let read_back = OidcSigner::from_pkcs8(&signer.to_pkcs8().unwrap()).unwrap();
        assert_eq!(read_back.kid(), signer.kid());
        let text = read_back.id_token(claims(), "an-access-token").unwrap();
        let token: TypedIdToken = text.parse().unwrap();
        let verify = |keys: CoreJsonWebKeySet| {
            let issuer = IssuerUrl::new("https://p.example/csam".to_owned()).unwrap();
            let verifier = openidconnect::IdTokenVerifier::new_public_client(
                ClientId::new("manager".to_owned()),
                issuer,
                keys,
            );
            token.claims(&verifier, &Nonce::new("n-1".to_owned())).map(|claims| {
                (
                    claims.auth_context_ref().unwrap().to_string(),
                    claims.access_token_hash().is_some(),
                    claims.additional_claims().0["egovNRN"].clone(),
                )
            })
        };
        let public = signer.public_der();
        assert_eq!(signed_claims([public.as_slice()], &text).unwrap()["sub"], "0197");
        let forged =
            text.replacen(&text[..text.find('.').unwrap()], &URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#), 1);
        assert_eq!(signed_claims([public.as_slice()], &forged), None);
        let (acr, at_hash, number) = verify(key_set([(public.as_slice(), signer.kid())]).unwrap()).unwrap();
        assert_eq!(acr, "urn:be:fedict:iam:fas:Level400");
        assert!(at_hash);
        assert_eq!(number, "79470112325");
        assert!(verify(JsonWebKeySet::new(vec![])).is_err());
        let other = OidcSigner::generate().unwrap();
        assert!(verify(key_set([(other.public_der().as_slice(), signer.kid())]).unwrap()).is_err());
    }

    #[test]
    fn thumbprint_of_the_standard() {
        // RFC 7638, 3.1: the example's modulus, wrapped as RSAPublicKey.
        let n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        let modulus = URL_SAFE_NO_PAD.decode(n).unwrap();
        let mut der = vec![0x30, 0x82, 0x01, 0x0a, 0x02, 0x82, 0x01, 0x01, 0x00];
        der.extend_from_slice(&modulus);
        der.extend_from_slice(&[0x02, 0x03, 0x01, 0x00, 0x01]);
        let key = PublicKey::from_der(&der).unwrap();
        assert_eq!(thumbprint(&key), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }
}
