//! When a session ends: it is said beforehand, somebody who is there can stay, and what is sent too late is kept.

use passerelle::actions::ActionError;
use passerelle::actions::kept_posts::{self, Sent};
use passerelle::adapters::vault::Purpose;
use passerelle::browser::Browser;
use passerelle::domain::staff::Role;
use passerelle::storage::db::Read;
use passerelle::storage::sessions::{self, Audience, Session};
use time::Duration;

use crate::support::applicants::contract_due;
use crate::support::at_work::at_work;
use crate::support::{TestApp, counter, each_engine};

const QUARTER: Duration = Duration::minutes(15);

#[test]
fn every_page_says_when_the_session_ends_and_that_is_when_it_does() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        // Begun at 11:00 in Brussels.
        for (pass, said) in [(0, "at 11:15"), (59, "at 11:15"), (60, "at 11:16"), (600, "at 11:25")] {
            app.pass(Duration::seconds(pass) - elapsed(app));
            let page = nikos.open("").await.text();
            assert!(
                page.contains(&format!("You will be signed out {said} if you do nothing")),
                "{pass}: {page}"
            );
        }
        app.pass(QUARTER - Duration::seconds(1));
        assert!(nikos.open("").await.text().contains("data-seconds=\"900\""));
        app.pass(QUARTER);
        let start = nikos.browser.open(&nikos.path).await.unwrap();
        assert!(start.path.starts_with("/manager/sign-in"), "{}", start.path);
        assert!(
            start.text().contains("You have been signed out because nothing happened"),
            "{}",
            start.text()
        );
        assert!(start.text().contains("What you had saved is kept"));
    });
}

/// Since every test began.
fn elapsed(app: &TestApp) -> Duration {
    app.ctx.now().since(crate::support::app::START)
}

#[test]
fn whoever_is_there_stays_as_long_as_they_say_so() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let page = nikos.open("").await;
        let stay = page.form_to("/stay").unwrap();
        for _ in 0..12 {
            app.pass(QUARTER - Duration::seconds(1));
            let told = nikos.browser.post(&stay.action, &stay.fields).await.unwrap().expect(200).unwrap();
            assert_eq!(told.text(), "900");
        }
        nikos.browser.post(&stay.action, &[]).await.unwrap().expect(403).unwrap();
        app.pass(QUARTER);
        let late = nikos.browser.post(&stay.action, &stay.fields).await.unwrap().expect(303).unwrap();
        let there = late.location().unwrap();
        assert!(there.starts_with("/manager/sign-in") && !there.contains("kept"), "{there}");
    });
}

async fn rows(app: &TestApp) -> i64 {
    let sql = "SELECT COUNT(*) AS n FROM kept_post";
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

#[test]
fn neither_a_stranger_nor_another_site_makes_us_keep_anything() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let form = nikos.open("/withdraw").await.form_to("/withdraw").unwrap();
        app.pass(QUARTER);
        let forged = form.filled(&[("csrf", "forged")]);
        let sent = nikos.browser.post(&form.action, &forged).await.unwrap().expect(303).unwrap();
        assert!(!sent.location().unwrap().contains("kept"));
        let made_up =
            Browser::returning(&app.base, "passerelle-manager=AAAAAAAAAAAAAAAAAAAAAAAAAA; Path=/").unwrap();
        let page = made_up.open("/manager/sign-in?lang=en").await.unwrap();
        let token = page.main_form().unwrap().fields.into_iter().find(|(name, _)| name == "csrf").unwrap();
        let sent = made_up.post(&form.action, &[token]).await.unwrap().expect(303).unwrap();
        assert!(!sent.location().unwrap().contains("kept"));
        let huge = form.filled(&[("reason", "x".repeat(70_000).as_str())]);
        nikos.browser.post(&form.action, &huge).await.unwrap().expect(413).unwrap();
        assert_eq!(rows(app).await, 0);
    });
}

#[test]
fn a_clerk_has_half_an_hour_and_their_form_is_kept_too() {
    each_engine(async |app| {
        let office = counter::office(app, "Bruxelles").await;
        let clerk = at_work(app, Audience::Office, Some(office), Role::Clerk, "Emma Peeters").await;
        let browser = clerk.browser(app).await;
        let page = browser.open("/office/files/new").await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("data-seconds=\"1800\""), "{}", page.text());
        app.pass(Duration::minutes(30));
        let start = browser.submit(&page, &[]).await.unwrap().expect(200).unwrap();
        assert!(start.path.starts_with("/office/sign-in?return_to=%2Foffice%2Fkept%2F"), "{}", start.path);
    });
}

/// The session behind a token, while it runs.
async fn session_of(app: &TestApp, token: &str) -> Session {
    let hash = app.ctx.vault.keyed_hash(Purpose::Session, token.as_bytes());
    sessions::by_token(&mut app.ctx.reader(), Audience::Office, &hash).await.unwrap().unwrap()
}

#[test]
fn a_kept_form_is_found_by_one_person_of_one_provider_at_one_service_in_one_browser() {
    each_engine(async |app| {
        let office = counter::office(app, "Bruxelles").await;
        let clerk = at_work(app, Audience::Office, Some(office), Role::Clerk, "Emma Peeters").await;
        let session = session_of(app, &clerk.token).await;
        let mut tx = app.db.begin().await.unwrap();
        sessions::end(&mut tx, session.id, app.ctx.now()).await.unwrap();
        tx.commit().await.unwrap();
        let sent = Sent { path: "/office/files/new".to_owned(), fields: Vec::new() };
        let keep = kept_posts::keep(&app.ctx, Audience::Office, "browser", &clerk.token, sent.clone());
        let id = keep.await.unwrap().unwrap();
        assert!(kept_posts::of(&app.ctx, &session, "browser", id).await.unwrap() == sent);
        for (other, browser) in [
            (session.clone(), "another"),
            (Session { issuer: "https://other.example".to_owned(), ..session.clone() }, "browser"),
            (Session { subject: "another".to_owned(), ..session.clone() }, "browser"),
            (Session { audience: Audience::Backoffice, ..session.clone() }, "browser"),
        ] {
            let found = kept_posts::of(&app.ctx, &other, browser, id).await;
            assert!(matches!(found, Err(ActionError::NotFound)), "{other:?} {browser}");
        }
    });
}

#[test]
fn what_a_script_sends_too_late_is_not_kept() {
    each_engine(async |app| {
        let office = counter::office(app, "Bruxelles").await;
        let clerk = at_work(app, Audience::Office, Some(office), Role::Clerk, "Emma Peeters").await;
        let (jar, page) = (reqwest::cookie::Jar::default(), format!("{}/office/files/new", app.base));
        jar.add_cookie_str(&format!("{}={}; Path=/", clerk.cookie(), clerk.token), &page.parse().unwrap());
        let nowhere = reqwest::redirect::Policy::none();
        let http = reqwest::Client::builder().cookie_provider(jar.into()).redirect(nowhere).build().unwrap();
        let text = http.get(&page).send().await.unwrap().text().await.unwrap();
        let csrf = text.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        app.pass(Duration::minutes(30));
        for (mode, kept) in [("cors", 0), ("same-origin", 0), ("navigate", 1)] {
            let post = http.post(&page).header("sec-fetch-mode", mode).form(&[("csrf", csrf)]);
            let answer = post.send().await.unwrap();
            assert_eq!(answer.status(), 303, "{mode}");
            assert_eq!(rows(app).await, kept, "{mode}");
        }
    });
}
