//! Several keys: each signs in, has its name, and goes only in a sign-in with another one.

use passerelle::jobs;
use passerelle::storage::sessions::Audience;
use time::Duration;

use super::{ACTIVE, HOME, Holder, RUNNING, again, count, eight, sign_in};
use crate::support::each_engine;
use crate::support::staff::{phone, reader};
use crate::web::guards::visitors::signed_in;

const LETTERS: &str = "SELECT COUNT(*) AS n FROM outbox WHERE letter IN ('key_added', 'key_removed')";
const PENDING: &str = "SELECT COUNT(*) AS n FROM digital_key WHERE state = 'pending'";

#[test]
fn a_second_key_signs_in_beside_the_first_and_everybody_else_is_signed_out() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let elsewhere = reader(app).await;
        sign_in(app, &elsewhere, HOME, &mut eva.phone).await.expect(200).unwrap();
        eva.sign_in(HOME).await.expect(200).unwrap();
        let mut second = eva.add("Work <b>telephone").await;
        assert_eq!((count(app, ACTIVE).await, count(app, LETTERS).await), (2, 1));
        assert_eq!(count(app, RUNNING).await, 1, "only the session in which it was added");
        let home = eva.open(HOME).await.text();
        assert!(
            home.contains("Work &#60;b&#62;telephone") || home.contains("Work &lt;b&gt;telephone"),
            "{home}"
        );
        for phone in [&mut second, &mut eva.phone] {
            let browser = reader(app).await;
            let home = sign_in(app, &browser, HOME, phone).await.expect(200).unwrap();
            assert_eq!(home.path, HOME);
        }
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().pop().unwrap();
        assert!(mail.text.contains(HOME) && mail.text.contains("one more key was added"), "{}", mail.text);
    });
}

#[test]
fn eight_copies_add_one_key_and_three_are_enough() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        eva.sign_in(HOME).await.expect(200).unwrap();
        let form = eva.open("/csam/my-keys/add").await;
        eight(&eva.browser, &form, "/csam/my-keys/add", &[("name", "Tablet")], "/csam/my-keys/app").await;
        assert_eq!(count(app, PENDING).await, 1);
        let page = eva.open("/csam/my-keys/app").await;
        let code = phone(&page).next_code(app.ctx.now()).unwrap();
        let done = "/csam/my-keys?done=added";
        eight(&eva.browser, &page, "/csam/my-keys/app", &[("code", &code)], done).await;
        assert_eq!((count(app, ACTIVE).await, count(app, LETTERS).await), (2, 1));
        let form = eva.open("/csam/my-keys/add").await;
        eva.add("Third").await;
        let full = eva.open("/csam/my-keys/add").await;
        assert!(full.text().contains("You have 3 keys"), "{}", full.text());
        let posted = eva.browser.submit(&form, &[("name", "Fourth")]).await.unwrap();
        assert!(posted.text().contains("You have 3 keys"), "{}", posted.text());
        assert_eq!((count(app, ACTIVE).await, count(app, PENDING).await), (3, 0));
        assert!(eva.open(HOME).await.link("/csam/my-keys/add").is_none());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn adding_needs_a_sign_in_of_ten_minutes_and_a_name_and_ends_after_half_an_hour() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        eva.sign_in(HOME).await.expect(200).unwrap();
        let form = eva.open("/csam/my-keys/add").await;
        let long = "x".repeat(41);
        for (name, said) in [(" ", "Enter a name for the key"), (long.as_str(), "Use at most 40 characters")]
        {
            let refused = eva.browser.submit(&form, &[("name", name)]).await.unwrap().expect(422).unwrap();
            assert!(refused.text().contains(said), "{}", refused.text());
            assert!(refused.text().contains(&format!("value=\"{name}\"")), "what was typed is kept");
        }
        app.pass(Duration::minutes(10));
        let late = eva.browser.submit(&form, &[("name", "Tablet")]).await.unwrap().expect(200).unwrap();
        assert!(late.text().contains("a sign-in of the last ten minutes"), "{}", late.text());
        assert_eq!(count(app, PENDING).await, 0);
        let back = again(app, &eva.browser, &late, &mut eva.phone).await.expect(200).unwrap();
        assert_eq!(back.path, "/csam/my-keys/add");
        let page = eva.browser.submit(&back, &[("name", "Tablet")]).await.unwrap().expect(200).unwrap();
        let mut tablet = phone(&page);
        let wrong = eva.browser.submit(&page, &[("code", "12345")]).await.unwrap().expect(422).unwrap();
        assert!(wrong.text().contains("id=\"code-error\""));
        for _ in 0..29 {
            app.pass(Duration::minutes(1));
            eva.open("/csam/my-keys/app").await;
        }
        app.pass(Duration::minutes(1));
        let code = tablet.next_code(app.ctx.now()).unwrap();
        let over = eva.browser.submit(&wrong, &[("code", &code)]).await.unwrap();
        assert_eq!(over.path, "/csam/my-keys/add", "{}", over.text());
        assert_eq!((count(app, ACTIVE).await, count(app, LETTERS).await), (1, 0));
    });
}

