//! From the issued certificate to the keystore, by commands: what proves a key is taken, what does not is refused.

use std::process::Command;

use passerelle::actions::manager::keystore::seal;
use passerelle::actions::pki::init;
use passerelle::adapters::issuer::pem;
use passerelle::adapters::vault::Purpose;
use passerelle::browser::{Browser, Seen, Upload};
use passerelle::domain::certificate::token::TokenState;
use passerelle::domain::id::CertificateId;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::{encryption_tokens, history};
use time::Duration;

use super::eight_times;
use crate::support::applicants::{Applicant, KEYS, approved, signed_in};
use crate::support::reviews::approver;
use crate::support::{TestApp, each_engine, tools};

const ETK: &str = "/pki/etk?type=SSIN&id=79431410181";

/// Nikos, and the page of his keystore.
async fn issued(app: &TestApp) -> (Applicant, Seen, CertificateId) {
    init::init(&app.ctx).await.unwrap();
    let ann = approver(app, "Ann Peeters").await;
    let nikos = approved(app, "nikos", ann.id).await;
    let page = nikos.open("/complete").await;
    let certificate = nikos.browser.submit_to(&page, "/complete", &[]).await.unwrap();
    let id: CertificateId = certificate.path.rsplit('/').next().unwrap().parse().unwrap();
    // Applicants of these tests share one number, and are told apart by an index of their own.
    let index = app.ctx.vault.keyed_hash(Purpose::NationalNumberIndex, b"79431410181").to_vec();
    let mut tx = app.ctx.db.begin().await.unwrap();
    let sql = "UPDATE certificate SET national_number_index = $2 WHERE id = $1";
    tx.query(sql).bind(id).bind(index.as_slice()).execute().await.unwrap();
    tx.commit().await.unwrap();
    let page = nikos.browser.get(&format!("{}/keystore", certificate.path)).await.unwrap();
    (nikos, page.expect(200).unwrap(), id)
}

fn file(input: &'static str, bytes: Vec<u8>) -> Vec<Upload> {
    vec![(input, "file.bin", "application/octet-stream", bytes)]
}

async fn fetched(browser: &Browser, page: &Seen, name: &str) -> Vec<u8> {
    browser.get(&page.link(name).unwrap()).await.unwrap().expect(200).unwrap().bytes
}

async fn state(app: &TestApp, id: CertificateId) -> TokenState {
    encryption_tokens::of_certificate(&mut app.ctx.reader(), id).await.unwrap().unwrap().state
}

/// Serial number and signature sent: all that is left to say is that the keystore is kept.
async fn signed(nikos: &Applicant, page: &Seen) -> Seen {
    let serial = KEYS[1].decrypt(&fetched(&nikos.browser, page, "challenge.bin").await).unwrap();
    let page = nikos.browser.upload_to(page, "/serial", &[], file("serial_file", serial)).await.unwrap();
    let tbs = fetched(&nikos.browser, &page, "encryption-to-sign.bin").await;
    let signature = file("signature_file", KEYS[0].sign(&tbs).unwrap());
    nikos.browser.upload_to(&page, "/signature", &[], signature).await.unwrap().expect(200).unwrap()
}

