//! Set aside, handed over, opened again; and the clock that shows how long eHealth took.

use passerelle::domain::id::RequestId;
use passerelle::domain::request::RequestState;
use passerelle::domain::staff::{Right, Role};
use passerelle::domain::timer::TimerKind;
use passerelle::jobs;
use passerelle::storage::sessions::Audience;
use passerelle::storage::{decisions, history, requests, review_segments, staff_rights, timers};
use time::Duration;

use crate::support::at_work::at_work;
use crate::support::reviews::{AtWork, approver, state_of, submitted, take};
use crate::support::{TestApp, each_engine};

fn path_of(id: RequestId) -> String {
    format!("/backoffice/requests/{id}")
}

/// Sets the request aside for three days from the clock of the tests.
async fn hold(app: &TestApp, ann: &AtWork, id: RequestId, days: i64) -> passerelle::browser::Seen {
    let form = ann.browser.open(&format!("{}/hold", path_of(id))).await.unwrap().expect(200).unwrap();
    let day = app.ctx.now().plus(Duration::days(days)).utc().date();
    let (d, m, y) = (day.day().to_string(), u8::from(day.month()).to_string(), day.year().to_string());
    let until = [("until_day", d.as_str()), ("until_month", m.as_str()), ("until_year", y.as_str())];
    let reason = [("reason", "Waiting for the <embassy>.")];
    ann.browser.submit(&form, &[until.as_slice(), &reason].concat()).await.unwrap()
}

#[test]
fn a_hold_stops_the_clock_until_its_day_or_until_somebody_goes_on() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        take(&ann, id).await;
        let refused = hold(app, &ann, id, 0).await.expect(422).unwrap();
        assert!(refused.text().contains("Choose a day after today."), "{}", refused.text());
        assert!(refused.text().contains("&#60;embassy&#62;"), "kept");
        hold(app, &ann, id, 3).await.expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::OnHold);
        let kinds = async || {
            let pending = timers::pending(&mut app.ctx.reader(), id.0).await.unwrap();
            pending.into_iter().map(|timer| timer.kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds().await, [TimerKind::HoldEnd], "the alerts stand with the clock");
        assert!(!review_segments::last(&mut app.ctx.reader(), id).await.unwrap().unwrap().is_open);
        let seen = ben.browser.open(&path_of(id)).await.unwrap().expect(200).unwrap();
        assert!(seen.text().contains("Ann Peeters holds this request until"), "{}", seen.text());
        assert!(seen.text().contains("&#60;embassy&#62;"));
        ben.browser.submit_to(&seen, "/resume", &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Submitted);
        assert_eq!(kinds().await.len(), 3, "three alerts to come");
        // The next time nobody goes on: the day does.
        take(&ann, id).await;
        hold(app, &ann, id, 3).await.expect(200).unwrap();
        app.pass(Duration::days(4));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Submitted);
        let open = review_segments::last(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert!(open.is_open && open.no == 3 && open.round == 1);
    });
}

#[test]
fn an_absent_colleagues_work_is_taken_over_and_both_moves_are_told() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        let mine = take(&ann, id).await;
        app.pass(Duration::minutes(2));
        let seen = ben.browser.open(&path_of(id)).await.unwrap();
        assert!(seen.text().contains("Ann Peeters opened this request 2 minutes ago."), "{}", seen.text());
        ben.browser.submit_to(&seen, "/take-over", &[]).await.unwrap().expect(200).unwrap();
        let request = requests::get(&mut app.ctx.reader(), id).await.unwrap();
        assert_eq!((request.state, request.reviewer), (RequestState::InReview, Some(ben.id)));
        let told = history::of(&mut app.ctx.reader(), id.0).await.unwrap();
        let last: Vec<_> = told.iter().rev().take(2).map(|entry| entry.event.as_str()).collect();
        assert_eq!(last, ["take", "release"]);
        assert!(told[told.len() - 2].facts.contains(&ann.id.to_string()));
        let late = ann.browser.submit_to(&mine, "/keep", &[]).await.unwrap().expect(409).unwrap();
        assert!(late.text().contains("Taken – Ben Maes"), "{}", late.text());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_lease_is_kept_for_longer_by_its_holder() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let mine = take(&ann, id).await;
        app.pass(Duration::minutes(10));
        ann.browser.get(&path_of(id)).await.unwrap();
        app.pass(Duration::minutes(10));
        ann.browser.submit_to(&mine, "/keep", &[]).await.unwrap().expect(200).unwrap();
        app.pass(Duration::minutes(12));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state_of(app, id).await, RequestState::InReview, "32 minutes after the taking");
        app.pass(Duration::minutes(19));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Submitted);
    });
}

async fn reject(ann: &AtWork, id: RequestId) {
    take(ann, id).await;
    let form = ann.browser.open(&format!("{}/reject", path_of(id))).await.unwrap();
    ann.browser.submit(&form, &[("reason", "document_expired")]).await.unwrap().expect(200).unwrap();
}

