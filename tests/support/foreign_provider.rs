//! An identity provider that says whatever a test wants: the outside world of a relying party.

use std::sync::{Arc, Mutex};

use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::app::START;
use super::foreign_keys::{self, Signature};

/// The national number that it states unless told otherwise: the one of Nikos.
pub const NIKOS_NUMBER: &str = "79431410181";

/// The provider, running on a free loopback port.
#[derive(Clone)]
pub struct Provider {
    pub issuer: String,
    script: Arc<Mutex<Script>>,
}

/// What the provider does otherwise than it should.
#[derive(Default, Clone)]
pub struct Script {
    /// Claims of the id token that differ from those of a good one; null leaves one out.
    pub claims: Vec<(&'static str, Value)>,
    /// Parameters of the callback that differ from those of a good one; empty leaves one out.
    pub callback: Vec<(&'static str, &'static str)>,
    /// What the token endpoint answers in place of tokens.
    pub token: Option<(u16, Value)>,
    /// Members of the metadata that differ from those of good ones; null leaves one out.
    pub metadata: Vec<(&'static str, Value)>,
    /// The header of the id token.
    pub header: Option<Value>,
    pub signature: Signature,
    /// The published keys.
    pub keys: Option<Value>,
    /// The keys that are published from the second look on.
    pub later_keys: Option<Value>,
    /// Claims at userinfo, which exists only where this is set.
    pub user_info: Option<Value>,
    /// `discovery`, `keys`, `token` or `userinfo`: never answers.
    pub hangs: &'static str,
    /// The same: answers with a page for people.
    pub html: &'static str,
    /// The same: answers that it is broken.
    pub broken: &'static str,
    /// Of the sign-in under way.
    pub nonce: String,
    /// How often the keys were looked at.
    pub looks: u32,
}

impl Provider {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}/fas/oauth2", listener.local_addr().unwrap());
        let provider = Self { issuer, script: Arc::default() };
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(async |state| answer("discovery", state).await))
            .route("/authorize", get(authorize))
            .route("/{endpoint}", get(get_endpoint))
            .route("/token", post(async |state| answer("token", state).await))
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

async fn get_endpoint(Path(endpoint): Path<String>, state: State<Provider>) -> Response {
    answer(&endpoint, state).await
}

/// What the script wants at this endpoint.
async fn answer(endpoint: &str, State(provider): State<Provider>) -> Response {
    let script = {
        let mut script = provider.script.lock().unwrap();
        script.looks += u32::from(endpoint == "keys");
        script.clone()
    };
    if script.hangs == endpoint {
        std::future::pending::<()>().await;
    }
    if script.html == endpoint {
        return Html("<h1>We are back soon</h1>").into_response();
    }
    if script.broken == endpoint {
        return (StatusCode::INTERNAL_SERVER_ERROR, Html("<h1>500</h1>")).into_response();
    }
    match endpoint {
        "discovery" => Json(metadata(&provider.issuer, &script)).into_response(),
        "keys" => Json(published_keys(&script)).into_response(),
        "token" => token(&provider.issuer, &script),
        "userinfo" => Json(script.user_info.unwrap_or_default()).into_response(),
        other => panic!("nobody asks for {other}"),
    }
}

fn metadata(issuer: &str, script: &Script) -> Value {
    let mut metadata = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "HS256", "ES256", "none"],
        "authorization_response_iss_parameter_supported": true,
    });
    if script.user_info.is_some() || [script.html, script.broken, script.hangs].contains(&"userinfo") {
        metadata["userinfo_endpoint"] = json!(format!("{issuer}/userinfo"));
    }
    change(&mut metadata, &script.metadata);
    metadata
}

fn published_keys(script: &Script) -> Value {
    let later = script.later_keys.clone().filter(|_| script.looks > 1);
    let keys = later.or_else(|| script.keys.clone());
    keys.unwrap_or_else(|| json!({"keys": [foreign_keys::public("one", "RS256")]}))
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

fn token(issuer: &str, script: &Script) -> Response {
    if let Some((status, answer)) = &script.token {
        return (StatusCode::from_u16(*status).unwrap(), Json(answer.clone())).into_response();
    }
    let now = START.unix();
    let mut claims = json!({
        "iss": issuer, "sub": "nikos", "aud": "manager", "nonce": script.nonce,
        "iat": now, "exp": now + 300, "auth_time": now,
        "acr": "urn:be:fedict:iam:fas:Level400", "amr": ["urn:be:fedict:iam:fas:Level400", "totp"],
        "egovNRN": NIKOS_NUMBER, "givenName": "Νίκος", "surname": "Παπαδάκης",
    });
    change(&mut claims, &script.claims);
    let header = script.header.clone().unwrap_or_else(|| json!({"alg": "RS256", "kid": "one"}));
    let signed = format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(claims.to_string()));
    let id_token = format!("{signed}.{}", BASE64.encode(script.signature.over(&signed)));
    let tokens = json!({"access_token": "opaque", "token_type": "Bearer", "id_token": id_token});
    ([(header::CACHE_CONTROL, "no-store")], Json(tokens)).into_response()
}

fn change(object: &mut Value, changes: &[(&'static str, Value)]) {
    for (name, value) in changes {
        if value.is_null() {
            object.as_object_mut().unwrap().remove(*name);
        } else {
            object[*name] = value.clone();
        }
    }
}
