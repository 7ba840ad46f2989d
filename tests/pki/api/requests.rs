//! Before a certificate is there: what is told of the request for it.

use passerelle::actions::moves::{Step, make};
use passerelle::actions::request_moves;
use passerelle::adapters::issuer::SubjectKey;
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::profile::Purpose;
use passerelle::domain::id::RequestId;
use passerelle::domain::language::Language;
use passerelle::domain::request::environment::Environment;
use passerelle::domain::request::{RequestEvent as E, RequestMachine, RequestState as S};
use passerelle::storage::requests::{self, NewRequest};
use passerelle::storage::subject_keys;
use serde_json::json;

use super::asked;
use super::described::Api;
use crate::pki::completed;
use crate::support::applicants::{KEYS, contract_due};
use crate::support::subjects::subject_key;
use crate::support::{TestApp, each_engine};

fn path(key: usize, below: &str) -> String {
    let spki = KEYS[key].spki_der().unwrap();
    format!("/pki/api/v1/certificates/{}{below}", hex::encode(SubjectKey::from_spki(&spki).unwrap().ski20))
}

async fn status(api: &Api<'_>) -> String {
    let told = api.get(&path(0, "/status"), "*/*").await;
    told.json()["certificateStatus"].as_str().unwrap().to_owned()
}

async fn go(app: &TestApp, id: RequestId, event: E, to: S) {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let seen = requests::get(&mut tx, id).await.unwrap().seen();
    let step = Step::<RequestMachine>::of(id, seen, event, to, Actor::System);
    make(&app.ctx, &mut tx, &step).await.unwrap();
    tx.commit().await.unwrap();
}

/// A draft of a browser, in which anybody may put any key.
async fn draft(app: &TestApp) {
    let id: RequestId = app.ctx.new_id().unwrap();
    let new = NewRequest {
        id,
        reference: id.to_string(),
        environment: Environment::Production,
        browser_hash: None,
        language: Language::Nl,
        terms_version: "test".to_owned(),
    };
    let new = new.started(app.ctx.now());
    let mut tx = app.ctx.db.begin().await.unwrap();
    request_moves::create(&app.ctx, &mut tx, &new, E::Start, Actor::Visitor).await.unwrap();
    let key = subject_key(Purpose::Authentication, &KEYS[0].spki_der().unwrap());
    subject_keys::put(&mut tx, new.id, &[key]).await.unwrap();
    tx.commit().await.unwrap();
}

#[test]
fn before_it_is_issued_the_one_known_word_is_told() {
    each_engine(async |app| {
        let request = asked(app).await;
        let api = Api::of(app).await;
        for form in ["*/*", "application/pem-certificate-chain", "application/pkix-cert"] {
            let answer = api.get(&path(0, ""), form).await;
            assert_eq!((answer.status, answer.code().as_str()), (404, "CERT_NOT_YET_DELIVERED"));
            assert_eq!((answer.header("retry-after"), answer.header("cache-control")), ("10", "no-store"));
            assert_eq!(answer.json()["certificateStatus"], "IN_PROGRESS");
            assert_eq!(answer.json()["type"], "/pki/api#CERT_NOT_YET_DELIVERED");
        }
        let told = api.get(&path(0, "/status"), "*/*").await.json();
        let key = told["publicKeyIdentifier"].clone();
        let nothing_else = json!({
            "publicKeyIdentifier": key, "environment": "production", "certificateStatus": "IN_PROGRESS",
            "etkStatus": "NOT_REQUESTED",
        });
        assert_eq!(told, nothing_else);
        let token = api.get(&path(0, "/etk"), "*/*").await.json();
        assert_eq!(token["etkStatus"], "NOT_REQUESTED");
        assert_eq!(api.get(&path(0, "/etk"), "application/cms").await.code(), "ETK_NOT_FOUND");
        let other = api.get(&path(1, "/status"), "*/*").await;
        assert_eq!(other.code(), "CERT_UNKNOWN", "the encryption key names no request");
        go(app, request, E::FailIssue, S::IssueFailed).await;
        assert_eq!(status(&api).await, "IN_PROGRESS", "it is tried again");
        completed::clear_away(app).await;
    });
}

#[test]
fn a_request_is_known_once_its_person_has_signed_in() {
    each_engine(async |app| {
        let api = Api::of(app).await;
        draft(app).await;
        for below in ["", "/status", "/etk"] {
            assert_eq!(api.get(&path(0, below), "*/*").await.code(), "CERT_UNKNOWN");
        }
        let nikos = contract_due(app, "nikos").await;
        assert_eq!(status(&api).await, "IN_PROGRESS");
        // A draft that somebody else makes later with the same key changes nothing.
        app.pass(time::Duration::MINUTE);
        draft(app).await;
        assert_eq!(status(&api).await, "IN_PROGRESS");
        go(app, nikos.id, E::Lapse, S::Lapsed).await;
        assert_eq!(status(&api).await, "REFUSED");
        let refused = api.get(&path(0, ""), "*/*").await;
        assert_eq!((refused.status, refused.code().as_str()), (404, "CERT_REFUSED"));
        assert_eq!(
            (refused.header("retry-after"), &refused.json()["certificateStatus"]),
            ("", &json!("REFUSED"))
        );
        completed::clear_away(app).await;
    });
}
