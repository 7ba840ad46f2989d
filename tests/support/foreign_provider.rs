//! An identity provider that says whatever a test wants: the outside world of a relying party.

use std::sync::{Arc, LazyLock, Mutex};

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use der::{Decode, Reader, asn1::UintRef};
use passerelle::adapters::signing_keys::{RsaKey, RsaSize};
use serde_json::{Value, json};
use spki::SubjectPublicKeyInfoRef;
use tokio::net::TcpListener;

use super::app::START;

/// The national number that it states unless told otherwise: the one of Nikos.
pub const NIKOS_NUMBER: &str = "79431410181";

static KEY: LazyLock<RsaKey> = LazyLock::new(|| RsaKey::generate(RsaSize::Rsa2048).unwrap());

/// The provider, running on a free loopback port.
#[derive(Clone)]
pub struct Provider {
    pub issuer: String,
    script: Arc<Mutex<Script>>,
}

/// What the provider does otherwise than it should.
#[derive(Default)]
pub struct Script {
    /// Claims of the id token that differ from those of a good one.
    pub claims: Vec<(&'static str, Value)>,
    /// Parameters of the callback that differ from those of a good one.
    pub callback: Vec<(&'static str, &'static str)>,
    /// What the token endpoint answers in place of tokens.
    pub token: Option<(u16, Value)>,
    /// Of the sign-in under way.
    pub nonce: String,
}

impl Provider {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}/fas/oauth2", listener.local_addr().unwrap());
        let provider = Self { issuer, script: Arc::default() };
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(configuration))
            .route("/keys", get(keys))
            .route("/authorize", get(authorize))
            .route("/token", post(token))
            .with_state(provider.clone());
        let router = Router::new().nest("/fas/oauth2", routes);
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    /// Behaves like this from now on.
    pub fn play(&self, script: Script) {
        *self.script.lock().unwrap() = script;
    }

    /// Behaves well but for these claims.
    pub fn claim(&self, claims: &[(&'static str, Value)]) {
        self.play(Script { claims: claims.to_vec(), ..Script::default() });
    }
}

async fn configuration(State(provider): State<Provider>) -> Json<Value> {
    let issuer = &provider.issuer;
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "authorization_response_iss_parameter_supported": true,
    }))
}

async fn keys() -> Json<Value> {
    let spki = KEY.spki_der().unwrap();
    let spki = SubjectPublicKeyInfoRef::from_der(&spki).unwrap();
    let mut reader = der::SliceReader::new(spki.subject_public_key.raw_bytes()).unwrap();
    let (n, e) = reader.sequence(|inner| Ok((UintRef::decode(inner)?, UintRef::decode(inner)?))).unwrap();
    let (n, e) = (BASE64.encode(n.as_bytes()), BASE64.encode(e.as_bytes()));
    Json(json!({"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "one", "n": n, "e": e}]}))
}

async fn authorize(State(provider): State<Provider>, Query(asked): Query<Vec<(String, String)>>) -> Redirect {
    let of = |name: &str| asked.iter().find(|(of, _)| of == name).map_or("", |(_, value)| value);
    assert_eq!(of("code_challenge_method"), "S256");
    let mut script = provider.script.lock().unwrap();
    script.nonce = of("nonce").to_owned();
    let mut answer = vec![("code", "good"), ("state", of("state")), ("iss", provider.issuer.as_str())];
    for (name, value) in &script.callback {
        answer.retain(|(of, _)| of != name);
        answer.push((name, value));
    }
    answer.retain(|(_, value)| !value.is_empty());
    let query = serde_urlencoded::to_string(answer).unwrap();
    Redirect::to(&format!("{}?{query}", of("redirect_uri")))
}

async fn token(State(provider): State<Provider>) -> (StatusCode, Json<Value>) {
    let script = provider.script.lock().unwrap();
    if let Some((status, answer)) = &script.token {
        return (StatusCode::from_u16(*status).unwrap(), Json(answer.clone()));
    }
    let now = START.unix();
    let mut claims = json!({
        "iss": provider.issuer, "sub": "nikos", "aud": "manager", "nonce": script.nonce,
        "iat": now, "exp": now + 300, "auth_time": now,
        "acr": "urn:be:fedict:iam:fas:Level400", "amr": ["urn:be:fedict:iam:fas:Level400", "totp"],
        "egovNRN": NIKOS_NUMBER, "givenName": "Νίκος", "surname": "Παπαδάκης",
    });
    for (claim, value) in &script.claims {
        claims[*claim] = value.clone();
    }
    let header = BASE64.encode(json!({"alg": "RS256", "kid": "one"}).to_string());
    let signed = format!("{header}.{}", BASE64.encode(claims.to_string()));
    let signature = BASE64.encode(KEY.sign(signed.as_bytes()).unwrap());
    let tokens = json!({
        "access_token": "opaque", "token_type": "Bearer", "id_token": format!("{signed}.{signature}"),
    });
    (StatusCode::OK, Json(tokens))
}
