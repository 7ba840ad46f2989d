//! A forgotten password: mailbox and app together give a new one, neither alone, and a stranger learns nothing.

use passerelle::actions::passwords::{Caller, Outcome, check_password};
use passerelle::actions::sweep::sweep;
use passerelle::browser::{Browser, Seen};
use passerelle::domain::key::password::Password;
use passerelle::domain::oidc::grant::{PAUSE, TRIES_UNTIL_PAUSE};
use passerelle::jobs;
use passerelle::storage::db::Read;
use time::Duration;

use super::person::{PASSWORD, Person, USERNAME};
use super::relying_party::RelyingParty;
use crate::support::staff::reader;
use crate::support::{TestApp, each_engine};

const NEW: &str = "lantaarn zeven kreeft 19";

/// Asks for a link and lets the mail leave. Gives the answer.
async fn ask(app: &TestApp, username: &str) -> Seen {
    let browser = reader(app).await;
    let form = browser.get("/csam/forgotten").await.unwrap().expect(200).unwrap();
    let answer = browser.submit(&form, &[("username", username)]).await.unwrap();
    jobs::settle(&app.ctx).await.unwrap();
    answer
}

/// The mailed links, oldest first, as paths.
fn links(app: &TestApp) -> Vec<String> {
    let sent = app.ctx.mailer.sent();
    let lines = sent.iter().flat_map(|mail| mail.text.lines().filter(|line| line.contains("/csam/reset/")));
    lines.map(|line| line.trim().strip_prefix(&app.base).unwrap().to_owned()).collect()
}

/// The form behind the newest link, in a browser of somebody who was never here.
async fn form(app: &TestApp) -> (Browser, Seen) {
    let browser = reader(app).await;
    let page = browser.get(links(app).last().unwrap()).await.unwrap().expect(200).unwrap();
    (browser, page)
}

async fn tried(app: &TestApp, password: &str) -> Outcome {
    check_password(&app.ctx, &Caller::default(), USERNAME, &Password::typed(password)).await.unwrap()
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

#[test]
fn mailbox_and_app_give_a_new_password_and_everybody_is_signed_out() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let sign_in = person.browser.get(&party.request(&[])).await.unwrap();
        assert!(sign_in.text().contains("href=\"/csam/forgotten\""));
        person.sign_in(&party.request(&[])).await;
        for _ in 0..4 {
            assert_eq!(tried(app, "not the password").await, Outcome::Wrong);
        }
        ask(app, &USERNAME.to_uppercase()).await.expect(200).unwrap();
        app.pass(Duration::minutes(1));
        let (browser, page) = form(app).await;
        let typed = [("password", NEW), ("code", &person.code().await)];
        let done = browser.submit(&page, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(done.path, "/csam/forgotten/changed");
        // At once: what was tried with the old one counts no more.
        assert_eq!(tried(app, NEW).await, Outcome::Right(person.enrolment));
        assert_eq!(tried(app, PASSWORD).await, Outcome::Wrong);
        let asked = person.browser.get(&party.request(&[])).await.unwrap().expect(200).unwrap();
        asked.form_to("/csam/sign-in").unwrap();
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM session WHERE ended_at IS NULL").await, 0);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM trusted_browser").await, 0);
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().pop().unwrap();
        assert!(mail.text.contains("/csam/forgotten") && !mail.text.contains(NEW), "{}", mail.text);
        let used = browser.get(&links(app)[0]).await.unwrap().expect(200).unwrap();
        assert!(used.text().contains("This link has done its work"), "{}", used.text());
    });
}

#[test]
fn a_stranger_gets_the_same_answer_and_nobody_a_mail() {
    each_engine(async |app| {
        let _person = Person::with_a_key(app).await;
        let known = ask(app, USERNAME).await.expect(200).unwrap();
        assert_eq!(links(app).len(), 1);
        for name in ["nobody.at.all", "not even a name", "zoë\u{0}"] {
            let unknown = ask(app, name).await.expect(200).unwrap();
            assert_eq!((unknown.path.as_str(), unknown.text()), ("/csam/forgotten/sent", known.text()));
        }
        assert_eq!(links(app).len(), 1);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM password_reset").await, 1, "others leave nothing");
        let browser = reader(app).await;
        let page = browser.get("/csam/forgotten").await.unwrap();
        let empty = browser.submit(&page, &[("username", " ")]).await.unwrap().expect(422).unwrap();
        assert!(empty.text().contains("id=\"username-error\""));
    });
}

#[test]
fn mails_keep_their_distance_and_every_link_sent_works_until_one_is_used() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        for (minutes, sent) in [(0, 1), (9, 1), (1, 2), (10, 3), (10, 3), (60, 3)] {
            app.pass(Duration::minutes(minutes));
            ask(app, USERNAME).await;
            assert_eq!(links(app).len(), sent, "thrice a day, ten minutes apart");
        }
        let links = links(app);
        assert!(links[0] != links[1] && links[1] != links[2]);
        let browser = reader(app).await;
        let first = browser.get(&links[0]).await.unwrap().expect(200).unwrap();
        let typed = [("password", NEW), ("code", &person.code().await)];
        browser.submit(&first, &typed).await.unwrap().expect(200).unwrap();
        let last = browser.get(&links[2]).await.unwrap().expect(200).unwrap();
        assert!(last.text().contains("This link has done its work"), "{}", last.text());
        let half = browser.get("/csam/reset/abcdefghij").await.unwrap().expect(404).unwrap();
        assert!(half.text().contains("copy the whole link"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_link_lasts_a_day_to_the_second_and_looking_changes_nothing() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        ask(app, USERNAME).await;
        app.pass(Duration::hours(24) - Duration::SECOND);
        let (browser, page) = form(app).await;
        page.form_to(&links(app)[0]).unwrap();
        let unused = "SELECT COUNT(*) AS n FROM password_reset WHERE used_at IS NULL";
        assert_eq!(count(app, unused).await, 1);
        app.pass(Duration::SECOND);
        let typed = [("password", NEW), ("code", &person.code().await)];
        let late = browser.submit(&page, &typed).await.unwrap().expect(200).unwrap();
        assert!(late.text().contains("This link is too old"), "{}", late.text());
        assert_eq!(tried(app, PASSWORD).await, Outcome::Right(person.enrolment));
        jobs::settle(&app.ctx).await.unwrap();
        app.pass(Duration::days(31));
        sweep(&app.ctx).await.unwrap();
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM password_reset").await, 0);
    });
}

