//! `passerelle walk` as a newcomer runs it, and its results in the hands of other people's tools.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::{postgres, tools};

const PASSWORD: &str = "a keystore password for the test";

#[test]
fn the_walk_ends_well_on_sqlite() {
    walk(None);
}

#[test]
fn the_walk_ends_well_on_postgres() {
    if let Some(address) = postgres::new_database() {
        walk(Some(&address));
    }
}

fn walk(database: Option<&str>) {
    let out = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command.args(["walk", "--keystore-password", PASSWORD, "--out"]).arg(out.path()).env("RUST_LOG", "error");
    if let Some(database) = database {
        command.args(["--database", database]);
    }
    let walked = command.output().unwrap();
    assert!(walked.status.success(), "{}", String::from_utf8_lossy(&walked.stderr));
    let lines = String::from_utf8(walked.stdout).unwrap();
    for stage in
        ["identity_check", "kit_issued", "key_active", "contract_due", "submitted", "approved", "issued"]
    {
        assert!(lines.contains(stage), "{stage} is missing: {lines}");
    }
    assert_eq!(std::fs::read_dir(out.path().join("mails")).unwrap().count(), 6, "one letter an event");
    assert!(std::fs::read(out.path().join("letter.pdf")).unwrap().starts_with(b"%PDF-"));
    assert!(std::fs::read_to_string(out.path().join("journey.json")).unwrap().contains("\"issued\""));
    openssl_agrees(out.path());
    keytool_agrees(out.path());
}

fn openssl_agrees(out: &Path) {
    let Some(openssl) = tools::find("openssl") else { return };
    let run =
        |arguments: &[&str]| said(Command::new(&openssl).current_dir(out).args(arguments).output().unwrap());
    let verified = run(&["verify", "-x509_strict", "-CAfile", "chain.pem", "authentication.pem"]);
    assert!(verified.contains(": OK"), "{verified}");
    let shown = run(&["x509", "-in", "authentication.pem", "-noout", "-text"]);
    let subject = shown.lines().find(|line| line.contains("Subject: ")).unwrap();
    let order = ["C = BE", "O = Federal Government", "OU = SSIN=", "OU = OESTERGAARD LECKA EMILIE"];
    let order = order.iter().chain(&["OU = eHealth-platform Belgium", "CN = SSIN="]);
    let places: Vec<_> =
        order.map(|part| subject.find(part).unwrap_or_else(|| panic!("{part}: {subject}"))).collect();
    assert!(places.is_sorted(), "{subject}");
    for part in ["Public-Key: (2048 bit)", "Digital Signature, Non Repudiation, Key Encipherment"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let keystore = keystore(out);
    let opened = run(&["pkcs12", "-in", &keystore, "-passin", &format!("pass:{PASSWORD}"), "-nodes"]);
    assert_eq!(opened.matches("BEGIN PRIVATE KEY").count(), 2, "{opened}");
}

fn keytool_agrees(out: &Path) {
    let Some(keytool) = tools::find("keytool") else { return };
    let listed = Command::new(keytool)
        .current_dir(out)
        .args(["-list", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", &keystore(out)])
        .output()
        .unwrap();
    let listed = said(listed);
    assert_eq!(listed.matches("PrivateKeyEntry").count(), 2, "{listed}");
    assert!(listed.lines().any(|line| line.starts_with("authentication,")), "{listed}");
    let serial =
        listed.lines().find(|line| line.contains("PrivateKeyEntry") && !line.starts_with("authentication"));
    let alias = serial.unwrap().split(',').next().unwrap();
    assert!(
        alias.len() > 20 && alias.bytes().all(|byte| byte.is_ascii_digit()),
        "the decimal serial: {alias}"
    );
}

/// The keystore's name: what medical software looks for.
fn keystore(out: &Path) -> String {
    let names = std::fs::read_dir(out).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let name = names.into_iter().find(|name| name.ends_with(".p12")).unwrap();
    assert!(
        name.starts_with("SSIN=") && name.len() == "SSIN=00000000000 20260101-000000.p12".len(),
        "{name}"
    );
    name
}

fn said(output: Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
