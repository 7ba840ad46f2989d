//! Relying parties that prove themselves with a key of their own, and that are told in a signed answer.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use passerelle::actions::csam::register_client::{Registered, add};
use passerelle::domain::oidc::client_assertion::ASSERTION_TYPE;
use passerelle::domain::oidc::registration::Registration;
use serde_json::{Value, json};

use super::hospital::{CALLBACK, register_as, registration, request, sign_in};
use super::person::Person;
use super::relying_party::{RelyingParty, VERIFIER, parameter};
use crate::support::{TestApp, each_engine};

fn key_set(pair: &EcdsaKeyPair) -> Value {
    let point = pair.public_key().as_ref();
    let number = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    json!({ "keys": [{ "kty": "EC", "crv": "P-256", "x": number(&point[1..33]), "y": number(&point[33..]) }] })
}

/// An assertion of the hospital, with claims changed.
fn assertion(app: &TestApp, pair: &EcdsaKeyPair, jti: &str, changes: &Value) -> String {
    let now = app.ctx.now().unix();
    let mut claims = json!({
        "iss": "hospital", "sub": "hospital", "aud": format!("{}/csam", app.base), "exp": now + 60, "iat": now,
        "jti": jti
    });
    claims.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let text = format!("{}.{}", part(&json!({ "alg": "ES256" })), part(&claims));
    let signature = pair.sign(&SystemRandom::new(), text.as_bytes()).unwrap();
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature.as_ref()))
}

async fn exchange(app: &TestApp, code: &str, assertion: &str, more: &[(&str, &str)]) -> (u16, Value) {
    let own = [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", CALLBACK),
        ("code_verifier", VERIFIER),
        ("client_assertion_type", ASSERTION_TYPE),
        ("client_assertion", assertion),
    ];
    let kept = own.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    RelyingParty::of(app).token(&kept.chain(more.iter().copied()).collect::<Vec<_>>()).await
}

#[test]
fn an_assertion_proves_its_client_once_and_the_answer_is_signed() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let registered = Registration {
            jwks: Some(key_set(&pair).to_string()),
            user_info: "jwt".to_owned(),
            first_party: true,
            ..registration("hospital", "private_key_jwt")
        };
        assert_eq!(register_as(app, registered).await, "", "it needs no secret");
        sign_in(&person, &request(app, "hospital", &[])).await;
        let code = async || {
            let answer =
                person.browser.get(&request(app, "hospital", &[])).await.unwrap().location().unwrap();
            parameter(&answer, "code").unwrap()
        };
        let good = assertion(app, &pair, "once", &json!({}));
        let (status, tokens) = exchange(app, &code().await, &good, &[]).await;
        assert_eq!(status, 200, "{tokens}");
        let (kind, told) = party.raw_user_info(tokens["access_token"].as_str().unwrap()).await;
        let claims = party.claims(&told).await;
        assert_eq!((kind.as_str(), &claims["aud"]), ("application/jwt", &"hospital".into()));
        assert_eq!(claims["iss"], format!("{}/csam", app.base));
        assert_eq!(claims["sub"], party.claims(tokens["id_token"].as_str().unwrap()).await["sub"]);
        let other = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let now = app.ctx.now().unix();
        let fresh = |changes: Value| assertion(app, &pair, &changes.to_string(), &changes);
        for (shown, more, expected) in [
            (good, ("scope", ""), 401),
            (assertion(app, &other, "theirs", &json!({})), ("scope", ""), 401),
            (fresh(json!({ "aud": "https://other.example" })), ("scope", ""), 401),
            (fresh(json!({ "exp": now })), ("scope", ""), 401),
            (fresh(json!({ "sub": "other" })), ("scope", ""), 401),
            (fresh(json!({ "iss": "manager", "sub": "manager" })), ("scope", ""), 401),
            (fresh(json!({ "x": 1 })), ("client_id", "manager"), 401),
            (fresh(json!({ "x": 2 })), ("client_secret", "both"), 400),
            (fresh(json!({ "x": 3 })), ("client_assertion_type", "other"), 400),
            (String::new(), ("client_id", "hospital"), 400),
            ("a.b.c".to_owned(), ("client_id", "hospital"), 401),
            (fresh(json!({ "aud": [format!("{}/csam/token", app.base)] })), ("client_id", "hospital"), 200),
        ] {
            let (status, answer) = exchange(app, &code().await, &shown, &[more]).await;
            assert_eq!(status, expected, "{more:?} {answer}");
        }
        let at_once = assertion(app, &pair, "eight", &json!({}));
        let mut codes = Vec::new();
        for _ in 0..8 {
            codes.push(code().await);
        }
        let all = codes.iter().map(|code| exchange(app, code, &at_once, &[]));
        let all = futures_util::future::join_all(all).await;
        assert_eq!(all.iter().filter(|(status, _)| *status == 200).count(), 1, "{all:?}");
    });
}

#[test]
fn keys_that_prove_nothing_are_not_registered() {
    each_engine(async |app| {
        for keys in ["", "{}", r#"{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}"#, r#"{"keys":[{"kty":"RSA"}]}"#] {
            let odd =
                Registration { jwks: Some(keys.to_owned()), ..registration("hospital", "private_key_jwt") };
            let answer = add(&app.ctx, odd.judge().unwrap()).await.unwrap();
            assert!(matches!(answer, Registered::Keys(_)), "{keys}");
        }
    });
}
