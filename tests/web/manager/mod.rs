//! The Certificate Manager, from the first question to the certificate.

mod access;
pub mod apply;
mod complete;
mod contract;
mod contract_versions;
mod documents;
mod honest_clock;
mod keystore;
mod my_certificates;
mod organisation;
mod reopen;
mod revoke;
mod uploads;

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::RequestId;
use passerelle::storage::{history, outbox};

use crate::support::TestApp;

/// Sends eight copies of the form to `action` at once; gives their statuses.
async fn eight_times(browser: &Browser, page: &Seen, action: &str) -> Vec<u16> {
    let form = page.form_to(action).unwrap();
    let mut posts = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (browser, form) = (browser.clone(), form.clone());
        posts.spawn(async move { browser.post(&form.action, &form.filled(&[])).await.unwrap().status });
    }
    posts.join_all().await
}

/// How often the event stands in the history of the request.
async fn moves(app: &TestApp, id: RequestId, event: &str) -> usize {
    let entries = history::of(&mut app.ctx.reader(), id.0).await.unwrap();
    entries.iter().filter(|entry| entry.event == event).count()
}

/// How many letters of that kind are about the request.
async fn mails(app: &TestApp, id: RequestId, word: &str) -> usize {
    let letters = outbox::about(&mut app.ctx.reader(), id.0).await.unwrap();
    letters.iter().filter(|letter| letter.letter.to_string() == word).count()
}