#[test]
fn the_token_is_found_once_the_keystore_is_saved() {
    each_engine(async |app| {
        let (nikos, page, id) = issued(app).await;
        let anybody = app.browser();
        assert!(page.text().contains("openssl pkeyutl -decrypt"), "{}", page.text());
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("require-trusted-types-for 'script'; trusted-types 'none'"), "{policy}");
        let page = signed(&nikos, &page).await;
        assert!(page.text().contains("keytool -list"), "{}", page.text());
        assert_eq!(anybody.get(ETK).await.unwrap().status, 404, "nobody may encrypt before it is saved");
        assert_eq!(eight_times(&nikos.browser, &page, "/keystore").await, [303; 8]);
        let token = encryption_tokens::of_certificate(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert_eq!(token.state, TokenState::ValidActive);
        let moves = history::of(&mut app.ctx.reader(), token.id.0).await.unwrap();
        assert_eq!(moves.len(), 2, "started and completed, once");
        let etk = anybody.get(ETK).await.unwrap().expect(200).unwrap().bytes;
        assert_eq!(Some(&etk), token.etk_der.as_ref());
        openssl_verifies(app, &etk, &token.certificate_der.unwrap()).await;
        for other in ["type=SSIN&id=85410100104", "type=NIHII&id=79431410181", "type=SSIN", ""] {
            assert_eq!(anybody.get(&format!("/pki/etk?{other}")).await.unwrap().status, 404, "{other}");
        }
        let acceptance = format!("{ETK}&environment=acceptance");
        assert_eq!(anybody.get(&acceptance).await.unwrap().status, 404);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// `openssl cms -verify` under the chain of the ETK-RA gives exactly the encryption certificate.
async fn openssl_verifies(app: &TestApp, etk: &[u8], certificate: &[u8]) {
    let Some(openssl) = tools::find("openssl") else { return };
    let folder = tempfile::tempdir().unwrap();
    let root = app.browser().get("/pki/ca/production-root-001.cer").await.unwrap().expect(200).unwrap();
    std::fs::write(folder.path().join("root.pem"), pem::write("CERTIFICATE", &root.bytes)).unwrap();
    std::fs::write(folder.path().join("etk"), etk).unwrap();
    let at = app.ctx.now().unix().to_string();
    let how = ["cms", "-verify", "-inform", "DER", "-in", "etk", "-CAfile", "root.pem", "-purpose", "any"];
    let run = |extra: &[&str]| {
        let mut command = Command::new(&openssl);
        command.current_dir(folder.path()).args(how).args(["-attime", &at, "-binary"]).args(extra);
        command.output().unwrap()
    };
    let verified = run(&["-out", "content", "-signer", "signer.pem"]);
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
    assert_eq!(std::fs::read(folder.path().join("content")).unwrap(), certificate);
    let subject = ["x509", "-in", "signer.pem", "-noout", "-subject"];
    let signer = Command::new(&openssl).current_dir(folder.path()).args(subject).output().unwrap();
    assert!(String::from_utf8_lossy(&signer.stdout).contains("Passerelle Production ETK-RA 001"));
    let mut forged = etk.to_vec();
    let place = forged.windows(certificate.len()).position(|window| window == certificate).unwrap();
    forged[place + 200] ^= 1;
    std::fs::write(folder.path().join("etk"), forged).unwrap();
    assert!(!run(&["-out", "content"]).status.success(), "a changed certificate is refused");
}

#[test]
fn what_proves_no_key_is_refused_beside_its_file() {
    each_engine(async |app| {
        let (nikos, page, id) = issued(app).await;
        let browser = &nikos.browser;
        let send = async |page: &Seen, action: &str, input: &'static str, bytes: Vec<u8>| {
            browser.upload_to(page, action, &[], file(input, bytes)).await.unwrap()
        };
        for wrong in [vec![0x41; 16], vec![0x41; 15], vec![0xc1; 16], Vec::new()] {
            let again = send(&page, "/serial", "serial_file", wrong).await;
            assert_eq!(again.status, 422);
            assert!(again.text().contains("This is not the number"), "{}", again.text());
        }
        let unsigned = browser.submit_to(&page, "/keystore", &[]).await.unwrap();
        assert_eq!(unsigned.status, 422);
        assert!(unsigned.text().contains("Sign your encryption certificate first"));
        assert_eq!(state(app, id).await, TokenState::InRequest);
        let serial = KEYS[1].decrypt(&fetched(browser, &page, "challenge.bin").await).unwrap();
        let page = send(&page, "/serial", "serial_file", serial).await;
        let tbs = fetched(browser, &page, "encryption-to-sign.bin").await;
        let (by_the_other, over_other) = (KEYS[1].sign(&tbs).unwrap(), KEYS[0].sign(&tbs[1..]).unwrap());
        for wrong in [by_the_other, over_other, Vec::new()] {
            let again = send(&page, "/signature", "signature_file", wrong).await;
            assert_eq!(again.status, 422);
            assert!(again.text().contains("not the one of your first key"), "{}", again.text());
        }
        let stranger = signed_in(app, "maria").await;
        for path in ["", "/material", "/template"] {
            assert_eq!(stranger.get(&format!("{}{path}", page.path)).await.unwrap().status, 404, "{path}");
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn an_old_sign_in_shows_nothing_and_changes_nothing() {
    each_engine(async |app| {
        let (nikos, page, id) = issued(app).await;
        let page = signed(&nikos, &page).await;
        app.pass(Duration::minutes(10));
        let again = nikos.browser.submit_to(&page, "/keystore", &[]).await.unwrap().expect(200).unwrap();
        assert!(again.link("/manager/sign-in?return_to=").is_some(), "{}", again.text());
        assert_eq!(state(app, id).await, TokenState::InRequest);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn an_old_sign_in_proves_no_key() {
    each_engine(async |app| {
        let (nikos, page, id) = issued(app).await;
        let serial = KEYS[1].decrypt(&fetched(&nikos.browser, &page, "challenge.bin").await).unwrap();
        app.pass(Duration::minutes(10));
        let posted =
            nikos.browser.upload_to(&page, "/serial", &[], file("serial_file", serial)).await.unwrap();
        assert!(posted.link("/manager/sign-in?return_to=").is_some(), "{}", posted.text());
        let token = encryption_tokens::of_certificate(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert!(token.serial.is_none());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_sealed_keys_are_given_out_twenty_times_a_day() {
    each_engine(async |app| {
        let (nikos, page, _) = issued(app).await;
        let mut tx = app.ctx.db.begin().await.unwrap();
        seal::keep(&app.ctx, &mut tx, nikos.id, b"{}").await.unwrap();
        tx.commit().await.unwrap();
        let fields = page.form_to("/serial").unwrap().filled(&[]);
        let path = format!("/manager/requests/{}/seal", nikos.id);
        let ask = async || nikos.browser.post(&path, &fields).await.unwrap().status;
        for time in 1..=20 {
            assert_eq!(ask().await, 200, "{time}");
        }
        assert_eq!(ask().await, 429);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
