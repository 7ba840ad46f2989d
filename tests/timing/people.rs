//! Who has an account, and what a visitor sees and how fast.

use std::time::Instant;

use passerelle::actions::prepare;
use passerelle::actions::staff::{Invitation, Invited, NewStaff, invite};
use passerelle::adapters::password_hash::Cost;
use passerelle::adapters::totp::Seed;
use passerelle::adapters::vault::Place;
use passerelle::browser::{Browser, Seen, SeenForm};
use passerelle::domain::language::Language;
use passerelle::domain::person::email::Email;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::{keys, migrate};

use tempfile::TempDir;

use crate::app::TestApp;

/// Somebody with a key.
pub const KEY_USERNAME: &str = "ines.moreau";
/// As long as the other, and nobody's.
pub const NOBODY: &str = "enis.maureo";
const PASSWORD: &str = "seven quiet herons";

/// All that a try shows, with what differs by chance or by the name itself taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

/// What was seen, and after how many milliseconds.
pub type Timed = (Answer, f64);

/// Somebody without an account, at a browser.
pub struct Visitor<'a> {
    pub browser: Browser,
    app: &'a TestApp,
}

/// An application whose passwords cost this much, and the folder of its database.
pub async fn app(cost: Cost) -> (TestApp, TempDir) {
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let folder = tempfile::tempdir().unwrap();
    let db = migrate::open_sqlite(&folder.path().join("test.db")).await.unwrap();
    prepare::database(&db).await.unwrap();
    (TestApp::with(db, None, cost).await, folder)
}

/// Makes an account with a key and a sheet of recovery codes.
pub async fn with_an_account(app: &TestApp, username: &str) {
    let whole = invited(app, "Inès Moreau", &format!("{username}@example.org")).await;
    let page = account(app, &whole, username).await;
    let pending = keys::pending(&mut app.ctx.reader(), whole.enrolment).await.unwrap().unwrap();
    let place = Place { table: "digital_key", row: pending.id.0, column: "seed_sealed" };
    let seed = Seed::from_bytes(app.ctx.vault.open(&place, &pending.seed_sealed).unwrap());
    let code = seed.code_at(app.ctx.now()).unwrap();
    let sheet = page.0.submit_to(&page.1, "/key", &[("code", &code)]).await.unwrap().expect(200).unwrap();
    page.0.submit(&sheet, &[("kept", "yes")]).await.unwrap().expect(200).unwrap();
    jobs::settle(&app.ctx).await.unwrap();
}

/// Makes an account without a key, which may be made for as long as anybody measures. Gives its link.
pub async fn half_way(app: &TestApp, username: &str) -> String {
    let invitation = invited(app, "Inès Moreau", "half-way@example.org").await;
    account(app, &invitation, username).await;
    let mut tx = app.db.begin().await.unwrap();
    let later = app.ctx.now().plus(time::Duration::days(1_000));
    let sql = "UPDATE timer SET due_at = $1 WHERE kind = 'key_setup_end'";
    assert_eq!(tx.query(sql).bind(later).execute().await.unwrap(), 1);
    tx.commit().await.unwrap();
    invitation.link
}

async fn invited(app: &TestApp, name: &str, email: &str) -> Invitation {
    let new = NewStaff {
        name: name.to_owned(),
        email: Email::parse(email).unwrap(),
        role: Role::Approver,
        office: None,
        language: Language::En,
    };
    match invite(&app.ctx, new).await.unwrap() {
        Invited::Now(invitation) => invitation,
        _ => panic!("the invitation was refused"),
    }
}

async fn account(app: &TestApp, invitation: &Invitation, username: &str) -> (Browser, Seen) {
    let browser = app.browser();
    let page = browser.open(&invitation.link).await.unwrap();
    let page = browser.submit_to(&page, "/code", &[("code", &invitation.code)]).await.unwrap();
    let typed = [("username", username), ("password", PASSWORD)];
    let page = browser.submit_to(&page, "/account", &typed).await.unwrap().expect(200).unwrap();
    (browser, page)
}

