//! Guessing does not work, and does not tell anything.

use passerelle::domain::oidc::grant::{LONGEST_PAUSE, PAUSE, TRIES_UNTIL_DISABLED, TRIES_UNTIL_PAUSE};
use passerelle::jobs;
use passerelle::storage::keys;
use passerelle::storage::tries::{self, Door};
use time::Duration;

use super::person::{PASSWORD, Person, USERNAME};
use super::relying_party::RelyingParty;
use crate::support::each_engine;

#[test]
fn an_unknown_name_reads_like_a_wrong_password() {
    each_engine(async |app| {
        let (_person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let answer = async |username: &str| {
            let browser = app.browser();
            let page = browser.get(&party.request(&[])).await.unwrap();
            let typed = [("username", username), ("password", "not the password")];
            let seen = browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(422).unwrap();
            let form = seen.form_to("/csam/sign-in").unwrap();
            let varying = form.fields.iter().filter(|(name, _)| name == "csrf" || name == "form_key");
            varying.fold(seen.text(), |text, (_, value)| text.replace(value, "")).replace(username, "")
        };
        let (known, unknown) = (answer(USERNAME).await, answer("nobody.at.all").await);
        let odd = answer("not even a name").await;
        assert_eq!(known, unknown);
        assert_eq!(known, odd);
        assert!(!known.contains("not the password"));
    });
}

#[test]
fn a_code_works_once() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let used = person.code().await;
        person.sign_in(&party.request(&[])).await;
        let page = person.to_code_page(&party.request(&[("prompt", "login")])).await;
        let replayed = person.post_code(&page, &used).await.expect(422).unwrap();
        assert!(!replayed.text().contains(&used), "a code is never shown again");
        app.pass(Duration::seconds(30));
        let next = person.code().await;
        let page = person.to_code_page(&party.request(&[("prompt", "login")])).await;
        assert_eq!(person.post_code(&page, &next).await.status, 303);
    });
}

#[test]
fn a_code_needs_the_password_of_a_moment_ago() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let page = person.to_code_page(&party.request(&[])).await;
        app.pass(Duration::minutes(9));
        let again = person.browser.get(&page.path).await.unwrap().expect(200).unwrap();
        app.pass(Duration::minutes(1));
        let code = person.code().await;
        let sent_back = person.post_code(&again, &code).await;
        let asked = person.browser.follow(sent_back).await.unwrap().expect(200).unwrap();
        asked.form_to("/csam/sign-in").unwrap();
    });
}

#[test]
fn ten_wrong_codes_pause_the_key_and_the_owner_comes_back() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let page = person.to_code_page(&party.request(&[])).await;
        let wrong = person.wrong_code().await;
        let tries = (0..TRIES_UNTIL_PAUSE + 6).map(|_| person.post_code(&page, &wrong));
        for seen in futures_util::future::join_all(tries).await {
            assert_eq!(seen.status, 422);
        }
        let right = person.code().await;
        let paused = person.post_code(&page, &right).await.expect(422).unwrap();
        assert!(paused.text().contains("11:11"), "the page says until when: {}", paused.text());
        app.pass(PAUSE);
        let page = person.to_code_page(&party.request(&[("prompt", "login")])).await;
        assert_eq!(person.post_code(&page, &person.code().await).await.status, 303);
    });
}

#[test]
fn fifty_wrong_codes_in_a_row_disable_the_key_and_say_what_to_do() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let mut last = None;
        for round in 0..TRIES_UNTIL_DISABLED {
            if round % TRIES_UNTIL_PAUSE == 0 {
                app.pass(PAUSE);
                last = Some(person.to_code_page(&party.request(&[("prompt", "login")])).await);
            }
            let wrong = person.wrong_code().await;
            let seen = person.post_code(last.as_ref().unwrap(), &wrong).await;
            let expected = if round + 1 == TRIES_UNTIL_DISABLED { 403 } else { 422 };
            assert_eq!(seen.status, expected, "{round}: {}", seen.text());
        }
        let page = person.browser.get(&party.request(&[])).await.unwrap().expect(200).unwrap();
        let typed = [("username", USERNAME), ("password", PASSWORD)];
        person.browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(403).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        let told = app.ctx.mailer.sent().pop().unwrap();
        // The truth: not "reported lost", but that somebody has the password.
        assert!(told.subject.contains("quelqu’un a essayé des codes"), "{}", told.subject);
        let text = told.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("quelqu’un connaît votre mot de passe"), "{text}");
        assert!(!text.contains("déclarée perdue"), "{text}");
    });
}

/// The server went down between the fiftieth wrong code and the end of the key: the fifty-first try is not looked at.
#[test]
fn a_key_left_at_its_last_try_is_blocked_by_the_next_whatever_it_is() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let page = person.to_code_page(&party.request(&[])).await;
        let key = keys::active(&mut app.ctx.reader(), person.enrolment).await.unwrap().remove(0);
        let mut tx = app.ctx.db.begin().await.unwrap();
        let (door, now, latest) = (Door::Key(key.id), app.ctx.now(), app.ctx.now().plus(LONGEST_PAUSE));
        for counted in 1..=TRIES_UNTIL_DISABLED + 5 {
            let try_now = tries::count(&mut tx, door, TRIES_UNTIL_DISABLED, now, latest).await.unwrap();
            assert_eq!(try_now.is_some(), counted <= TRIES_UNTIL_DISABLED, "{counted}");
        }
        tx.commit().await.unwrap();
        let right = person.code().await;
        person.post_code(&page, &right).await.expect(403).unwrap();
        assert!(keys::active(&mut app.ctx.reader(), person.enrolment).await.unwrap().is_empty());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// A pause that a clock ten years ahead has written.
#[test]
fn a_pause_of_another_decade_holds_nobody() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let key = keys::active(&mut app.ctx.reader(), person.enrolment).await.unwrap().remove(0);
        for (until, status) in [(Duration::days(3_652), 303), (PAUSE, 422)] {
            let mut tx = app.ctx.db.begin().await.unwrap();
            tries::pause(&mut tx, Door::Key(key.id), app.ctx.now().plus(until)).await.unwrap();
            tx.commit().await.unwrap();
            let page = person.to_code_page(&party.request(&[("prompt", "login")])).await;
            assert_eq!(person.post_code(&page, &person.code().await).await.status, status, "{until}");
            app.pass(Duration::minutes(1));
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}
