//! The page for people who write such software: its commands are run as they stand there.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use passerelle::adapters::issuer::pem;
use passerelle::domain::certificate::CertificateState;
use passerelle::domain::certificate::problem_code::ProblemCode;
use passerelle::domain::language::Language;
use passerelle::domain::word::Word;
use passerelle::jobs;
use passerelle::storage::certificates;
use serde_json::Value;

use super::tokens::complete;
use super::{identifier, issued};
use crate::pki::completed;
use crate::support::applicants::KEYS;
use crate::support::{TestApp, each_engine, tools};

/// The commands in one box of the page, as somebody copies them.
fn commands(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("id=\"commands-{name}\"><code>")).unwrap();
    let (inside, _) = rest.split_once("</code>").unwrap();
    [("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&"), ("&#60;", "<"), ("&#62;", ">")]
        .iter()
        .fold(inside.to_owned(), |text, (escape, meant)| text.replace(escape, meant))
}

/// A computer with the two files, whose clock is that of the application.
fn lay_out(app: &TestApp, folder: &Path, certificate: &[u8]) {
    std::fs::write(folder.join("authentication.pem"), pem::write("CERTIFICATE", certificate)).unwrap();
    let key = pem::write("PRIVATE KEY", &KEYS[0].pkcs8().unwrap());
    std::fs::write(folder.join("authentication.key"), key).unwrap();
    let clock = folder.join("date");
    std::fs::write(&clock, format!("#!/bin/sh\necho {}\n", app.ctx.now().unix())).unwrap();
    std::fs::set_permissions(&clock, std::fs::Permissions::from_mode(0o700)).unwrap();
}

/// What a shell says to the commands in that folder.
async fn run(folder: &Path, commands: &str) -> String {
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell.current_dir(folder).env("PATH", path).args(["-eu", "-c", commands]);
    let output = tokio::task::spawn_blocking(move || shell.output().unwrap()).await.unwrap();
    assert!(output.status.success(), "{commands}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_commands_of_the_page_do_what_it_says() {
    if ["curl", "openssl"].into_iter().any(|program| tools::find(program).is_none()) {
        return;
    }
    each_engine(async |app| {
        let certificate = issued(app).await;
        complete(app, &certificate).await;
        let folder = tempfile::tempdir().unwrap();
        lay_out(app, folder.path(), &certificate.authentication_der);
        let help = app.browser().get("/help?lang=en").await.unwrap().expect(200).unwrap().text();
        assert!(help.contains("<a href=\"/pki/api\">"), "the page is linked");
        let page = app.browser().get("/pki/api?lang=en").await.unwrap().expect(200).unwrap().text();

        let look_up = commands(&page, "look-up");
        let told: Value = serde_json::from_str(&run(folder.path(), &look_up).await).unwrap();
        assert_eq!(told["certificateStatus"], "VALID_ACTIVE");
        assert_eq!(told["publicKeyIdentifier"], identifier(&certificate));
        let chain = std::fs::read_to_string(folder.path().join("chain.pem")).unwrap();
        assert_eq!(pem::blocks(&chain).len(), 2);

        let first_line = look_up.lines().next().unwrap();
        let signed = format!("{first_line}\n{}", commands(&page, "signed"));
        for _ in 0..2 {
            let told: Value = serde_json::from_str(&run(folder.path(), &signed).await).unwrap();
            assert_eq!(told["contactData"]["emailPrivate"], "maria@example.com", "{told}");
        }
        let token = commands(&page, "token");
        let told: Value = serde_json::from_str(&run(folder.path(), &token).await).unwrap();
        assert_eq!(told["code"], "ETK_NOT_FOUND", "nobody's number");
        let token = token.replace("79431410181", completed::MARIA);
        let told: Value = serde_json::from_str(&run(folder.path(), &token).await).unwrap();
        assert_eq!(told["etkStatus"], "VALID_ACTIVE");

        assert_eq!(run(folder.path(), &commands(&page, "revoke")).await, "revoked\n");
        let row = certificates::get(&mut app.ctx.reader(), certificate.id).await.unwrap();
        assert_eq!(row.state, CertificateState::Revoked);
        let told: Value = serde_json::from_str(&run(folder.path(), &signed).await).unwrap();
        assert_eq!(told["code"], "CERT_REVOKED");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn every_code_is_explained_in_every_language_where_problems_point() {
    each_engine(async |app| {
        for language in Language::ALL {
            let tag = language.tag();
            let page =
                app.browser().get(&format!("/pki/api?lang={tag}")).await.unwrap().expect(200).unwrap().text();
            assert!(page.contains(&format!("<html lang=\"{tag}\"")));
            for code in ProblemCode::ALL {
                assert!(page.contains(&format!("<dt id=\"{}\">", code.word())), "{tag} {code}");
            }
            let keys = ["pki-api-", "revoke-key-"].into_iter().filter(|key| page.contains(key));
            assert_eq!(keys.collect::<Vec<_>>(), Vec::<&str>::new(), "{tag}: a raw key");
        }
    });
}
