//! The key itself.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use passerelle::adapters::issuer::pem;
use passerelle::adapters::signing_keys::{RsaKey, RsaSize};
use passerelle::browser::{Browser, Seen};
use passerelle::domain::certificate::CertificateState;
use passerelle::jobs;
use passerelle::storage::{certificates, history};
use time::Duration;

use super::{blocked, state, stranger, told};
use crate::support::applicants::{KEYS, certified};
use crate::support::{TestApp, each_engine, tools};

const PAGE: &str = "/revoke/by-key";

fn line_of(page: &Seen) -> String {
    let form = page.form_to(PAGE).unwrap();
    form.fields.into_iter().find(|(name, _)| name == "challenge").unwrap().1
}

fn signed(key: &RsaKey, line: &str) -> String {
    STANDARD.encode(key.sign(line.as_bytes()).unwrap())
}

/// Sends a signature over the line of that page.
async fn send(browser: &Browser, page: &Seen, certificate: &str, signature: &str, reason: &str) -> Seen {
    let typed = [("certificate_text", certificate), ("signature_text", signature), ("reason", reason)];
    browser.upload_to(page, PAGE, &typed, Vec::new()).await.unwrap()
}

#[test]
fn a_key_revokes_and_both_are_blocked_whatever_the_reason() {
    each_engine(async |app| {
        let (_, id, _) = certified(app, "nikos").await;
        let somebody = stranger(app).await;
        let page = somebody.get(PAGE).await.unwrap().expect(200).unwrap();
        let serial =
            certificates::get(&mut app.ctx.reader(), id).await.unwrap().authentication_serial.decimal();
        let done = send(&somebody, &page, &serial, &signed(&KEYS[0], &line_of(&page)), "superseded").await;
        assert!(done.text().contains("The certificates are revoked"), "{}", done.text());
        assert_eq!(state(app, id).await, CertificateState::Revoked);
        assert_eq!((told(app, id).await, blocked(app, id).await), ((1, 1), 2));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_compromise_told_later_raises_the_reason() {
    each_engine(async |app| {
        let (_, id, _) = certified(app, "nikos").await;
        let somebody = stranger(app).await;
        let row = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
        let certificate = pem::write("CERTIFICATE", &row.authentication_der);
        for reason in ["cessation_of_operation", "key_compromise", "key_compromise"] {
            let page = somebody.get(PAGE).await.unwrap().expect(200).unwrap();
            let signature = signed(&KEYS[1], &line_of(&page));
            send(&somebody, &page, &certificate, &signature, reason).await.expect(200).unwrap();
        }
        let moves = history::of(&mut app.ctx.reader(), id.0).await.unwrap();
        let told: Vec<_> = moves.iter().map(|one| one.event.as_str()).collect();
        assert_eq!(told, ["issue", "revoke", "raise_reason"]);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_is_no_proof_revokes_nothing() {
    each_engine(async |app| {
        let (_, id, _) = certified(app, "nikos").await;
        let somebody = stranger(app).await;
        let row = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
        let serial = row.authentication_serial.hex();
        let other = RsaKey::generate(RsaSize::Rsa2048).unwrap();
        let page = somebody.get(PAGE).await.unwrap().expect(200).unwrap();
        let line = line_of(&page);
        let right = signed(&KEYS[0], &line);
        let nobody = format!("40{}", "0".repeat(38));
        for (certificate, signature, reason, said) in [
            ("", right.as_str(), "superseded", "Send one of the two certificates"),
            ("my certificate", &right, "superseded", "Send one of the two certificates"),
            (&nobody, &right, "superseded", "We have not issued a certificate"),
            (&serial, "", "superseded", "Send the signature"),
            (&serial, &signed(&other, &line), "superseded", "Neither key of these certificates"),
            (&serial, &signed(&KEYS[0], "another line"), "superseded", "Neither key of these certificates"),
            (&serial, &right, "", "Choose why you revoke"),
        ] {
            let refused = send(&somebody, &page, certificate, signature, reason).await;
            let text = refused.expect(422).unwrap().text();
            assert!(text.contains(said), "{said}: {text}");
        }
        let private = pem::write("PRIVATE KEY", &KEYS[0].pkcs8().unwrap());
        let refused = send(&somebody, &page, &private, &right, "superseded").await.expect(422).unwrap();
        assert!(!refused.text().contains("BEGIN PRIVATE KEY"), "a private key is not sent back");
        app.pass(Duration::minutes(10));
        let late = send(&somebody, &page, &serial, &right, "superseded").await.expect(422).unwrap();
        assert!(late.text().contains("older than ten minutes"), "{}", late.text());
        assert_ne!(line_of(&late), line, "a new line to sign");
        let forged = line.replace("2026", "2027");
        let fields = [
            ("challenge", forged.as_str()),
            ("certificate_text", &serial),
            ("signature_text", &signed(&KEYS[0], &forged)),
            ("reason", "superseded"),
        ];
        let forged = somebody.upload_to(&page, PAGE, &fields, Vec::new()).await.unwrap();
        assert!(forged.text().contains("not ours"), "{}", forged.text());
        assert_eq!((state(app, id).await, blocked(app, id).await), (CertificateState::Active, 0));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_line_is_good_for_once_also_in_eight_copies() {
    each_engine(async |app| {
        let (_, id, _) = certified(app, "nikos").await;
        let row = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
        let line = machine_line(app).await;
        let fields = [
            ("challenge", line.clone()),
            ("certificate", row.authentication_serial.hex()),
            ("signature", signed(&KEYS[0], &line)),
            ("reason", "key_compromise".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value));
        let machine = app.browser();
        let posts = (0..8).map(|_| machine.post("/pki/revoke", &fields));
        let mut said: Vec<_> = futures_util::future::join_all(posts)
            .await
            .into_iter()
            .map(|answer| answer.unwrap().text().trim().to_owned())
            .collect();
        said.sort();
        assert_eq!(said[0], "revoke-key-fault-spent");
        assert_eq!(said.iter().filter(|one| *one == "revoked").count(), 1, "{said:?}");
        assert_eq!(told(app, id).await, (1, 1));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

async fn machine_line(app: &TestApp) -> String {
    app.browser().get("/pki/revoke").await.unwrap().expect(200).unwrap().text().trim().to_owned()
}

/// What the page says to do, done with OpenSSL.
#[test]
fn the_command_on_the_page_makes_a_signature_that_revokes() {
    each_engine(async |app| {
        let Some(openssl) = tools::find("openssl") else { return };
        let (_, id, _) = certified(app, "nikos").await;
        let folder = tempfile::tempdir().unwrap();
        let key = pem::write("PRIVATE KEY", &KEYS[0].pkcs8().unwrap());
        std::fs::write(folder.path().join("authentication.key"), key).unwrap();
        let somebody = stranger(app).await;
        let page = somebody.get(PAGE).await.unwrap().expect(200).unwrap();
        let command = format!(
            "printf %s \"{}\" | {openssl} dgst -sha256 -sign authentication.key | {openssl} base64 -A",
            line_of(&page),
            openssl = openssl.display()
        );
        let made =
            std::process::Command::new("sh").args(["-c", &command]).current_dir(folder.path()).output();
        let signature = String::from_utf8(made.unwrap().stdout).unwrap();
        let row = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
        let serial = row.authentication_serial.hex();
        let done = send(&somebody, &page, &serial, &signature, "key_compromise").await.expect(200).unwrap();
        assert!(done.text().contains("The certificates are revoked"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
