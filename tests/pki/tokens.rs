//! Keys in a hardware token, played by SoftHSM2: the same path from `ca init` to a revoked certificate.

use std::path::{Path, PathBuf};
use std::process::Command;

use passerelle::actions::context::Shared;
use passerelle::actions::pki::verify_all;
use passerelle::adapters::signing_keys::{CaKey, KeyError, KeyRing, RsaSize, Token};
use secrecy::SecretString;

use super::completed;
use super::published::{issued, lay_out, publish, revoke, said};
use crate::support::{TestApp, each_engine, tools};

/// Where the child finds its token: the library's own variable names the configuration.
const MODULE: &str = "PASSERELLE_TEST_TOKEN";
const PIN: &str = "2468-token";

fn token(label: &str, pin: &str) -> Result<Token, KeyError> {
    let module = PathBuf::from(std::env::var(MODULE).unwrap());
    Token::open(&module, label, &SecretString::from(pin))
}

/// A ring whose files may hold responders' keys only.
fn ring(folder: &Path, token: &Token) -> KeyRing {
    KeyRing::new(folder, SecretString::from("a passphrase for tests")).with_token(token.clone())
}

/// The child of the test below; the library reads its configuration once a process.
#[test]
fn a_child_keeps_its_keys_in_a_token() {
    if std::env::var_os(MODULE).is_none() {
        return;
    }
    assert!(matches!(token("nobody", PIN), Err(KeyError::NoToken)));
    assert!(matches!(token("passerelle", "13579"), Err(KeyError::Passphrase)));
    let token = token("passerelle", PIN).unwrap();
    each_engine(async |app| {
        let files = tempfile::tempdir().unwrap();
        let app = app.with_keys(ring(files.path(), &token)).await;
        let folder = tempfile::tempdir().unwrap();
        let id = issued(&app).await;
        publish(&app).await;
        let Some(()) = lay_out(&app, folder.path(), id).await else { return };
        assert!(verified(&app, folder.path()).contains("leaf.pem: OK"));
        revoke(&app, id).await;
        publish(&app).await;
        lay_out(&app, folder.path(), id).await;
        assert!(verified(&app, folder.path()).contains("certificate revoked"));
        assert_eq!(verify_all::run(&app.ctx).await.unwrap().findings, Vec::new());
        let kept: Vec<String> = std::fs::read_dir(files.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert!(!kept.is_empty() && kept.iter().all(|name| name.contains("-ocsp-")), "{kept:?}");
        many_at_once(&app.ctx);
        completed::clear_away(&app).await;
    });
}

/// Eight threads sign with one key, through sessions of their own; the same bytes have the same signature.
fn many_at_once(ctx: &Shared) {
    let key = ctx.authority_keys.key("production-issuing-001").unwrap();
    assert!(matches!(*key, CaKey::Token(_)));
    let signatures: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| key.sign(b"tbs").unwrap())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(signatures.windows(2).all(|pair| pair[0] == pair[1]));
    assert!(matches!(ctx.authority_keys.key("nobody"), Err(KeyError::NoTokenKey)));
    let again = ctx.authority_keys.ensure("production-issuing-001", RsaSize::Rsa2048, &ctx.random).unwrap();
    assert_eq!(again.spki_der().unwrap(), key.spki_der().unwrap(), "what is there is not made anew");
}

fn verified(app: &TestApp, folder: &Path) -> String {
    let openssl = tools::find("openssl").unwrap();
    for name in ["root.crl", "issuing.crl"] {
        said(folder, &openssl, &["crl", "-inform", "DER", "-in", name, "-out", &format!("{name}.pem")]);
    }
    let lists = ["root.crl.pem", "issuing.crl.pem"].map(|name| std::fs::read(folder.join(name)).unwrap());
    std::fs::write(folder.join("lists.pem"), lists.concat()).unwrap();
    let at = app.ctx.now().unix().to_string();
    let how = ["verify", "-x509_strict", "-crl_check_all", "-CRLfile", "lists.pem", "-attime", &at];
    let chain = ["-CAfile", "root.pem", "-untrusted", "issuing.pem", "leaf.pem"];
    said(folder, &openssl, &[&how[..], &chain[..]].concat())
}

#[test]
fn a_token_holds_the_keys_of_the_authorities() {
    let Some(utility) = tools::find("softhsm2-util") else { return };
    let Some(module) = tools::find_in("libsofthsm2.so", Path::new("/usr/lib/softhsm")) else { return };
    let folder = tempfile::tempdir().unwrap();
    let (tokens, conf) = (folder.path().join("tokens"), folder.path().join("softhsm2.conf"));
    std::fs::create_dir(&tokens).unwrap();
    std::fs::write(
        &conf,
        format!(
            "directories.tokendir = {}\nobjectstore.backend = file\nlog.level = ERROR\n",
            tokens.display()
        ),
    )
    .unwrap();
    let init = ["--init-token", "--free", "--label", "passerelle", "--pin", PIN, "--so-pin", "1357-officer"];
    let made = Command::new(utility).args(init).env("SOFTHSM2_CONF", &conf).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "pki::tokens::a_child_keeps_its_keys_in_a_token", "--nocapture"])
        .env(MODULE, module)
        .env("SOFTHSM2_CONF", &conf)
        .output()
        .unwrap();
    let told = [child.stdout.as_slice(), child.stderr.as_slice()].map(String::from_utf8_lossy).concat();
    assert!(child.status.success() && told.contains("1 passed"), "{told}");
}