#[test]
fn a_rejected_request_is_opened_again_by_who_has_the_right_within_thirty_days() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        reject(&ann, id).await;
        let path = format!("{}/reopen", path_of(id));
        let led = ann.browser.open(&path).await.unwrap().expect(200).unwrap();
        assert!(!led.path.ends_with("/reopen"), "without the right there is no such page");
        let mut tx = app.ctx.db.begin().await.unwrap();
        staff_rights::give(&mut tx, ann.id, Right::Reopen, app.ctx.now()).await.unwrap();
        tx.commit().await.unwrap();
        let form = ann.browser.open(&path).await.unwrap().expect(200).unwrap();
        let none = ann.browser.submit(&form, &[]).await.unwrap().expect(422).unwrap();
        assert!(none.text().contains("Give a reason."));
        ann.browser.submit(&form, &[("reason", "A better copy came.")]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Submitted);
        assert!(decisions::standing(&mut app.ctx.reader(), id, 1).await.unwrap().is_empty());
        let clock = review_segments::last(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert_eq!((clock.round, clock.is_open), (2, true), "the clock starts again");
        jobs::settle(&app.ctx).await.unwrap();
        assert!(app.ctx.mailer.sent().iter().any(|mail| mail.subject.contains("heropend")));
    });
}

#[test]
fn after_thirty_days_and_without_the_right_nothing_is_opened_again() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        reject(&ann, id).await;
        let mut tx = app.ctx.db.begin().await.unwrap();
        staff_rights::give(&mut tx, ann.id, Right::Reopen, app.ctx.now()).await.unwrap();
        tx.commit().await.unwrap();
        let form = ann.browser.open(&format!("{}/reopen", path_of(id))).await.unwrap().expect(200).unwrap();
        // Ben posts Ann's form, with what belongs to his own browser.
        let own = ben.browser.open("/backoffice").await.unwrap();
        let own = own.form_to("/backoffice/take").unwrap().filled(&[]);
        let csrf = own.iter().find(|field| field.0 == "csrf").unwrap().1.clone();
        let mut typed = form.main_form().unwrap().filled(&[("reason", "x")]);
        typed.iter_mut().filter(|field| field.0 == "csrf").for_each(|field| field.1.clone_from(&csrf));
        let refused = ben.browser.post(&format!("{}/reopen", path_of(id)), &typed).await.unwrap();
        assert!(refused.expect(403).unwrap().text().contains("a right of its own"));
        jobs::settle(&app.ctx).await.unwrap();
        app.pass(Duration::days(31));
        jobs::settle(&app.ctx).await.unwrap();
        let again = approver(app, "Cleo Janssens").await;
        let mut tx = app.ctx.db.begin().await.unwrap();
        staff_rights::give(&mut tx, again.id, Right::Reopen, app.ctx.now()).await.unwrap();
        tx.commit().await.unwrap();
        let late = again.browser.open(&format!("{}/reopen", path_of(id))).await.unwrap();
        assert!(!late.path.ends_with("/reopen"));
        assert_eq!(state_of(app, id).await, RequestState::Rejected);
    });
}

#[test]
fn somebody_is_reminded_after_five_eight_and_ten_working_days() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let alerts = async || {
            let mut tx = app.ctx.db.begin().await.unwrap();
            let days = review_segments::alerts(&mut tx, id).await.unwrap();
            tx.rollback().await.unwrap();
            days
        };
        assert!(alerts().await.is_empty());
        app.pass(Duration::days(8));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(alerts().await, [5]);
        app.pass(Duration::days(10));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(alerts().await, [5, 8, 10]);
    });
}

#[test]
fn approvers_are_written_to_once_a_day_for_each_of_these() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        approver(app, "Ann Peeters").await;
        approver(app, "Ben Maes").await;
        at_work(app, Audience::Backoffice, None, Role::Helpdesk, "Hugo Helpdesk").await;
        let told = || {
            let sent = app.ctx.mailer.sent().into_iter();
            let to_staff = sent.filter(|mail| mail.to.ends_with("@staff.example"));
            let mut told: Vec<_> = to_staff.map(|mail| (mail.subject, mail.to)).collect();
            told.sort();
            told
        };
        let expected = |days: &[u8]| {
            let to_both = |days| {
                let subject = format!("A request has waited {days} working days for you (HY-{id})");
                ["ann.peeters", "ben.maes"].map(|name| (subject.clone(), format!("{name}@staff.example")))
            };
            let mut expected: Vec<_> = days.iter().flat_map(to_both).collect();
            expected.sort();
            expected
        };
        app.pass(Duration::days(6));
        jobs::settle(&app.ctx).await.unwrap();
        assert!(told().is_empty(), "four days and some hours are not five days");
        app.pass(Duration::days(2));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(told(), expected(&[5]));
        let mail = app.ctx.mailer.sent().pop().unwrap();
        assert!(
            mail.text.contains("/backoffice\n") && !mail.text.contains("Was this not you"),
            "{}",
            mail.text
        );
        // Eight and ten days are told apart.
        app.pass(Duration::days(3));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(told(), expected(&[5, 8]));
        app.pass(Duration::days(3));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(told(), expected(&[5, 8, 10]));
    });
}

#[test]
fn ten_requests_that_wait_as_long_are_told_in_one_mail() {
    each_engine(async |app| {
        for _ in 0..10 {
            submitted(app, None).await;
        }
        approver(app, "Ann Peeters").await;
        let told = || app.ctx.mailer.sent().iter().filter(|mail| mail.to.starts_with("ann.peeters@")).count();
        app.pass(Duration::days(8));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(told(), 1);
        // Another day, another mail.
        app.pass(Duration::days(3));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(told(), 2);
    });
}
