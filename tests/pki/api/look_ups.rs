//! What is open: certificates, their status, authorities.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use passerelle::actions::pki::issue;
use passerelle::adapters::issuer::pem;
use passerelle::domain::request::environment::Environment;
use passerelle::storage::{authorities, certificates};
use reqwest::Method;
use serde_json::Value;
use time::Duration;

use super::described::Api;
use super::{identifier, issued};
use crate::pki::{completed, published};
use crate::support::each_engine;

const PEM: &str = "application/pem-certificate-chain";
const DER: &str = "application/pkix-cert";

fn path(identifier: &str, below: &str) -> String {
    format!("/pki/api/v1/certificates/{identifier}{below}")
}

fn octets(text: &Value) -> Vec<u8> {
    STANDARD.decode(text.as_str().unwrap()).unwrap()
}

/// The two names of a status.
async fn status(api: &Api<'_>, identifier: &str) -> (String, String) {
    let told = api.get(&path(identifier, "/status"), "*/*").await.json();
    let word = |name: &str| told[name].as_str().unwrap().to_owned();
    (word("certificateStatus"), word("etkStatus"))
}

#[test]
fn a_certificate_is_found_by_its_key_in_three_forms() {
    each_engine(async |app| {
        let certificate = issued(app).await;
        let api = Api::of(app).await;
        let address = path(&identifier(&certificate), "");
        let issuing = authorities::get(&mut app.ctx.reader(), certificate.authority).await.unwrap();
        let chain = [certificate.authentication_der.clone(), issuing.certificate_der];

        let told = api.get(&address, "application/json").await;
        assert_eq!((told.status, told.header("cache-control")), (200, "public, max-age=60"));
        let body = told.json();
        assert_eq!(body["certificateStatus"], "VALID_ACTIVE");
        assert_eq!(body["environment"], "production");
        let shown: Vec<_> = body["certificates"].as_array().unwrap().iter().map(octets).collect();
        assert_eq!(shown, chain, "leaf first, no root");
        let text = String::from_utf8(api.get(&address, PEM).await.bytes).unwrap();
        let blocks: Vec<_> = pem::blocks(&text).into_iter().map(|block| block.der.unwrap()).collect();
        assert_eq!(blocks, chain);
        let leaf = api.get(&path(&identifier(&certificate).to_uppercase(), ""), DER).await;
        assert_eq!((leaf.header("content-type"), leaf.bytes.as_slice()), (DER, chain[0].as_slice()));
        assert_eq!(leaf.header("vary"), "accept");

        let known = [("if-none-match", told.header("etag")), ("accept", "*/*")];
        assert_eq!(api.ask(Method::GET, &address, &known, Vec::new()).await.status, 304);
        let other = [("if-none-match", "W/\"0\""), ("accept", "*/*")];
        assert_eq!(api.ask(Method::GET, &address, &other, Vec::new()).await.status, 200);
        let head = api.ask(Method::HEAD, &address, &[], Vec::new()).await;
        assert_eq!((head.status, head.bytes.len()), (200, 0));
        assert_eq!(head.header("etag"), told.header("etag"));
        assert_eq!(api.get(&address, "text/html").await.code(), "NOT_ACCEPTABLE");
        authorities_are_told(&api).await;
        completed::clear_away(app).await;
    });
}

