//! Encryption tokens, by key and by person.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use passerelle::actions::misses;
use passerelle::actions::pki::encryption_tokens as moves;
use passerelle::adapters::issuer::{SubjectKey, encryption};
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::token::{TokenEvent, TokenState};
use passerelle::domain::certificate::token_serial::TokenSerial;
use passerelle::domain::id::EnrolmentId;
use passerelle::storage::certificates::Certificate;
use passerelle::storage::encryption_tokens;
use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

use super::described::{Answer, Api};
use super::{identifier, issued};
use crate::pki::{completed, published};
use crate::support::applicants::KEYS;
use crate::support::{TestApp, each_engine};

/// What the holder's computer and the ETK-RA do up to T2. Gives the token.
pub async fn complete(app: &TestApp, certificate: &Certificate) -> Vec<u8> {
    let token =
        encryption_tokens::of_certificate(&mut app.ctx.reader(), certificate.id).await.unwrap().unwrap();
    let serial = TokenSerial::read(&KEYS[1].decrypt(&token.challenge).unwrap()).unwrap();
    let tbs = encryption::to_be_signed(&token.tbs, serial).unwrap();
    let key = SubjectKey::from_spki(&KEYS[0].spki_der().unwrap()).unwrap();
    let der = encryption::finish(&tbs, &KEYS[0].sign(&tbs).unwrap(), &key).unwrap();
    let mut tx = app.ctx.db.begin().await.unwrap();
    encryption_tokens::record_serial(&mut tx, token.id, serial).await.unwrap();
    encryption_tokens::record_certificate(&mut tx, token.id, &der).await.unwrap();
    tx.commit().await.unwrap();
    let token =
        encryption_tokens::of_certificate(&mut app.ctx.reader(), certificate.id).await.unwrap().unwrap();
    let etk = moves::wrap(&app.ctx, certificate, &token).await.unwrap();
    let mut tx = app.ctx.db.begin().await.unwrap();
    encryption_tokens::record_etk(&mut tx, token.id, &etk).await.unwrap();
    let (to, person) = (TokenState::ValidActive, Actor::Person(EnrolmentId(Uuid::nil())));
    moves::advance(&app.ctx, &mut tx, &token, TokenEvent::Complete, to, person, json!({})).await.unwrap();
    tx.commit().await.unwrap();
    etk
}

async fn search(api: &Api<'_>, body: Value) -> Answer {
    api.post("/pki/api/v1/etk/search", "application/json", body.to_string().into_bytes()).await
}

fn maria() -> Value {
    json!({ "type": "SSIN", "value": completed::MARIA })
}

#[test]
fn a_token_is_found_by_key_and_by_person_while_one_may_encrypt_with_it() {
    each_engine(async |app| {
        let certificate = issued(app).await;
        let api = Api::of(app).await;
        let by_key = format!("/pki/api/v1/certificates/{}/etk", identifier(&certificate));
        let before = api.get(&by_key, "*/*").await.json();
        assert_eq!((&before["etkStatus"], before.get("etk")), (&json!("IN_REQUEST"), None));
        assert_eq!(search(&api, maria()).await.code(), "ETK_NOT_FOUND");

        let etk = complete(app, &certificate).await;
        let told = api.get(&by_key, "application/json").await;
        assert_eq!(told.header("cache-control"), "public, max-age=60");
        assert_eq!(told.json()["etkStatus"], "VALID_ACTIVE");
        assert_eq!(STANDARD.decode(told.json()["etk"].as_str().unwrap()).unwrap(), etk);
        let bare = api.get(&by_key, "application/cms").await;
        assert_eq!((bare.header("content-type"), &bare.bytes), ("application/cms", &etk));
        let found = search(&api, maria()).await;
        assert_eq!((found.status, found.header("cache-control")), (200, "no-store"));
        assert_eq!(found.json(), told.json(), "the same, however it is found");
        let older = app.browser().get(&format!("/pki/etk?type=SSIN&id={}", completed::MARIA)).await.unwrap();
        assert_eq!(older.bytes, etk, "and the older address has it too");

        published::revoke(app, certificate.id).await;
        let over = api.get(&by_key, "*/*").await.json();
        assert_eq!((&over["etkStatus"], over.get("etk")), (&json!("REVOKED"), None));
        assert_eq!(api.get(&by_key, "application/cms").await.code(), "ETK_NOT_FOUND");
        assert_eq!(search(&api, maria()).await.code(), "ETK_NOT_FOUND");
        completed::clear_away(app).await;
    });
}

#[test]
fn searches_that_are_none_are_refused_by_name_and_change_nothing() {
    each_engine(async |app| {
        let api = Api::of(app).await;
        for (sent, code) in [
            (json!({ "type": "SSIN", "value": "85410100105" }), "IDENTIFIER_INVALID"),
            (json!({ "type": "SSIN", "value": "" }), "IDENTIFIER_INVALID"),
            (json!({ "type": "CBE", "value": "0809394427" }), "ETK_NOT_FOUND"),
            (json!({ "type": "SSIN", "value": completed::MARIA, "environment": "test" }), "REQUEST_INVALID"),
            (json!({ "type": "SSIN", "value": completed::MARIA, "applicationid": "X" }), "REQUEST_INVALID"),
            (json!({ "type": "SSIN", "value": 85_410_100_104_u64 }), "REQUEST_INVALID"),
            (json!({ "value": completed::MARIA }), "REQUEST_INVALID"),
            (json!([]), "REQUEST_INVALID"),
            (json!(null), "REQUEST_INVALID"),
            (json!({ "type": "SSIN", "value": "8".repeat(2000) }), "TOO_LARGE"),
        ] {
            let answer = search(&api, sent.clone()).await;
            assert_eq!(answer.code(), code, "{sent}");
            assert!(!String::from_utf8_lossy(&answer.bytes).contains("85410100"), "no number comes back");
        }
        let path = "/pki/api/v1/etk/search";
        assert_eq!(
            api.post(path, "text/plain", maria().to_string().into_bytes()).await.code(),
            "MEDIA_TYPE_UNSUPPORTED"
        );
        assert_eq!(api.post(path, "application/json", vec![0xff]).await.code(), "REQUEST_INVALID");
    });
}

#[test]
fn who_searches_number_after_number_waits_and_who_finds_does_not() {
    each_engine(async |app| {
        let certificate = issued(app).await;
        complete(app, &certificate).await;
        let api = Api::of(app).await;
        let nobody = || json!({ "type": "SSIN", "value": "79431410181" });
        for _ in 0..99 {
            misses::count(&app.ctx, "127.0.0.1").await.unwrap();
        }
        assert_eq!(search(&api, maria()).await.status, 200);
        assert_eq!(search(&api, nobody()).await.status, 404, "the hundredth in vain");
        assert_eq!(search(&api, maria()).await.status, 200, "what is found is not counted");
        assert_eq!(search(&api, nobody()).await.status, 404);
        let held = search(&api, maria()).await;
        assert_eq!((held.status, held.code().as_str()), (429, "TOO_MANY_REQUESTS"));
        let seconds: i64 = held.header("retry-after").parse().unwrap();
        assert!((1..=31).contains(&seconds), "{seconds}");
        app.pass(Duration::seconds(seconds));
        assert_eq!(search(&api, maria()).await.status, 200);
        completed::clear_away(app).await;
    });
}
