//! The whole journey, each person in a language and on a screen of their own: the clerk at a desk, the provider on a
//! narrow telephone, the approver at 200 %.

use std::path::Path;
use std::process::Command;

use passerelle::actions::pki::init;
use passerelle::domain::language::Language::{self, De, En, Fr, Nl};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::players::papers;
use passerelle::storage::db::Engine;
use passerelle::storage::sessions::Audience;
use time::format_description::well_known::Rfc3339;

use super::keystore;
use crate::support::at_work::{AtWork, at_work};
use crate::support::chromium::{Chromium, Screen};
use crate::support::counter::{self, NIKOS};
use crate::support::{TestApp, each_engine, firefox, tools};

const PASSWORD: &str = "velours tambour givre 82";
/// From the page of a new file to the letter, everything typed by hand, the search for a known person included.
const MOST_KEYS: usize = 240;
const USERNAME: &str = "nikos.papadakis";

#[test]
fn three_people_go_from_passport_to_certificate_by_keyboard() {
    each_engine(async |app| {
        let Some(oathtool) = tools::find("oathtool") else { return };
        init::init(&app.ctx).await.unwrap();
        // All four languages, and the longest words on the narrowest screen.
        let [clerk_reads, provider_reads, approver_reads] = match app.db.engine() {
            Engine::Sqlite => [Nl, En, Fr],
            Engine::Postgres => [Fr, De, En],
        };
        let Some(clerk) = Chromium::open(Screen::DESK).await else { return };
        let code = at_the_counter(app, &clerk, clerk_reads).await;
        drop(clerk);
        let Some([provider, elsewhere]) = computers(app.db.engine()).await else { return };
        let phone = activate(app, &provider, provider_reads, &code, &oathtool).await;
        let papers = tempfile::tempdir().unwrap();
        keystore::watch(&provider).await;
        let request = apply(app, &provider, &phone, papers.path()).await;
        decide(app, &request, approver_reads).await;
        complete(app, &provider, &phone, &request).await;
        let mut posted = keystore::posted(&provider).await;
        drop(provider);
        // Another computer, with nothing but the password.
        keystore::watch(&elsewhere).await;
        elsewhere.visit(&format!("{}{request}/certificate?lang={}", app.base, provider_reads.tag())).await;
        sign_in(app, &elsewhere, &phone).await;
        let file = keystore::complete(&elsewhere).await;
        posted.extend(keystore::posted(&elsewhere).await);
        keystore::opens_everywhere(&file);
        keystore::nothing_leaked(&posted, &file);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// The provider's computer, and the one at which they complete: of two makes, so that what one browser has sealed the
/// other opens.
async fn computers(engine: Engine) -> Option<[Chromium; 2]> {
    let chromium = Chromium::open(Screen::NARROW).await?;
    let firefox = firefox::open(Screen::NARROW).await?;
    Some(match engine {
        Engine::Sqlite => [chromium, firefox],
        Engine::Postgres => [firefox, chromium],
    })
}

/// From the passport to the printed code.
async fn at_the_counter(app: &TestApp, clerk: &Chromium, reads: Language) -> String {
    let office = counter::office(app, "Bruxelles").await;
    let member = at_work(app, Audience::Office, Some(office), Role::Clerk, "Emma Peeters").await;
    enter_as(app, clerk, &member).await;
    clerk.visit(&format!("{}/office?lang={}", app.base, reads.tag())).await;
    clerk.judge("01-office").await;
    clerk.visit(&format!("{}/office/files/new", app.base)).await;
    clerk.judge("02-new-file").await;
    clerk.follow("main form button").await;
    clerk.judge("02-search").await;
    for (name, value) in counter::SOMEBODY {
        clerk.fill(name, value).await;
    }
    clerk.follow("main form button").await;
    clerk.judge("02-search-result").await;
    clerk.follow("main form button").await;
    for (name, value) in NIKOS {
        match name {
            "no_zone" | "document_kind" | "language" | "lost_stolen_check" => clerk.choose(name, value).await,
            "document_country" => clerk.fill(name, greece(reads)).await,
            _ if name.starts_with("seen_") => clerk.tick(name).await,
            _ if !value.is_empty() => clerk.fill(name, value).await,
            _ => {}
        }
    }
    clerk.judge("03-evidence").await;
    clerk.follow("main form button").await;
    clerk.judge("04-check").await;
    clerk.follow("form[action$='/email'] button").await;
    let digits = counter::digits(app).await;
    clerk.judge("04-check-sent").await;
    clerk.fill("digits", &digits).await;
    clerk.enter().await;
    clerk.judge("04-check-proved").await;
    clerk.tick("person_confirmed").await;
    clerk.tick("evidence_seen").await;
    clerk.follow("main > form button").await;
    clerk.judge("05-letter").await;
    assert!(clerk.pressed() < MOST_KEYS, "{} key presses", clerk.pressed());
    clerk.text(".code").await
}

/// What a clerk types to find the country in the list.
fn greece(reads: Language) -> &'static str {
    match reads {
        En => "Greece",
        Nl => "Griekenland",
        Fr => "Grèce",
        De => "Griechenland",
    }
}

async fn enter_as(app: &TestApp, browser: &Chromium, member: &AtWork) {
    browser.visit(&format!("{}/help", app.base)).await;
    browser.keep_cookie(&member.cookie(), &member.token).await;
}

/// The telephone that shows six digits: oathtool, at the time of the test's clock.
struct Phone<'a> {
    oathtool: &'a Path,
    secret: String,
}

impl Phone<'_> {
    /// The next code; half a minute passes, since each is taken once.
    fn code(&self, app: &TestApp) -> String {
        app.pass(time::Duration::seconds(30));
        let now = app.ctx.now().utc().format(&Rfc3339).unwrap();
        let shown = Command::new(self.oathtool)
            .args(["--totp", "--base32", &format!("--now={now}"), &self.secret])
            .output()
            .unwrap();
        assert!(shown.status.success(), "{}", String::from_utf8_lossy(&shown.stderr));
        String::from_utf8(shown.stdout).unwrap().trim().to_owned()
    }
}

