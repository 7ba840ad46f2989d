//! The ZIP of an environment's authorities: the same bytes whenever it is made, and what sha256sum and OpenSSL say.

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use passerelle::actions::pki::{chain_archives, init};
use passerelle::domain::certificate::trusted_list::SIGNER_NOTICE;
use passerelle::domain::request::environment::Environment;
use time::Duration;

use crate::support::{each_engine, tools};

fn unpack(zip: &[u8], folder: &Path) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut names = Vec::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        std::fs::write(folder.join(&name), bytes).unwrap();
        names.push(name);
    }
    names
}

/// Whether the program ends well in the folder.
fn holds(folder: &Path, program: &str, arguments: &[&str]) -> bool {
    let program = tools::find(program).unwrap();
    let output = Command::new(program).current_dir(folder).args(arguments).output();
    output.unwrap().status.success()
}

/// The sums fit the files, and the signature fits the sums.
fn checked(folder: &Path) -> (bool, bool) {
    let key = ["x509", "-in", "signer.cer", "-inform", "DER", "-noout", "-pubkey", "-out", "signer.pub"];
    assert!(holds(folder, "openssl", &key));
    let verify = ["dgst", "-sha256", "-verify", "signer.pub", "-signature", "SHA256SUMS.sig", "SHA256SUMS"];
    (holds(folder, "sha256sum", &["--status", "-c", "SHA256SUMS"]), holds(folder, "openssl", &verify))
}

#[test]
fn an_archive_is_the_same_whenever_it_is_made() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let make = || chain_archives::make(&app.ctx, Environment::Production);
        let first = make().await.unwrap();
        app.pass(Duration::days(300));
        assert_eq!(first, make().await.unwrap(), "300 days later");
        assert_eq!(chain_archives::run(&app.ctx).await.unwrap(), 2);
        assert_eq!(chain_archives::run(&app.ctx).await.unwrap(), 0, "nothing changed");
        let path = "/pki/chain/production.zip";
        let seen = app.browser().get(path).await.unwrap().expect(200).unwrap();
        assert_eq!(seen.bytes, first, "what is published is what was made");
        // Another signer's turn: other bytes.
        app.pass(SIGNER_NOTICE + SIGNER_NOTICE);
        assert_eq!(chain_archives::run(&app.ctx).await.unwrap(), 2);
        assert_ne!(make().await.unwrap(), first);
    });
}

#[test]
fn its_sums_are_signed() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let zip = chain_archives::make(&app.ctx, Environment::Acceptance).await.unwrap();
        assert_eq!(
            unpack(&zip, folder),
            [
                "acceptance-issuing-001.cer",
                "acceptance-root-001.cer",
                "chain.pem",
                "signer.cer",
                "SHA256SUMS",
                "SHA256SUMS.sig"
            ]
        );
        assert_eq!(checked(folder), (true, true));
        std::fs::write(folder.join("chain.pem"), "another chain").unwrap();
        assert_eq!(checked(folder), (false, true));
        std::fs::write(folder.join("SHA256SUMS"), "").unwrap();
        assert!(!checked(folder).1);
    });
}
