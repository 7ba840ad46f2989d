//! A hundred thousand guesses at the doors of somebody who has a key: password, code of the app, and the code asked
//! beside a mailed link. None is accepted, no more are looked at than the rules allow, and the owner gets in.

use std::sync::atomic::{AtomicU64, Ordering};

use passerelle::browser::{Browser, Seen, SeenForm};
use passerelle::domain::id::FormKey;
use passerelle::domain::oidc::grant::{PAUSE, TRIES_UNTIL_PAUSE};
use passerelle::jobs;
use passerelle::storage::keys;
use time::Duration;

use super::AT_ONCE;
use crate::support::staff::reader;
use crate::support::{TestApp, each_engine};
use crate::web::csam::person::{PASSWORD, Person, USERNAME};
use crate::web::csam::relying_party::RelyingParty;

/// Guesses at each door, 64 connections at once; `PASSERELLE_POSTED` says another number.
const POSTED: u64 = 400;
/// Between them the guesser waits for so long, so many times.
pub(super) const ROUNDS: u64 = 4;

fn posted() -> u64 {
    std::env::var("PASSERELLE_POSTED").ok().map_or(POSTED, |number| number.parse().unwrap())
}

/// 64 browsers at their forms post a share of the guesses; gives those answers that do not say `held`.
pub(super) async fn storm(
    app: &TestApp,
    forms: &[(Browser, SeenForm)],
    held: &str,
    typed: impl Fn(u64) -> Vec<(&'static str, String)>,
) -> Vec<Seen> {
    let next = AtomicU64::new(0);
    let guessers = forms.iter().map(async |(browser, form)| {
        let mut looked_at = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::SeqCst);
            if number >= posted() / ROUNDS {
                return looked_at;
            }
            let mut fields = vec![("form_key", app.ctx.new_id::<FormKey>().unwrap().to_string())];
            fields.extend(typed(number));
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let answer = browser.post(&form.action, &form.filled(&fields)).await.unwrap();
            assert!(answer.status < 500, "{}", answer.text());
            if !answer.text().contains(held) {
                looked_at.push(answer);
            }
        }
    });
    futures_util::future::join_all(guessers).await.concat()
}

/// Forms of 64 browsers, each with a connection and cookies of its own.
pub(super) async fn forms(
    app: &TestApp,
    to: &str,
    page: impl AsyncFn(&Browser) -> Seen,
) -> Vec<(Browser, SeenForm)> {
    let mut opened = Vec::new();
    // One after the other: of many at once at one name, some would have to wait.
    for _ in 0..AT_ONCE {
        let browser = reader(app).await;
        let form = page(&browser).await.form_to(to).unwrap();
        opened.push((browser, form));
    }
    opened
}

/// A code that the app does not show now: half the way round from the one it shows, and not far from there.
pub(super) fn beside(right: &str, number: u64) -> String {
    format!("{:06}", (right.parse::<u64>().unwrap() + 500_000 + number % 1_000) % 1_000_000)
}

async fn wrong_codes(app: &TestApp, person: &Person<'_>) -> i64 {
    keys::active(&mut app.ctx.reader(), person.enrolment).await.unwrap()[0].failures_in_row
}

#[test]
fn passwords_are_looked_at_as_often_as_the_waits_allow() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        person.sign_in(&party.request(&[])).await;
        let request = party.request(&[]);
        let open = async |browser: &Browser| browser.get(&request).await.unwrap();
        let forms = forms(app, "/csam/sign-in", open).await;
        let mut looked_at = Vec::new();
        for round in 0..ROUNDS {
            let typed = |number| {
                let guess = format!("guess {number} of round {round}");
                vec![("username", USERNAME.to_owned()), ("password", guess)]
            };
            let seen = storm(app, &forms, "Too many wrong passwords", typed).await;
            assert!(seen.iter().all(|answer| answer.status == 422), "a guess was accepted");
            looked_at.push(seen.len());
            app.pass(Duration::minutes(15));
        }
        // Three cost nothing, the fourth begins the waiting; then one after each wait.
        assert_eq!(looked_at, [4, 1, 1, 1], "{:?}", app.db.engine());
        person.sign_in(&party.request(&[("prompt", "login")])).await;
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn codes_of_the_app_are_looked_at_ten_at_a_time() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let request = party.request(&[]);
        for round in 1..=ROUNDS {
            let open = async |browser: &Browser| {
                let page = browser.get(&request).await.unwrap().expect(200).unwrap();
                let typed = [("username", USERNAME), ("password", PASSWORD)];
                browser.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap()
            };
            let forms = forms(app, "/csam/code", open).await;
            let right = person.code().await;
            let typed = |number| vec![("code", beside(&right, number))];
            let seen = storm(app, &forms, "Too many wrong codes", typed).await;
            assert!(seen.iter().all(|answer| answer.status == 422), "a guess was accepted");
            let counted = i64::try_from(round).unwrap() * TRIES_UNTIL_PAUSE;
            assert_eq!(wrong_codes(app, &person).await, counted, "{:?}", app.db.engine());
            app.pass(PAUSE);
        }
        person.sign_in(&party.request(&[])).await;
        assert_eq!(wrong_codes(app, &person).await, 0);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn codes_beside_a_mailed_link_are_looked_at_ten_at_a_time() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        let asking = reader(app).await;
        let form = asking.get("/csam/forgotten").await.unwrap();
        asking.submit_to(&form, "/csam/forgotten", &[("username", USERNAME)]).await.unwrap();
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().pop().unwrap();
        let link = mail.text.lines().find(|line| line.contains("/csam/reset/")).unwrap().trim().to_owned();
        let link = link.strip_prefix(&app.base).unwrap().to_owned();
        let open = async |browser: &Browser| browser.get(&link).await.unwrap().expect(200).unwrap();
        let new = "lantaarn zeven kreeft 19";
        for round in 1..=ROUNDS {
            let forms = forms(app, &link, open).await;
            let right = person.code().await;
            let typed = |number| vec![("password", new.to_owned()), ("code", beside(&right, number))];
            let seen = storm(app, &forms, "Too many wrong codes", typed).await;
            assert!(seen.iter().all(|answer| answer.status == 422), "a guess was accepted");
            let counted = i64::try_from(round).unwrap() * TRIES_UNTIL_PAUSE;
            assert_eq!(wrong_codes(app, &person).await, counted, "{:?}", app.db.engine());
            app.pass(PAUSE);
        }
        let page = open(&asking).await;
        let typed = [("password", new), ("code", &person.code().await)];
        let done = asking.submit_to(&page, &link, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(done.path, "/csam/forgotten/changed");
        jobs::settle(&app.ctx).await.unwrap();
    });
}
