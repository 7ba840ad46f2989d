//! Signing in with a passkey: at its level, once, counted when it is wrong; and what it does not open.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::oidc::grant::{PAUSE, TRIES_UNTIL_DISABLED, TRIES_UNTIL_PAUSE};
use passerelle::jobs;
use passerelle::storage::db::Read;
use time::Duration;

use super::{PASSKEYS, USE, WITH_PASSKEY, sign_in, to_code_page, to_passkey_page};
use crate::support::authenticator::{Authenticator, Lie, options};
use crate::support::staff::reader;
use crate::support::{TestApp, each_engine, is_answered};
use crate::web::csam::relying_party::{RelyingParty, parameter};
use crate::web::my_keys::{ACTIVE, HOME, Holder, count};

const AT_THE_MANAGER: &str = "SELECT COUNT(*) AS n FROM session WHERE audience = 'manager'";

#[test]
fn a_passkey_signs_in_at_its_level_and_says_what_it_is() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let (_, mut device) = Holder::with_passkey(app).await;
        let (browser, party) = (reader(app).await, RelyingParty::of(app));
        let page = to_code_page(app, &browser, &party.request(&[])).await;
        assert!(page.text().contains("It takes the place of the code everywhere but at eHealth"));
        assert!(page.text().contains("<noscript>") && page.text().contains("data-passkey-offer hidden"));
        let page = to_passkey_page(&browser, &page).await;
        let asked = options(&page);
        assert_eq!(asked["userVerification"], "required");
        assert_eq!(asked["rpId"], "localhost");
        let answer = device.sign(&page, &app.base, None);
        let form = page.form_to(USE).unwrap();
        let on = browser.post(&form.action, &form.filled(&[("answer", &answer)])).await.unwrap();
        let answered = browser.get(&on.location().unwrap()).await.unwrap().location().unwrap();
        let (status, tokens) = party.exchange(&parameter(&answered, "code").unwrap(), &[]).await;
        assert_eq!(status, 200, "{tokens}");
        let claims = party.claims(tokens["id_token"].as_str().unwrap()).await;
        let level = "urn:be:fedict:iam:fas:Level400";
        assert_eq!(claims["acr"], level);
        assert_eq!(claims["amr"], serde_json::json!([level, "swk", "user"]));
        let home = browser.open(HOME).await.unwrap().expect(200).unwrap().text();
        assert!(home.contains("Laptop") && home.contains("You signed in with this one"), "{home}");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn eight_copies_of_an_answer_make_one_session() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let (_, mut device) = Holder::with_passkey(app).await;
        let browser = reader(app).await;
        let page = to_passkey_page(&browser, &to_code_page(app, &browser, HOME).await).await;
        let answer = device.sign(&page, &app.base, None);
        let form = page.form_to(USE).unwrap();
        let fields = form.filled(&[("answer", &answer)]);
        let posts = (0..8).map(|_| browser.post(&form.action, &fields));
        for answered in futures_util::future::join_all(posts).await {
            let answered = answered.unwrap();
            assert_eq!(answered.status, 303, "{}", answered.text());
        }
        assert_eq!(count(app, WITH_PASSKEY).await, 1);
        // Eight forms of their own with one answer: one of them is right.
        let browser = reader(app).await;
        let page = to_passkey_page(&browser, &to_code_page(app, &browser, HOME).await).await;
        let answer = device.sign(&page, &app.base, None);
        let form = page.form_to(USE).unwrap();
        let posts = (0..8).map(|_| {
            let key = app.ctx.new_id::<passerelle::domain::id::FormKey>().unwrap().to_string();
            let fields = form.filled(&[("answer", &answer), ("form_key", &key)]);
            let (browser, action) = (browser.clone(), form.action.clone());
            async move { browser.post(&action, &fields).await.unwrap().status }
        });
        let answers = futures_util::future::join_all(posts).await;
        assert!(answers.iter().copied().all(is_answered), "{answers:?}");
        assert_eq!(count(app, WITH_PASSKEY).await, 2, "{answers:?}");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// Posts one answer, from the page of the code.
