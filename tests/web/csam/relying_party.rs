//! The relying party's half of the protocol, written down apart from the product's own.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use passerelle::actions::csam::clients::builtin_secret;
use secrecy::ExposeSecret;
use serde_json::Value;

use crate::support::TestApp;

/// RFC 7636, appendix B.
pub const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
pub const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// The back office, as the identity provider sees it.
pub struct RelyingParty<'a> {
    pub app: &'a TestApp,
    http: reqwest::Client,
}

impl<'a> RelyingParty<'a> {
    pub fn of(app: &'a TestApp) -> Self {
        Self { app, http: reqwest::Client::new() }
    }

    pub fn redirect_uri(&self) -> String {
        format!("{}/backoffice/callback", self.app.base)
    }

    pub fn secret(&self) -> String {
        builtin_secret(&self.app.ctx, "backoffice").expose_secret().to_owned()
    }

    /// The path of a good request with these parameters changed; an empty value leaves one out.
    pub fn request(&self, changes: &[(&str, &str)]) -> String {
        let redirect_uri = self.redirect_uri();
        let good = [
            ("response_type", "code"),
            ("client_id", "backoffice"),
            ("redirect_uri", redirect_uri.as_str()),
            ("scope", "openid profile egovnrn roles"),
            ("state", "a state"),
            ("nonce", "a nonce"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
            ("acr_values", "urn:be:fedict:iam:fas:Level400"),
        ];
        format!("/csam/authorize?{}", serde_urlencoded::to_string(changed(&good, changes)).unwrap())
    }

    /// Exchanges a code, with parameters of the token request changed.
    pub async fn exchange(&self, code: &str, changes: &[(&str, &str)]) -> (u16, Value) {
        let (redirect_uri, secret) = (self.redirect_uri(), self.secret());
        let good = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", redirect_uri.as_str()),
            ("code_verifier", VERIFIER),
            ("client_id", "backoffice"),
            ("client_secret", secret.as_str()),
        ];
        let request = self.http.post(format!("{}/csam/token", self.app.base));
        read(request.form(&changed(&good, changes))).await
    }

    /// Posts this to the token endpoint.
    pub async fn token(&self, form: &[(&str, &str)]) -> (u16, Value) {
        read(self.http.post(format!("{}/csam/token", self.app.base)).form(form)).await
    }

    /// What `userinfo` answers, with its kind.
    pub async fn raw_user_info(&self, access_token: &str) -> (String, String) {
        let request = self.http.get(format!("{}/csam/userinfo", self.app.base)).bearer_auth(access_token);
        let answer = request.send().await.unwrap();
        let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
        (kind, answer.text().await.unwrap())
    }

    /// Exchanges a code with the secret in the `Authorization` header.
    pub async fn exchange_with_basic(&self, code: &str, secret: &str) -> (u16, Value) {
        let redirect_uri = self.redirect_uri();
        let body = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", redirect_uri.as_str()),
            ("code_verifier", VERIFIER),
        ];
        let request = self.http.post(format!("{}/csam/token", self.app.base)).form(&body);
        read(request.basic_auth("backoffice", Some(secret))).await
    }

    pub async fn user_info(&self, access_token: &str) -> (u16, Value) {
        read(self.http.get(format!("{}/csam/userinfo", self.app.base)).bearer_auth(access_token)).await
    }

    pub async fn get_json(&self, path: &str) -> Value {
        read(self.http.get(format!("{}{path}", self.app.base))).await.1
    }

    /// The claims of an ID token, after checking its signature with the published key of its `kid`.
    pub async fn claims(&self, id_token: &str) -> Value {
        use aws_lc_rs::signature::{RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};
        let (signed, signature) = id_token.rsplit_once('.').unwrap();
        let (header, claims) = signed.split_once('.').unwrap();
        let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).unwrap();
        let header: Value = serde_json::from_slice(&bytes(header)).unwrap();
        assert_eq!(header["alg"], "RS256");
        let keys = self.get_json("/csam/keys").await;
        let published = keys["keys"].as_array().unwrap().iter().find(|key| key["kid"] == header["kid"]);
        let number = |name: &str| bytes(published.unwrap()[name].as_str().unwrap());
        RsaPublicKeyComponents { n: number("n"), e: number("e") }
            .verify(&RSA_PKCS1_2048_8192_SHA256, signed.as_bytes(), &bytes(signature))
            .unwrap();
        serde_json::from_slice(&bytes(claims)).unwrap()
    }
}

/// One parameter of an answer's address.
pub fn parameter(address: &str, name: &str) -> Option<String> {
    let url = url::Url::parse(address).unwrap();
    url.query_pairs().find(|(named, _)| named == name).map(|(_, value)| value.into_owned())
}

fn changed<'b>(good: &[(&'b str, &'b str)], changes: &[(&'b str, &'b str)]) -> Vec<(&'b str, &'b str)> {
    let kept = good.iter().filter(|(name, _)| !changes.iter().any(|(other, _)| other == name));
    kept.chain(changes.iter().filter(|(_, value)| !value.is_empty())).copied().collect()
}

async fn read(request: reqwest::RequestBuilder) -> (u16, Value) {
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    assert_eq!(answer.headers()["cache-control"], "no-store");
    assert_eq!(status == 401, answer.headers().contains_key("www-authenticate"));
    (status, answer.json().await.unwrap())
}
