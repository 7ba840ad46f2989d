//! A provider for tests: signs whatever it is told to, and publishes what it likes.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde_json::{Value, json};

use crate::adapters::http::{CannedAnswer, Http};
use crate::adapters::issuer::subject_key::SubjectKey;
use crate::adapters::signing_keys::{RsaKey, RsaSize};

pub const ISSUER: &str = "https://idp.example/fas/oauth2";
pub const NOW: i64 = 1_795_000_000;
pub const NONCE: &str = "the-nonce-of-this-sign-in";

/// A provider behind memory HTTP.
pub struct Provider {
    pub http: Http,
    pub key: RsaKey,
}

impl Provider {
    /// Publishes itself with one key, `kid` "one".
    pub fn new() -> Self {
        let provider = Self { http: Http::memory(), key: RsaKey::generate(RsaSize::Rsa2048).unwrap() };
        provider.publish(&metadata(), "one");
        provider
    }

    /// Publishes metadata, and the key under a `kid`.
    pub fn publish(&self, metadata: &Value, kid: &str) {
        let configuration = format!("{ISSUER}/.well-known/openid-configuration");
        self.http.answer(&configuration, CannedAnswer::json(metadata.to_string()));
        let key = SubjectKey::from_spki(&self.key.spki_der().unwrap()).unwrap();
        let numbers = key.numbers().unwrap();
        let keys = json!({"keys": [{
            "kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid,
            "n": BASE64.encode(numbers.modulus), "e": BASE64.encode(numbers.exponent),
        }]});
        self.http.answer(&format!("{ISSUER}/keys"), CannedAnswer::json(keys.to_string()));
    }

    /// Answers the next exchange with an id token of these claims.
    pub fn issue(&self, claims: &Value) {
        self.issue_under(&json!({"alg": "RS256", "kid": "one"}), claims);
    }

    /// The same under any header.
    pub fn issue_under(&self, header: &Value, claims: &Value) {
        let signed = format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(claims.to_string()));
        let signature = self.key.sign(signed.as_bytes()).unwrap();
        self.answer_token(&format!("{signed}.{}", BASE64.encode(signature)));
    }

    /// Answers at userinfo with these claims, signed.
    pub fn tell_signed(&self, claims: &Value) {
        let header = json!({"alg": "RS256", "kid": "one"});
        let signed = format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(claims.to_string()));
        let token = format!("{signed}.{}", BASE64.encode(self.key.sign(signed.as_bytes()).unwrap()));
        let answer = CannedAnswer { content_type: "application/jwt".to_owned(), ..CannedAnswer::json(token) };
        self.http.answer(&format!("{ISSUER}/userinfo"), answer);
    }

    /// Answers the next exchange with this id token.
    pub fn answer_token(&self, id_token: &str) {
        let tokens = json!({"access_token": "opaque", "token_type": "Bearer", "id_token": id_token});
        self.http.answer(&format!("{ISSUER}/token"), CannedAnswer::json(tokens.to_string()));
    }
}

/// What the provider says of itself.
pub fn metadata() -> Value {
    json!({
        "issuer": ISSUER,
        "authorization_endpoint": format!("{ISSUER}/authorize"),
        "token_endpoint": format!("{ISSUER}/token"),
        "userinfo_endpoint": format!("{ISSUER}/userinfo"),
        "jwks_uri": format!("{ISSUER}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "none", "HS256"],
        "authorization_response_iss_parameter_supported": true,
    })
}

/// The claims of a good token.
pub fn claims() -> Value {
    let hash = digest(&SHA256, b"opaque");
    json!({
        "iss": ISSUER, "sub": "anna", "aud": ["manager"], "azp": "manager", "nonce": NONCE,
        "iat": NOW, "exp": NOW + 300, "auth_time": NOW - 5,
        "acr": "urn:be:fedict:iam:fas:Level400",
        "amr": ["urn:be:fedict:iam:fas:Level400", "totp"],
        "at_hash": BASE64.encode(&hash.as_ref()[..16]),
        "egovNRN": "79431410181", "givenName": "Anna", "surname": "Kowalska",
    })
}
