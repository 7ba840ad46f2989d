//! R14 when something stands in the way: four retries, then the helpdesk.

use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::actions::pki::{init, retry};
use passerelle::domain::id::RequestId;
use passerelle::domain::letter::Letter;
use passerelle::domain::timer::TimerKind;
use passerelle::storage::{decisions, history, outbox, subject_keys, timers};

use super::completed;
use crate::support::{TestApp, each_engine};

#[test]
fn without_an_authority_it_is_tried_four_times_more() {
    each_engine(async |app| {
        let id = completed::request(app, [0, 1]).await;
        for minutes in [1, 5, 30, 360] {
            assert_eq!(issue::run(&app.ctx, id).await.unwrap(), Outcome::Failed);
            let pending = timers::pending(&mut app.ctx.reader(), id.0).await.unwrap();
            assert_eq!(pending.len(), 1);
            assert_eq!(pending[0].kind, TimerKind::IssueRetry);
            assert_eq!(pending[0].due_at, app.ctx.now().plus(time::Duration::minutes(minutes)));
            assert!(outbox::about(&mut app.ctx.reader(), id.0).await.unwrap().is_empty());
            app.pass(time::Duration::minutes(minutes));
            fire_retry(app, id).await;
        }
        assert_eq!(issue::run(&app.ctx, id).await.unwrap(), Outcome::Failed);
        assert!(timers::pending(&mut app.ctx.reader(), id.0).await.unwrap().is_empty());
        let letters = outbox::about(&mut app.ctx.reader(), id.0).await.unwrap();
        assert_eq!(letters[0].letter, Letter::IssueFailed);
        completed::clear_away(app).await;
    });
}

#[test]
fn a_retry_succeeds_once_the_obstacle_is_gone() {
    each_engine(async |app| {
        let id = completed::request(app, [0, 1]).await;
        assert_eq!(issue::run(&app.ctx, id).await.unwrap(), Outcome::Failed);
        assert_eq!(obstacle(app, id).await, "authority_missing");
        init::init(&app.ctx).await.unwrap();
        app.pass(time::Duration::MINUTE);
        fire_retry(app, id).await;
        assert!(matches!(issue::run(&app.ctx, id).await.unwrap(), Outcome::Issued(_)));
        completed::clear_away(app).await;
    });
}

#[test]
fn a_voided_approval_stops_the_issuer() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let id = completed::request(app, [0, 1]).await;
        let mut tx = app.ctx.db.begin().await.unwrap();
        decisions::void(&mut tx, id, app.ctx.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(issue::run(&app.ctx, id).await.unwrap(), Outcome::Failed);
        assert_eq!(obstacle(app, id).await, "not_approved");
    });
}

#[test]
fn without_an_active_key_of_the_person_nothing_is_issued() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let mut tx = app.ctx.db.begin().await.unwrap();
        let enrolment = completed::draft(app, &mut tx).await;
        tx.commit().await.unwrap();
        let id = completed::request_resting_on(app, [0, 1], Some(enrolment)).await;
        assert_eq!(issue::run(&app.ctx, id).await.unwrap(), Outcome::Failed);
        assert_eq!(obstacle(app, id).await, "enrolment_not_active");
    });
}

#[test]
fn one_key_for_both_purposes_is_refused() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let id = completed::request(app, [0, 0]).await;
        assert_eq!(issue::run(&app.ctx, id).await.unwrap(), Outcome::Failed);
        assert_eq!(obstacle(app, id).await, "key_used");
        let key = &subject_keys::of_request(&mut app.ctx.reader(), id).await.unwrap()[0];
        let used = subject_keys::was_used(&mut app.ctx.reader(), &key.spki_sha256).await.unwrap();
        assert!(!used, "a failed attempt claims nothing");
    });
}

/// What the job does when the deadline has come.
async fn fire_retry(app: &TestApp, id: RequestId) {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let timer = timers::next_due(&mut tx, app.ctx.now()).await.unwrap().unwrap();
    timers::fire(&mut tx, timer.id, app.ctx.now()).await.unwrap();
    retry::run(&app.ctx, &mut tx, id).await.unwrap();
    tx.commit().await.unwrap();
}

/// The obstacle that the newest failure names in the history.
async fn obstacle(app: &TestApp, id: RequestId) -> String {
    let entries = history::of(&mut app.ctx.reader(), id.0).await.unwrap();
    let facts: serde_json::Value = serde_json::from_str(&entries.last().unwrap().facts).unwrap();
    facts["obstacle"].as_str().unwrap().to_owned()
}
