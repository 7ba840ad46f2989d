//! What other people's software says of our certificates and keystores: OpenSSL and Java's keytool.

use std::path::Path;
use std::process::{Command, Output};

use secrecy::SecretString;

use super::csr::make::make_csr;
use super::keystore::{self, Contents};
use super::{fixture, pem};
use crate::adapters::random::Random;
use crate::domain::certificate::dn::{Attribute, Part};
use crate::domain::certificate::profile::Purpose;

const PASSWORD: &str = "Walk-by-the-sea-2026";

/// Runs a tool in `folder`. `None`, said aloud, where it is not installed; in CI that is a failure.
pub(super) fn run(folder: &Path, tool: &str, arguments: &[&str]) -> Option<Output> {
    match Command::new(tool).args(arguments).current_dir(folder).output() {
        Ok(output) => Some(output),
        Err(missing) => {
            assert!(std::env::var_os("CI").is_none(), "{tool} is needed in CI: {missing}");
            eprintln!("SKIPPED: {tool} is not installed");
            None
        }
    }
}

/// What the tool wrote, of which exit code 0 is demanded.
pub(super) fn said(output: &Output) -> String {
    let text = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    assert!(output.status.success(), "{text}");
    text
}

/// root.pem, issuing.pem, authentication.pem, encryption.pem.
pub(super) fn lay_out(folder: &Path) {
    let files = [
        ("root", fixture::root().der.clone()),
        ("issuing", fixture::issuing().der.clone()),
        ("authentication", fixture::issued(Purpose::Authentication).der),
        ("encryption", fixture::issued(Purpose::Encryption).der),
    ];
    for (file, der) in files {
        std::fs::write(folder.join(format!("{file}.pem")), pem::write("CERTIFICATE", &der)).unwrap();
    }
}

#[test]
fn openssl_accepts_the_chain() {
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    let at = fixture::now().unix().to_string();
    let arguments =
        ["verify", "-x509_strict", "-attime", &at, "-CAfile", "root.pem", "-untrusted", "issuing.pem"];
    let policy =
        ["-policy_check", "-explicit_policy", "-policy", "1.3.6.1.4.1.32473.1.1", "authentication.pem"];
    let Some(output) = run(folder.path(), "openssl", &[&arguments[..], &policy[..]].concat()) else {
        return;
    };
    assert!(said(&output).contains("OK"));
}

#[test]
fn openssl_reads_the_profile() {
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    let show = |leaf: &str| {
        let arguments = ["x509", "-in", leaf, "-noout", "-text", "-nameopt", "sep_comma_plus,sname,utf8"];
        run(folder.path(), "openssl", &arguments).map(|output| said(&output))
    };
    let Some(text) = show("authentication.pem") else { return };
    let expected = [
        "Subject: C=BE,O=Federal Government,OU=SSIN=85410100104,OU=NÚÑEZ-ØRSTED MARÍA,OU=eHealth-platform Belgium,CN=SSIN=85410100104",
        "Issuer: C=BE,O=Passerelle,CN=Passerelle Production Issuing CA 001",
        "Not Before: Oct 12 09:25:15 2026 GMT",
        "Not After : Oct 12 09:25:14 2029 GMT",
        "Public-Key: (2048 bit)",
        "Digital Signature, Non Repudiation, Key Encipherment\n",
        "TLS Web Client Authentication, E-mail Protection\n",
        "CA:FALSE",
        "Policy: 1.3.6.1.4.1.32473.1.1",
        "URI:http://pki.example.org/pki/crl/production-issuing-001.07.crl",
        "OCSP - URI:http://pki.example.org/pki/ocsp",
        "CA Issuers - URI:http://pki.example.org/pki/ca/production-issuing-001.cer",
    ];
    for line in expected {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    let Some(text) = show("encryption.pem") else { return };
    assert!(text.contains("Key Encipherment, Data Encipherment\n"), "{text}");
    assert!(!text.contains("Extended Key Usage"));
    assert!(text.contains("Not After : Oct 12 09:25:14 2029 GMT"));
}

#[test]
fn openssl_accepts_our_requests_and_key_files() {
    let folder = tempfile::tempdir().unwrap();
    let key = &fixture::keys().authentication;
    let subject = [Part::new(Attribute::CommonName, "walk")];
    std::fs::write(folder.path().join("request.pem"), make_csr(key, &subject).unwrap()).unwrap();
    let sealed = key.encrypted_pem(&SecretString::from(PASSWORD), &Random::System).unwrap();
    std::fs::write(folder.path().join("key.pem"), sealed).unwrap();
    let verify = ["req", "-in", "request.pem", "-verify", "-noout"];
    let Some(output) = run(folder.path(), "openssl", &verify) else { return };
    assert!(said(&output).contains("OK"));
    let check = ["pkey", "-in", "key.pem", "-passin", &format!("pass:{PASSWORD}"), "-check", "-noout"];
    let Some(output) = run(folder.path(), "openssl", &check) else { return };
    assert!(said(&output).contains("Key is valid"));
}

fn write_keystore(folder: &Path) {
    let (root, issuing) = (fixture::root(), fixture::issuing());
    let contents = Contents {
        authentication_key: &fixture::keys().authentication,
        authentication: &fixture::issued(Purpose::Authentication).der,
        encryption_key: &fixture::keys().encryption,
        encryption: &fixture::issued(Purpose::Encryption).der,
        authorities: &[&issuing.der, &root.der],
    };
    let bytes = keystore::write(&contents, &SecretString::from(PASSWORD)).unwrap();
    std::fs::write(folder.join("keystore.p12"), bytes).unwrap();
}

#[test]
fn openssl_opens_the_keystore() {
    let folder = tempfile::tempdir().unwrap();
    write_keystore(folder.path());
    let arguments = ["pkcs12", "-in", "keystore.p12", "-passin", &format!("pass:{PASSWORD}"), "-nodes"];
    let Some(output) = run(folder.path(), "openssl", &arguments) else { return };
    let text = said(&output);
    assert_eq!(text.matches("BEGIN PRIVATE KEY").count(), 2);
    assert_eq!(text.matches("BEGIN CERTIFICATE").count(), 4);
    assert!(text.contains("friendlyName: authentication"));
}

#[test]
fn keytool_lists_both_entries() {
    let folder = tempfile::tempdir().unwrap();
    write_keystore(folder.path());
    let arguments =
        ["-J-Duser.language=en", "-list", "-v", "-keystore", "keystore.p12", "-storepass", PASSWORD];
    let Some(output) = run(folder.path(), "keytool", &arguments) else { return };
    let text = said(&output);
    assert!(text.contains("contains 2 entries"), "{text}");
    assert_eq!(text.matches("Entry type: PrivateKeyEntry").count(), 2);
    assert!(text.contains("Alias name: authentication"));
    assert!(text.contains("Certificate chain length: 3"));
    let alias = fixture::token_serial().decimal();
    assert!(text.contains(&format!("Alias name: {alias}")), "{text}");
}
