//! The status responder, asked by OpenSSL and by hand.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use passerelle::domain::certificate::serial::Serial;
use passerelle::domain::certificate::signer_name::SignerKind;
use passerelle::domain::id::CertificateId;
use passerelle::domain::request::environment::Environment;
use passerelle::storage::db::Read;
use passerelle::storage::{authorities, certificates, issuances, signers};
use time::Duration;

use super::completed;
use super::published::{issued, lay_out, publish, revoke, said};
use crate::support::{TestApp, each_engine, tools};

const QUESTION: &str = "application/ocsp-request";
/// OCSPResponse with a bare status (RFC 6960, 4.2.1).
const MALFORMED: [u8; 5] = [0x30, 3, 0x0a, 1, 1];
const LATER: [u8; 5] = [0x30, 3, 0x0a, 1, 3];
const UNAUTHORISED: [u8; 5] = [0x30, 3, 0x0a, 1, 6];

/// What `openssl ocsp` makes of the responder's answer over HTTP.
async fn asked(app: &TestApp, folder: &Path, how: &[&str]) -> Option<String> {
    let openssl = tools::find("openssl")?;
    let (url, at) = (format!("{}/pki/ocsp", app.base), app.ctx.now().unix().to_string());
    let ask = ["ocsp", "-url", &url, "-issuer", "issuing.pem", "-CAfile", "root.pem", "-attime", &at];
    // OpenSSL holds the answer against the machine's clock, and ours stands still.
    let patience = ["-validity_period", "2000000000"];
    Some(said(folder, &openssl, &[&ask[..], &patience, how].concat()))
}

/// The question of OpenSSL about the certificate, without a nonce.
async fn question(app: &TestApp, folder: &Path, id: CertificateId) -> Option<Vec<u8>> {
    let openssl = tools::find("openssl")?;
    lay_out(app, folder, id).await?;
    let make =
        ["ocsp", "-issuer", "issuing.pem", "-cert", "leaf.pem", "-no_nonce", "-reqout", "question.der"];
    said(folder, &openssl, &make);
    Some(std::fs::read(folder.join("question.der")).unwrap())
}

#[test]
fn openssl_is_told_good_revoked_and_unknown() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let id = issued(app).await;
        publish(app).await;
        let Some(()) = lay_out(app, folder.path(), id).await else { return };
        let ask = async |how: &[&str]| asked(app, folder.path(), how).await.unwrap();
        for how in [
            &["-cert", "leaf.pem"][..],
            &["-no_nonce", "-cert", "leaf.pem"],
            &["-sha256", "-cert", "leaf.pem"],
        ] {
            let told = ask(how).await;
            assert!(told.contains("Response verify OK") && told.contains("leaf.pem: good"), "{told}");
            assert!(!told.contains("WARNING"), "a nonce comes back: {told}");
        }
        // Reserved is not issued, and what nobody drew is not either.
        for (drawn, state) in [(7, Some("reserved")), (8, None)] {
            let serial = Serial::from_random([drawn; 20]);
            if let Some(state) = state {
                reserve(app, id, serial, state).await;
            }
            let told = ask(&["-serial", &format!("0x{}", serial.hex())]).await;
            assert!(told.contains("Response verify OK") && told.contains(": unknown"), "{told}");
        }
        let told = ask(&["-serial", "0x07"]).await;
        assert!(told.contains(": unknown"), "{told}");
        app.pass(Duration::minutes(1));
        revoke(app, id).await;
        let told = ask(&["-cert", "leaf.pem"]).await;
        assert!(
            told.contains("leaf.pem: revoked") && told.contains("Reason: keyCompromise"),
            "at once: {told}"
        );
        completed::clear_away(app).await;
    });
}

/// A second issuance of the same request, abandoned before or held in `state`.
async fn reserve(app: &TestApp, id: CertificateId, serial: Serial, state: &'static str) {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let seen = certificates::get(&mut tx, id).await.unwrap();
    let sql = "INSERT INTO issuance (authority_id, serial, request_id, purpose, state, tbs, tbs_sha256, address_base,
           reserved_at)
         SELECT authority_id, $2, request_id, 'encryption', $3, tbs, tbs_sha256, address_base, reserved_at
         FROM issuance WHERE request_id = $1";
    let rows = tx.query(sql).bind(seen.request).bind(serial.octets().as_slice()).bind(state);
    rows.execute().await.unwrap();
    tx.commit().await.unwrap();
    let held = issuances::reserved(&mut app.ctx.reader(), seen.request).await.unwrap();
    assert_eq!(held.len(), 1);
}

