//! Our identity provider before a relying party from another ecosystem: panva's `openid-client`, on node, asks what the
//! OpenID Foundation's plans Basic OP and Config OP ask. `npm ci --prefix tests/openid` installs it.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use passerelle::actions::csam::register_client::{Registered, add};
use passerelle::domain::oidc::registration::Registration;
use serde_json::json;
use time::Duration;
use tokio::sync::mpsc::UnboundedReceiver;

use crate::support::{TestApp, each_engine, tools};
use crate::web::csam::person::{PASSWORD, Person, USERNAME};

const CALLBACK: &str = "https://relying-party.example/cb";

/// The modules of both plans that apply to a provider with registered clients and without refresh tokens.
const MODULES: usize = 36;

/// node, if it and the client are installed.
fn node() -> Option<(PathBuf, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openid");
    let node = tools::find("node")?;
    if folder.join("node_modules/openid-client").is_dir() {
        return Some((node, folder));
    }
    let why = "openid-client is not installed: npm ci --prefix tests/openid --no-audit --no-fund";
    assert!(std::env::var_os("CI").is_none(), "{why}; CI skips nothing");
    eprintln!("SKIPPED: {why}");
    None
}

/// A client as the plans have it: a secret, no PKCE, not ours.
async fn registered(app: &TestApp, id: &str, authentication: &str) -> serde_json::Value {
    let registration = Registration {
        id: id.to_owned(),
        name: "A certified client".to_owned(),
        redirect_uris: vec![CALLBACK.to_owned()],
        scope: "openid profile email".to_owned(),
        authentication: authentication.to_owned(),
        ..Registration::default()
    };
    match add(&app.ctx, registration.judge().unwrap()).await.unwrap() {
        Registered::Now { secret } => json!({ "id": id, "secret": secret }),
        Registered::Taken => panic!("{id} is taken"),
    }
}

/// A running script: what it says, line by line.
struct Script {
    child: Child,
    answers: ChildStdin,
    lines: UnboundedReceiver<String>,
}

impl Script {
    fn start(node: &Path, folder: &Path, facts: &serde_json::Value) -> Self {
        let mut child = Command::new(node)
            .arg("basic_op.mjs")
            .current_dir(folder)
            .env("OPENID_TEST", facts.to_string())
            .env("NODE_NO_WARNINGS", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let answers = child.stdin.take().unwrap();
        let said = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = tokio::sync::mpsc::unbounded_channel();
        std::thread::spawn(move || said.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        Self { child, answers, lines }
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Answers one question of the script: the time, and the code where it asks for one.
async fn answer(app: &TestApp, person: &Person<'_>, question: &str) -> String {
    if question == "code" {
        // Each step of the telephone counts once.
        app.pass(Duration::minutes(1));
        return format!("{} {}", app.ctx.now().unix(), person.code().await);
    }
    let seconds = question.strip_prefix("pass ").unwrap().parse().unwrap();
    app.pass(Duration::seconds(seconds));
    format!("{} -", app.ctx.now().unix())
}

#[test]
fn a_certified_client_finds_all_modules_of_basic_and_config_op_green() {
    let Some((node, folder)) = node() else {
        return;
    };
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        let facts = json!({
            "base": app.base,
            "callback": CALLBACK,
            "username": USERNAME,
            "password": PASSWORD,
            "basic": registered(app, "basic", "client_secret_basic").await,
            "post": registered(app, "post", "client_secret_post").await,
        });
        let mut script = Script::start(&node, &folder, &facts);
        let (mut green, mut red) = (Vec::new(), Vec::new());
        while let Some(line) = script.lines.recv().await {
            if let Some(question) = line.strip_prefix("ask ") {
                let answer = answer(app, &person, question).await;
                writeln!(script.answers, "{answer}").unwrap();
            } else if let Some(name) = line.strip_prefix("ok ") {
                green.push(name.to_owned());
            } else {
                red.push(line);
            }
        }
        assert!(red.is_empty(), "{} green, red: {red:#?}", green.len());
        assert_eq!(green.len(), MODULES, "{green:?}");
    });
}
