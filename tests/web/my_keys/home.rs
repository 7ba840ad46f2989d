//! The page itself: who gets there, and what it shows.

use passerelle::actions::sweep::sweep;
use passerelle::domain::language::Language;
use passerelle::jobs;
use time::Duration;

use super::{HOME, Holder, NAME, count, sign_in, sign_in_at};
use crate::support::staff::{PASSWORD, reader};
use crate::support::{cards, each_engine, staff};

#[test]
fn a_stranger_signs_in_here_and_comes_back_to_the_page_they_asked_for() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let asked = eva.browser.open("/csam/my-keys/password").await.unwrap().expect(200).unwrap();
        assert!(asked.path.starts_with("/csam/authorize?client_id=my-keys"), "{}", asked.path);
        assert!(asked.text().contains("My digital keys"), "the service is named");
        let typed = [("username", NAME), ("password", PASSWORD)];
        let code = eva.browser.submit_to(&asked, "/csam/sign-in", &typed).await.unwrap();
        let half = eva.browser.open(HOME).await.unwrap().expect(200).unwrap();
        half.form_to("/csam/code").expect("the password alone opens nothing");
        app.pass(Duration::minutes(1));
        let shown = eva.phone.next_code(app.ctx.now()).unwrap();
        let back = eva.browser.submit_to(&code, "/csam/code", &[("code", &shown)]).await.unwrap();
        assert_eq!((back.status, back.path.as_str()), (200, "/csam/my-keys/password"));
        assert!(back.text().contains("Eva Claes"), "the header says who is signed in");
        let elsewhere = [("state", "//evil.example/csam/my-keys"), ("state", "/manager")];
        for (name, value) in elsewhere {
            let mut address = url::Url::parse(&format!("{}{}", app.base, asked.path)).unwrap();
            let pairs: Vec<(String, String)> = address.query_pairs().into_owned().collect();
            let others = pairs.into_iter().filter(|(other, _)| other != name);
            address.set_query(None);
            let address = {
                address.query_pairs_mut().extend_pairs(others).append_pair(name, value);
                address.to_string()
            };
            let answer = eva.browser.get(&address).await.unwrap();
            assert_eq!(answer.location().as_deref(), Some(HOME), "{value}");
        }
    });
}

#[test]
fn who_does_not_want_to_sign_in_is_not_asked_again() {
    each_engine(async |app| {
        let browser = reader(app).await;
        let asked = browser.open(HOME).await.unwrap().expect(200).unwrap();
        let left = browser.submit_to(&asked, "/csam/sign-in", &[("action", "cancel")]).await.unwrap();
        assert_eq!((left.status, left.path.as_str()), (200, "/"));
    });
}

#[test]
fn keys_codes_sign_ins_sessions_and_mails_are_shown_in_every_language() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let home = eva.sign_in(HOME).await.expect(200).unwrap();
        let text = home.text();
        for said in [
            "App on a telephone, level 400",
            "You signed in with this one",
            "Codes that you have not used: 10",
            "127.0.0.0/24",
            "an unknown browser on an unknown device",
            "This browser",
            "Digital key active",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
        for language in Language::ALL {
            let page = eva.open(&format!("{HOME}?lang={}", language.tag())).await.text();
            assert!(page.contains(&format!("<html lang=\"{}\"", language.tag())));
            assert!(!page.contains(">my-keys-") && !page.contains(">office-sent-"), "{page}");
        }
    });
}

#[test]
fn a_password_without_a_code_is_shown_as_such_and_both_together_once() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let logged = "SELECT COUNT(*) AS n FROM sign_in_log";
        let guesser = reader(app).await;
        let asked = guesser.open(HOME).await.unwrap();
        let typed = [("username", NAME), ("password", PASSWORD)];
        guesser.submit_to(&asked, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(count(app, logged).await, 1);
        let home = eva.sign_in(HOME).await.expect(200).unwrap();
        assert_eq!(count(app, logged).await, 2, "password and code are one sign-in");
        assert!(home.text().contains("Password only, no key"), "{}", home.text());
        // The first of the two was made a minute before the second.
        app.pass(Duration::days(182) - Duration::minutes(1));
        sweep(&app.ctx).await.unwrap();
        assert_eq!(count(app, logged).await, 2);
        app.pass(Duration::SECOND);
        sweep(&app.ctx).await.unwrap();
        assert_eq!(count(app, logged).await, 1);
        app.pass(Duration::minutes(1));
        sweep(&app.ctx).await.unwrap();
        assert_eq!(count(app, logged).await, 0, "half a year");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_card_gets_here_at_its_level_and_is_led_to_the_app() {
    each_engine(async |app| {
        let (browser, invitation) = (reader(app).await, staff::invited(app, NAME).await);
        let card = cards::card(app, &browser, &invitation, NAME).await;
        jobs::settle(&app.ctx).await.unwrap();
        let asked = browser.open(HOME).await.unwrap().expect(200).unwrap();
        let typed = [("username", NAME), ("password", PASSWORD)];
        let page = browser.submit_to(&asked, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
        let code = card.answer(&page);
        let home = browser.submit_to(&page, "/csam/code", &[("code", &code)]).await.unwrap();
        assert_eq!((home.status, home.path.as_str()), (200, HOME), "{}", home.text());
        assert!(home.text().contains("Paper card, level 300"), "{}", home.text());
        home.link("/csam/add-app").expect("the app takes the place of the card");
        let add = browser.open("/csam/my-keys/add").await.unwrap().expect(200).unwrap();
        assert_eq!(add.path, "/csam/add-app");
    });
}

#[test]
fn a_session_ends_here_as_everywhere_and_the_sign_out_of_the_header_works() {
    each_engine(async |app| {
        let mut eva = Holder::new(app).await;
        let home = eva.sign_in(HOME).await.expect(200).unwrap();
        let stay = home.form_to("/csam/stay").unwrap();
        let told = eva.browser.post(&stay.action, &stay.fields).await.unwrap().expect(200).unwrap();
        assert_eq!(told.text(), "900");
        let out = eva.browser.submit_to(&home, "/csam/sign-out", &[]).await.unwrap().expect(200).unwrap();
        assert!(out.text().contains("You are signed out"), "{}", out.text());
        let asked = eva.browser.open(HOME).await.unwrap();
        let home = sign_in_at(app, &eva.browser, &asked, &mut eva.phone).await.expect(200).unwrap();
        assert_eq!(home.path, HOME);
        app.pass(Duration::minutes(15));
        let late = eva.browser.submit_to(&home, "/csam/my-keys/end-everything", &[]).await.unwrap();
        assert!(late.path.starts_with("/csam/authorize?"), "{}", late.path);
        let other = reader(app).await;
        assert_eq!(sign_in(app, &other, HOME, &mut eva.phone).await.path, HOME);
    });
}
