//! Signing in with codes by text message: at their own level, each once, sent only to whoever proved the password.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::FormKey;
use passerelle::domain::oidc::grant::{PAUSE, TRIES_UNTIL_DISABLED, TRIES_UNTIL_PAUSE};
use passerelle::jobs;
use passerelle::storage::db::Read;
use time::Duration;

use super::relying_party::{RelyingParty, parameter};
use crate::support::staff::{PASSWORD, invited, phone, reader};
use crate::support::texts::{another, last_code, text_key};
use crate::support::{TestApp, each_engine, is_answered};

const NAME: &str = "eva";
const CODES: &str = "SELECT COUNT(*) AS n FROM sms_code";

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

async fn state(app: &TestApp) -> String {
    app.ctx.reader().query("SELECT state FROM enrolment").one(|row| row.get("state")).await.unwrap()
}

/// Somebody with a working key, an hour after they made it, and a browser of theirs.
async fn holder(app: &TestApp) -> Browser {
    let (browser, invitation) = (reader(app).await, invited(app, NAME).await);
    text_key(app, &browser, &invitation, NAME).await;
    jobs::settle(&app.ctx).await.unwrap();
    app.pass(Duration::hours(1));
    browser
}

/// The page on which a code is asked for, after the password.
async fn to_asking_page(browser: &Browser, request: &str) -> Seen {
    let page = browser.get(request).await.unwrap().expect(200).unwrap();
    let typed = [("username", NAME), ("password", PASSWORD)];
    let page = browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
    assert!(page.form_to("/csam/code").is_err(), "nothing is waited for before it was asked for");
    page
}

/// The page on which the code is typed that has just been sent.
async fn to_code_page(app: &TestApp, browser: &Browser, request: &str) -> Seen {
    let page = to_asking_page(browser, request).await;
    let page = browser.submit_to(&page, "/csam/sms", &[]).await.unwrap().expect(200).unwrap();
    jobs::settle(&app.ctx).await.unwrap();
    page
}

/// Posts a code and follows our own redirect: the answer to the relying party, or the page again.
async fn post(browser: &Browser, page: &Seen, code: &str) -> Seen {
    let form = page.form_to("/csam/code").unwrap();
    let posted = browser.post(&form.action, &form.filled(&[("code", code)])).await.unwrap();
    match posted.location().filter(|on| on.starts_with("/csam/authorize")) {
        Some(on) => browser.get(&on).await.unwrap(),
        None => posted,
    }
}

#[test]
fn a_text_message_signs_in_at_its_own_level_and_each_code_once() {
    each_engine(async |app| {
        let browser = holder(app).await;
        let party = RelyingParty::of(app);
        let page = to_code_page(app, &browser, &party.request(&[])).await;
        assert!(page.text().contains("ends in 56") && !page.text().contains("470 12"), "{}", page.text());
        let used = last_code(app);
        let answered = post(&browser, &page, &used).await.expect(303).unwrap().location().unwrap();
        let code = parameter(&answered, "code").unwrap();
        let (status, tokens) = party.exchange(&code, &[]).await;
        assert_eq!(status, 200, "{tokens}");
        let claims = party.claims(tokens["id_token"].as_str().unwrap()).await;
        assert_eq!(claims["acr"], "urn:be:fedict:iam:fas:Level400");
        assert_eq!(claims["amr"], serde_json::json!(["urn:be:fedict:iam:fas:Level400", "sms"]));
        app.pass(Duration::minutes(1));
        let page = to_code_page(app, &browser, &party.request(&[("prompt", "login")])).await;
        let replayed = post(&browser, &page, &used).await.expect(422).unwrap();
        assert!(replayed.text().contains("not the code that we sent last"), "{}", replayed.text());
        assert!(!replayed.text().contains(&used), "a code is never shown again");
        let again = post(&browser, &page, &last_code(app)).await.expect(303).unwrap().location().unwrap();
        assert!(parameter(&again, "code").is_some(), "{again}");
    });
}

#[test]
fn nothing_is_sent_before_the_password_or_by_looking() {
    each_engine(async |app| {
        let browser = holder(app).await;
        let party = RelyingParty::of(app);
        let sent = count(app, CODES).await;
        let page = to_asking_page(&browser, &party.request(&[])).await;
        browser.get(&party.request(&[])).await.unwrap().expect(200).unwrap();
        assert_eq!(count(app, CODES).await, sent, "looking sends nothing");
        let form = page.form_to("/csam/sms").unwrap();
        let stranger = app.browser();
        let theirs = stranger.get(&party.request(&[])).await.unwrap().form_to("/csam/sign-in").unwrap();
        let posted = stranger.post("/csam/sms", &theirs.filled(&[])).await.unwrap();
        assert_eq!(posted.status, 303, "{}", posted.text());
        assert!(posted.location().unwrap().starts_with("/csam/authorize"), "the password first");
        app.pass(Duration::minutes(9));
        let fresh = browser.get(&party.request(&[])).await.unwrap().form_to("/csam/sms").unwrap();
        app.pass(Duration::minutes(1));
        let late = browser.post(&fresh.action, &fresh.filled(&[])).await.unwrap();
        assert!(late.location().unwrap().starts_with("/csam/authorize"), "it is ten minutes old");
        browser.post(&form.action, &form.filled(&[])).await.unwrap().expect(400).unwrap();
        assert_eq!(count(app, CODES).await, sent);
    });
}

