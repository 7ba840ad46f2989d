//! What a profile changes in what we send and in what we believe.

use std::collections::HashMap;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use secrecy::SecretString;
use serde_json::{Value, json};

use super::fixture::{ISSUER, NONCE, NOW, Provider, claims, metadata};
use super::*;
use crate::adapters::http::CannedAnswer;
use crate::adapters::issuer::pem;
use crate::adapters::signing_keys::{RsaKey, RsaSize};
use crate::domain::oidc::profile::{AcrForm, UserInfoUse};

fn party(profile: Profile) -> RelyingParty {
    RelyingParty {
        scopes: profile.scopes.clone(),
        profile,
        client_id: "manager".to_owned(),
        proof: ClientProof::Basic(SecretString::from("secret")),
        redirect_uri: "https://passerelle.example/manager/callback".to_owned(),
        wants_number: true,
    }
}

fn now() -> Instant {
    Instant::from_unix(NOW).unwrap()
}

async fn redeem(provider: &Provider, party: &RelyingParty) -> Result<Identity, SignInFault> {
    let verifier = "v".repeat(43);
    let begun_at = now().plus(-time::Duration::MINUTE);
    let answer = Answer {
        code: "code",
        issuer: Some(ISSUER),
        nonce: NONCE,
        verifier: &verifier,
        once: "once",
        begun_at,
    };
    IdentityProvider::new(provider.http.clone()).redeem(party, &answer, now()).await
}

async fn asked(provider: &Provider, party: &RelyingParty) -> HashMap<String, String> {
    let verifier = Zeroizing::new("v".repeat(43));
    let secrets = Secrets { state: "state".to_owned(), nonce: NONCE.to_owned(), verifier };
    let idp = IdentityProvider::new(provider.http.clone());
    let url = idp.authorization_url(party, &secrets, Language::Nl, now()).await.unwrap();
    url.query_pairs().into_owned().collect()
}

/// The form of the last exchange of a code.
fn exchanged(provider: &Provider) -> HashMap<String, String> {
    let requests = provider.http.requests();
    let exchange = requests.iter().rev().find(|request| request.uri().path().ends_with("/token")).unwrap();
    serde_urlencoded::from_bytes(exchange.body()).unwrap()
}

#[tokio::test]
async fn without_pkce_neither_challenge_nor_verifier_is_sent() {
    let provider = Provider::new();
    provider.issue(&claims());
    let mut party = party(Profile::csam(ISSUER));
    assert!(asked(&provider, &party).await.contains_key("code_challenge"));
    redeem(&provider, &party).await.unwrap();
    assert!(exchanged(&provider).contains_key("code_verifier"));
    party.profile.pkce = false;
    assert!(!asked(&provider, &party).await.contains_key("code_challenge"));
    redeem(&provider, &party).await.unwrap();
    assert!(!exchanged(&provider).contains_key("code_verifier"));
}

#[tokio::test]
async fn the_level_is_asked_in_the_words_of_the_provider() {
    let provider = Provider::new();
    let mut party = party(Profile::csam(ISSUER));
    assert!(!asked(&provider, &party).await.contains_key("claims"));
    party.profile.acr_form = AcrForm::Citizen;
    party.profile.essential_acr = true;
    let sent = asked(&provider, &party).await;
    assert_eq!(sent["acr_values"], "urn:be:fedict:iam:fas:citizen:Level400");
    let claims: Value = serde_json::from_str(&sent["claims"]).unwrap();
    let wanted = json!({"essential": true, "values": ["urn:be:fedict:iam:fas:citizen:Level400"]});
    assert_eq!(claims["id_token"]["acr"], wanted);
    party.profile.levels = [("gold".to_owned(), Level(450)), ("silver".to_owned(), Level(400))].into();
    assert_eq!(asked(&provider, &party).await["acr_values"], "silver gold");
}

#[tokio::test]
async fn a_secret_goes_where_the_provider_wants_it() {
    let provider = Provider::new();
    provider.issue(&claims());
    let mut party = party(Profile::csam(ISSUER));
    redeem(&provider, &party).await.unwrap();
    assert!(!exchanged(&provider).contains_key("client_secret"));
    party.proof = ClientProof::Post(SecretString::from("secret"));
    redeem(&provider, &party).await.unwrap();
    assert_eq!(exchanged(&provider)["client_secret"], "secret");
    let requests = provider.http.requests();
    assert!(!requests.last().unwrap().headers().contains_key("authorization"));
}

