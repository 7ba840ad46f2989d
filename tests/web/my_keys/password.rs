//! Another password, for whoever knows the present one and has just signed in.

use passerelle::actions::passwords::{Caller, Outcome, check_password};
use passerelle::domain::key::password::Password;
use passerelle::jobs;
use time::Duration;

use super::{HOME, Holder, NAME, RUNNING, again, count, sign_in};
use crate::support::staff::{PASSWORD, reader};
use crate::support::{TestApp, each_engine};
use crate::web::csam::hospital::{register, tokens};
use crate::web::csam::person::{self, Person, USERNAME};
use crate::web::csam::relying_party::RelyingParty;

const PATH: &str = "/csam/my-keys/password";
const NEW: &str = "lantaarn zeven kreeft 19";
const LETTERS: &str = "SELECT COUNT(*) AS n FROM outbox WHERE letter = 'password_changed'";

async fn is_right(app: &TestApp, password: &str) -> bool {
    let tried = check_password(&app.ctx, &Caller::default(), NAME, &Password::typed(password)).await.unwrap();
    matches!(tried, Outcome::Right(_))
}

#[test]
fn the_present_password_gives_a_new_one_once_and_ends_other_sessions() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let elsewhere = reader(app).await;
        sign_in(app, &elsewhere, HOME, &mut eva.phone).await.expect(200).unwrap();
        let page = eva.sign_in(PATH).await.expect(200).unwrap();
        let form = page.form_to(PATH).unwrap();
        let fields = form.filled(&[("present_password", PASSWORD), ("password", NEW)]);
        let posts = (0..8).map(|_| eva.browser.post(&form.action, &fields));
        let answers = futures_util::future::join_all(posts).await;
        // Copies that came before the first one was done may be told to wait: their passwords were tries too.
        let done = answers.iter().filter(|answer| {
            let answer = answer.as_ref().unwrap();
            assert!([303, 422].contains(&answer.status), "{}", answer.text());
            assert!(!answer.text().contains(NEW) && !answer.text().contains(PASSWORD));
            answer.location().as_deref() == Some("/csam/my-keys?done=password")
        });
        assert!(done.count() >= 1);
        assert_eq!((count(app, LETTERS).await, count(app, RUNNING).await), (1, 1));
        let again = eva.browser.post(&form.action, &fields).await.unwrap();
        assert_eq!(again.location().as_deref(), Some("/csam/my-keys?done=password"), "{}", again.text());
        app.pass(Duration::minutes(15));
        assert!(is_right(app, NEW).await && !is_right(app, PASSWORD).await);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_wrong_present_password_or_a_weak_new_one_changes_nothing() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let mut page = eva.sign_in(PATH).await.expect(200).unwrap();
        for (present, new, field) in [
            ("", NEW, "present_password"),
            ("not the password", NEW, "present_password"),
            (PASSWORD, "short", "password"),
            (PASSWORD, NAME, "password"),
        ] {
            let typed = [("present_password", present), ("password", new)];
            page = eva.browser.submit_to(&page, PATH, &typed).await.unwrap().expect(422).unwrap();
            assert!(page.text().contains(&format!("id=\"{field}-error\"")), "{field}: {}", page.text());
        }
        assert!(is_right(app, PASSWORD).await);
        assert_eq!(count(app, LETTERS).await, 0);
    });
}

#[test]
fn it_needs_a_sign_in_of_ten_minutes() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let page = eva.sign_in(PATH).await.expect(200).unwrap();
        app.pass(Duration::minutes(10));
        let typed = [("present_password", PASSWORD), ("password", NEW)];
        let late = eva.browser.submit_to(&page, PATH, &typed).await.unwrap().expect(200).unwrap();
        assert!(late.text().contains("a sign-in of the last ten minutes"), "{}", late.text());
        assert_eq!(count(app, LETTERS).await, 0);
        let back = again(app, &eva.browser, &late, &mut eva.phone).await.expect(200).unwrap();
        assert_eq!(back.path, PATH);
        let done = eva.browser.submit_to(&back, PATH, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(done.path, "/csam/my-keys?done=password", "{}", done.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_new_password_ends_mailed_links_tokens_and_known_browsers() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let secret = register(app, "hospital", "client_secret_post").await;
        let given = tokens(&person, "hospital", &secret, "openid profile offline_access").await;
        let asking = reader(app).await;
        let form = asking.open("/csam/forgotten").await.unwrap();
        asking.submit_to(&form, "/csam/forgotten", &[("username", USERNAME)]).await.unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().pop().unwrap();
        let link = mail.text.lines().find(|line| line.contains("/csam/reset/")).unwrap().trim().to_owned();
        let known = "SELECT COUNT(*) AS n FROM trusted_browser";
        assert_eq!(count(app, known).await, 1);
        let page = person.browser.open("/csam/my-keys/password").await.unwrap().expect(200).unwrap();
        let typed = [("present_password", person::PASSWORD), ("password", "lantaarn zeven kreeft 19")];
        let home = person.browser.submit(&page, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(home.path, "/csam/my-keys?done=password", "{}", home.text());
        assert_eq!(count(app, known).await, 0);
        assert_eq!(party.user_info(given["access_token"].as_str().unwrap()).await.0, 401);
        let over = asking.open(&link).await.unwrap();
        assert!(over.forms().iter().all(|form| !form.action.contains("/csam/reset/")), "{}", over.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}
