//! A form that is sent after its session has ended is kept for its sender.

use passerelle::actions::sweep;
use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::RequestId;
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::db::{Read, Row};
use passerelle::storage::requests;
use serde_json::json;
use time::Duration;

use super::{newest, sign_in_page, visitor};
use crate::support::foreign_provider::Provider;
use crate::support::{TestApp, each_engine};

const QUARTER: Duration = Duration::minutes(15);

/// Nikos, signed in elsewhere, with a contract to send.
struct Nikos {
    app: TestApp,
    provider: Provider,
    browser: Browser,
    id: RequestId,
}

impl Nikos {
    async fn new(app: &TestApp) -> Self {
        let provider = Provider::start().await;
        let app = app.relying_on(&provider.issuer).await;
        let browser = visitor(&app).await;
        let page = sign_in_page(&browser).await;
        browser.submit(&page, &[]).await.unwrap().expect(200).unwrap();
        let id = newest(&app).await.id;
        jobs::settle(&app.ctx).await.unwrap();
        Self { app, provider, browser, id }
    }

    /// Sends the withdrawal a quarter of an hour after the page was shown, with these fields besides.
    async fn withdraw_too_late(&self, typed: &[(&str, &str)]) -> Seen {
        let path = format!("/manager/requests/{}/withdraw", self.id);
        let ask = self.browser.open(&path).await.unwrap().expect(200).unwrap();
        self.app.pass(QUARTER);
        let start = self.browser.submit_to(&ask, "/withdraw", typed).await.unwrap().expect(200).unwrap();
        assert!(start.path.starts_with("/manager/sign-in?return_to="), "{}", start.path);
        start
    }

    /// Signs in as that subject from the page that asks for it.
    async fn sign_in_as(&self, subject: &str, browser: &Browser, start: &Seen) -> Seen {
        let now = self.app.ctx.now().unix();
        let times = [("iat", json!(now)), ("auth_time", json!(now)), ("exp", json!(now + 300))];
        self.provider.claim(&[&times[..], &[("sub", json!(subject))]].concat());
        browser.submit(start, &[]).await.unwrap()
    }

    async fn state(&self) -> RequestState {
        requests::get(&mut self.app.ctx.reader(), self.id).await.unwrap().state
    }

    async fn rows(&self) -> i64 {
        let sql = "SELECT COUNT(*) AS n FROM kept_post";
        self.app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
    }
}

/// Where the sign-in leads back to.
fn kept_path(start: &Seen) -> String {
    let form = start.main_form().unwrap();
    let (_, path) = form.fields.into_iter().find(|(name, _)| name == "return_to").unwrap();
    assert!(path.starts_with("/manager/kept/"), "{path}");
    path
}

#[test]
fn what_is_sent_too_late_is_kept_and_sent_again_by_hand() {
    each_engine(async |app| {
        let nikos = Nikos::new(app).await;
        let start = nikos.withdraw_too_late(&[("reason", "Too late")]).await;
        assert!(start.text().contains("What you sent is kept for fifteen minutes"), "{}", start.text());
        assert_eq!(nikos.state().await, RequestState::ContractDue, "nothing is done yet");
        let kept = nikos.sign_in_as("nikos", &nikos.browser, &start).await.expect(200).unwrap();
        assert_eq!(kept.path, kept_path(&start));
        let text = kept.text();
        assert!(text.contains("Send what you typed?") && text.contains("Too late"), "{text}");
        assert_eq!(nikos.state().await, RequestState::ContractDue, "looking is no sending");
        nikos.browser.submit(&kept, &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(nikos.state().await, RequestState::Withdrawn);
        // It is the form of before: a second click finds the effect of the first.
        nikos.browser.submit(&kept, &[]).await.unwrap().expect(200).unwrap();
        jobs::settle(&nikos.app.ctx).await.unwrap();
    });
}

#[test]
fn another_person_does_not_find_it_nor_another_browser() {
    each_engine(async |app| {
        let nikos = Nikos::new(app).await;
        let start = nikos.withdraw_too_late(&[]).await;
        let maria = nikos.sign_in_as("maria", &nikos.browser, &start).await;
        assert_eq!((maria.status, maria.path), (404, kept_path(&start)));
        let elsewhere = visitor(&nikos.app).await;
        let there = elsewhere.open("/manager/sign-in").await.unwrap();
        nikos.sign_in_as("nikos", &elsewhere, &there).await.expect(200).unwrap();
        assert_eq!(elsewhere.get(&kept_path(&start)).await.unwrap().status, 404);
        let again = nikos.browser.open("/manager/sign-in").await.unwrap();
        nikos.sign_in_as("nikos", &nikos.browser, &again).await.expect(200).unwrap();
        nikos.browser.get(&kept_path(&start)).await.unwrap().expect(200).unwrap();
    });
}

#[test]
fn after_a_quarter_of_an_hour_it_is_gone() {
    each_engine(async |app| {
        let nikos = Nikos::new(app).await;
        let start = nikos.withdraw_too_late(&[]).await;
        let path = kept_path(&start);
        nikos.app.pass(QUARTER - Duration::SECOND);
        let again = nikos.browser.open("/manager/sign-in").await.unwrap();
        nikos.sign_in_as("nikos", &nikos.browser, &again).await.expect(200).unwrap();
        sweep::sweep(&nikos.app.ctx).await.unwrap();
        nikos.browser.get(&path).await.unwrap().expect(200).unwrap();
        nikos.app.pass(Duration::SECOND);
        assert_eq!(nikos.browser.get(&path).await.unwrap().status, 404);
        assert_eq!(nikos.rows().await, 1);
        sweep::sweep(&nikos.app.ctx).await.unwrap();
        assert_eq!(nikos.rows().await, 0);
    });
}

#[test]
fn passwords_and_codes_are_not_kept_and_the_rest_is_sealed() {
    each_engine(async |app| {
        let nikos = Nikos::new(app).await;
        let typed = [("password", "een brug"), ("code", "123456"), ("reason", "<b>Ω</b>")];
        let start = nikos.withdraw_too_late(&typed).await;
        let sql = "SELECT content_sealed FROM kept_post";
        let read = |row: &Row| row.get::<Vec<u8>>("content_sealed");
        let sealed = nikos.app.ctx.reader().query(sql).one(read).await.unwrap();
        assert!(!String::from_utf8_lossy(&sealed).contains("withdraw"), "sealed");
        let kept = nikos.sign_in_as("nikos", &nikos.browser, &start).await.expect(200).unwrap();
        let text = kept.text();
        assert!(!text.contains("een brug") && !text.contains("123456") && !text.contains("<b>Ω"), "{text}");
        let fields = kept.form_to("/withdraw").unwrap().fields;
        assert!(fields.contains(&("reason".to_owned(), "<b>Ω</b>".to_owned())), "{fields:?}");
    });
}
