//! The deadlines of a file at an office, from the printed letter to the erasure.

use passerelle::domain::enrolment::EnrolmentState;
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::letter::Letter;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::{accounts, enrolments, kits, outbox};
use time::Duration;

use crate::support::counter::{issue, office, open_file, staff_at};
use crate::support::{TestApp, each_engine, staff};

async fn file(app: &TestApp, id: EnrolmentId) -> enrolments::Enrolment {
    enrolments::get(&mut app.ctx.reader(), id).await.unwrap()
}

async fn letters(app: &TestApp, id: EnrolmentId) -> Vec<Letter> {
    let about = outbox::about(&mut app.ctx.reader(), id.0).await.unwrap();
    about.into_iter().rev().map(|letter| letter.letter).collect()
}

fn id_in(path: &str) -> EnrolmentId {
    path.split('/').nth(3).unwrap().parse().unwrap()
}

/// A file whose letter was printed now.
async fn with_kit(app: &TestApp) -> EnrolmentId {
    let office = office(app, "Ixelles").await;
    let clerk = staff_at(app, Some(office), Role::Clerk, "Lou Claes").await;
    let (path, _) = issue(&clerk).await;
    id_in(&path)
}

#[test]
fn a_kit_reminds_thrice_and_dies_to_the_second() {
    each_engine(async |app| {
        let id = with_kit(app).await;
        jobs::settle(&app.ctx).await.unwrap();
        let link = app.ctx.mailer.sent()[0].text.clone();
        let link = link.lines().find(|line| line.contains("/activate/")).unwrap().to_owned();
        for days in [3, 7, 3] {
            app.pass(Duration::days(days));
            jobs::settle(&app.ctx).await.unwrap();
            let newest = app.ctx.mailer.sent().pop().unwrap();
            assert!(newest.subject.starts_with("Reminder: activate"), "{}", newest.subject);
            assert!(newest.text.lines().any(|line| line == link), "the same link: {}", newest.text);
        }
        app.pass(Duration::days(1) - Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(file(app, id).await.state, EnrolmentState::KitIssued);
        app.pass(Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(file(app, id).await.state, EnrolmentState::KitExpired);
        let kit = kits::newest(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert_eq!(kit.state.to_string(), "expired");
        assert_eq!(letters(app, id).await.last(), Some(&Letter::KitExpired));
    });
}

#[test]
fn an_abandoned_check_goes_back_to_where_it_was_opened() {
    each_engine(async |app| {
        let office = office(app, "Ixelles").await;
        let clerk = staff_at(app, Some(office), Role::Clerk, "Lou Claes").await;
        let id = id_in(&open_file(&clerk).await.path);
        app.pass(Duration::minutes(30));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(file(app, id).await.state, EnrolmentState::Draft);
    });
}

#[test]
fn a_forgotten_file_is_announced_closed_and_erased() {
    each_engine(async |app| {
        let id = with_kit(app).await;
        jobs::settle(&app.ctx).await.unwrap();
        app.pass(Duration::days(14));
        jobs::settle(&app.ctx).await.unwrap();
        app.pass(Duration::days(351));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(letters(app, id).await.last(), Some(&Letter::EnrolmentClosing));
        app.pass(Duration::days(14));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(file(app, id).await.state, EnrolmentState::Closed);
        assert!(file(app, id).await.person.is_some(), "thirty days more");
        app.pass(Duration::days(30));
        jobs::settle(&app.ctx).await.unwrap();
        let erased = file(app, id).await;
        assert!(erased.person.is_none() && erased.evidence.is_none());
        assert!(!erased.reference.is_empty(), "that there was a file stays known");
    });
}

#[test]
fn an_account_without_a_key_ends_and_keeps_its_name_for_thirty_days() {
    each_engine(async |app| {
        let invitation = staff::invited(app, "eva").await;
        let browser = staff::reader(app).await;
        staff::key_page(app, &browser, &invitation, "eva.claes").await;
        let account = async || {
            let reader = &mut app.ctx.reader();
            accounts::for_sign_in(reader, "eva.claes", &[], app.ctx.now()).await.unwrap()
        };
        let id = account().await.unwrap().0.enrolment;
        app.pass(Duration::days(14) - Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(file(app, id).await.state, EnrolmentState::KeyPending);
        app.pass(Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(file(app, id).await.state, EnrolmentState::KitExpired);
        assert_eq!(letters(app, id).await.last(), Some(&Letter::KitExpired));
        app.pass(Duration::days(30) - Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert!(account().await.is_some(), "nobody else may take the name yet");
        app.pass(Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert!(account().await.is_none());
    });
}
