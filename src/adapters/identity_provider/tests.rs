use secrecy::SecretString;
use serde_json::{Value, json};

use super::fixture::{ISSUER, NONCE, NOW, Provider, claims, metadata};
use super::*;
use crate::adapters::http::{CannedAnswer, Http};

const VERIFIER: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

fn party() -> RelyingParty {
    RelyingParty {
        profile: Profile::csam(ISSUER),
        client_id: "manager".to_owned(),
        proof: ClientProof::Basic(SecretString::from("secret")),
        redirect_uri: "https://passerelle.example/manager/callback".to_owned(),
        scopes: vec!["profile".to_owned(), "egovnrn".to_owned()],
        wants_number: true,
    }
}

fn at(offset: i64) -> Instant {
    Instant::from_unix(NOW + offset).unwrap()
}

fn answer(issuer: Option<&'static str>) -> Answer<'static> {
    Answer { code: "code", issuer, nonce: NONCE, verifier: VERIFIER, once: "once", begun_at: at(-60) }
}

async fn redeem(provider: &Provider) -> Result<Identity, SignInFault> {
    let idp = IdentityProvider::new(provider.http.clone());
    idp.redeem(&party(), &answer(Some(ISSUER)), at(0)).await
}

/// The fault of an otherwise good token with one claim set, or left out if `null`.
async fn fault_with(provider: &Provider, claim: &str, value: Value) -> Option<SignInFault> {
    let mut changed = claims();
    if value.is_null() {
        changed.as_object_mut().unwrap().remove(claim);
    } else {
        changed[claim] = value;
    }
    provider.issue(&changed);
    redeem(provider).await.err()
}

#[tokio::test]
async fn asks_for_a_new_proof_at_the_level_of_ehealth() {
    let provider = Provider::new();
    let idp = IdentityProvider::new(provider.http.clone());
    let secrets = Secrets {
        state: "the-state".to_owned(),
        nonce: NONCE.to_owned(),
        verifier: Zeroizing::new(VERIFIER.to_owned()),
    };
    let url = idp.authorization_url(&party(), &secrets, Language::Fr, at(0)).await.unwrap();
    let asked: std::collections::HashMap<_, _> = url.query_pairs().into_owned().collect();
    assert!(url.as_str().starts_with("https://idp.example/fas/oauth2/authorize?"));
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", "manager"),
        ("redirect_uri", "https://passerelle.example/manager/callback"),
        ("scope", "openid profile egovnrn"),
        ("state", "the-state"),
        ("nonce", NONCE),
        ("acr_values", "urn:be:fedict:iam:fas:Level400"),
        ("prompt", "login"),
        ("ui_locales", "fr"),
        ("code_challenge_method", "S256"),
    ] {
        assert_eq!(asked[name], value, "{name}");
    }
    assert!(!url.as_str().contains(VERIFIER));
}

#[tokio::test]
async fn believes_a_good_token_in_both_shapes() {
    let provider = Provider::new();
    provider.issue(&claims());
    let anna = redeem(&provider).await.unwrap();
    assert_eq!((anna.subject.as_str(), anna.display_name().as_str()), ("anna", "Anna Kowalska"));
    assert_eq!(anna.national_number.as_deref().map(String::as_str), Some("79431410181"));
    assert_eq!((anna.level, anna.means), (Level(400), Means::MobileApp));
    assert_eq!(anna.auth_time, at(-5));
    assert_eq!(fault_with(&provider, "acr", json!("0")).await, None);
    assert_eq!(fault_with(&provider, "amr", json!(["totp"])).await, None);
    let exchanged = provider.http.requests();
    let exchange = exchanged.iter().find(|request| request.uri().path().ends_with("/token")).unwrap();
    let body = String::from_utf8(exchange.body().clone()).unwrap();
    assert!(body.contains(&format!("code_verifier={VERIFIER}")) && !body.contains("client_secret"));
    assert!(exchange.headers().contains_key("authorization"));
}