#[test]
fn a_key_gets_another_name_and_only_its_owner_gives_it() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let home = eva.sign_in(HOME).await.expect(200).unwrap();
        let path = home.link("/rename").unwrap();
        let form = eva.open(&path).await;
        eight(&eva.browser, &form, "/rename", &[("name", "Old one")], "/csam/my-keys?done=renamed").await;
        assert!(eva.open(HOME).await.text().contains("Old one"));
        let refused = eva.browser.submit(&form, &[("name", "")]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("Enter a name for the key"));
        let strange = signed_in(app, None, Audience::Csam).await;
        strange.get(&path).await.unwrap().expect(404).unwrap();
        strange.get(&path.replace("/rename", "/remove")).await.unwrap().expect(404).unwrap();
        assert_eq!(count(app, LETTERS).await, 0);
    });
}

#[test]
fn a_key_goes_only_in_a_fresh_sign_in_with_another_one_and_the_last_stays() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let home = eva.sign_in(HOME).await.expect(200).unwrap();
        let first = home.link("/remove").unwrap();
        let last = eva.open(&first).await;
        assert!(last.text().contains("Your last key stays"), "{}", last.text());
        let mut second = eva.add("Tablet").await;
        let same = eva.open(&first).await;
        assert!(same.text().contains("Sign in with another of your keys"), "{}", same.text());
        let back = again(app, &eva.browser, &same, &mut second).await.expect(200).unwrap();
        assert_eq!(back.path, first, "the sign-in with the other key leads back");
        app.pass(Duration::minutes(10));
        let late = eva.browser.submit(&back, &[]).await.unwrap().expect(200).unwrap();
        assert!(late.text().contains("a sign-in of the last ten minutes"), "{}", late.text());
        assert_eq!(count(app, ACTIVE).await, 2);
        let form = again(app, &eva.browser, &late, &mut second).await.expect(200).unwrap();
        let elsewhere = reader(app).await;
        sign_in(app, &elsewhere, HOME, &mut eva.phone).await.expect(200).unwrap();
        eight(&eva.browser, &form, "/remove", &[], "/csam/my-keys?done=removed").await;
        assert_eq!((count(app, ACTIVE).await, count(app, LETTERS).await), (1, 2));
        assert_eq!(count(app, RUNNING).await, 1);
        let refused = sign_in(app, &elsewhere, HOME, &mut eva.phone).await;
        assert_eq!(refused.status, 422, "the removed key opens nothing: {}", refused.text());
        assert!(eva.open(HOME).await.text().contains("Tablet"));
        eva.browser.get(&first).await.unwrap().expect(404).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// Each of two keys is removed by the other at the same moment: one of them stays.
#[test]
fn two_keys_cannot_remove_one_another() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        eva.sign_in(HOME).await.expect(200).unwrap();
        let mut second = eva.add("Tablet").await;
        let other = reader(app).await;
        let home = sign_in(app, &other, HOME, &mut second).await.expect(200).unwrap();
        let links = home.text();
        let mut links = links.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let (first, last) = (
            links.find(|link| link.ends_with("/remove")).unwrap().to_owned(),
            links.find(|link| link.ends_with("/remove")).unwrap().to_owned(),
        );
        let (one, two) = (other.open(&first).await.unwrap(), eva.open(&last).await);
        let (mine, theirs) = (other.submit(&one, &[]), eva.browser.submit(&two, &[]));
        let (mine, theirs) = futures_util::future::join(mine, theirs).await;
        let done =
            [mine.unwrap(), theirs.unwrap()].iter().filter(|page| page.path.contains("removed")).count();
        assert_eq!((done, count(app, ACTIVE).await), (1, 1));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
