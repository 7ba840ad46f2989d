//! A lost telephone: password and recovery code, a day of waiting, a new key. Or somebody stops it.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::FormKey;
use passerelle::jobs;
use passerelle::storage::db::Read;
use time::Duration;

use super::hospital::{register, tokens};
use super::person::{self, Person, USERNAME};
use super::relying_party::RelyingParty;
use crate::support::staff::{AppHolder, PASSWORD, app_holder, phone, reader};
use crate::support::{TestApp, each_engine};

const NAME: &str = "eva";
/// A code with a right check character that nobody was given.
const OTHER: &str = "0000-0000-0000-0000";

async fn state(app: &TestApp) -> String {
    app.ctx.reader().query("SELECT state FROM enrolment").one(|row| row.get("state")).await.unwrap()
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

async fn ask(browser: &Browser, code: &str) -> Seen {
    let page = browser.open("/csam/recover").await.unwrap().expect(200).unwrap();
    let typed = [("username", NAME), ("password", PASSWORD), ("recovery_code", code)];
    browser.submit(&page, &typed).await.unwrap()
}

async fn go_on(browser: &Browser) -> Seen {
    let page = browser.open("/csam/recover/go-on").await.unwrap().expect(200).unwrap();
    browser.submit(&page, &[("username", NAME), ("password", PASSWORD)]).await.unwrap()
}

fn mailed(app: &TestApp, part: &str) -> String {
    let mail = app.ctx.mailer.sent().into_iter().rev().find(|mail| mail.text.contains(part)).unwrap();
    mail.text.lines().find(|line| line.contains(part)).unwrap().trim().to_owned()
}

#[test]
fn password_and_code_end_the_key_and_a_day_later_a_new_one_is_made() {
    each_engine(async |app| {
        let codes = app_holder(app, NAME).await.codes;
        let elsewhere = reader(app).await;
        let page = elsewhere.open("/csam/recover").await.unwrap().expect(200).unwrap();
        let typed = [("username", NAME), ("password", PASSWORD), ("recovery_code", codes[3].as_str())];
        let copies = (0..8).map(|_| elsewhere.submit(&page, &typed));
        let answers = futures_util::future::join_all(copies).await;
        let asked = answers.into_iter().filter(|answer| {
            // Copies that came before the first one was done may be told to wait: their passwords were tries too.
            let answer = answer.as_ref().unwrap();
            assert!([200, 422].contains(&answer.status), "{}", answer.text());
            answer.path == "/csam/recover/asked"
        });
        assert!(asked.count() >= 1);
        assert_eq!(state(app).await, "key_lost");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM session WHERE ended_at IS NULL").await, 0);
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM key_recovery").await, 1);
        jobs::settle(&app.ctx).await.unwrap();
        assert!(mailed(app, "/csam/recover/stop/").starts_with(&app.base));

        app.pass(Duration::hours(24) - Duration::seconds(1));
        let early = go_on(&elsewhere).await.expect(422).unwrap();
        assert!(early.text().contains("The 24 hours are not over"), "{}", early.text());
        app.pass(Duration::seconds(1));
        jobs::settle(&app.ctx).await.unwrap();
        assert!(mailed(app, "/csam/recover/go-on").starts_with(&app.base));
        let key = go_on(&elsewhere).await.expect(200).unwrap();
        assert_eq!((key.path.as_str(), state(app).await.as_str()), ("/activate/key", "key_pending"));
        // Half way, another browser goes on in the same manner.
        let third = reader(app).await;
        let key = go_on(&third).await.expect(200).unwrap();
        let mut phone = phone(&key);
        let first = phone.next_code(app.ctx.now()).unwrap();
        let sheet = third.submit(&key, &[("code", &first)]).await.unwrap().expect(200).unwrap();
        assert_eq!(sheet.path, "/activate/recovery");
        assert!(!sheet.text().contains(&codes[0]), "a new key brings a new sheet");
        third.submit(&sheet, &[("kept", "yes")]).await.unwrap().expect(200).unwrap();
        assert_eq!(state(app).await, "key_active");
        let old = ask(&elsewhere, &codes[0]).await.expect(422).unwrap();
        assert!(old.text().contains("is not right"), "the old sheet is dead paper");
        assert_eq!(state(app).await, "key_active");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn this_was_not_me_stops_it_for_good() {
    each_engine(async |app| {
        let codes = app_holder(app, NAME).await.codes;
        let thief = reader(app).await;
        assert_eq!(ask(&thief, &codes[0]).await.path, "/csam/recover/asked");
        jobs::settle(&app.ctx).await.unwrap();
        let link = mailed(app, "/csam/recover/stop/");
        let holder = reader(app).await;
        let page = holder.open(&link).await.unwrap().expect(200).unwrap();
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM key_recovery WHERE ended_at IS NULL").await, 1);
        let copies = (0..8).map(|_| holder.submit(&page, &[]));
        for answer in futures_util::future::join_all(copies).await {
            assert_eq!(answer.unwrap().path, "/csam/recover/stopped");
        }
        app.pass(Duration::hours(25));
        jobs::settle(&app.ctx).await.unwrap();
        let refused = go_on(&thief).await.expect(422).unwrap();
        assert!(refused.text().contains("Nothing is waiting here"), "{}", refused.text());
        ask(&thief, &codes[1]).await.expect(422).unwrap();
        assert_eq!(state(app).await, "key_lost", "an office gives a new letter");
        assert_eq!(holder.open(&link).await.unwrap().path, "/csam/recover/stopped");
        let ready =
            app.ctx.mailer.sent().into_iter().filter(|mail| mail.text.contains("/csam/recover/go-on"));
        assert_eq!(ready.count(), 0, "nobody is told that a key can be made");
        holder.get("/csam/recover/stop/abcdefghijklmnopqrstuvwxyz").await.unwrap().expect(404).unwrap();
    });
}

#[test]
fn each_of_the_three_is_needed_and_none_is_told_from_the_others() {
    each_engine(async |app| {
        let AppHolder { browser, codes, .. } = app_holder(app, NAME).await;
        let page = browser.open("/csam/recover").await.unwrap();
        let mut said = Vec::new();
        for (username, password, code) in [
            ("nobody", PASSWORD, codes[0].as_str()),
            (NAME, "not the password", &codes[0]),
            (NAME, PASSWORD, OTHER),
        ] {
            let typed = [("username", username), ("password", password), ("recovery_code", code)];
            let answer = browser.submit(&page, &typed).await.unwrap().expect(422).unwrap();
            let text = answer.text();
            assert!(!text.contains(password) && !text.contains(code), "no secret is shown again");
            said.push(text.contains("The username, the password or the recovery code is not right"));
        }
        assert_eq!(said, [true; 3]);
        for (code, part) in [
            ("", "Enter one of your"),
            ("7K3M", "sixteen characters"),
            ("UUUU-UUUU-UUUU-UUUU", "does not count"),
        ] {
            let answer = ask(&browser, code).await.expect(422).unwrap();
            assert!(answer.text().contains(part), "{code}: {}", answer.text());
        }
        assert_eq!(
            count(app, "SELECT failures_in_row AS n FROM recovery_set").await,
            1,
            "slips do not count"
        );
        assert_eq!(state(app).await, "key_active");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_used_code_is_worth_nothing_and_wrong_ones_pause_the_sheet() {
    each_engine(async |app| {
        let AppHolder { browser, codes, .. } = app_holder(app, NAME).await;
        assert_eq!(ask(&browser, &codes[0]).await.path, "/csam/recover/asked");
        ask(&browser, &codes[0]).await.expect(422).unwrap();
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM key_recovery").await, 1);
        for _ in 0..9 {
            app.pass(Duration::minutes(1));
            ask(&browser, OTHER).await.expect(422).unwrap();
        }
        let paused = ask(&browser, &codes[1]).await.expect(422).unwrap();
        assert!(paused.text().contains("Wait until"), "{}", paused.text());
        app.pass(Duration::minutes(11));
        assert_eq!(ask(&browser, &codes[1]).await.path, "/csam/recover/asked", "the owner gets in");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM key_recovery WHERE ended_at IS NULL").await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// Each post is a form of its own: only the code's one use holds.
#[test]
fn sixty_four_uses_of_one_code_are_one_recovery() {
    each_engine(async |app| {
        let AppHolder { browser, codes, .. } = app_holder(app, NAME).await;
        let form = browser.open("/csam/recover").await.unwrap().main_form().unwrap();
        let posts = (0..64).map(|_| {
            let key = app.ctx.new_id::<FormKey>().unwrap().to_string();
            let typed = [
                ("form_key", key.as_str()),
                ("username", NAME),
                ("password", PASSWORD),
                ("recovery_code", &codes[0]),
            ];
            let fields = form.filled(&typed);
            let (browser, action) = (browser.clone(), form.action.clone());
            async move { browser.post(&action, &fields).await.unwrap().status }
        });
        let answers = futures_util::future::join_all(posts).await;
        assert!(answers.iter().all(|status| [303, 422, 503].contains(status)), "{answers:?}");
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM key_recovery").await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_person_without_a_key_is_shown_the_way_back() {
    each_engine(async |app| {
        let AppHolder { browser, codes, .. } = app_holder(app, NAME).await;
        ask(&browser, &codes[0]).await;
        let page = browser.get(&RelyingParty::of(app).request(&[])).await.unwrap().expect(200).unwrap();
        let typed = [("username", NAME), ("password", PASSWORD)];
        let stopped = browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(403).unwrap();
        assert_eq!(stopped.link("/csam/recover").as_deref(), Some("/csam/recover"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_let_the_person_in_before_ends_at_once() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let secret = register(app, "hospital", "client_secret_post").await;
        let given = tokens(&person, "hospital", &secret, "openid profile offline_access").await;
        let renew = person.browser.open("/csam/my-keys/recovery").await.unwrap().expect(200).unwrap();
        let sheet = person.browser.submit(&renew, &[]).await.unwrap().expect(200).unwrap();
        let code = sheet.between("class=\"code\">", "<").unwrap();
        person.browser.submit(&sheet, &[("kept", "yes")]).await.unwrap().expect(200).unwrap();
        assert_eq!(party.user_info(given["access_token"].as_str().unwrap()).await.0, 200);
        let (elsewhere, page) = (reader(app).await, "/csam/recover");
        let page = elsewhere.open(page).await.unwrap();
        let typed = [("username", USERNAME), ("password", person::PASSWORD), ("recovery_code", &code)];
        assert_eq!(elsewhere.submit(&page, &typed).await.unwrap().path, "/csam/recover/asked");
        assert_eq!(party.user_info(given["access_token"].as_str().unwrap()).await.0, 401);
        for rows in [
            "SELECT COUNT(*) AS n FROM digital_key WHERE state = 'active'",
            "SELECT COUNT(*) AS n FROM session WHERE ended_at IS NULL",
            "SELECT COUNT(*) AS n FROM access_token WHERE revoked_at IS NULL",
            "SELECT COUNT(*) AS n FROM refresh_token WHERE revoked_at IS NULL",
        ] {
            assert_eq!(count(app, rows).await, 0, "{rows}");
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn no_code_counts_while_a_new_key_is_made_nor_after_fifty_wrong_ones() {
    each_engine(async |app| {
        let AppHolder { browser, codes, .. } = app_holder(app, NAME).await;
        for _ in 0..5 {
            for _ in 0..10 {
                ask(&browser, OTHER).await.expect(422).unwrap();
            }
            app.pass(Duration::minutes(10));
        }
        ask(&browser, &codes[0]).await.expect(422).unwrap();
        let in_force = "SELECT COUNT(*) AS n FROM recovery_set WHERE replaced_at IS NULL";
        assert_eq!((count(app, in_force).await, state(app).await.as_str()), (0, "key_active"));
        jobs::settle(&app.ctx).await.unwrap();
    });
    each_engine(async |app| {
        let AppHolder { browser, codes, .. } = app_holder(app, NAME).await;
        assert_eq!(ask(&browser, &codes[0]).await.path, "/csam/recover/asked");
        app.pass(Duration::hours(24));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(go_on(&browser).await.path, "/activate/key");
        ask(&browser, &codes[1]).await.expect(422).unwrap();
        assert_eq!(state(app).await, "key_pending");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