#[test]
fn questions_come_by_post_and_by_get_and_caches_are_told_a_minute() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let id = issued(app).await;
        let Some(question) = question(app, folder.path(), id).await else { return };
        let anybody = app.browser();
        let post = async |media_type: &'static str, question: Vec<u8>| {
            reqwest::Client::new()
                .post(format!("{}/pki/ocsp", app.base))
                .header("content-type", media_type)
                .body(question)
                .send()
                .await
                .unwrap()
        };
        let answer = post(QUESTION, question.clone()).await;
        assert_eq!(answer.bytes().await.unwrap(), &LATER[..], "no responder yet, and asking makes none");
        let mut db = app.ctx.reader();
        assert!(signers::newest(&mut db, Environment::Production, SignerKind::Ocsp).await.unwrap().is_none());
        publish(app).await;

        let answer = post(QUESTION, question.clone()).await;
        assert_eq!(answer.headers()["content-type"], "application/ocsp-response");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        assert!(answer.headers().get("set-cookie").is_none());
        let length = answer.bytes().await.unwrap().len();
        assert!(length > 500, "a signed answer, not a bare word: {length}");
        let escaped = |text: String| text.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
        let spellings = [
            STANDARD.encode(&question),
            escaped(STANDARD.encode(&question)),
            STANDARD_NO_PAD.encode(&question),
        ];
        for spelling in spellings {
            let seen = anybody.get(&format!("/pki/ocsp/{spelling}")).await.unwrap().expect(200).unwrap();
            assert_eq!(seen.headers["cache-control"], "public, max-age=60");
            assert!(seen.bytes.len() > 500, "{spelling}");
        }

        assert_eq!(post("text/plain", question.clone()).await.status(), 415);
        assert_eq!(post(QUESTION, vec![0; 4097]).await.status(), 413);
        for nonsense in [vec![], vec![0x30, 0], vec![0; 4096], [question.clone(), vec![0]].concat()] {
            assert_eq!(post(QUESTION, nonsense).await.bytes().await.unwrap(), &MALFORMED[..]);
        }
        let seen = anybody.get("/pki/ocsp/!!").await.unwrap().expect(200).unwrap();
        assert_eq!(
            (seen.bytes.as_slice(), &seen.headers["cache-control"]),
            (&MALFORMED[..], &"no-store".parse().unwrap())
        );
        completed::clear_away(app).await;
    });
}

#[test]
fn certificates_of_others_are_none_of_its_business() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let id = issued(app).await;
        publish(app).await;
        let Some(()) = lay_out(app, folder.path(), id).await else { return };
        let openssl = tools::find("openssl").unwrap();
        // The root signs lists; nobody asks about the authorities it certified.
        let make = ["ocsp", "-issuer", "root.pem", "-cert", "issuing.pem", "-reqout", "foreign.der"];
        said(folder.path(), &openssl, &make);
        let question = std::fs::read(folder.path().join("foreign.der")).unwrap();
        let seen = app.browser().get(&format!("/pki/ocsp/{}", STANDARD.encode(question))).await.unwrap();
        assert_eq!(seen.bytes, UNAUTHORISED);
        completed::clear_away(app).await;
    });
}

/// A new key every thirty days; the one before answers until the new one stands.
#[test]
fn the_responder_is_followed_by_the_next() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let id = issued(app).await;
        publish(app).await;
        let Some(()) = lay_out(app, folder.path(), id).await else { return };
        let authority =
            authorities::by_slug(&mut app.ctx.reader(), "production-issuing-001").await.unwrap().unwrap();
        let usable = async || {
            let now = app.ctx.now();
            let found =
                signers::usable(&mut app.ctx.reader(), authority.id, SignerKind::Ocsp, now).await.unwrap();
            found.map(|signer| signer.name.generation)
        };
        assert_eq!(usable().await, Some(1));
        app.pass(Duration::days(31));
        assert_eq!(usable().await, Some(1));
        publish(app).await;
        assert_eq!(usable().await, Some(2));
        let told = asked(app, folder.path(), &["-cert", "leaf.pem"]).await.unwrap();
        assert!(told.contains("Response verify OK") && told.contains("leaf.pem: good"), "{told}");
        app.pass(Duration::days(61));
        assert_eq!(usable().await, None, "an ended certificate answers nothing");
        completed::clear_away(app).await;
    });
}