async fn answer_once(
    app: &TestApp,
    browser: &Browser,
    page: &Seen,
    device: &mut Authenticator,
    lie: Option<Lie>,
) -> Seen {
    let asked = to_passkey_page(browser, page).await;
    let answer = device.sign(&asked, &app.base, lie);
    browser.submit_to(&asked, USE, &[("answer", &answer)]).await.unwrap()
}

#[test]
fn wrong_answers_pause_the_passkey_and_in_the_end_remove_it_but_not_the_app() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let (mut eva, mut device) = Holder::with_passkey(app).await;
        let browser = reader(app).await;
        let mut page = to_code_page(app, &browser, HOME).await;
        for _ in 0..TRIES_UNTIL_PAUSE {
            page = answer_once(app, &browser, &page, &mut device, Some(Lie::Key)).await;
            assert!(page.text().contains("does not hold"), "{}", page.text());
        }
        page = answer_once(app, &browser, &page, &mut device, None).await;
        assert!(page.text().contains("Too many wrong answers. The passkey can be used again"));
        let code = eva.phone.next_code(app.ctx.now()).unwrap();
        let home = browser.submit_to(&page, "/csam/code", &[("code", &code)]).await.unwrap();
        assert_eq!(home.path, HOME, "the app goes on: {}", home.text());
        app.pass(PAUSE);
        let (_, home) = sign_in(app, HOME, &mut device).await;
        assert_eq!(home.path, HOME, "after the pause it holds again: {}", home.text());
        until_removed(app, &mut device).await;
        assert_eq!((count(app, PASSKEYS).await, count(app, ACTIVE).await), (0, 1));
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().pop().unwrap();
        assert!(mail.text.contains("one of your keys was removed"), "{}", mail.text);
    });
}

/// Fifty wrong answers in a row, with the pauses between them.
async fn until_removed(app: &TestApp, device: &mut Authenticator) {
    let browser = reader(app).await;
    for round in 1..=TRIES_UNTIL_DISABLED / TRIES_UNTIL_PAUSE {
        let mut page = to_code_page(app, &browser, HOME).await;
        for _ in 0..TRIES_UNTIL_PAUSE {
            assert_eq!(count(app, PASSKEYS).await, 1, "round {round}");
            page = answer_once(app, &browser, &page, device, Some(Lie::Key)).await;
        }
        let removed = page.text().contains("this passkey has been removed");
        assert_eq!(removed, round == TRIES_UNTIL_DISABLED / TRIES_UNTIL_PAUSE, "{}", page.text());
        app.pass(PAUSE);
    }
}

/// Journey R3: a passkey never lets anybody into eHealth.
#[test]
fn the_certificate_manager_takes_no_passkey() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let (_, mut device) = Holder::with_passkey(app).await;
        let (_, refused) = sign_in(app, "/manager/sign-in", &mut device).await;
        assert_eq!(refused.status, 403, "{}", refused.text());
        assert!(refused.text().contains("Please sign in with the mobile app"), "{}", refused.text());
        assert_eq!((count(app, AT_THE_MANAGER).await, count(app, WITH_PASSKEY).await), (0, 1));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// Whoever loses the app may have lost the passkeys with it: none of them opens anything any more.
#[test]
fn passkeys_end_with_the_key_that_they_came_with() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        Holder::with_passkey(app).await;
        let mut tx = app.ctx.db.begin().await.unwrap();
        tx.query("UPDATE digital_key SET failures_in_row = 49").execute().await.unwrap();
        tx.commit().await.unwrap();
        let browser = reader(app).await;
        let page = to_code_page(app, &browser, HOME).await;
        let stopped = browser.submit_to(&page, "/csam/code", &[("code", "000000")]).await.unwrap();
        assert_eq!((count(app, PASSKEYS).await, count(app, ACTIVE).await), (0, 0), "{}", stopped.text());
        app.pass(Duration::minutes(1));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
