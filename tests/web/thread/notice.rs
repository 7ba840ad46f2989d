//! One mail that says that there is something to read, and nothing of it.

use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::requests;
use time::Duration;

use super::{answers, notices, says, stored};
use crate::support::applicants::{contract_due, signed_in};
use crate::support::each_engine;
use crate::support::reviews::approver;

const MINUTE: Duration = Duration::MINUTE;

#[test]
fn five_messages_are_told_in_one_mail_five_minutes_after_the_first() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let ann = approver(app, "Ann Peeters").await;
        says(&nikos, "A question.").await;
        for number in 1..=5 {
            answers(&ann, nikos.id, &format!("Secret part {number}")).await;
            app.pass(MINUTE - Duration::MICROSECOND);
            jobs::settle(&app.ctx).await.unwrap();
            assert_eq!(notices(app), 0, "after {number} minutes");
        }
        app.pass(Duration::MICROSECOND * 5);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(notices(app), 1);
        let mail =
            app.ctx.mailer.sent().into_iter().find(|mail| mail.subject.contains("Nachricht von")).unwrap();
        let reference = requests::get(&mut app.ctx.reader(), nikos.id).await.unwrap().reference;
        assert!(mail.subject.contains(&reference));
        for said in ["Secret", "Ann", "question"] {
            assert!(!mail.text.contains(said) && !mail.html.contains(said), "{}", mail.text);
        }
        let links: Vec<_> = mail.text.lines().filter(|line| line.contains("://")).collect();
        assert_eq!(links, [format!("{}/manager/requests", app.base)]);
        answers(&ann, nikos.id, "Secret part 6").await;
        app.pass(Duration::hours(24));
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(notices(app), 1, "not again before the person has read");
        let browser = signed_in(app, "nikos").await;
        let list = browser.open("/manager/requests").await.unwrap().expect(200).unwrap();
        assert!(list.text().contains("6 not read"), "where the mail leads: {}", list.text());
        let page = browser.open(&list.link("/messages").unwrap()).await.unwrap();
        browser.submit_to(&page, "/read", &[]).await.unwrap().expect(200).unwrap();
        answers_again(app, nikos.id).await;
        app.pass(MINUTE * 5);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(notices(app), 2, "read, and then written to again");
    });
}

/// A day later an approver has a session of their own.
async fn answers_again(app: &crate::support::TestApp, id: passerelle::domain::id::RequestId) {
    let ben = approver(app, "Ben Maes").await;
    answers(&ben, id, "Secret part 7").await;
}

#[test]
fn what_is_taken_back_or_read_in_time_is_not_told() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let ann = approver(app, "Ann Peeters").await;
        let first = answers(&ann, nikos.id, "One.").await;
        app.pass(MINUTE * 3);
        let second = answers(&ann, nikos.id, "Two.").await;
        ann.browser.submit_to(&first, "/take-back", &[]).await.unwrap().expect(200).unwrap();
        app.pass(MINUTE * 2);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(notices(app), 0, "the first one unread is now the second");
        ann.browser
            .submit_to(&second, &taken(app, nikos.id, 1).await, &[])
            .await
            .unwrap()
            .expect(200)
            .unwrap();
        app.pass(MINUTE * 8);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(notices(app), 0);
        answers(&ann, nikos.id, "Three.").await;
        says(&nikos, "I have seen it.").await;
        app.pass(MINUTE * 8);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(notices(app), 0, "answered in time");
    });
}

/// The end of the address that takes the message at that place of the thread back.
async fn taken(app: &crate::support::TestApp, id: passerelle::domain::id::RequestId, place: usize) -> String {
    format!("/{}/take-back", stored(app, id).await[place].id)
}

#[test]
fn a_thread_closes_thirty_days_after_the_end_and_can_still_be_read() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let ann = approver(app, "Ann Peeters").await;
        answers(&ann, nikos.id, "Before the end.").await;
        let page = nikos.open("/withdraw").await;
        nikos.browser.submit(&page, &[]).await.unwrap().expect(200).unwrap();
        let state = requests::get(&mut app.ctx.reader(), nikos.id).await.unwrap().state;
        assert_eq!(state, RequestState::Withdrawn);
        says(&nikos, "After the end.").await;
        app.pass(Duration::days(30) - Duration::MICROSECOND);
        let path = format!("{}/messages", nikos.path);
        let browser = signed_in(app, "nikos").await;
        let open = browser.open(&path).await.unwrap().expect(200).unwrap();
        app.pass(Duration::MICROSECOND);
        let late = browser.submit_to(&open, "/messages", &[("text", "Late.")]).await.unwrap();
        assert!(late.expect(409).unwrap().text().contains("the request ended more than 30 days ago"));
        let closed = browser.open(&path).await.unwrap().expect(200).unwrap();
        assert!(closed.text().contains("Before the end.") && closed.text().contains("This thread is closed"));
        assert!(closed.form_to("/messages").is_err() && closed.form_to("/files").is_err());
        assert_eq!(stored(app, nikos.id).await.len(), 2);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
