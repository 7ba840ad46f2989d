//! Limits that are counted: exact, however many try at the same moment.

use passerelle::browser::Seen;
use passerelle::domain::enrolment::code::ActivationCode;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::{history, kits};
use time::Duration;

use super::{AT_ONCE, id_of, storm};
use crate::support::counter::{code, issue, nikos_but, office, staff_at};
use crate::support::staff::{invited, path as link_of};
use crate::support::{TestApp, each_engine};

async fn made(app: &TestApp, path: &str, event: &str) -> usize {
    let history = history::of(&mut app.ctx.reader(), id_of(path).0).await.unwrap();
    history.iter().filter(|entry| entry.event == event).count()
}

fn with_status(answers: &[Seen], status: u16) -> usize {
    answers.iter().filter(|answer| answer.status == status).count()
}

#[test]
fn the_link_is_sent_again_every_ten_minutes_thrice_a_day_and_six_times_a_kit() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let first = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let (path, _) = issue(&first).await;
        let mut sent = 0;
        for day in 1..=3 {
            // Sessions do not outlive a day; the next morning somebody else is at the counter.
            let clerk = staff_at(app, Some(here), Role::Clerk, &format!("Clerk {day}")).await;
            let early = storm(app, &clerk, &path, "/resend", &[]).await;
            assert!(day > 1 || with_status(&early, 303) == 0, "ten minutes have not passed");
            sent += with_status(&early, 303);
            for _ in 0..4 {
                app.pass(Duration::seconds(599));
                assert_eq!(
                    with_status(&storm(app, &clerk, &path, "/resend", &[]).await, 303),
                    0,
                    "one second early"
                );
                app.pass(Duration::seconds(1));
                for _ in 0..2 {
                    sent += with_status(&storm(app, &clerk, &path, "/resend", &[]).await, 303);
                }
                assert_eq!(made(app, &path, "resend_link").await, sent);
                jobs::settle(&app.ctx).await.unwrap();
            }
            assert_eq!(sent, [3, 6, 6][day - 1], "after day {day}");
            app.pass(Duration::hours(24));
            jobs::settle(&app.ctx).await.unwrap();
        }
    });
}

#[test]
fn of_64_new_kits_one_is_issued_and_the_fourth_by_no_clerk() {
    each_engine(async |app| {
        let here = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(here), Role::Clerk, "Ann Peeters").await;
        let (path, _) = issue(&clerk).await;
        let typed = nikos_but(&[("same_person", "yes")]);
        for round in 1..=4 {
            let page = clerk.get(&format!("{path}/void")).await.unwrap();
            clerk.submit(&page, &[("reason", "letter_lost")]).await.unwrap().expect(200).unwrap();
            let answers = storm(app, &clerk, &path, "/reissue", &typed).await;
            let letters: Vec<_> = answers.iter().filter(|answer| answer.status == 200).map(code).collect();
            if round <= 3 {
                assert_eq!(letters.len(), 1, "round {round}");
            } else {
                assert!(letters.is_empty() && with_status(&answers, 422) == AT_ONCE, "a clerk's fourth");
                let head = staff_at(app, Some(here), Role::Supervisor, "Bart Maes").await;
                let answers = storm(app, &head, &path, "/reissue", &typed).await;
                assert_eq!(with_status(&answers, 200), 1, "a supervisor may");
            }
        }
        assert_eq!(made(app, &path, "reissue_kit").await, 4);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn of_64_wrong_codes_five_count_before_the_pause_and_ten_in_all() {
    each_engine(async |app| {
        let invitation = invited(app, "eva").await;
        let link = link_of(app, &invitation);
        let mut number = 0u16;
        for expected in [5, 10, 10] {
            let guesses = (0..AT_ONCE).map(|_| {
                number += 1;
                let [high, low] = number.to_be_bytes();
                let guess = ActivationCode::from_random(&[high, low, 0, 0, 0, 0, 0, 0, 0, 1]).grouped();
                let link = &link;
                async move {
                    let browser = app.browser();
                    let page = browser.get("/status").await.unwrap().main_form().unwrap();
                    browser.post(&format!("{link}/code"), &page.filled(&[("code", &guess)])).await.unwrap()
                }
            });
            let answers = futures_util::future::join_all(guesses).await;
            for answer in &answers {
                assert!([200, 303, 422].contains(&answer.status), "{}: {}", answer.status, answer.text());
            }
            assert!(!answers.iter().any(|answer| answer.text().contains("name=\"username\"")));
            let kit = kits::newest(&mut app.ctx.reader(), invitation.enrolment).await.unwrap().unwrap();
            assert_eq!(kit.wrong_codes, expected);
            app.pass(Duration::minutes(15));
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}
