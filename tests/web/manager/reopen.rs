//! R15: a lapsed request is opened again by its person, where it lapsed, within thirty days.

use passerelle::browser::Seen;
use passerelle::domain::request::RequestState;
use passerelle::domain::timer::TimerKind;
use passerelle::jobs;
use passerelle::storage::{documents, history, timers};
use time::Duration;

use super::{eight_times, mails, moves};
use crate::support::applicants::{Applicant, contract_due, signed_in};
use crate::support::reviews::state_of;
use crate::support::{TestApp, each_engine};

/// Lets the time for the contract pass, and `more`; the person signs in again.
async fn lapsed(app: &TestApp, subject: &str, more: Duration) -> Applicant {
    let mut one = contract_due(app, subject).await;
    one.upload_all().await;
    app.pass(Duration::days(60));
    jobs::settle(&app.ctx).await.unwrap();
    assert_eq!(state_of(app, one.id).await, RequestState::Lapsed);
    app.pass(more);
    jobs::settle(&app.ctx).await.unwrap();
    one.browser = signed_in(app, subject).await;
    one
}

/// The page that asks.
async fn asked(one: &Applicant) -> Seen {
    let seen = one.browser.open(&one.path).await.unwrap().expect(200).unwrap();
    let link = seen.link("/reopen").expect("the page of the request leads there");
    one.browser.open(&link).await.unwrap().expect(200).unwrap()
}

#[test]
fn its_person_goes_on_where_it_lapsed() {
    each_engine(async |app| {
        let nikos = lapsed(app, "nikos", Duration::days(29)).await;
        let page = asked(&nikos).await;
        let statuses = eight_times(&nikos.browser, &page, "/reopen").await;
        assert!(statuses.iter().all(|status| matches!(status, 303 | 409)), "{statuses:?}");
        assert_eq!(moves(app, nikos.id, "reopen").await, 1);
        assert_eq!(state_of(app, nikos.id).await, RequestState::ContractDue);
        let last = history::of(&mut app.ctx.reader(), nikos.id.0).await.unwrap().pop().unwrap();
        assert_eq!(last.actor_kind, "person");
        let pending = timers::pending(&mut app.ctx.reader(), nikos.id.0).await.unwrap();
        let end = pending.iter().find(|timer| timer.kind == TimerKind::ContractEnd).unwrap();
        assert_eq!(end.due_at, app.ctx.now().plus(Duration::days(60)));
        assert_eq!(documents::current(&mut app.ctx.reader(), nikos.id, 1).await.unwrap().len(), 3);
        assert_eq!(mails(app, nikos.id, "request_reopened").await, 1);
        // Everything is still there: it can be sent.
        let page = nikos.browser.open(&format!("{}/contract", nikos.path)).await.unwrap();
        nikos.browser.submit_to(&page, "/send", &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, nikos.id).await, RequestState::Submitted);
        let led = nikos.browser.open(&format!("{}/reopen", nikos.path)).await.unwrap();
        assert_eq!(led.path, nikos.path, "what is open is not opened");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn after_thirty_days_nobody_does() {
    each_engine(async |app| {
        let nikos = lapsed(app, "nikos", Duration::days(30) - Duration::SECOND).await;
        let page = asked(&nikos).await;
        app.pass(Duration::SECOND);
        let late = nikos.browser.submit(&page, &[]).await.unwrap();
        assert_eq!(late.status, 409);
        assert_eq!(state_of(app, nikos.id).await, RequestState::Lapsed);
        let seen = nikos.browser.open(&nikos.path).await.unwrap();
        assert_eq!(seen.link("/reopen"), None);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn while_another_for_the_same_name_is_open_it_stays_closed() {
    each_engine(async |app| {
        let nikos = lapsed(app, "nikos", Duration::DAY).await;
        let other = contract_due(app, "nikos").await;
        let page = asked(&nikos).await;
        let refused = nikos.browser.submit(&page, &[]).await.unwrap();
        assert_eq!(refused.status, 403);
        assert!(refused.text().contains("Another request for the same name"), "{}", refused.text());
        assert_eq!(state_of(app, nikos.id).await, RequestState::Lapsed);
        let form = other.browser.open(&format!("{}/withdraw", other.path)).await.unwrap();
        other.browser.submit(&form, &[]).await.unwrap().expect(200).unwrap();
        nikos.browser.submit(&asked(&nikos).await, &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, nikos.id).await, RequestState::ContractDue);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