#[tokio::test]
async fn refuses_every_token_that_is_not_the_answer() {
    use SignInFault::{LevelTooLow, TooOld, Untrusted, WrongMeans, WrongNonce};
    let provider = Provider::new();
    let audience = Untrusted("the token is for somebody else");
    let issuer = Untrusted("the token is from somebody else");
    for (claim, value, fault) in [
        ("nonce", json!("another"), WrongNonce),
        ("nonce", Value::Null, WrongNonce),
        ("aud", json!(["office"]), audience),
        ("aud", json!(["manager", "office"]), audience),
        ("aud", json!([]), audience),
        ("azp", json!("office"), Untrusted("the token was authorised for somebody else")),
        ("iss", json!("https://idp.example/fas/oauth2/"), issuer),
        ("iss", json!("https://evil.example"), issuer),
        ("exp", json!(NOW), TooOld),
        ("iat", json!(NOW - 301), TooOld),
        ("iat", json!(NOW + 301), TooOld),
        ("auth_time", Value::Null, TooOld),
        ("auth_time", json!(NOW - 121), TooOld),
        ("auth_time", json!(NOW + 61), TooOld),
        ("acr", json!("urn:be:fedict:iam:fas:Level200"), LevelTooLow),
        ("acr", json!("urn:be:fedict:iam:fas:citizen:Level300"), LevelTooLow),
        ("amr", json!(["urn:be:fedict:iam:fas:Level200", "totp"]), LevelTooLow),
        ("amr", json!(["eid"]), WrongMeans),
        ("at_hash", json!("AAAA"), Untrusted("the access token is not the one of the id token")),
    ] {
        assert_eq!(fault_with(&provider, claim, value.clone()).await, Some(fault), "{claim} {value}");
    }
    let mut unlevelled = claims();
    unlevelled["acr"] = json!("0");
    unlevelled["amr"] = json!(["totp"]);
    provider.issue(&unlevelled);
    assert_eq!(redeem(&provider).await.err(), Some(LevelTooLow));
}

#[tokio::test]
async fn trusts_no_other_signature() {
    let provider = Provider::new();
    let wrong_algorithm = SignInFault::Untrusted("the token is signed with another algorithm than RS256");
    for algorithm in ["HS256", "RS384", "PS256", "ES256"] {
        provider.issue_under(&json!({"alg": algorithm, "kid": "one"}), &claims());
        assert_eq!(redeem(&provider).await.err(), Some(wrong_algorithm), "{algorithm}");
    }
    provider.issue_under(&json!({"alg": "none", "kid": "one"}), &claims());
    assert!(redeem(&provider).await.is_err());
    let other = Provider::new();
    let forged = Provider { http: provider.http.clone(), key: other.key };
    forged.issue(&claims());
    let does_not_verify = SignInFault::Untrusted("the signature of the token does not verify");
    assert_eq!(redeem(&provider).await.err(), Some(does_not_verify));
    provider.answer_token("not.a.token");
    assert!(matches!(redeem(&provider).await, Err(SignInFault::Untrusted(_))));
}

#[tokio::test]
async fn asks_again_for_an_unknown_key_once_a_minute() {
    let provider = Provider::new();
    let idp = IdentityProvider::new(provider.http.clone());
    let asked = || provider.http.requests().iter().filter(|r| r.uri().path().ends_with("/keys")).count();
    provider.issue_under(&json!({"alg": "RS256", "kid": "two"}), &claims());
    let at_once = idp.redeem(&party(), &answer(Some(ISSUER)), at(0)).await;
    assert_eq!((at_once.err(), asked()), (Some(SignInFault::UnknownKey), 1));
    provider.publish(&metadata(), "two");
    idp.redeem(&party(), &answer(Some(ISSUER)), at(60)).await.unwrap();
    assert_eq!(asked(), 2);
}

#[tokio::test]
async fn the_answer_names_its_issuer() {
    let provider = Provider::new();
    provider.issue(&claims());
    let idp = IdentityProvider::new(provider.http.clone());
    for issuer in [None, Some("https://evil.example"), Some("https://idp.example/fas/oauth2/")] {
        let refused = idp.redeem(&party(), &answer(issuer), at(0)).await.err();
        assert_eq!(refused, Some(SignInFault::WrongIssuer), "{issuer:?}");
    }
    let mut silent = metadata();
    silent["authorization_response_iss_parameter_supported"] = json!(false);
    provider.publish(&silent, "one");
    let idp = IdentityProvider::new(provider.http.clone());
    assert!(idp.redeem(&party(), &answer(None), at(0)).await.is_ok());
}

