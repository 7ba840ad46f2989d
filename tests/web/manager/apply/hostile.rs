//! "Must show" 6: signing requests that nobody honest makes are refused, each in words of its own, or have no effect in
//! the certificate.

use std::sync::LazyLock;

use der::Decode;
use passerelle::actions::pki::{block_key, init};
use passerelle::adapters::issuer::csr::make::make_csr;
use passerelle::adapters::issuer::exhibit;
use passerelle::adapters::issuer::pem;
use passerelle::adapters::signing_keys::{RsaKey, RsaSize};
use passerelle::adapters::vault::sha256;
use passerelle::browser::{Seen, Upload};
use passerelle::domain::certificate::dn::{Attribute, Part};
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::subject_keys::{self, KeyPurpose};
use passerelle::storage::{certificates, history, issuances};
use x509_cert::Certificate;
use x509_cert::ext::pkix::BasicConstraints;

use super::{CSRS, NIKOS, keys_page, newest, visitor};
use crate::support::applicants::{Applicant, send_and_approve};
use crate::support::foreign_provider::Provider;
use crate::support::hostile::{
    F4, asking_to_be_an_authority, factor, modulus, roca, unsigned, without_small_factors,
};
use crate::support::reviews::approver;
use crate::support::subjects::subject_key;
use crate::support::{TestApp, each_engine};

/// Made once: reused, blocked, known as weak.
static KEYS: LazyLock<[RsaKey; 3]> =
    LazyLock::new(|| [(); 3].map(|()| RsaKey::generate(RsaSize::Rsa2048).unwrap()));

fn file(field: &'static str, bytes: impl Into<Vec<u8>>) -> Upload {
    (field, "request.csr", "application/octet-stream", bytes.into())
}

fn plain(key: &RsaKey) -> Vec<u8> {
    make_csr(key, &[]).unwrap().into_bytes()
}

fn named(key: &RsaKey, name: &str) -> Vec<u8> {
    make_csr(key, &[Part::new(Attribute::CommonName, name)]).unwrap().into_bytes()
}

/// The request as DER with one octet more.
fn with_a_tail() -> Vec<u8> {
    let mut der = pem::blocks(&CSRS[0])[0].der.clone().unwrap();
    der.push(0);
    der
}

/// Every hostile request, and what is said beside its field.
fn table() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let [reused, blocked, known] = &*KEYS;
    let good = factor(1) * factor(2);
    let close = factor(3) * without_small_factors(factor(3) + 2_u32, &2_u32.into());
    vec![
        ("RSA 1024", unsigned(&factor(1), F4), "does not have an accepted size"),
        ("exponent 3", unsigned(&good, 3), "its public exponent is not 65537"),
        (
            "smooth",
            unsigned(&(&good - (&good % 751_u32) + 751_u32), F4),
            "one of its factors is a small number",
        ),
        ("ROCA", unsigned(&roca(), F4), "a chip with a known weakness (ROCA)"),
        ("close primes", unsigned(&close, F4), "lie so close together"),
        ("not signed", unsigned(&good, F4), "The signature of this request does not match its key"),
        ("10 kB subject", named(reused, &"x".repeat(10 * 1024)), "too large for a signing request"),
        ("trailing octets", with_a_tail(), "Something stands behind the end"),
        ("reused", plain(reused), "was used for a certificate before"),
        ("blocked", plain(blocked), "This key is blocked"),
        ("known", plain(known), "on a public list of keys"),
    ]
}

/// The application with one key that is blocked and one on its list, and the folder of that list.
async fn guarded(app: &TestApp) -> (TestApp, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("blocklist.dat");
    std::fs::write(&list, [&sha256(&modulus(&KEYS[2]))[..15], &[0]].concat()).unwrap();
    let shown = pem::write("PUBLIC KEY", &KEYS[1].spki_der().unwrap());
    let shown = exhibit::read(shown.as_bytes()).unwrap();
    assert!(block_key::run(&app.ctx, &shown, "a test").await.unwrap().is_new);
    (app.knowing_weak(&list).await, folder)
}

