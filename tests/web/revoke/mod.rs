//! Revoking without signing in.

mod by_code;
mod by_key;
mod two_people;

use passerelle::browser::Browser;
use passerelle::domain::certificate::CertificateState;
use passerelle::domain::id::CertificateId;
use passerelle::storage::{blocked_keys, certificates, history, outbox, subject_keys};

use crate::support::TestApp;

/// A browser of a stranger who reads English.
async fn stranger(app: &TestApp) -> Browser {
    let browser = app.browser();
    browser.get("/help?lang=en").await.unwrap().expect(200).unwrap();
    browser
}

async fn state(app: &TestApp, id: CertificateId) -> CertificateState {
    certificates::get(&mut app.ctx.reader(), id).await.unwrap().state
}

/// How often it was revoked, and how many letters tell of it.
async fn told(app: &TestApp, id: CertificateId) -> (usize, usize) {
    let moves = history::of(&mut app.ctx.reader(), id.0).await.unwrap();
    let letters = outbox::about(&mut app.ctx.reader(), id.0).await.unwrap();
    (
        moves.iter().filter(|one| one.event == "revoke").count(),
        letters.iter().filter(|one| one.letter.to_string() == "certificate_revoked").count(),
    )
}

/// How many of its two keys are blocked.
async fn blocked(app: &TestApp, id: CertificateId) -> usize {
    let mut db = app.ctx.reader();
    let request = certificates::get(&mut db, id).await.unwrap().request;
    let mut count = 0;
    for key in subject_keys::of_request(&mut db, request).await.unwrap() {
        count += usize::from(blocked_keys::is_blocked(&mut db, &key.spki_sha256).await.unwrap());
    }
    count
}