#[tokio::test]
async fn tells_down_lying_and_replayed_apart() {
    let provider = Provider::new();
    assert_eq!(redeem(&provider).await.err(), Some(SignInFault::Unreachable));
    let refused = |error: &str| CannedAnswer {
        status: 400,
        content_type: "application/json".to_owned(),
        body: json!({"error": error}).to_string().into(),
    };
    provider.http.answer(&format!("{ISSUER}/token"), refused("invalid_grant"));
    assert_eq!(redeem(&provider).await.err(), Some(SignInFault::CodeRefused));
    provider.http.answer(&format!("{ISSUER}/token"), refused("invalid_client"));
    assert_eq!(redeem(&provider).await.err(), Some(SignInFault::NotRegistered("invalid_client")));
    let mut lying = metadata();
    lying["issuer"] = json!("https://idp.example");
    provider.publish(&lying, "one");
    let fault = SignInFault::Untrusted("it names another issuer than itself");
    assert_eq!(redeem(&provider).await.err(), Some(fault));
    let nobody = IdentityProvider::new(Http::memory());
    let down = nobody.redeem(&party(), &answer(Some(ISSUER)), at(0)).await.err();
    assert_eq!(down, Some(SignInFault::Unreachable));
}

#[tokio::test]
async fn asks_userinfo_for_a_number_that_the_token_leaves_out() {
    let provider = Provider::new();
    let mut short = claims();
    short.as_object_mut().unwrap().remove("egovNRN");
    provider.issue(&short);
    let userinfo = format!("{ISSUER}/userinfo");
    let told = json!({"sub": "anna", "egovNRN": "79431410181"});
    provider.http.answer(&userinfo, CannedAnswer::json(told.to_string()));
    assert!(redeem(&provider).await.unwrap().national_number.is_some());
    let told = json!({"sub": "somebody else", "egovNRN": "79431410181"});
    provider.http.answer(&userinfo, CannedAnswer::json(told.to_string()));
    assert!(matches!(redeem(&provider).await, Err(SignInFault::Untrusted(_))));
}

#[tokio::test]
async fn a_provider_that_hangs_is_waited_for_by_one_of_fifty() {
    for path in ["/.well-known/openid-configuration", "/keys", "/token"] {
        let provider = Provider::new();
        provider.issue(&claims());
        provider.http.fall_silent(&format!("{ISSUER}{path}"));
        let idp = IdentityProvider::new(provider.http.clone());
        let party = party();
        let all = (0..50).map(async |_| idp.redeem(&party, &answer(Some(ISSUER)), at(0)).await.err());
        let faults = futures_util::future::join_all(all).await;
        assert_eq!(faults, [Some(SignInFault::Slow); 50], "{path}");
        let asked =
            provider.http.requests().iter().filter(|asked| asked.uri().path().ends_with(path)).count();
        assert!(asked == if path == "/token" { 50 } else { 1 }, "{path} was asked {asked} times");
    }
}

#[tokio::test]
async fn a_provider_that_fails_is_left_alone_for_five_seconds() {
    let provider = Provider::new();
    let configuration = format!("{ISSUER}/.well-known/openid-configuration");
    provider.http.answer(&configuration, CannedAnswer { status: 503, ..CannedAnswer::json("{}") });
    let idp = IdentityProvider::new(provider.http.clone());
    for (offset, asked) in [(0, 1), (4, 1), (5, 2)] {
        let fault = idp.redeem(&party(), &answer(Some(ISSUER)), at(offset)).await.err();
        assert_eq!((fault, provider.http.requests().len()), (Some(SignInFault::Unreachable), asked));
    }
}

#[tokio::test]
async fn keys_of_the_last_day_serve_while_the_provider_is_away() {
    let provider = Provider::new();
    let idp = IdentityProvider::new(provider.http.clone());
    provider.issue(&claims());
    idp.redeem(&party(), &answer(Some(ISSUER)), at(0)).await.unwrap();
    provider.http.fall_silent(&format!("{ISSUER}/.well-known/openid-configuration"));
    let secrets = Secrets {
        state: "the-state".to_owned(),
        nonce: NONCE.to_owned(),
        verifier: Zeroizing::new(VERIFIER.to_owned()),
    };
    let party = party();
    let ask = async |offset| idp.authorization_url(&party, &secrets, Language::Nl, at(offset)).await;
    assert!(ask(24 * 3_600 - 1).await.is_ok());
    assert_eq!(ask(24 * 3_600).await.err(), Some(SignInFault::Slow));
    assert!(ask(-3_599).await.is_ok(), "the clock has stepped back a little");
    assert_eq!(ask(-10 * 365 * 86_400).await.err(), Some(SignInFault::Slow), "and by ten years");
}
