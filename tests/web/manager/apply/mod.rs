//! The first half of a request: path, terms, details, keys, sign-in.

mod details;
mod hostile;
mod keys;
mod late;
mod sign_in;
mod start;

use std::sync::LazyLock;

use passerelle::adapters::issuer::csr::make::make_csr;
use passerelle::adapters::signing_keys::{RsaKey, RsaSize};
use passerelle::browser::{Browser, Seen};
use passerelle::storage::db::Read;
use passerelle::storage::requests::{self, Request};

use crate::support::TestApp;

/// What Nikos types.
pub const NIKOS: [(&str, &str); 7] = [
    ("national_number", "79.43.14-101.81"),
    ("given_names", "Νίκος"),
    ("family_name", "Παπαδάκης"),
    ("mrz_given", "NIKOS"),
    ("mrz_family", "PAPADAKIS"),
    ("email", "nikos@example.org"),
    ("phone", "+30 21 0123 4567"),
];

/// Two signing requests with two keys, made once for all tests.
static CSRS: LazyLock<[String; 2]> =
    LazyLock::new(|| [(); 2].map(|()| make_csr(&RsaKey::generate(RsaSize::Rsa2048).unwrap(), &[]).unwrap()));

/// What Nikos types, with other answers in some fields.
fn nikos_but<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = NIKOS.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).collect()
}

/// A browser that reads English.
pub async fn visitor(app: &TestApp) -> Browser {
    let browser = app.browser();
    browser.get("/manager?lang=en").await.unwrap().expect(200).unwrap();
    browser
}

/// The details page, after path and terms.
pub async fn details_page(browser: &Browser) -> Seen {
    let start = browser.open("/manager").await.unwrap();
    let terms = browser.submit(&start, &[("path", "abroad")]).await.unwrap().expect(200).unwrap();
    let details = browser.submit(&terms, &[("agree", "yes")]).await.unwrap().expect(200).unwrap();
    assert_eq!(details.path, "/manager/details");
    details
}

/// The keys page, after the details.
async fn keys_page(browser: &Browser, typed: &[(&str, &str)]) -> Seen {
    let details = details_page(browser).await;
    let keys = browser.submit(&details, typed).await.unwrap().expect(200).unwrap();
    assert_eq!(keys.path, "/manager/keys");
    keys
}

/// The page with the button that leads to the identity provider, after the keys.
pub async fn sign_in_page(browser: &Browser) -> Seen {
    let keys = keys_page(browser, &NIKOS).await;
    let typed = [("authentication_text", CSRS[0].as_str()), ("encryption_text", CSRS[1].as_str())];
    let page = browser.upload(&keys, &typed, Vec::new()).await.unwrap().expect(200).unwrap();
    assert_eq!(page.path, "/manager/sign-in");
    page
}

/// The newest request there is. Ids follow the clock, so time must have passed since the one before.
pub async fn newest(app: &TestApp) -> Request {
    let mut reader = app.ctx.reader();
    let sql = "SELECT id FROM request ORDER BY id DESC LIMIT 1";
    let id = reader.query(sql).one(|row| row.get("id")).await.unwrap();
    requests::get(&mut reader, id).await.unwrap()
}
