//! Deadlines are rows: they fire to the second, once, and also after a restart.

use passerelle::domain::letter::Letter;
use passerelle::domain::request::RequestState;
use passerelle::domain::word::Word;
use passerelle::jobs;
use passerelle::storage::{outbox, timers};
use time::Duration;

use crate::support::reviews::{approver, state_of, submitted};
use crate::support::{TestApp, each_engine};

async fn approved(app: &TestApp) -> passerelle::domain::id::RequestId {
    let ann = approver(app, "Ann Peeters").await;
    let id = submitted(app, None).await;
    let path = format!("/backoffice/requests/{id}");
    let request = ann.browser.open(&path).await.unwrap();
    ann.browser.submit_to(&request, "/take", &[]).await.unwrap().expect(200).unwrap();
    let approve = ann.browser.open(&format!("{path}/approve")).await.unwrap();
    ann.browser.submit(&approve, &[]).await.unwrap().expect(200).unwrap();
    id
}

async fn letters(app: &TestApp, id: passerelle::domain::id::RequestId) -> Vec<Letter> {
    let about = outbox::about(&mut app.ctx.reader(), id.0).await.unwrap();
    about.into_iter().rev().map(|letter| letter.letter).collect()
}

#[test]
fn reminders_then_the_end_each_to_the_second() {
    each_engine(async |app| {
        let id = approved(app).await;
        jobs::settle(&app.ctx).await.unwrap();
        for (days, reminders) in [(7, 1), (14, 2), (8, 3)] {
            app.pass(Duration::days(days) - Duration::SECOND);
            jobs::settle(&app.ctx).await.unwrap();
            let reminded = letters(app, id).await;
            assert_eq!(reminded.iter().filter(|l| **l == Letter::CompletionReminder).count(), reminders - 1);
            app.pass(Duration::SECOND);
            jobs::settle(&app.ctx).await.unwrap();
            let reminded = letters(app, id).await;
            assert_eq!(reminded.iter().filter(|l| **l == Letter::CompletionReminder).count(), reminders);
        }
        app.pass(Duration::days(1) - Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Approved);
        app.pass(Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Lapsed);
        assert_eq!(letters(app, id).await.last().map(|letter| letter.word()), Some("request_lapsed"));
        assert!(app.ctx.mailer.sent().iter().all(|mail| !mail.text.contains("letter-")));
    });
}

/// Nothing but the database carries a deadline: whoever looks next fires it, once, though four look at once.
#[test]
fn whatever_fell_due_while_nobody_looked_fires_once() {
    each_engine(async |app| {
        let id = approved(app).await;
        app.pass(Duration::days(40));
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let ctx = app.ctx.clone();
            workers.spawn(async move { jobs::settle(&ctx).await.unwrap() });
        }
        workers.join_all().await;
        app.pass(Duration::minutes(30));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Lapsed);
        let reminders = letters(app, id).await;
        assert_eq!(reminders.iter().filter(|letter| **letter == Letter::CompletionReminder).count(), 3);
        assert_eq!(reminders.iter().filter(|letter| **letter == Letter::RequestLapsed).count(), 1);
    });
}

#[test]
fn a_deadline_that_cannot_be_acted_on_is_put_off_and_keeps_its_moment() {
    each_engine(async |app| {
        let id = approved(app).await;
        jobs::settle(&app.ctx).await.unwrap();
        let before = timers::pending(&mut app.ctx.reader(), id.0).await.unwrap();
        let mut tx = app.ctx.db.begin().await.unwrap();
        timers::put_off(&mut tx, before[0].id, app.ctx.now().plus(Duration::days(8))).await.unwrap();
        tx.commit().await.unwrap();
        let after = timers::pending(&mut app.ctx.reader(), id.0).await.unwrap();
        assert_eq!((after[0].due_at, after[0].failures), (before[0].due_at, 1));
        app.pass(Duration::days(7));
        assert!(!jobs::timers::fire_one(&app.ctx).await.unwrap(), "not before its retry");
        app.pass(Duration::days(1));
        assert!(jobs::timers::fire_one(&app.ctx).await.unwrap());
        jobs::settle(&app.ctx).await.unwrap();
    });
}
