//! `contract check`, `add` and `list` as an operator gives them.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::contracts::next_version;

/// Runs the command in a folder that holds all of an installation.
fn contract(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command.current_dir(folder).env_clear().arg("contract").args(arguments);
    command
        .env("PASSERELLE_MASTER_KEY", "11".repeat(32))
        .env("PASSERELLE_CA_PASSPHRASE", "a passphrase for tests");
    command.env("PASSERELLE_MAIL__TRANSPORT", "folder").output().unwrap()
}

fn said(done: &Output) -> String {
    String::from_utf8([done.stdout.as_slice(), &done.stderr].concat()).unwrap()
}

#[test]
fn a_version_is_checked_added_and_listed() {
    let folder = tempfile::tempdir().unwrap();
    let (folder, file) = (folder.path(), folder.path().join("new.toml"));
    std::fs::write(&file, next_version("2999", "2999-01-01")).unwrap();
    let checked = contract(folder, &["check", "new.toml"]);
    assert!(checked.status.success(), "{}", said(&checked));
    assert_eq!(said(&checked), "2999 can be added: for every person from 2999-01-01 on\n");
    assert_eq!(said(&contract(folder, &["list"])).lines().count(), 2, "checking stores nothing");

    let nobody = contract(folder, &["add", "new.toml", "--operator", " "]);
    assert!(!nobody.status.success() && said(&nobody).contains("--operator"), "{}", said(&nobody));
    let added = contract(folder, &["add", "new.toml", "--operator", "Kim Operator"]);
    assert_eq!(said(&added), "2999 added: for every person from 2999-01-01 on\n");
    let list = said(&contract(folder, &["list"]));
    let lines: Vec<_> = list.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).collect();
    assert_eq!(lines.len(), 3, "{list}");
    assert_eq!(lines[0][..5], ["2026-11-01", "person", "from", "2020-01-01", "holds"]);
    assert_eq!(lines[1][..6], ["2999", "person", "from", "2999-01-01", "to", "come"]);
    assert_eq!(lines[2][..5], ["2026-11-23-O", "organisation", "from", "2020-01-01", "holds"]);
    assert!(list.lines().nth(1).unwrap().ends_with("by Kim Operator"), "{list}");

    let again = contract(folder, &["add", "new.toml", "--operator", "Kim Operator"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(said(&again).contains("version: 2999 exists already"), "{}", said(&again));
}

#[test]
fn every_fault_is_told_with_its_language_and_clause() {
    let folder = tempfile::tempdir().unwrap();
    let (folder, file) = (folder.path(), folder.path().join("new.toml"));
    let text = next_version("2025", "2020-01-02").replace("{months}", "{years}");
    std::fs::write(&file, text).unwrap();
    for command in [&["check", "new.toml"][..], &["add", "new.toml", "--operator", "Kim Operator"]] {
        let refused = contract(folder, command);
        let told = said(&refused);
        assert_eq!(refused.status.code(), Some(1));
        assert!(told.contains("valid_from: 2020-01-02 has passed"), "{told}");
        for language in ["nl", "fr", "de", "en"] {
            let line = format!("passerelle: {language}, clause 6, text: {{years}} is no placeholder here");
            assert!(told.lines().any(|one| one == line), "{told}");
        }
        assert!(told.contains("nothing was stored; 5 to mend"), "{told}");
    }
    std::fs::write(&file, "version = 2027\n").unwrap();
    let refused = contract(folder, &["check", "new.toml"]);
    assert!(said(&refused).contains("the file is no contract"), "{}", said(&refused));
    assert_eq!(said(&contract(folder, &["list"])).lines().count(), 2);
}
