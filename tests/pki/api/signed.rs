//! The question that a certificate's own key signs.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{RSA_PSS_SHA256, RsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use passerelle::adapters::jws;
use passerelle::storage::certificates::Certificate;
use passerelle::storage::db::{Db, Read};
use serde_json::json;
use time::Duration;

use super::described::Api;
use super::{Question, identifier, issued, send};
use crate::pki::{completed, published};
use crate::support::applicants::KEYS;
use crate::support::{TestApp, each_engine};

/// How many questions are remembered.
async fn remembered(db: &Db) -> i64 {
    let sql = "SELECT COUNT(*) AS n FROM client_assertion";
    db.snapshot().query(sql).one(|row| row.get("n")).await.unwrap()
}

async fn asks(app: &TestApp, api: &Api<'_>, certificate: &Certificate) -> super::described::Answer {
    send(api, &Question::of(app, certificate).signed(&KEYS[0])).await
}

#[test]
fn the_holder_is_told_all_that_certra_tells() {
    each_engine(async |app| {
        let certificate = issued(app).await;
        let api = Api::of(app).await;
        every_form(app, &api, &certificate).await;
        let told = asks(app, &api, &certificate).await;
        assert_eq!((told.status, told.header("cache-control")), (200, "no-store"), "{:?}", told.json());
        let dn = format!(
            "CN=SSIN\\={0},OU=eHealth-platform Belgium,OU=NUNEZ OERSTED MARIA,OU=SSIN\\={0},O=Federal Government,C=BE",
            completed::MARIA
        );
        let expected = json!({
            "requestedDate": "2026-10-20T09:00:00.000000Z",
            "publicKeyIdentifier": identifier(&certificate),
            "environment": "production",
            "entityType": "NaturalPerson",
            "certificateStatus": "VALID_ACTIVE",
            "etkStatus": "IN_REQUEST",
            "automaticallyValidated": false,
            "certificateDetails": {
                "serialNumber": certificate.authentication_serial.hex(),
                "dn": dn,
                "issuerDn": "CN=Passerelle Production Issuing CA 001,O=Passerelle,C=BE",
                "validNotBefore": certificate.not_before.to_string(),
                "validNotAfter": certificate.not_after.to_string(),
            },
            "revocable": true,
            "revocationReasons": ["keyCompromise", "affiliationChanged", "superseded", "cessationOfOperation"],
            "replaceable": false,
            "replacementPeriodStartDate": certificate.not_after.plus(-Duration::days(90)).to_string(),
            "contactData": { "emailPrivate": "maria@example.com", "phonePrivate": "+34600000000" },
        });
        assert_eq!(told.json(), expected);

        app.pass(certificate.not_after.since(app.ctx.now()) - Duration::days(90));
        assert_eq!(asks(app, &api, &certificate).await.json()["replaceable"], true);
        let renewal = completed::request(app, [2, 3]).await;
        assert_eq!(asks(app, &api, &certificate).await.json()["replaceable"], false, "it is on its way");
        passerelle::actions::pki::issue::run(&app.ctx, renewal).await.unwrap();
        let older = asks(app, &api, &certificate).await.json();
        assert_eq!(
            (&older["certificateStatus"], &older["replaceable"]),
            (&json!("VALID_ACTIVE"), &json!(false))
        );
        assert!(older.get("replacementPeriodStartDate").is_none(), "it is replaced");
        completed::clear_away(app).await;
    });
}

/// Either padding and either name of the certificate will do.
async fn every_form(app: &TestApp, api: &Api<'_>, certificate: &Certificate) {
    let pair = RsaKeyPair::from_pkcs8(&KEYS[0].pkcs8().unwrap()).unwrap();
    let pss = |text: &[u8]| {
        let mut signature = vec![0; pair.public_modulus_len()];
        pair.sign(&RSA_PSS_SHA256, &SystemRandom::new(), text, &mut signature).map(|()| signature)
    };
    let question = || Question::of(app, certificate);
    let by_pss = question().header("alg", json!("PS256"));
    let text = jws::signed(&by_pss.header, &by_pss.claims, pss).unwrap();
    assert_eq!(send(api, &text).await.status, 200, "PS256");
    let whole = json!([STANDARD.encode(&certificate.authentication_der), "the next is not looked at"]);
    let carried = question().without("x5t#S256").header("x5c", whole);
    assert_eq!(send(api, &carried.signed(&KEYS[0])).await.status, 200, "x5c");
    let list = question().claim("aud", json!([question().claims["aud"]])).header("typ", json!("JWT"));
    assert_eq!(send(api, &format!("{}\n", list.signed(&KEYS[0]))).await.status, 200, "aud as a list");
}

#[test]
fn a_question_is_answered_once_whoever_sends_it_how_often() {
    each_engine(async |app| {
        let certificate = issued(app).await;
        let api = Api::of(app).await;
        let question = Question::of(app, &certificate).signed(&KEYS[0]);
        let copies = (0..8).map(|_| send(&api, &question));
        let answers = futures_util::future::join_all(copies).await;
        let told = answers.iter().filter(|answer| answer.status == 200).count();
        let replayed =
            answers.iter().filter(|answer| answer.status == 403 && answer.code() == "JWS_REPLAYED").count();
        assert_eq!((told, replayed), (1, 7));
        assert_eq!(remembered(&app.db).await, 1);
        let renamed = Question::of(app, &certificate).claim("jti", json!("another"));
        assert_eq!(send(&api, &renamed.signed(&KEYS[0])).await.status, 200);

        // Forgotten only when it has long expired.
        app.pass(Duration::minutes(5) - Duration::SECOND);
        passerelle::actions::sweep::sweep(&app.ctx).await.unwrap();
        assert_eq!(send(&api, &question).await.code(), "JWS_REPLAYED");
        app.pass(Duration::SECOND);
        assert_eq!(send(&api, &question).await.code(), "JWS_EXPIRED");
        app.pass(Duration::days(2));
        passerelle::actions::sweep::sweep(&app.ctx).await.unwrap();
        assert_eq!(remembered(&app.db).await, 0);
        assert_eq!(send(&api, &question).await.code(), "JWS_EXPIRED");
        completed::clear_away(app).await;
    });
}

#[test]
fn a_certificate_that_no_longer_holds_is_told_nothing() {
    each_engine(async |app| {
        let certificate = issued(app).await;
        let api = Api::of(app).await;
        app.pass(certificate.not_after.since(app.ctx.now()));
        assert_eq!(asks(app, &api, &certificate).await.status, 200, "in its last second");
        app.pass(Duration::SECOND);
        let answer = asks(app, &api, &certificate).await;
        assert_eq!((answer.status, answer.code().as_str()), (403, "CERT_EXPIRED"));
        published::revoke(app, certificate.id).await;
        let answer = asks(app, &api, &certificate).await;
        assert_eq!((answer.status, answer.code().as_str()), (403, "CERT_REVOKED"));
        assert_eq!(remembered(&app.db).await, 1, "a refused question is not remembered");
        completed::clear_away(app).await;
    });
}
