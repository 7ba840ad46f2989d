//! `verify-pack` as people run it: the program and a file, nothing else.

use std::process::{Command, Output};

const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/audit/decision.zip");

fn verify(arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command.arg("verify-pack").args(arguments).current_dir(&folder).env_clear();
    let done = command.output().unwrap();
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "it leaves nothing behind");
    done
}

fn said(done: &Output) -> String {
    String::from_utf8(done.stdout.clone()).unwrap()
}

#[test]
fn a_pack_is_checked_without_database_and_configuration() {
    let done = verify(&[PACK]);
    let text = said(&done);
    assert!(done.status.success() && text.contains("this is the key inside the pack"), "{text}");
    let fingerprint = text.split("key ").nth(1).unwrap().split_whitespace().next().unwrap();
    let known = verify(&[PACK, "--fingerprint", fingerprint]);
    assert!(known.status.success() && !said(&known).contains("the key inside"), "{}", said(&known));
    let other = verify(&[PACK, "--fingerprint", &"0".repeat(64)]);
    assert_eq!(other.status.code(), Some(1));
    assert!(said(&other).contains("another key"), "{}", said(&other));
}

#[test]
fn what_is_no_pack_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pack.zip");
    let path = file.to_str().unwrap();
    let mut bytes = std::fs::read(PACK).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    for bytes in [bytes, Vec::new(), vec![0; 9 << 20]] {
        std::fs::write(&file, bytes).unwrap();
        let done = verify(&[path]);
        assert_eq!((done.status.code(), said(&done).lines().count()), (Some(1), 1), "{}", said(&done));
    }
    assert!(!verify(&[folder.path().to_str().unwrap()]).status.success());
}
