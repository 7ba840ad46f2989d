//! Keystores as the browser's own script makes them, in everybody else's software: OpenSSL, Java, NSS, GnuTLS, Python.
//!
//! `PASSERELLE_KEYSTORES=40 cargo test --lib keystore_template::everywhere` makes that many; six by default.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use super::{Input, build};
use crate::adapters::issuer::oracle::{run, said};
use crate::adapters::issuer::{ProfileInput, SubjectKey, encryption, fixture, prepare, sign};
use crate::adapters::random::Random;
use crate::adapters::signing_keys::{RsaKey, RsaSize};
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::profile::Purpose;
use crate::domain::certificate::serial::Serial;
use crate::domain::certificate::token_serial::TokenSerial;
use crate::domain::request::environment::Environment;

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/keystores");
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/assets/keystore.js");

fn files() -> usize {
    std::env::var("PASSERELLE_KEYSTORES").map_or(6, |number| number.parse().unwrap())
}

/// Two new keys, their certificates and the template for them. Gives the alias of the second key.
fn lay_out(folder: &Path, name: &str) -> String {
    let keys = [(); 2].map(|()| RsaKey::generate(RsaSize::Rsa2048).unwrap());
    let [authentication, encryption_key] =
        [&keys[0], &keys[1]].map(|key| SubjectKey::from_spki(&key.spki_der().unwrap()).unwrap());
    let serial = Serial::from_random(Random::System.bytes().unwrap());
    let input = ProfileInput {
        purpose: Purpose::Authentication,
        environment: Environment::Production,
        profile: fixture::profile(),
        subject: &fixture::subject(),
        key: &authentication,
        serial,
        list: ListScope::of(serial),
        now: fixture::now(),
        authority: fixture::issuing(),
    };
    let certificate = sign(prepare(&input).unwrap(), &fixture::keys().issuing).unwrap().der;
    let token = TokenSerial::from_random(Random::System.bytes().unwrap());
    let tbs = encryption::template(&certificate, &encryption_key).unwrap();
    let tbs = encryption::to_be_signed(&tbs, token).unwrap();
    let other = encryption::finish(&tbs, &keys[0].sign(&tbs).unwrap(), &authentication).unwrap();
    let pkcs8 = [&keys[0], &keys[1]].map(|key| key.pkcs8().unwrap());
    let template = build(&Input {
        authentication: &certificate,
        authorities: &[&fixture::issuing().der, &fixture::root().der],
        encryption: &other,
        encryption_alias: &token.decimal(),
        key_lengths: [pkcs8[0].len(), pkcs8[1].len()].map(|length| (length / 16 + 1) * 16),
    })
    .unwrap();
    let fields: Map<String, Value> = template
        .fields
        .iter()
        .map(|field| (field.name.to_owned(), json!([field.offset, field.length])))
        .collect();
    let made = json!({
        "auth": STANDARD.encode(&*pkcs8[0]),
        "enc": STANDARD.encode(&*pkcs8[1]),
        "template": STANDARD.encode(&template.der),
        "fields": fields,
        "certificates": STANDARD.encode(&template.certificates),
    });
    std::fs::write(folder.join(format!("{name}.json")), made.to_string()).unwrap();
    token.decimal()
}

/// Exit code and words of a tool that may refuse.
fn tried(folder: &Path, tool: &str, arguments: &[&str]) -> (bool, String) {
    let output = run(folder, tool, arguments).unwrap();
    let text = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn everybody_opens_every_file_and_refuses_a_wrong_password() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let names: Vec<String> = (0..files()).map(|n| format!("{n:03}")).collect();
    let aliases: Vec<String> = names.iter().map(|name| lay_out(folder, name)).collect();
    let at = folder.to_str().unwrap();
    let Some(filled) = run(folder, "node", &[&format!("{TESTS}/fill.mjs"), SCRIPT, at]) else { return };
    said(&filled);

    let Some(java) = run(folder, "java", &[&format!("{TESTS}/Keystores.java"), at]) else { return };
    let expected = |line: &dyn Fn(&str, &str) -> String| -> Vec<String> {
        names.iter().zip(&aliases).map(|(name, alias)| line(name, alias)).collect()
    };
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let of_java = expected(&|name, alias| format!("{name} {alias} authentication refused"));
    assert_eq!(lines(&said(&java)), of_java);

    let Some(python) = run(folder, "python3", &[&format!("{TESTS}/keystores.py"), at]) else { return };
    let told = lines(&said(&python));
    assert_eq!(told.len(), names.len());
    for (line, (name, alias)) in told.iter().zip(names.iter().zip(&aliases)) {
        let either = [alias.as_str(), "authentication"].map(|alias| format!("{name} 4 {alias} refused"));
        assert!(either.contains(line), "{line}");
    }

    let Some(made) = run(folder, "certutil", &["-N", "-d", "sql:.", "--empty-password"]) else { return };
    said(&made);
    std::fs::write(folder.join("wrong"), "not the password 1").unwrap();
    for (name, alias) in names.iter().zip(&aliases) {
        let (file, password) = (format!("{name}.p12"), format!("{name}.password"));
        let typed = std::fs::read_to_string(folder.join(&password)).unwrap();

        let openssl =
            |given: &str| tried(folder, "openssl", &["pkcs12", "-in", &file, "-nodes", "-passin", given]);
        let (opened, text) = openssl(&format!("pass:{typed}"));
        assert!(opened && text.contains("friendlyName: authentication") && text.contains(alias), "{text}");
        assert_eq!(text.matches("BEGIN PRIVATE KEY").count(), 2);
        assert_eq!(text.matches("BEGIN CERTIFICATE").count(), 4);
        let (opened, text) = openssl("pass:not the password 1");
        assert!(!opened && text.contains("invalid password"), "{text}");

        let nss = |given: &str| tried(folder, "pk12util", &["-d", "sql:.", "-l", &file, "-w", given]);
        let (opened, text) = nss(&password);
        assert!(opened && text.contains("Friendly Name: authentication") && text.contains(alias), "{text}");
        assert_eq!(text.matches("Key(shrouded)").count(), 2, "{text}");
        let (opened, text) = nss("wrong");
        assert!(!opened && text.contains("SEC_ERROR_BAD_PASSWORD"), "{text}");

        let gnutls = |given: &str| {
            let how = ["--p12-info", "--inder", "--infile", &file, "--password", given];
            tried(folder, "certtool", &how)
        };
        let (opened, text) = gnutls(&typed);
        assert!(opened && text.contains("Friendly name: authentication") && text.contains(alias), "{text}");
        let keys: Vec<&str> = text.split_inclusive("-----END ENCRYPTED PRIVATE KEY-----").collect();
        assert_eq!((keys.len(), text.matches("BEGIN CERTIFICATE").count()), (3, 4), "{text}");
        for key in &keys[..2] {
            let begins = key.find("-----BEGIN ENCRYPTED PRIVATE KEY-----").unwrap();
            std::fs::write(folder.join("key.pem"), &key[begins..]).unwrap();
            let (opened, text) =
                tried(folder, "certtool", &["--key-info", "--infile", "key.pem", "--password", &typed]);
            assert!(opened && text.contains("RSA") && text.contains("2048 bits"), "{text}");
        }
        let (opened, text) = gnutls("not the password 1");
        assert!(!opened && text.contains("Message Authentication Code verification failed"), "{text}");
    }
}
