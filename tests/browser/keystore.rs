//! The keystore as browsers make it: the keys in one, the file in another, opened by other people's software. What
//! was posted on the way is searched for anything that could open it.

use std::path::Path;
use std::process::{Command, Output};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use thirtyfour::prelude::Key;

use crate::support::chromium::Chromium;
use crate::support::tools;

const PASSWORD: &str = "wandeling aan zee 2026";

/// Remembers what the page posts, what it offers as a file, and what its policy refused.
const WATCH: &str = r#"
const kept = (name, value) => sessionStorage.setItem(name, JSON.stringify([...JSON.parse(sessionStorage.getItem(name) || "[]"), value]));
addEventListener("securitypolicyviolation", (event) => kept("refused", `${event.violatedDirective} ${event.blockedURI}`));
addEventListener("submit", (event) => { for (const [, value] of new FormData(event.target)) if (typeof value === "string") kept("posted", value); }, true);
const submit = HTMLFormElement.prototype.submit;
HTMLFormElement.prototype.submit = function () { for (const [, value] of new FormData(this)) kept("posted", String(value)); submit.call(this); };
const send = window.fetch;
window.fetch = (address, how) => { if (how && how.body) for (const [, value] of how.body) kept("posted", value); return send(address, how); };
const offer = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  blob.arrayBuffer().then((bytes) => { window.offered = btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("")); });
  return offer.call(URL, blob);
};
"#;

/// From now on, on every page of this window.
pub async fn watch(window: &Chromium) {
    window.on_every_page(WATCH).await;
}

/// Every value posted so far; nothing may have been refused by the page's policy.
pub async fn posted(window: &Chromium) -> Vec<String> {
    let refused = window.run("return sessionStorage.getItem('refused')", vec![]).await;
    assert_eq!(refused, Value::Null, "the content security policy was hurt");
    let posted = window.run("return sessionStorage.getItem('posted')", vec![]).await;
    serde_json::from_str(posted.as_str().unwrap()).unwrap()
}

async fn type_password(window: &Chromium, field: &str, password: &str) {
    window.reach(field).await;
    window.write(password).await;
}

/// The text of what the script shows, once it shows it.
async fn shown(window: &Chromium, css: &str) {
    let wait = "const done = arguments[0]; const look = () => { const part = document.querySelector('CSS'); \
                if (part && !part.hidden) done(true); else setTimeout(look, 50); }; look();";
    assert_eq!(window.run_later(&wait.replace("CSS", css)).await, true, "{css}");
}

/// As every page must be, axe included: what a script shows stands on no page that others look at.
async fn judge(window: &Chromium, name: &str) {
    window.judge(name).await;
    let wrong = window.audit(name).await;
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Makes both keys on the keys page, and sends their requests and the sealed copy.
pub async fn make(window: &Chromium) {
    type_password(window, "#keystore-new", "short1").await;
    type_password(window, "#keystore-again", "short1").await;
    window.press(Key::Enter).await;
    shown(window, "[data-say=rule]").await;
    judge(window, "24-keys-rule").await;
    window
        .run(
            "for (const id of ['keystore-new', 'keystore-again']) document.getElementById(id).value = ''",
            vec![],
        )
        .await;
    type_password(window, "#keystore-new", PASSWORD).await;
    type_password(window, "#keystore-again", PASSWORD).await;
    window.press(Key::Enter).await;
    shown(window, "[data-done]").await;
    judge(window, "24-keys-made").await;
    window.follow("[data-done] button").await;
}

/// From the page of the certificate to the saved keystore; gives the file.
pub async fn complete(window: &Chromium) -> Vec<u8> {
    window.follow("main a.primary").await;
    judge(window, "55-keystore").await;
    type_password(window, "#keystore-password", "not the password 1").await;
    window.press(Key::Enter).await;
    shown(window, "[data-say=wrong]").await;
    judge(window, "56-keystore-wrong").await;
    window.run("document.getElementById('keystore-password').value = ''", vec![]).await;
    type_password(window, "#keystore-password", PASSWORD).await;
    window.reach("[data-test]").await;
    window.press(Key::Enter).await;
    shown(window, "[data-say=opens]").await;
    window.reach("#keystore-password").await;
    window.press(Key::Enter).await;
    shown(window, "[data-done]").await;
    judge(window, "57-keystore-made").await;
    let file = window.run("return window.offered", vec![]).await;
    let file = STANDARD.decode(file.as_str().unwrap()).unwrap();
    window.follow("[data-saved] button").await;
    judge(window, "58-keystore-saved").await;
    file
}

fn run(folder: &Path, tool: &str, arguments: &[&str]) -> Option<Output> {
    Some(Command::new(tools::find(tool)?).current_dir(folder).args(arguments).output().unwrap())
}

/// OpenSSL and Java read both keys under their aliases; both refuse another password in words.
pub fn opens_everywhere(file: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("keystore.p12"), file).unwrap();
    let both = |output: &Output| {
        [output.stdout.as_slice(), output.stderr.as_slice()].map(String::from_utf8_lossy).concat()
    };
    let openssl = |password: &str| {
        let password = format!("pass:{password}");
        run(folder, "openssl", &["pkcs12", "-in", "keystore.p12", "-nodes", "-passin", &password])
    };
    if let Some(opened) = openssl(PASSWORD) {
        let text = both(&opened);
        assert!(opened.status.success(), "{text}");
        assert_eq!(text.matches("BEGIN PRIVATE KEY").count(), 2);
        assert_eq!(text.matches("BEGIN CERTIFICATE").count(), 4);
        assert!(text.contains("friendlyName: authentication"), "{text}");
        let refused = openssl("not the password 1").unwrap();
        assert!(
            !refused.status.success() && both(&refused).contains("invalid password"),
            "{}",
            both(&refused)
        );
    }
    let keytool = |password: &str| {
        let how =
            ["-J-Duser.language=en", "-list", "-v", "-storetype", "PKCS12", "-keystore", "keystore.p12"];
        run(folder, "keytool", &[&how[..], &["-storepass", password]].concat())
    };
    if let Some(listed) = keytool(PASSWORD) {
        let text = both(&listed);
        assert_eq!(text.matches("Entry type: PrivateKeyEntry").count(), 2, "{text}");
        assert!(text.contains("Alias name: authentication\n"), "{text}");
        let refused = keytool("not the password 1").unwrap();
        assert!(both(&refused).contains("keystore password was incorrect"), "{}", both(&refused));
    }
}

/// Neither the password nor a piece of the keystore was posted.
pub fn nothing_leaked(posted: &[String], file: &[u8]) {
    assert!(posted.iter().any(|value| value.contains("ehcert") || value.contains("AES-256-GCM")), "the seal");
    let known: std::collections::HashSet<&[u8]> = file.windows(16).collect();
    for value in posted {
        assert!(!value.contains(PASSWORD) && !value.contains("PRIVATE KEY"), "{value}");
        for part in value.split(|c: char| !(c.is_ascii_alphanumeric() || "+/=".contains(c))) {
            let Ok(octets) = STANDARD.decode(part) else { continue };
            let found = octets.windows(16).find(|window| known.contains(window));
            assert_eq!(found, None, "a piece of the keystore in {value}");
        }
    }
}
