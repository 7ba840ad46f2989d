//! A hundred thousand guesses at the code of one letter, over 64 connections: none is accepted, ten are looked at,
//! and the person is helped at any office afterwards.

use std::sync::atomic::{AtomicU64, Ordering};

use passerelle::actions::activation::try_code::{Tried, try_code};
use passerelle::browser::Browser;
use passerelle::domain::enrolment::code::ActivationCode;
use passerelle::domain::enrolment::{EnrolmentState, KitState};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::{enrolments, kits};
use time::Duration;

use super::{AT_ONCE, id_of};
use crate::support::counter::{code, issue, nikos_but, office, staff_at};
use crate::support::staff::{PASSWORD, phone, reader};
use crate::support::{TestApp, each_engine};

/// Guesses in all; how many of them are posted over HTTP says `PASSERELLE_POSTED`, 2,000 if nothing. The others call
/// the same action from as many tasks.
const GUESSES: u64 = 100_000;
const POSTED: u64 = 2_000;

fn posted() -> u64 {
    std::env::var("PASSERELLE_POSTED").ok().map_or(POSTED, |number| number.parse().unwrap())
}

/// The n-th guess: a code with a right check character that nobody was given.
fn guess(number: u64) -> ActivationCode {
    let [a, b, c, d, e, f, g, h] = number.to_be_bytes();
    ActivationCode::from_random(&[a, b, c, d, e, f, g, h, 0x5a, 0xa5])
}

/// The mailed link of the newest mail to Nikos, as a path.
fn mailed_link(app: &TestApp) -> String {
    let mail = app.ctx.mailer.sent().into_iter().rev().find(|mail| mail.text.contains("/activate/")).unwrap();
    let line = mail.text.lines().find(|line| line.contains("/activate/")).unwrap();
    line.trim().strip_prefix(&app.base).unwrap().to_owned()
}

/// 64 browsers, each with its own connection and cookies, post guesses until their share is used up.
async fn over_http(app: &TestApp, link: &str, next: &AtomicU64) {
    let browsers = (0..AT_ONCE).map(|_| async {
        let browser: Browser = app.browser();
        let form = browser.get("/status").await.unwrap().main_form().unwrap();
        loop {
            let number = next.fetch_add(1, Ordering::SeqCst);
            if number >= posted() {
                return;
            }
            let fields = form.filled(&[("code", &guess(number).grouped())]);
            let answer = browser.post(&format!("{link}/code"), &fields).await.unwrap();
            assert!([200, 303, 422].contains(&answer.status), "{}", answer.text());
            assert!(!answer.text().contains("name=\"username\""), "a guess was accepted");
            pass_pauses(app, number);
        }
    });
    futures_util::future::join_all(browsers).await;
}

/// The guesser waits out every pause: the clock goes on a quarter of an hour now and then.
fn pass_pauses(app: &TestApp, number: u64) {
    if number.is_multiple_of(1_000) {
        app.pass(Duration::minutes(15));
    }
}

async fn by_action(app: &TestApp, link: &str, next: &AtomicU64) {
    let token = link.rsplit('/').next().unwrap();
    let tasks = (0..AT_ONCE).map(|_| {
        let ctx = app.ctx.clone();
        async move {
            loop {
                let number = next.fetch_add(1, Ordering::SeqCst);
                if number >= GUESSES {
                    return;
                }
                match try_code(&ctx, token, &guess(number), "a browser").await.unwrap() {
                    Tried::Right(_) => panic!("guess {number} was accepted"),
                    Tried::Wrong { .. } | Tried::NotTaken(_) => pass_pauses(app, number),
                }
            }
        }
    });
    futures_util::future::join_all(tasks).await;
}

#[test]
fn a_hundred_thousand_guesses_are_ten_and_the_person_is_helped() {
    each_engine(async |app| {
        let (here, there) = (office(app, "Bruxelles").await, office(app, "Ixelles").await);
        let clerk = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let (path, letter) = issue(&clerk).await;
        let right = code(&letter);
        jobs::settle(&app.ctx).await.unwrap();
        let link = mailed_link(app);
        let (next, begun) = (AtomicU64::new(0), std::time::Instant::now());
        over_http(app, &link, &next).await;
        next.store(posted(), Ordering::SeqCst);
        let took = begun.elapsed();
        by_action(app, &link, &next).await;
        println!(
            "{:?}: {} posts in {took:?}, {GUESSES} guesses in {:?}",
            app.db.engine(),
            posted(),
            begun.elapsed()
        );
        let kit = kits::newest(&mut app.ctx.reader(), id_of(&path)).await.unwrap().unwrap();
        assert_eq!((kit.wrong_codes, kit.state), (10, KitState::Locked));
        let page = reader(app).await.open(&link).await.unwrap();
        assert!(page.text().contains("This letter is blocked"), "{}", page.text());
        jobs::settle(&app.ctx).await.unwrap();
        helped_elsewhere(app, there, &path, &right).await;
    });
}

/// Another office issues a new kit; its code works, the old one does not.
async fn helped_elsewhere(app: &TestApp, office: passerelle::domain::id::OfficeId, path: &str, old: &str) {
    let clerk = staff_at(app, Some(office), Role::Clerk, "Bob Dubois").await;
    let asked = clerk.open(&format!("{path}/reissue")).await.unwrap();
    let typed = [("reason", "person_here"), ("note", "letter blocked")];
    let page = clerk.submit(&asked, &typed).await.unwrap().expect(200).unwrap();
    let letter =
        clerk.submit(&page, &nikos_but(&[("same_person", "yes")])).await.unwrap().expect(200).unwrap();
    jobs::settle(&app.ctx).await.unwrap();
    let (link, home) = (mailed_link(app), reader(app).await);
    let page = home.open(&link).await.unwrap().expect(200).unwrap();
    home.submit(&page, &[("code", old)]).await.unwrap().expect(422).unwrap();
    let account = home.submit(&page, &[("code", &code(&letter))]).await.unwrap().expect(200).unwrap();
    let typed = [("username", "nikos"), ("password", PASSWORD)];
    let key = home.submit(&account, &typed).await.unwrap().expect(200).unwrap();
    let first = phone(&key).next_code(app.ctx.now()).unwrap();
    home.submit(&key, &[("code", &first)]).await.unwrap().expect(200).unwrap();
    let file = enrolments::get(&mut app.ctx.reader(), id_of(path)).await.unwrap();
    assert_eq!(file.state, EnrolmentState::KeyActive);
    jobs::settle(&app.ctx).await.unwrap();
}
