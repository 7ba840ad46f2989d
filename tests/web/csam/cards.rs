//! Signing in with a card: at its own level, with each code once, and the way from it to the app.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::oidc::grant::{PAUSE, TRIES_UNTIL_DISABLED, TRIES_UNTIL_PAUSE};
use passerelle::jobs;
use passerelle::storage::db::Read;
use time::Duration;

use super::relying_party::{RelyingParty, parameter};
use crate::support::cards::{Card, asked, card};
use crate::support::staff::{PASSWORD, invited, phone, reader};
use crate::support::{TestApp, each_engine, is_answered};

const NAME: &str = "eva";

/// Somebody with a working card, and a browser of theirs.
async fn holder(app: &TestApp) -> (Browser, Card) {
    let (browser, invitation) = (reader(app).await, invited(app, NAME).await);
    let card = card(app, &browser, &invitation, NAME).await;
    jobs::settle(&app.ctx).await.unwrap();
    (browser, card)
}

async fn to_code_page(browser: &Browser, request: &str) -> Seen {
    let page = browser.get(request).await.unwrap().expect(200).unwrap();
    let typed = [("username", NAME), ("password", PASSWORD)];
    browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap()
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

async fn state(app: &TestApp) -> String {
    app.ctx.reader().query("SELECT state FROM enrolment").one(|row| row.get("state")).await.unwrap()
}

#[test]
fn a_card_signs_in_at_its_own_level_and_each_code_once() {
    each_engine(async |app| {
        let (browser, card) = holder(app).await;
        let party = RelyingParty::of(app);
        let page = to_code_page(&browser, &party.request(&[])).await.expect(200).unwrap();
        let number = asked(&page);
        let used = card.answer(&page);
        let answered = post(&browser, &page, &used).await.expect(303).unwrap().location().unwrap();
        let code = parameter(&answered, "code").unwrap();
        let (status, tokens) = party.exchange(&code, &[]).await;
        assert_eq!(status, 200, "{tokens}");
        let claims = party.claims(tokens["id_token"].as_str().unwrap()).await;
        assert_eq!(claims["acr"], "urn:be:fedict:iam:fas:Level300");
        assert_eq!(claims["amr"], serde_json::json!(["urn:be:fedict:iam:fas:Level300", "otp"]));
        let silent = browser.get(&party.request(&[("prompt", "none")])).await.unwrap().location().unwrap();
        assert!(parameter(&silent, "code").is_some(), "nothing more can be asked: {silent}");
        let page = to_code_page(&browser, &party.request(&[("prompt", "login")])).await.expect(200).unwrap();
        assert_ne!(asked(&page), number, "a used number is not asked for again");
        let replayed = post(&browser, &page, &used).await.expect(422).unwrap();
        assert!(!replayed.text().contains(&used), "a code is never shown again");
    });
}

/// OpenID Connect Core, 5.5.1.1: what the relying party cannot do without is never answered with less.
#[test]
fn an_essential_level_that_a_card_cannot_reach_is_unmet() {
    each_engine(async |app| {
        let (browser, card) = holder(app).await;
        let party = RelyingParty::of(app);
        let claims = r#"{"id_token":{"acr":{"essential":true,"values":["urn:be:fedict:iam:fas:Level400"]}}}"#;
        let page = to_code_page(&browser, &party.request(&[("claims", claims)])).await.expect(200).unwrap();
        let answered = post(&browser, &page, &card.answer(&page)).await.location().unwrap();
        assert_eq!(parameter(&answered, "error").as_deref(), Some("unmet_authentication_requirements"));
        assert!(parameter(&answered, "code").is_none());
    });
}

#[test]
fn sixty_four_uses_of_one_code_make_one_session() {
    each_engine(async |app| {
        let (browser, card) = holder(app).await;
        let page = to_code_page(&browser, &RelyingParty::of(app).request(&[])).await.expect(200).unwrap();
        let (form, code) = (page.form_to("/csam/code").unwrap(), card.answer(&page));
        let posts = (0..64).map(|_| {
            let key = app.ctx.new_id::<passerelle::domain::id::FormKey>().unwrap().to_string();
            let fields = form.filled(&[("form_key", &key), ("code", &code)]);
            let (browser, action) = (browser.clone(), form.action.clone());
            async move { browser.post(&action, &fields).await.unwrap().status }
        });
        let answers = futures_util::future::join_all(posts).await;
        assert!(answers.iter().copied().all(is_answered), "{answers:?}");
        let sql = "SELECT COUNT(*) AS n FROM session WHERE means = 'paper_token'";
        let sessions: i64 = app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap();
        assert_eq!(sessions, 1);
    });
}

#[test]
fn the_last_codes_are_warned_of_and_after_them_an_office_helps() {
    each_engine(async |app| {
        let (browser, card) = holder(app).await;
        let party = RelyingParty::of(app);
        // One was used to prove the card.
        for left in (1..=23).rev() {
            let page =
                to_code_page(&browser, &party.request(&[("prompt", "login")])).await.expect(200).unwrap();
            let warned = page.text().contains(&format!("only {left} codes left"));
            assert_eq!(warned, left <= 6, "{left}: {}", page.text());
            post(&browser, &page, &card.answer(&page)).await.expect(303).unwrap();
            app.pass(Duration::minutes(1));
        }
        assert_eq!(state(app).await, "key_low");
        let stopped =
            to_code_page(&browser, &party.request(&[("prompt", "login")])).await.expect(403).unwrap();
        assert!(stopped.text().contains("registration office"), "{}", stopped.text());
        assert_eq!(state(app).await, "key_lost", "from here an office issues a new kit (E15)");
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().pop().unwrap();
        assert!(mail.text.replace('\n', " ").contains("used up to its last code"), "{}", mail.text);
    });
}

#[test]
fn fifty_wrong_codes_block_a_card_and_the_way_on_is_an_office() {
    each_engine(async |app| {
        let (browser, _) = holder(app).await;
        let party = RelyingParty::of(app);
        let mut page = None;
        for round in 0..TRIES_UNTIL_DISABLED {
            if round % TRIES_UNTIL_PAUSE == 0 {
                app.pass(PAUSE);
                page = Some(to_code_page(&browser, &party.request(&[("prompt", "login")])).await);
            }
            let seen = post(&browser, page.as_ref().unwrap(), "0000-0000").await;
            let expected = if round + 1 == TRIES_UNTIL_DISABLED { 403 } else { 422 };
            assert_eq!(seen.status, expected, "{round}: {}", seen.text());
        }
        assert_eq!(state(app).await, "key_lost");
        jobs::settle(&app.ctx).await.unwrap();
        assert!(app.ctx.mailer.sent().pop().unwrap().subject.contains("somebody guessed codes"));
    });
}

/// The service refuses the card and says how to get the app; four steps later the same person is in.
#[test]
fn a_refused_card_is_led_to_the_app_and_then_opens_the_service() {
    each_engine(async |app| {
        let (browser, card) = holder(app).await;
        let start = browser.open("/backoffice/sign-in").await.unwrap();
        let page = browser.submit(&start, &[]).await.unwrap().expect(200).unwrap();
        let typed = [("username", NAME), ("password", PASSWORD)];
        let page = browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
        let right = card.answer(&page);
        let refused =
            browser.submit_to(&page, "/csam/code", &[("code", &right)]).await.unwrap().expect(403).unwrap();
        assert!(refused.text().contains("Four steps to the app"), "{}", refused.text());
        assert!(refused.text().matches("<li>").count() >= 4);
        let sql = "SELECT COUNT(*) AS n FROM session WHERE audience = 'backoffice'";
        let sessions: i64 = app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap();
        assert_eq!(sessions, 0, "nobody is signed in there");

        let steps = browser.open("/csam/add-app").await.unwrap().expect(200).unwrap();
        let copies = (0..8).map(|_| browser.submit_to(&steps, "/csam/add-app", &[]));
        for answer in futures_util::future::join_all(copies).await {
            assert_eq!(answer.unwrap().path, "/activate/key");
        }
        let key = browser.open("/activate/key").await.unwrap().expect(200).unwrap();
        assert!(key.text().contains("your former key stops working"), "{}", key.text());
        let mut phone = phone(&key);
        let first = phone.next_code(app.ctx.now()).unwrap();
        let codes = browser.submit(&key, &[("code", &first)]).await.unwrap().expect(200).unwrap();
        assert_eq!(browser.submit(&codes, &[("kept", "yes")]).await.unwrap().path, "/activate/done");
        assert_eq!(state(app).await, "key_active");

        app.pass(Duration::minutes(1));
        let start = browser.open("/backoffice/sign-in").await.unwrap();
        let page = browser.submit(&start, &[]).await.unwrap().expect(200).unwrap();
        let page = browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
        assert!(!page.text().contains("id=\"asked\""), "the card is not asked for any more");
        let next = phone.next_code(app.ctx.now()).unwrap();
        let inside =
            browser.submit_to(&page, "/csam/code", &[("code", &next)]).await.unwrap().expect(200).unwrap();
        assert!(inside.path.starts_with("/backoffice"), "{}", inside.path);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_app_is_added_only_right_after_a_sign_in_with_the_card() {
    each_engine(async |app| {
        let (browser, card) = holder(app).await;
        let strange = app.browser().open("/csam/add-app").await.unwrap().expect(200).unwrap();
        assert!(strange.form_to("/csam/add-app").is_err(), "a stranger is told how, and has no button");
        let page = to_code_page(&browser, &RelyingParty::of(app).request(&[])).await.expect(200).unwrap();
        let half = browser.open("/csam/add-app").await.unwrap();
        assert!(half.form_to("/csam/add-app").is_err(), "the password alone is not enough");
        post(&browser, &page, &card.answer(&page)).await.expect(303).unwrap();
        let ready = browser.open("/csam/add-app").await.unwrap();
        app.pass(Duration::minutes(10));
        assert!(browser.open("/csam/add-app").await.unwrap().form_to("/csam/add-app").is_err());
        let late = browser.submit_to(&ready, "/csam/add-app", &[]).await.unwrap();
        assert_eq!(late.path, "/csam/add-app");
        assert_eq!(state(app).await, "key_low");
        let sql = "SELECT COUNT(*) AS n FROM digital_key WHERE state = 'pending'";
        let pending: i64 = app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap();
        assert_eq!(pending, 0);
    });
}