#[test]
fn of_eight_wishes_at_once_one_is_granted_and_a_double_click_is_one_wish() {
    each_engine(async |app| {
        let browser = holder(app).await;
        let sent = count(app, CODES).await;
        let page = to_asking_page(&browser, &RelyingParty::of(app).request(&[])).await;
        let copies = (0..8).map(|_| browser.submit_to(&page, "/csam/sms", &[]));
        for answer in futures_util::future::join_all(copies).await {
            answer.unwrap().expect(200).unwrap();
        }
        assert_eq!(count(app, CODES).await, sent + 1);
        app.pass(Duration::minutes(1));
        let form = page.form_to("/csam/sms").unwrap();
        let posts = (0..8).map(|_| {
            let key = app.ctx.new_id::<FormKey>().unwrap().to_string();
            let fields = form.filled(&[("form_key", &key)]);
            let (browser, action) = (browser.clone(), form.action.clone());
            async move { browser.post(&action, &fields).await.unwrap() }
        });
        let answers = futures_util::future::join_all(posts).await;
        assert_eq!(answers.iter().filter(|answer| answer.status == 303).count(), 1);
        let refused = answers.iter().find(|answer| answer.status == 422).unwrap();
        assert!(refused.text().contains("A code was sent a moment ago"), "{}", refused.text());
        assert_eq!(count(app, CODES).await, sent + 2);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn sixty_four_uses_of_one_code_make_one_session() {
    each_engine(async |app| {
        let browser = holder(app).await;
        let page = to_code_page(app, &browser, &RelyingParty::of(app).request(&[])).await;
        let (form, code) = (page.form_to("/csam/code").unwrap(), last_code(app));
        let posts = (0..64).map(|_| {
            let key = app.ctx.new_id::<FormKey>().unwrap().to_string();
            let fields = form.filled(&[("form_key", &key), ("code", &code)]);
            let (browser, action) = (browser.clone(), form.action.clone());
            async move { browser.post(&action, &fields).await.unwrap().status }
        });
        let answers = futures_util::future::join_all(posts).await;
        assert!(answers.iter().copied().all(is_answered), "{answers:?}");
        assert_eq!(count(app, "SELECT COUNT(*) AS n FROM session WHERE means = 'sms'").await, 1);
    });
}

#[test]
fn ten_wrong_codes_pause_and_fifty_block_the_key() {
    each_engine(async |app| {
        let browser = holder(app).await;
        let party = RelyingParty::of(app);
        let mut page = None;
        for round in 0..TRIES_UNTIL_DISABLED {
            if round % TRIES_UNTIL_PAUSE == 0 {
                if let Some(paused) = &page {
                    let held = post(&browser, paused, &last_code(app)).await.expect(422).unwrap();
                    assert!(held.text().contains("Too many wrong codes"), "{}", held.text());
                }
                app.pass(PAUSE);
                page = Some(to_code_page(app, &browser, &party.request(&[("prompt", "login")])).await);
            }
            let seen = post(&browser, page.as_ref().unwrap(), &another(&last_code(app))).await;
            let expected = if round + 1 == TRIES_UNTIL_DISABLED { 403 } else { 422 };
            assert_eq!(seen.status, expected, "{round}: {}", seen.text());
        }
        assert_eq!(state(app).await, "key_lost", "from here an office issues a new kit (E15)");
        jobs::settle(&app.ctx).await.unwrap();
        assert!(app.ctx.mailer.sent().pop().unwrap().subject.contains("somebody guessed codes"));
    });
}

/// The service refuses the means although the level is high enough, and says how to get the app.
#[test]
fn a_refused_text_message_is_led_to_the_app_and_then_opens_the_service() {
    each_engine(async |app| {
        let browser = holder(app).await;
        let start = browser.open("/backoffice/sign-in").await.unwrap();
        let page = browser.submit(&start, &[]).await.unwrap().expect(200).unwrap();
        let typed = [("username", NAME), ("password", PASSWORD)];
        let page = browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
        let page = browser.submit_to(&page, "/csam/sms", &[]).await.unwrap().expect(200).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        let code = last_code(app);
        let refused = browser.submit_to(&page, "/csam/code", &[("code", &code)]).await.unwrap();
        let refused = refused.expect(403).unwrap();
        assert!(refused.text().contains("Four steps to the app"), "{}", refused.text());
        let inside = "SELECT COUNT(*) AS n FROM session WHERE audience = 'backoffice'";
        assert_eq!(count(app, inside).await, 0, "nobody is signed in there");

        let steps = browser.open("/csam/add-app").await.unwrap().expect(200).unwrap();
        let key = browser.submit_to(&steps, "/csam/add-app", &[]).await.unwrap().expect(200).unwrap();
        let mut phone = phone(&key);
        let first = phone.next_code(app.ctx.now()).unwrap();
        let codes = browser.submit(&key, &[("code", &first)]).await.unwrap().expect(200).unwrap();
        assert_eq!(browser.submit(&codes, &[("kept", "yes")]).await.unwrap().path, "/activate/done");
        assert_eq!(state(app).await, "key_active");

        app.pass(Duration::minutes(1));
        let start = browser.open("/backoffice/sign-in").await.unwrap();
        let page = browser.submit(&start, &[]).await.unwrap().expect(200).unwrap();
        let page = browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
        assert!(page.form_to("/csam/sms").is_err(), "the number is not asked any more");
        let next = phone.next_code(app.ctx.now()).unwrap();
        let inside = browser.submit_to(&page, "/csam/code", &[("code", &next)]).await.unwrap();
        assert!(inside.path.starts_with("/backoffice"), "{}", inside.path);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
