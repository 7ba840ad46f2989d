//! A certificate for an organisation, asked for by a person with its mandate: from the first question to the token.

mod details;
mod journey;

use passerelle::adapters::issuer::csr::make::make_csr;
use passerelle::browser::{Browser, Seen};

use super::apply::{NIKOS, newest};
use crate::support::TestApp;
use crate::support::applicants::KEYS;

/// The clinic that Nikos works for.
const CLINIC: [(&str, &str); 4] = [
    ("organisation_type", "CBE"),
    ("organisation_number", "BE 0123.456.749"),
    ("organisation_name", "Clinique de l’Été"),
    ("application_id", "EHR-1"),
];

/// What Nikos types for the clinic, with other answers in some fields.
fn clinic_but<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let all = NIKOS.into_iter().chain(CLINIC);
    let kept = all.filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).collect()
}

/// The details page, reached on the way of who has a mandate.
async fn details_page(browser: &Browser) -> Seen {
    let start = browser.open("/manager").await.unwrap();
    let terms = browser.submit(&start, &[("path", "mandated")]).await.unwrap().expect(200).unwrap();
    browser.submit(&terms, &[("agree", "yes")]).await.unwrap().expect(200).unwrap()
}

/// The page that leads to the identity provider, with these details given and the keys of [`KEYS`].
async fn sign_in_page(app: &TestApp, browser: &Browser, typed: &[(&str, &str)]) -> Seen {
    let details = details_page(browser).await;
    let keys = browser.submit(&details, typed).await.unwrap().expect(200).unwrap();
    let stem = "CBE=0123456749,EHR-1 authentication.key";
    assert!(newest(app).await.organisation().is_some() && keys.path == "/manager/keys");
    assert!(typed.contains(&CLINIC[3]) == keys.text().contains(stem), "{}", keys.text());
    let [authentication, encryption] = KEYS.each_ref().map(|key| make_csr(key, &[]).unwrap());
    let sent = [("authentication_text", authentication.as_str()), ("encryption_text", encryption.as_str())];
    browser.upload(&keys, &sent, Vec::new()).await.unwrap().expect(200).unwrap()
}