/// Link and code, account, key.
async fn activate<'a>(
    app: &TestApp,
    person: &Chromium,
    reads: Language,
    code: &str,
    oathtool: &'a Path,
) -> Phone<'a> {
    jobs::settle(&app.ctx).await.unwrap();
    let mail = app.ctx.mailer.sent().into_iter().find(|mail| mail.text.contains("/activate/")).unwrap();
    let link = mail.text.split_whitespace().find(|word| word.contains("/activate/")).unwrap().to_owned();
    person.visit(&format!("{link}?lang={}", reads.tag())).await;
    person.judge("11-link").await;
    person.reach("[name=code]").await;
    person.scan(code).await;
    person.enter().await;
    person.judge("12-account").await;
    person.fill("username", USERNAME).await;
    person.fill("password", PASSWORD).await;
    person.enter().await;
    person.judge("13-key").await;
    let phone = Phone { oathtool, secret: person.text("#secret").await };
    person.fill("code", &phone.code(app)).await;
    person.enter().await;
    person.judge("14-recovery").await;
    person.tick("kept").await;
    person.enter().await;
    person.judge("15-active").await;
    assert_eq!(person.path().await, "/activate/done");
    phone
}

/// Path, terms, details, keys, sign-in, contract; gives the path of the request.
async fn apply(app: &TestApp, person: &Chromium, phone: &Phone<'_>, folder: &Path) -> String {
    person.visit(&format!("{}/manager", app.base)).await;
    person.judge("21-path").await;
    person.choose("path", "abroad").await;
    person.enter().await;
    person.judge("22-terms").await;
    person.choose("environment", "production").await;
    person.tick("agree").await;
    person.follow("main form button").await;
    for field in ["national_number", "given_names", "family_name", "mrz_given", "mrz_family", "email"] {
        let (_, value) = NIKOS.into_iter().find(|(name, _)| *name == field).unwrap();
        person.fill(field, value).await;
    }
    person.fill("phone", "+30 210 1234567").await;
    person.judge("23-details").await;
    person.enter().await;
    person.judge("24-keys").await;
    keystore::make(person).await;
    person.judge("25-sign-in").await;
    sign_in(app, person, phone).await;
    person.judge("26-contract").await;
    let request = person.path().await.trim_end_matches("/contract").to_owned();
    for (field, file, _, bytes) in papers::make(app.ctx.now()).unwrap() {
        std::fs::write(folder.join(file), bytes).unwrap();
        person.attach(field, &folder.join(file)).await;
    }
    person.follow("form[action$='/documents'] button").await;
    person.judge("27-uploaded").await;
    person.follow("form[action$='/send'] button").await;
    person.judge("28-receipt").await;
    request
}

async fn sign_in(app: &TestApp, person: &Chromium, phone: &Phone<'_>) {
    person.follow("main form button").await;
    person.judge("31-password").await;
    person.fill("username", USERNAME).await;
    person.fill("password", PASSWORD).await;
    person.enter().await;
    person.judge("32-code").await;
    person.fill("code", &phone.code(app)).await;
    person.enter().await;
}

async fn decide(app: &TestApp, request: &str, reads: Language) {
    let approver = Chromium::open(Screen::ZOOMED).await.unwrap();
    let member = at_work(app, Audience::Backoffice, None, Role::Approver, "Ada Laurent").await;
    enter_as(app, &approver, &member).await;
    approver.visit(&format!("{}/backoffice?lang={}", app.base, reads.tag())).await;
    approver.judge("41-queue").await;
    let review = request.replace("/manager/", "/backoffice/");
    approver.visit(&format!("{}{review}", app.base)).await;
    approver.judge("42-request").await;
    approver.follow("form[action$='/take'] button").await;
    approver.judge("43-review").await;
    approver.visit(&format!("{}{review}/approve", app.base)).await;
    approver.judge("44-approve").await;
    approver.follow("main form button").await;
    approver.judge("45-approved").await;
}

/// The certificate, after a fresh sign-in.
async fn complete(app: &TestApp, person: &Chromium, phone: &Phone<'_>, request: &str) {
    app.pass(time::Duration::minutes(10));
    person.visit(&format!("{}{request}", app.base)).await;
    person.judge("51-status").await;
    person.visit(&format!("{}{request}/complete", app.base)).await;
    person.judge("52-sign-in-again").await;
    person.follow("main a[href*='sign-in']").await;
    sign_in(app, person, phone).await;
    person.judge("53-complete").await;
    person.follow("main form button").await;
    jobs::settle(&app.ctx).await.unwrap();
    person.visit(&format!("{}{request}/certificate", app.base)).await;
    person.judge("54-certificate").await;
    assert!(person.text("main").await.contains("PAPADAKIS"), "{}", person.text("main").await);
}
