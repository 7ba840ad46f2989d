//! Adding a passkey, calling it something, removing it.

use passerelle::jobs;
use passerelle::storage::sessions::Audience;
use time::Duration;

use super::{ADDED, MAKE, NEW, PASSKEYS, sign_in, to_code_page};
use crate::support::authenticator::{Authenticator, options};
use crate::support::each_engine;
use crate::support::staff::reader;
use crate::web::guards::visitors::signed_in;
use crate::web::my_keys::{ACTIVE, HOME, Holder, RUNNING, again, count, eight, sign_in as with_app};

const LETTERS: &str = "SELECT COUNT(*) AS n FROM outbox WHERE letter IN ('key_added', 'key_removed')";

#[test]
fn a_passkey_is_added_beside_the_app_and_told_of() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let mut eva = Holder::new(app).await;
        with_app(app, &reader(app).await, HOME, &mut eva.phone).await.expect(200).unwrap();
        let home = eva.sign_in(HOME).await.expect(200).unwrap();
        assert!(home.text().contains("It does not open eHealth"), "{}", home.text());
        let page = eva.open(NEW).await;
        assert!(page.text().contains("Will not open eHealth: eHealth accepts only the code of the app"));
        let device = eva.add_passkey("Laptop <b>").await;
        assert_eq!((count(app, PASSKEYS).await, count(app, LETTERS).await), (1, 1));
        assert_eq!(count(app, RUNNING).await, 1, "only the session in which it was added");
        let home = eva.open(HOME).await;
        let row = home.between("Laptop ", "</tr>").unwrap();
        assert!(row.contains("Passkey, level 400") && row.contains("No"), "{row}");
        let page = eva.to_make("Another").await;
        let asked = options(&page);
        let excluded = asked["excludeCredentials"].as_array().unwrap();
        assert_eq!(excluded.len(), 1, "a device that has one makes no other");
        assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
        assert_eq!(device.credential_id.len(), 32);
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().pop().unwrap();
        assert!(mail.text.contains("one more key was added"), "{}", mail.text);
    });
}

#[test]
fn eight_copies_add_one_passkey_and_five_are_enough() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let mut eva = Holder::new(app).await;
        eva.sign_in(HOME).await.expect(200).unwrap();
        let form = eva.open(NEW).await;
        eight(&eva.browser, &form, NEW, &[("name", "One")], MAKE).await;
        let page = eva.open(MAKE).await;
        let answer = Authenticator::new().make(&page, &app.base, None);
        eight(&eva.browser, &page, MAKE, &[("answer", &answer)], ADDED).await;
        assert_eq!((count(app, PASSKEYS).await, count(app, LETTERS).await), (1, 1));
        let late = eva.open(NEW).await;
        for name in ["Two", "Three", "Four", "Five"] {
            app.pass(Duration::minutes(1));
            eva.add_passkey(name).await;
        }
        let posted = eva.browser.submit(&late, &[("name", "Sixth")]).await.unwrap();
        assert!(posted.text().contains("You have 5 passkeys"), "{}", posted.text());
        let full = eva.open(NEW).await;
        assert!(full.text().contains("You have 5 passkeys"), "{}", full.text());
        assert_eq!(count(app, PASSKEYS).await, 5);
        assert!(eva.open(HOME).await.link(NEW).is_none());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn adding_needs_a_name_a_fresh_sign_in_and_five_minutes_at_most() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let mut eva = Holder::new(app).await;
        eva.sign_in(HOME).await.expect(200).unwrap();
        let form = eva.open(NEW).await;
        let refused = eva.browser.submit(&form, &[("name", " ")]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("Enter a name for the key"), "{}", refused.text());
        let (page, mut device) = (eva.to_make("Laptop").await, Authenticator::new());
        let answer = device.make(&page, &app.base, None);
        app.pass(Duration::minutes(5));
        let over = eva.browser.submit_to(&page, MAKE, &[("answer", &answer)]).await.unwrap();
        assert!(over.status == 422 && over.text().contains("took longer than five minutes"));
        assert_eq!(eva.open(MAKE).await.path, NEW, "nothing waits any more");
        app.pass(Duration::minutes(5));
        let late = eva.browser.submit(&form, &[("name", "Laptop")]).await.unwrap().expect(200).unwrap();
        assert!(late.text().contains("a sign-in of the last ten minutes"), "{}", late.text());
        assert_eq!((count(app, PASSKEYS).await, count(app, LETTERS).await), (0, 0));
        let back = again(app, &eva.browser, &late, &mut eva.phone).await.expect(200).unwrap();
        assert_eq!(back.path, NEW);
        eva.add_passkey("Laptop").await;
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_passkey_is_renamed_and_goes_in_a_sign_in_with_another_key() {
    each_engine(async |app| {
        let app = &app.with_a_name().await;
        let (eva, mut device) = Holder::with_passkey(app).await;
        let home = eva.open(HOME).await.text();
        let links = home.split("href=\"").filter_map(|rest| rest.split('"').next());
        let rename = links.filter(|link| link.ends_with("/rename")).last().unwrap().to_owned();
        let form = eva.open(&rename).await;
        eight(&eva.browser, &form, "/rename", &[("name", "Old laptop")], "/csam/my-keys?done=renamed").await;
        assert!(eva.open(HOME).await.text().contains("Old laptop"));
        let remove = rename.replace("/rename", "/remove");
        let strange = signed_in(app, None, Audience::Csam).await;
        strange.get(&rename).await.unwrap().expect(404).unwrap();
        strange.get(&remove).await.unwrap().expect(404).unwrap();
        let (browser, seen) = sign_in(app, HOME, &mut device).await;
        assert_eq!(seen.path, HOME, "{}", seen.text());
        let same = browser.open(&remove).await.unwrap().expect(200).unwrap();
        assert!(same.text().contains("Sign in with another of your keys"), "{}", same.text());
        let form = eva.open(&remove).await;
        eight(&eva.browser, &form, "/remove", &[], "/csam/my-keys?done=removed").await;
        assert_eq!((count(app, PASSKEYS).await, count(app, ACTIVE).await), (0, 1));
        assert_eq!(count(app, LETTERS).await, 2);
        assert_eq!(count(app, RUNNING).await, 2, "the one in which it was removed, and the stranger's");
        let page = to_code_page(app, &browser, HOME).await;
        assert!(page.form_to("/csam/passkey/ask").is_err(), "nothing is offered any more");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// WebAuthn knows sites by name only.
#[test]
fn an_address_without_a_name_offers_no_passkeys() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let home = eva.sign_in(HOME).await.expect(200).unwrap();
        assert!(home.link(NEW).is_none() && !home.text().contains("asskey"), "{}", home.text());
        eva.browser.get(NEW).await.unwrap().expect(404).unwrap();
        eva.browser.get(MAKE).await.unwrap().expect(303).unwrap();
    });
}
