//! X2: one active certificate a name.

use passerelle::actions::pki::init;
use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::domain::certificate::CertificateState;
use passerelle::domain::letter::Letter;
use passerelle::domain::timer::TimerKind;
use passerelle::jobs;
use passerelle::storage::{certificates, outbox, timers};

use super::completed;
use crate::support::each_engine;

#[test]
fn a_renewal_supersedes_from_ninety_days_before_the_end_and_not_earlier() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let first = completed::request(app, [0, 1]).await;
        let Outcome::Issued(older) = issue::run(&app.ctx, first).await.unwrap() else { panic!() };
        let second = completed::request(app, [2, 3]).await;
        assert_eq!(issue::run(&app.ctx, second).await.unwrap(), Outcome::Failed, "too early");
        let end = certificates::get(&mut app.ctx.reader(), older).await.unwrap().not_after;
        app.pass(end.since(app.ctx.now()) - time::Duration::days(90));
        let mut tx = app.ctx.db.begin().await.unwrap();
        passerelle::actions::pki::retry::run(&app.ctx, &mut tx, second).await.unwrap();
        tx.commit().await.unwrap();
        let Outcome::Issued(newer) = issue::run(&app.ctx, second).await.unwrap() else { panic!() };
        let mut db = app.ctx.reader();
        let older = certificates::get(&mut db, older).await.unwrap();
        let newer = certificates::get(&mut db, newer).await.unwrap();
        assert_eq!((older.state, newer.state), (CertificateState::Superseded, CertificateState::Active));
        let kinds: Vec<TimerKind> =
            timers::pending(&mut db, older.id.0).await.unwrap().iter().map(|timer| timer.kind).collect();
        assert_eq!(kinds, [TimerKind::GraceEnd, TimerKind::CertificateEnd], "no more notices");
        completed::clear_away(app).await;
    });
}

#[test]
fn a_certificate_announces_its_end_six_times_and_ends_the_second_after_it() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let request = completed::request(app, [0, 1]).await;
        let Outcome::Issued(id) = issue::run(&app.ctx, request).await.unwrap() else { panic!() };
        jobs::settle(&app.ctx).await.unwrap();
        let end = certificates::get(&mut app.ctx.reader(), id).await.unwrap().not_after;
        let mut told = app.ctx.mailer.sent().len();
        for days in [90, 60, 30, 14, 7, 1] {
            app.pass(end.since(app.ctx.now()) - time::Duration::days(days) - time::Duration::SECOND);
            jobs::settle(&app.ctx).await.unwrap();
            assert_eq!(app.ctx.mailer.sent().len(), told, "not before day {days}");
            app.pass(time::Duration::SECOND);
            jobs::settle(&app.ctx).await.unwrap();
            told += 1;
            assert_eq!(app.ctx.mailer.sent().len(), told, "on day {days}");
            let calendar = app.ctx.mailer.sent().last().unwrap().calendar.clone().unwrap();
            assert!(calendar.contains(&format!("UID:{id}@")) && calendar.contains("DTSTART;VALUE=DATE:"));
        }
        app.pass(end.since(app.ctx.now()));
        jobs::settle(&app.ctx).await.unwrap();
        let state = |row: certificates::Certificate| row.state;
        let last_second = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
        assert_eq!(state(last_second), CertificateState::Active, "notAfter is part of the validity");
        app.pass(time::Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        let over = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
        assert_eq!(state(over), CertificateState::Expired);
        let letters = outbox::about(&mut app.ctx.reader(), id.0).await.unwrap();
        assert_eq!(letters.first().map(|letter| letter.letter), Some(Letter::CertificateExpired));
    });
}

#[test]
fn a_renewal_with_an_old_key_is_refused() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let first = completed::request(app, [0, 1]).await;
        let Outcome::Issued(older) = issue::run(&app.ctx, first).await.unwrap() else { panic!() };
        let end = certificates::get(&mut app.ctx.reader(), older).await.unwrap().not_after;
        app.pass(end.since(app.ctx.now()) - time::Duration::days(30));
        let second = completed::request(app, [2, 1]).await;
        assert_eq!(issue::run(&app.ctx, second).await.unwrap(), Outcome::Failed);
        let older = certificates::get(&mut app.ctx.reader(), older).await.unwrap();
        assert_eq!(older.state, CertificateState::Active);
        completed::clear_away(app).await;
    });
}