/// Marks the first key as used by this request.
async fn spend(app: &TestApp) {
    let request = newest(app).await.id;
    let mut tx = app.ctx.db.begin().await.unwrap();
    let key = subject_key(KeyPurpose::Authentication, &KEYS[0].spki_der().unwrap());
    assert!(issuances::claim_key(&mut tx, request, &key).await.unwrap());
    tx.commit().await.unwrap();
}

#[test]
fn each_is_refused_in_words_of_its_own() {
    each_engine(async |app| {
        let (app, _folder) = guarded(app).await;
        let browser = visitor(&app).await;
        let keys = keys_page(&browser, &NIKOS).await;
        spend(&app).await;
        for (name, bytes, said) in table() {
            for (field, other) in [("authentication", "encryption"), ("encryption", "authentication")] {
                let name_of = |field: &str| {
                    if field == "encryption" { "encryption_file" } else { "authentication_file" }
                };
                let files =
                    vec![file(name_of(field), bytes.clone()), file(name_of(other), CSRS[1].as_bytes())];
                let refused = browser.upload(&keys, &[], files).await.unwrap();
                let refused = refused.expect(422).unwrap_or_else(|error| panic!("{name}: {error:?}"));
                let text = beside(&refused, name_of(field));
                assert!(text.contains(said), "{name}: {text}");
            }
        }
        assert_eq!(newest(&app).await.state, RequestState::Details);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// What stands beside a field.
fn beside(page: &Seen, field: &str) -> String {
    let text = page.text();
    let (_, from) = text.split_once(&format!("id=\"{field}-error\"")).unwrap_or_default();
    from.chars().take(400).collect()
}

/// To be an authority, and to be somebody else: both are taken for what they are worth.
#[test]
fn what_is_asked_for_besides_has_no_effect_in_the_certificate() {
    each_engine(async |app| {
        let provider = Provider::start().await;
        let app = app.relying_on(&provider.issuer).await;
        init::init(&app.ctx).await.unwrap();
        let ann = approver(&app, "Ann Peeters").await;
        let browser = visitor(&app).await;
        let keys = keys_page(&browser, &NIKOS).await;
        let files = vec![
            file("authentication_file", asking_to_be_an_authority(&KEYS[0])),
            file("encryption_file", named(&KEYS[1], "SSIN=85410100104")),
        ];
        let page = browser.upload(&keys, &[], files).await.unwrap().expect(200).unwrap();
        let id = newest(&app).await.id;
        let told = history::of(&mut app.ctx.reader(), id.0).await.unwrap().pop().unwrap();
        assert!(told.facts.contains(r#""ignored":[["basic constraints"],["subject"]]"#), "{}", told.facts);
        assert!(!told.facts.contains("85410100104"));
        browser.submit(&page, &[]).await.unwrap().expect(200).unwrap();
        let nikos = Applicant { id, path: format!("/manager/requests/{id}"), browser };
        send_and_approve(&app, &nikos, ann.id).await;
        let page = nikos.open("/complete").await;
        nikos.browser.submit_to(&page, "/complete", &[]).await.unwrap().expect(200).unwrap();
        let row = certificates::of_request(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        let keys = subject_keys::of_request(&mut app.ctx.reader(), id).await.unwrap();
        assert_eq!(keys[0].spki_der, KEYS[0].spki_der().unwrap());
        let certificate = Certificate::from_der(&row.authentication_der).unwrap().tbs_certificate;
        let constraints: Option<(bool, BasicConstraints)> = certificate.get().unwrap();
        assert!(!constraints.unwrap().1.ca);
        let subject = certificate.subject.to_string();
        assert!(subject.contains("79431410181") && !subject.contains("85410100104"), "{subject}");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