#[test]
fn a_status_follows_the_certificate_and_its_clock() {
    each_engine(async |app| {
        let certificate = issued(app).await;
        let api = Api::of(app).await;
        let key = identifier(&certificate);
        let words = |one: &str, two: &str| (one.to_owned(), two.to_owned());
        assert_eq!(status(&api, &key).await, words("VALID_ACTIVE", "IN_REQUEST"));
        let told = api.get(&path(&key, "/status"), "*/*").await.json();
        assert_eq!(told["certificate"]["serialNumber"], certificate.authentication_serial.hex());
        assert_eq!(told["certificate"]["validNotAfter"], certificate.not_after.to_string());
        assert!(told.get("revocation").is_none());

        // One that a newer one replaced holds; then its end comes, a moment before the deadline is worked off.
        app.pass(certificate.not_after.since(app.ctx.now()) - Duration::days(80));
        let renewal = completed::request(app, [2, 3]).await;
        let issue::Outcome::Issued(newer) = issue::run(&app.ctx, renewal).await.unwrap() else { panic!() };
        assert_eq!(status(&api, &key).await.0, "VALID_ACTIVE", "superseded");
        app.pass(Duration::days(80));
        assert_eq!(status(&api, &key).await.0, "VALID_ACTIVE", "in its last second");
        app.pass(Duration::SECOND);
        assert_eq!(status(&api, &key).await, words("EXPIRED", "EXPIRED"));
        let expired = api.get(&path(&key, ""), "*/*").await;
        assert_eq!(expired.json()["certificateStatus"], "EXPIRED", "it is still handed out");

        published::revoke(app, newer).await;
        let newer = certificates::get(&mut app.ctx.reader(), newer).await.unwrap();
        let key = identifier(&newer);
        assert_eq!(status(&api, &key).await, words("REVOKED", "REVOKED"));
        let told = api.get(&path(&key, "/status"), "*/*").await.json();
        assert_eq!(told["revocation"]["reason"], "keyCompromise");
        assert_eq!(told["revocation"]["revokedAt"], app.ctx.now().to_string());
        completed::clear_away(app).await;
    });
}

#[test]
fn what_nobody_has_is_told_in_one_code_each() {
    each_engine(async |app| {
        let api = Api::of(app).await;
        let nobody = "0".repeat(40);
        let refused = async |path: &str| {
            let answer = api.get(path, "application/json").await;
            (answer.status, answer.code())
        };
        for below in ["", "/status", "/etk"] {
            assert_eq!(refused(&path(&nobody, below)).await, (404, "CERT_UNKNOWN".to_owned()));
            for odd in ["0", &"0".repeat(41), &"g".repeat(40), "..%2F..%2Fetc", "%00"] {
                let told = refused(&path(odd, below)).await;
                assert_eq!(told, (400, "IDENTIFIER_INVALID".to_owned()), "{odd}");
            }
            assert_eq!(refused(&path("%ff", below)).await, (400, "REQUEST_INVALID".to_owned()));
        }
        for elsewhere in ["/pki/api/v1/certificates", "/pki/api/v1/x/y"] {
            let told = refused(elsewhere).await;
            assert!(told == (404, "ADDRESS_UNKNOWN".to_owned()), "{elsewhere} {told:?}");
        }
        for (method, path) in [
            (Method::DELETE, path(&nobody, "")),
            (Method::POST, path(&nobody, "/status")),
            (Method::GET, "/pki/api/v1/etk/search".to_owned()),
            (Method::PUT, "/pki/api/v1/certificate-info".to_owned()),
        ] {
            let answer = api.ask(method, &path, &[], Vec::new()).await;
            assert_eq!((answer.status, answer.code().as_str()), (405, "METHOD_NOT_ALLOWED"), "{path}");
            assert!(!answer.header("allow").is_empty());
        }
        for environment in ["production", "acceptance", "test", "Production"] {
            let told = refused(&format!("/pki/api/v1/chains/{environment}")).await;
            assert_eq!(told, (404, "CHAIN_NOT_FOUND".to_owned()), "{environment}: none is there yet");
        }
    });
}

/// The authorities of both environments.
async fn authorities_are_told(api: &Api<'_>) {
    for environment in [Environment::Production, Environment::Acceptance] {
        let address = format!("/pki/api/v1/chains/{environment}");
        let told = api.get(&address, "*/*").await;
        assert_eq!(told.header("cache-control"), "public, max-age=3600");
        let body = told.json();
        let name = |n: usize| body["authorities"][n]["name"].as_str().unwrap();
        assert_eq!(name(0), format!("{environment}-issuing-001"));
        assert_eq!(name(1), format!("{environment}-root-001"));
        assert_eq!(body["authorities"].as_array().unwrap().len(), 2);
        let text = String::from_utf8(api.get(&address, PEM).await.bytes).unwrap();
        let blocks = pem::blocks(&text);
        let shown: Vec<_> =
            body["authorities"].as_array().unwrap().iter().map(|one| octets(&one["certificate"])).collect();
        assert_eq!(blocks.into_iter().map(|block| block.der.unwrap()).collect::<Vec<_>>(), shown);
        assert_eq!(api.get(&address, DER).await.code(), "NOT_ACCEPTABLE");
    }
}