#[tokio::test]
async fn a_key_proves_who_we_are_without_any_secret() {
    let key = RsaKey::generate(RsaSize::Rsa2048).unwrap();
    let text = pem::write("PRIVATE KEY", &key.pkcs8().unwrap());
    let provider = Provider::new();
    provider.issue(&claims());
    let mut party = party(Profile::csam(ISSUER));
    let client_key = ClientKey::from_pem(&text, Some("ours".to_owned())).unwrap();
    party.proof = ClientProof::PrivateKey(Arc::new(client_key));
    redeem(&provider, &party).await.unwrap();
    let sent = exchanged(&provider);
    assert_eq!(sent["client_assertion_type"], "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    assert!(!sent.contains_key("client_secret"));
    let (signed, signature) = sent["client_assertion"].rsplit_once('.').unwrap();
    assert_eq!(BASE64.encode(key.sign(signed.as_bytes()).unwrap()), signature, "PKCS#1 v1.5 repeats itself");
    let (header, stated) = signed.split_once('.').unwrap();
    let read = |part: &str| -> Value { serde_json::from_slice(&BASE64.decode(part).unwrap()).unwrap() };
    assert_eq!(read(header), json!({"alg": "RS256", "typ": "JWT", "kid": "ours"}));
    let expected = json!({"iss": "manager", "sub": "manager", "aud": format!("{ISSUER}/token"), "jti": "once",
        "iat": NOW, "exp": NOW + 60});
    assert_eq!(read(stated), expected);
    assert!(
        ClientKey::from_pem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", None).is_err()
    );
    assert!(ClientKey::from_pem("no key at all", None).is_err());
}

#[tokio::test]
async fn claims_are_read_under_the_names_of_the_provider() {
    let provider = Provider::new();
    let mut other = claims();
    for name in ["egovNRN", "givenName", "surname", "acr", "amr"] {
        other.as_object_mut().unwrap().remove(name);
    }
    for (name, value) in
        [("niss", json!("79431410181")), ("given_name", json!("Anna")), ("acr", json!("silver"))]
    {
        other[name] = value;
    }
    other["family_name"] = json!("Kowalska");
    other["amr"] = json!(["otp"]);
    provider.issue(&other);
    assert_eq!(redeem(&provider, &party(Profile::csam(ISSUER))).await.err(), Some(SignInFault::LevelTooLow));
    let mut profile = Profile::csam(ISSUER);
    let [national_number, given_name, surname] = ["niss", "given_name", "family_name"].map(str::to_owned);
    profile.claims = crate::domain::oidc::profile::ClaimNames { national_number, given_name, surname };
    profile.levels = [("silver".to_owned(), Level(400))].into();
    profile.means = [("otp".to_owned(), Means::MobileApp)].into();
    let anna = redeem(&provider, &party(profile)).await.unwrap();
    assert_eq!(anna.display_name(), "Anna Kowalska");
    assert_eq!(anna.national_number.as_deref().map(String::as_str), Some("79431410181"));
    assert_eq!((anna.level, anna.means), (Level(400), Means::MobileApp));
}

#[tokio::test]
async fn an_issuer_may_lie_elsewhere_than_its_name_but_not_without_tls() {
    let provider = Provider::new();
    provider.issue(&claims());
    let elsewhere = "https://elsewhere.example/metadata.json";
    let mut profile = Profile::csam(ISSUER);
    profile.discovery = elsewhere.to_owned();
    provider.http.answer(elsewhere, CannedAnswer::json(metadata().to_string()));
    redeem(&provider, &party(profile.clone())).await.unwrap();
    let mut open = metadata();
    open["token_endpoint"] = json!("http://idp.example/fas/oauth2/token");
    provider.http.answer(elsewhere, CannedAnswer::json(open.to_string()));
    let fault = redeem(&provider, &party(profile)).await.err();
    assert_eq!(fault, Some(SignInFault::Untrusted("it has an endpoint without TLS")));
}

#[tokio::test]
async fn userinfo_is_asked_as_the_profile_says() {
    let provider = Provider::new();
    provider.issue(&claims());
    let address = format!("{ISSUER}/userinfo");
    let asked =
        || provider.http.requests().iter().filter(|asked| asked.uri().path().ends_with("/userinfo")).count();
    let mut party = party(Profile::csam(ISSUER));
    redeem(&provider, &party).await.unwrap();
    assert_eq!(asked(), 0, "the token says everything");
    party.profile.user_info = UserInfoUse::Always;
    let other = json!({"sub": "anna", "egovNRN": "85073003328"});
    provider.http.answer(&address, CannedAnswer::json(other.to_string()));
    let fault = SignInFault::Untrusted("it states two national numbers");
    assert_eq!(redeem(&provider, &party).await.err(), Some(fault));
    let mut bare = claims();
    for name in ["egovNRN", "givenName", "surname"] {
        bare.as_object_mut().unwrap().remove(name);
    }
    provider.issue(&bare);
    party.profile.user_info = UserInfoUse::Never;
    let before = asked();
    assert!(redeem(&provider, &party).await.unwrap().national_number.is_none());
    assert_eq!(asked(), before);
}

#[tokio::test]
async fn signed_userinfo_counts_only_if_it_verifies() {
    let provider = Provider::new();
    let mut bare = claims();
    for name in ["egovNRN", "givenName", "surname"] {
        bare.as_object_mut().unwrap().remove(name);
    }
    provider.issue(&bare);
    let party = party(Profile::fas(ISSUER));
    let told = json!({"iss": ISSUER, "aud": "manager", "sub": "anna", "egovNRN": "79431410181", "surname": "Kowalska"});
    provider.tell_signed(&told);
    let anna = redeem(&provider, &party).await.unwrap();
    assert_eq!((anna.display_name().as_str(), anna.national_number.is_some()), ("Kowalska", true));
    provider.http.answer(&format!("{ISSUER}/userinfo"), CannedAnswer::json(told.to_string()));
    assert!(matches!(redeem(&provider, &party).await, Err(SignInFault::Untrusted(_))), "it is not signed");
    for (claim, value) in [("sub", "somebody else"), ("aud", "office"), ("iss", "https://evil.example")] {
        let mut wrong = told.clone();
        wrong[claim] = json!(value);
        provider.tell_signed(&wrong);
        assert!(matches!(redeem(&provider, &party).await, Err(SignInFault::Untrusted(_))), "{claim}");
    }
    let forger = Provider { http: provider.http.clone(), key: RsaKey::generate(RsaSize::Rsa2048).unwrap() };
    forger.tell_signed(&told);
    assert!(matches!(redeem(&provider, &party).await, Err(SignInFault::Untrusted(_))), "another key");
}
