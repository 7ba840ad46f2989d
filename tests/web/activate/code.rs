//! Codes: a typo costs nothing, a guess counts once, five pause, ten lock.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::enrolment::code::ActivationCode;
use passerelle::jobs;
use time::Duration;

use super::{accounts, count};
use crate::support::staff::{invited, path, reader};
use crate::support::{TestApp, each_engine};

const WRONG_CODES: &str = "SELECT CAST(SUM(wrong_codes) AS BIGINT) AS n FROM kit";

/// A code with a right check character that nobody was given.
fn guess(number: u8) -> String {
    ActivationCode::from_random(&[number; 10]).grouped()
}

async fn guessed(browser: &Browser, link: &Seen, number: u8) -> Seen {
    browser.submit(link, &[("code", &guess(number))]).await.unwrap()
}

async fn wrong_codes(app: &TestApp) -> i64 {
    count(app, WRONG_CODES).await
}

#[test]
fn a_typo_costs_nothing() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        let link = browser.open(&path(app, &invitation)).await.unwrap();
        let mut typed = invitation.code.clone();
        let last = if typed.ends_with('A') { "B" } else { "A" };
        typed.replace_range(typed.len() - 1.., last);
        for (typed, said) in
            [(typed.as_str(), "typing mistake"), ("", "Enter the code"), ("1234", "16 characters")]
        {
            let page = browser.submit(&link, &[("code", typed)]).await.unwrap().expect(422).unwrap();
            assert!(page.text().contains(said) && page.text().contains("<title>Error:"), "{}", page.text());
            assert!(!page.text().contains(&format!("value=\"{}\"", invitation.code)));
        }
        assert_eq!(wrong_codes(app).await, 0);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_link_takes_no_other_letters_code_and_the_same_guess_counts_once() {
    each_engine(async |app| {
        let (mine, theirs) = (invited(app, "mine").await, invited(app, "theirs").await);
        let browser = reader(app).await;
        let link = browser.open(&path(app, &mine)).await.unwrap();
        for _ in 0..3 {
            let page = browser.submit(&link, &[("code", &theirs.code)]).await.unwrap().expect(422).unwrap();
            assert!(page.text().contains("Tries left: 9."), "{}", page.text());
        }
        assert_eq!((wrong_codes(app).await, accounts(app).await), (1, 0));
        let small = mine.code.to_lowercase().replace('-', " ");
        let form = browser.submit(&link, &[("code", &small)]).await.unwrap().expect(200).unwrap();
        assert!(form.text().contains("Choose a username"), "{}", form.text());
        assert!(!form.text().contains(&mine.code), "the code does not travel on");
        assert_eq!(wrong_codes(app).await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn five_wrong_codes_pause_and_ten_lock_the_letter() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        let link = browser.open(&path(app, &invitation)).await.unwrap();
        for number in 1..=4 {
            guessed(&browser, &link, number).await.expect(422).unwrap();
        }
        assert!(guessed(&browser, &link, 5).await.text().contains("Too many wrong codes"));
        let right = [("code", invitation.code.as_str())];
        let held = browser.submit(&link, &right).await.unwrap();
        assert!(held.text().contains("Too many wrong codes"), "a pause holds for the right code too");
        app.pass(Duration::minutes(15));
        browser.submit(&link, &right).await.unwrap().expect(200).unwrap();
        for number in 6..=9 {
            let page = guessed(&browser, &link, number).await.expect(422).unwrap();
            let left = format!("Tries left: {}.", 10 - number);
            assert!(page.text().contains(&left), "{}", page.text());
        }
        assert!(guessed(&browser, &link, 10).await.text().contains("This letter is blocked"));
        let dead = browser.submit(&link, &right).await.unwrap();
        assert!(dead.text().contains("This letter is blocked"), "{}", dead.text());
        jobs::settle(&app.ctx).await.unwrap();
        let locked = "SELECT COUNT(*) AS n FROM outbox WHERE letter = 'kit_locked'";
        assert_eq!(count(app, locked).await, 1);
    });
}

#[test]
fn parallel_guesses_do_not_pass_the_pause() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let browser = reader(app).await;
        let link = browser.open(&path(app, &invitation)).await.unwrap();
        let mut guesses = tokio::task::JoinSet::new();
        for number in 1..=16 {
            let (browser, link) = (browser.clone(), link.clone());
            guesses.spawn(async move { guessed(&browser, &link, number).await.status });
        }
        while let Some(status) = guesses.join_next().await {
            assert!([200, 422].contains(&status.unwrap()));
        }
        assert_eq!(wrong_codes(app).await, 5);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