#[test]
fn both_refusals_are_told_at_once_and_cost_no_code() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        ask(app, USERNAME).await;
        let (browser, page) = form(app).await;
        let typed = [("password", "wachtwoord2025"), ("code", "12345")];
        let refused = browser.submit(&page, &typed).await.unwrap().expect(422).unwrap();
        let text = refused.text();
        assert!(text.contains("id=\"password-error\"") && text.contains("id=\"code-error\""), "{text}");
        assert!(!text.contains("wachtwoord2025") && !text.contains("12345"));
        let right = person.code().await;
        let weak = [("password", USERNAME), ("code", right.as_str())];
        let weak = browser.submit(&refused, &weak).await.unwrap().expect(422).unwrap();
        assert_eq!(count(app, "SELECT failures AS n FROM digital_key WHERE state = 'active'").await, 0);
        let typed = [("password", NEW), ("code", right.as_str())];
        browser.submit(&weak, &typed).await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_code_is_guessed_here_as_little_as_at_the_sign_in() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        ask(app, USERNAME).await;
        let (browser, mut page) = form(app).await;
        let wrong = person.wrong_code().await;
        for _ in 0..TRIES_UNTIL_PAUSE {
            page = browser.submit(&page, &[("password", NEW), ("code", &wrong)]).await.unwrap();
            assert_eq!(page.status, 422, "{}", page.text());
        }
        let right = person.code().await;
        let paused = browser.submit(&page, &[("password", NEW), ("code", &right)]).await.unwrap();
        assert!(paused.expect(422).unwrap().text().contains("Too many wrong codes"));
        assert_eq!(tried(app, PASSWORD).await, Outcome::Right(person.enrolment));
        app.pass(PAUSE);
        let right = person.code().await;
        let done = browser.submit(&page, &[("password", NEW), ("code", &right)]).await.unwrap();
        assert_eq!(done.path, "/csam/forgotten/changed", "{}", done.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn eight_parallel_copies_change_it_once() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        ask(app, USERNAME).await;
        let (browser, page) = form(app).await;
        let form = page.main_form().unwrap();
        let fields = form.filled(&[("password", NEW), ("code", &person.code().await)]);
        let mut posts = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (browser, action, fields) = (browser.clone(), form.action.clone(), fields.clone());
            posts.spawn(async move { browser.post(&action, &fields).await.unwrap() });
        }
        while let Some(answer) = posts.join_next().await {
            let answer = answer.unwrap();
            let location = answer.location();
            assert_eq!(location.as_deref(), Some("/csam/forgotten/changed"), "{}", answer.text());
        }
        // And once more, after everything.
        let again = browser.post(&form.action, &fields).await.unwrap();
        assert_eq!(again.location().as_deref(), Some("/csam/forgotten/changed"));
        let told = "SELECT COUNT(*) AS n FROM outbox WHERE letter = 'password_changed'";
        assert_eq!(count(app, told).await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn without_a_key_the_way_leads_to_the_office() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        ask(app, USERNAME).await;
        let (browser, page) = form(app).await;
        let mut tx = app.db.begin().await.unwrap();
        passerelle::storage::keys::revoke_all(&mut tx, person.enrolment).await.unwrap();
        tx.commit().await.unwrap();
        let typed = [("password", NEW), ("code", "123456")];
        browser.submit(&page, &typed).await.unwrap().expect(403).unwrap();
        browser.get(&links(app)[0]).await.unwrap().expect(403).unwrap();
        assert_eq!(tried(app, PASSWORD).await, Outcome::Right(person.enrolment));
    });
}

/// Asks for a link over a proxy that says from where.
async fn ask_from(app: &TestApp, address: &str) -> (u16, String) {
    let client = reqwest::Client::builder().cookie_store(true).redirect(reqwest::redirect::Policy::none());
    let client = client.build().unwrap();
    let mut page = reader(app).await.get("/csam/forgotten?lang=en").await.unwrap();
    let form = client.get(format!("{}/csam/forgotten?lang=en", app.base)).send().await.unwrap();
    page.bytes = form.bytes().await.unwrap().to_vec();
    let typed = page.main_form().unwrap().filled(&[("username", "nobody")]);
    let post = client.post(format!("{}/csam/forgotten", app.base)).header("x-forwarded-for", address);
    let answer = post.form(&typed).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

#[test]
fn one_address_cannot_ask_without_end_and_others_can() {
    each_engine(async |app| {
        for number in 0..21 {
            assert_eq!(ask_from(app, "192.0.2.1").await.0, 303, "{number}");
        }
        let (status, text) = ask_from(app, "192.0.2.1").await;
        assert_eq!(status, 422);
        assert!(text.contains("Too many new passwords are asked for from your network"), "{text}");
        assert!(text.contains("value=\"nobody\""), "what was typed is kept: {text}");
        assert_eq!(ask_from(app, "192.0.2.2").await.0, 303);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM password_reset").await, 22);
        app.pass(Duration::SECOND);
        assert_eq!(ask_from(app, "192.0.2.1").await.0, 303);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
