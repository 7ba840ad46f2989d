//! The messages of a request: who reads what, what is told by mail, what can be taken back.

mod files;
mod notice;
mod parties;
mod writing;

use passerelle::browser::Seen;
use passerelle::domain::id::RequestId;
use passerelle::storage::messages::{self, Message};

use crate::support::TestApp;
use crate::support::applicants::Applicant;
use crate::support::reviews::AtWork;

/// The page of an approver.
fn backoffice(id: RequestId) -> String {
    format!("/backoffice/requests/{id}/messages")
}

/// The person writes; gives the page that follows.
async fn says(person: &Applicant, text: &str) -> Seen {
    let page = person.open("/messages").await;
    person.browser.submit_to(&page, "/messages", &[("text", text)]).await.unwrap().expect(200).unwrap()
}

/// An approver writes; gives the page that follows.
async fn answers(approver: &AtWork, id: RequestId, text: &str) -> Seen {
    let page = approver.browser.open(&backoffice(id)).await.unwrap().expect(200).unwrap();
    approver.browser.submit_to(&page, "/messages", &[("text", text)]).await.unwrap().expect(200).unwrap()
}

/// The rows of the thread.
async fn stored(app: &TestApp, id: RequestId) -> Vec<Message> {
    messages::of(&mut app.ctx.reader(), id).await.unwrap()
}

/// Mails that say that eHealth has written.
fn notices(app: &TestApp) -> usize {
    app.ctx.mailer.sent().iter().filter(|mail| mail.subject.contains("Nachricht von eHealth")).count()
}
