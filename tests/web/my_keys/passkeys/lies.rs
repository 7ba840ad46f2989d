//! Answers that do not hold: each is a right one but for one thing.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::FormKey;
use passerelle::jobs;
use passerelle::storage::db::Read;
use time::Duration;

use super::{ADDED, MAKE, PASSKEYS, USE, WITH_PASSKEY, sign_in, to_code_page, to_make, to_passkey_page};
use crate::support::authenticator::{Authenticator, Lie};
use crate::support::staff::{invited, reader};
use crate::support::{TestApp, each_engine};
use crate::web::my_keys::{HOME, Holder, count, sign_in as with_app};

#[test]
fn only_an_answer_that_holds_adds_a_passkey() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let mut eva = Holder::new(app).await;
        eva.sign_in(HOME).await.expect(200).unwrap();
        for lie in [Lie::Origin, Lie::Site, Lie::Challenge, Lie::Kind, Lie::Unverified] {
            let page = eva.to_make("Laptop").await;
            let answer = Authenticator::new().make(&page, &app.base, Some(lie));
            let refused = eva.browser.submit_to(&page, MAKE, &[("answer", &answer)]).await.unwrap();
            assert_eq!(refused.status, 422, "{lie:?}");
            assert!(refused.text().contains("could not be added"), "{lie:?}: {}", refused.text());
            assert!(!refused.text().contains("attestationObject"), "an answer is not shown again");
        }
        for answer in ["", "{}", "null", "[[[["] {
            let page = eva.to_make("Laptop").await;
            let refused = eva.browser.submit_to(&page, MAKE, &[("answer", answer)]).await.unwrap();
            assert_eq!(refused.status, 422, "{answer}");
        }
        assert_eq!(count(app, PASSKEYS).await, 0);
        let device = eva.add_passkey("Laptop").await;
        assert_eq!((count(app, PASSKEYS).await, device.count), (1, 1), "the same without a lie");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn an_answer_is_taken_once_in_its_own_browser_and_a_passkey_is_one_persons() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let mut eva = Holder::new(app).await;
        eva.sign_in(HOME).await.expect(200).unwrap();
        let (page, mut device) = (eva.to_make("Laptop").await, Authenticator::new());
        let answer = device.make(&page, &app.base, None);
        // The person's other browser, with a form of its own.
        let elsewhere = reader(app).await;
        with_app(app, &elsewhere, HOME, &mut eva.phone).await.expect(200).unwrap();
        let theirs = to_make(&elsewhere, "Laptop").await;
        let ceremony = page.between("name=\"ceremony\" value=\"", "\"").unwrap();
        let typed = [("answer", answer.as_str()), ("ceremony", ceremony.as_str())];
        let refused = elsewhere.submit_to(&theirs, MAKE, &typed).await.unwrap();
        assert!(refused.status == 422 && refused.text().contains("Begin again"), "{}", refused.text());
        let done = eva.browser.submit_to(&page, MAKE, &[("answer", &answer)]).await.unwrap();
        assert_eq!(done.path, ADDED, "{}", done.text());
        // The same answer in a form of another key.
        let key = app.ctx.new_id::<FormKey>().unwrap().to_string();
        let typed = [("answer", answer.as_str()), ("form_key", key.as_str())];
        let replayed = eva.browser.submit_to(&page, MAKE, &typed).await.unwrap();
        assert!(replayed.status == 422 && replayed.text().contains("Begin again"), "{}", replayed.text());
        // The same device once more, which says nothing of what it has.
        let again = eva.to_make("Again").await;
        let answer = device.make(&again, &app.base, None);
        let refused = eva.browser.submit_to(&again, MAKE, &[("answer", &answer)]).await.unwrap();
        assert!(refused.status == 422 && refused.text().contains("has been added before"));
        assert_eq!(count(app, PASSKEYS).await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// Posts an answer and follows nothing that succeeds.
async fn post(browser: &Browser, page: &Seen, typed: &[(&str, &str)]) -> Seen {
    let form = page.form_to(USE).unwrap();
    browser.post(&form.action, &form.filled(typed)).await.unwrap()
}

#[test]
fn only_an_answer_that_holds_signs_in() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let (_, mut device) = Holder::with_passkey(app).await;
        device.count = 7;
        sign_in(app, HOME, &mut device).await.1.expect(200).unwrap();
        let browser = reader(app).await;
        let mut page = to_code_page(app, &browser, HOME).await;
        let lies = [Lie::Origin, Lie::Site, Lie::Challenge, Lie::Kind, Lie::Unverified, Lie::Count, Lie::Key];
        for lie in lies {
            let asked = to_passkey_page(&browser, &page).await;
            let answer = device.sign(&asked, &app.base, Some(lie));
            page = post(&browser, &asked, &[("answer", &answer)]).await;
            assert_eq!(page.status, 422, "{lie:?}");
            assert!(page.text().contains("This passkey does not hold here"), "{lie:?}: {}", page.text());
        }
        assert_eq!(count(app, WITH_PASSKEY).await, 1);
        let asked = to_passkey_page(&browser, &page).await;
        let answer = device.sign(&asked, &app.base, None);
        let proved = post(&browser, &asked, &[("answer", &answer)]).await;
        assert_eq!(proved.status, 303, "the same without a lie: {}", proved.text());
        assert_eq!(count(app, WITH_PASSKEY).await, 2);
        // The very answer once more, in a form of another key.
        let key = app.ctx.new_id::<FormKey>().unwrap().to_string();
        let again = [("answer", answer.as_str()), ("form_key", key.as_str())];
        let replayed = post(&browser, &asked, &again).await;
        assert_ne!(replayed.status, 500);
        assert_eq!(count(app, WITH_PASSKEY).await, 2, "nothing is taken twice");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_question_is_for_one_browser_one_person_and_five_minutes() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let (eva, mut device) = Holder::with_passkey(app).await;
        let second = eva.add_passkey("Second").await;
        let (one, other) = (reader(app).await, reader(app).await);
        let asked = to_passkey_page(&one, &to_code_page(app, &one, HOME).await).await;
        let theirs = to_passkey_page(&other, &to_code_page(app, &other, HOME).await).await;
        let answer = device.sign(&asked, &app.base, None);
        // What was answered in one browser is posted in another, with its ceremony and without.
        let ceremony = asked.between("name=\"ceremony\" value=\"", "\"").unwrap();
        let stolen = post(&other, &theirs, &[("answer", &answer), ("ceremony", &ceremony)]).await;
        assert!(stolen.status == 422 && stolen.text().contains("Begin again"), "{}", stolen.text());
        let stolen = post(&other, &theirs, &[("answer", &answer)]).await;
        assert!(stolen.status == 422 && stolen.text().contains("does not hold"), "{}", stolen.text());
        app.pass(Duration::minutes(4));
        let late = post(&one, &asked, &[("answer", &answer)]).await;
        assert!(late.status == 422 && late.text().contains("took longer"), "{}", late.text());
        assert_eq!(count(app, WITH_PASSKEY).await, 0);
        another_persons_passkey(app, &reader(app).await, second, &device).await;
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// Somebody else's passkey, which answers rightly, proves nobody but its owner.
async fn another_persons_passkey(
    app: &TestApp,
    browser: &Browser,
    mut theirs: Authenticator,
    owned: &Authenticator,
) {
    let other = invited(app, "other").await.enrolment;
    let mut tx = app.ctx.db.begin().await.unwrap();
    let sql = "UPDATE passkey SET enrolment_id = $1 WHERE name = 'Second'";
    assert_eq!(tx.query(sql).bind(other).execute().await.unwrap(), 1);
    tx.commit().await.unwrap();
    let page = to_code_page(app, browser, HOME).await;
    let asked = to_passkey_page(browser, &page).await;
    let answer = theirs.sign(&asked, &app.base, None);
    let refused = post(browser, &asked, &[("answer", &answer)]).await;
    assert!(refused.status == 422 && refused.text().contains("does not hold"), "{}", refused.text());
    let asked = to_passkey_page(browser, &refused).await;
    // The owner's name on somebody else's signature.
    theirs.credential_id.clone_from(&owned.credential_id);
    let answer = theirs.sign(&asked, &app.base, None);
    let refused = post(browser, &asked, &[("answer", &answer)]).await;
    assert!(refused.status == 422 && refused.text().contains("does not hold"), "{}", refused.text());
    assert_eq!(count(app, WITH_PASSKEY).await, 0);
}