impl<'a> Visitor<'a> {
    pub fn new(app: &'a TestApp) -> Self {
        Self { browser: app.browser(), app }
    }

    /// A wrong password at the sign-in.
    pub async fn try_password(&self, name: &str) -> Timed {
        let form = self.sign_in_form().await;
        self.post(&form, name, &[("username", name), ("password", "not the password")]).await
    }

    /// The right password at the sign-in.
    pub async fn sign_in(&self, form: &SeenForm, name: &str) -> u16 {
        let typed = form.filled(&[("username", name), ("password", PASSWORD)]);
        self.browser.post(&form.action, &typed).await.unwrap().status
    }

    /// The form of the sign-in.
    pub async fn sign_in_form(&self) -> SeenForm {
        let callback = format!("{}/backoffice/callback", self.app.base);
        let request = [
            ("response_type", "code"),
            ("client_id", "backoffice"),
            ("redirect_uri", callback.as_str()),
            ("scope", "openid"),
            // RFC 7636, appendix B.
            ("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
            ("code_challenge_method", "S256"),
        ];
        let request = format!("/csam/authorize?{}", serde_urlencoded::to_string(request).unwrap());
        let page = self.browser.open(&request).await.unwrap().expect(200).unwrap();
        page.form_to("/csam/sign-in").unwrap()
    }

    /// A wrong password where a key is asked for with a recovery code.
    pub async fn recover(&self, name: &str) -> Timed {
        let page = self.browser.open("/csam/recover").await.unwrap().expect(200).unwrap();
        let form = page.form_to("/csam/recover").unwrap();
        let code = ("recovery_code", "0000-0000-0000-0000");
        self.post(&form, name, &[("username", name), ("password", "not the password"), code]).await
    }

    /// A wrong password where the setting up of a key is resumed.
    pub async fn resume(&self, link: &str, name: &str) -> Timed {
        let page = self.browser.open(link).await.unwrap().expect(200).unwrap();
        let form = page.form_to("/resume").unwrap();
        self.post(&form, name, &[("username", name), ("password", "not the password")]).await
    }

    /// A wish for a new password.
    pub async fn forget_password(&self, name: &str) -> Timed {
        let page = self.browser.open("/csam/forgotten").await.unwrap().expect(200).unwrap();
        let form = page.form_to("/csam/forgotten").unwrap();
        let timed = self.post(&form, name, &[("username", name)]).await;
        jobs::settle(&self.app.ctx).await.unwrap();
        timed
    }

    async fn post(&self, form: &SeenForm, name: &str, typed: &[(&str, &str)]) -> Timed {
        let fields = form.filled(typed);
        let begun = Instant::now();
        let seen = self.browser.post(&form.action, &fields).await.unwrap();
        let took = begun.elapsed().as_secs_f64() * 1_000.0;
        (answer(&seen, name), took)
    }
}

fn answer(seen: &Seen, name: &str) -> Answer {
    let by_chance = ["set-cookie", "date", "x-request-id", "content-security-policy"];
    let headers = seen.headers.iter().filter(|(header, _)| !by_chance.contains(&header.as_str()));
    let headers = headers.map(|(header, value)| (header.to_string(), value.to_str().unwrap().to_owned()));
    // Forms carry fresh random values, always of one length, which `content-length` compares.
    let mut body = seen.text().replace(name, "NAME");
    for hidden in ["csrf", "form_key"] {
        body = without_value(&body, hidden);
    }
    Answer { status: seen.status, headers: headers.collect(), body }
}

/// The page without the value of this hidden field.
fn without_value(body: &str, field: &str) -> String {
    let start = format!("name=\"{field}\" value=\"");
    let mut kept = String::new();
    let mut rest = body;
    while let Some(at) = rest.find(&start) {
        let (before, after) = rest.split_at(at + start.len());
        kept.push_str(before);
        rest = &after[after.find('"').unwrap()..];
    }
    kept + rest
}
