//! A request that a person has completed, and what it leaves.

use std::sync::{LazyLock, Mutex};

use passerelle::adapters::signing_keys::{RsaKey, RsaSize};
pub use passerelle::bench::ready::ISSUER;
use passerelle::bench::ready::{self, Applicant};
use passerelle::domain::id::{EnrolmentId, RequestId};
use passerelle::storage::db::Tx;
use passerelle::storage::{outbox, timers};

use crate::support::TestApp;

/// María's BIS number.
pub const MARIA: &str = "85410100104";

/// Public keys made so far: making one takes long, and one serves many tests (each has a database of its own).
static KEYS: LazyLock<Mutex<Vec<Vec<u8>>>> = LazyLock::new(Mutex::default);

/// SubjectPublicKeyInfo number `n`.
pub fn public_key(n: usize) -> Vec<u8> {
    let mut keys = KEYS.lock().unwrap();
    while keys.len() <= n {
        keys.push(RsaKey::generate(RsaSize::Rsa2048).unwrap().spki_der().unwrap());
    }
    keys[n].clone()
}

/// A completed request of María with the keys numbered.
pub async fn request(app: &TestApp, keys: [usize; 2]) -> RequestId {
    request_resting_on(app, keys, None).await
}

/// A completed request whose sign-in rests on a local enrolment.
pub async fn request_resting_on(
    app: &TestApp,
    keys: [usize; 2],
    enrolment: Option<EnrolmentId>,
) -> RequestId {
    request_of(app, MARIA, keys, enrolment).await
}

/// A completed request of the person with that national number.
pub async fn request_of(
    app: &TestApp,
    number: &str,
    keys: [usize; 2],
    enrolment: Option<EnrolmentId>,
) -> RequestId {
    let keys = keys.map(public_key);
    let keys = [keys[0].as_slice(), keys[1].as_slice()];
    ready::request(&app.ctx, &Applicant { number, keys, enrolment }).await.unwrap()
}

/// An enrolment that has no key.
pub async fn draft(app: &TestApp, tx: &mut Tx) -> EnrolmentId {
    ready::draft(&app.ctx, tx).await.unwrap()
}

/// Lets letters leave and ends the deadlines that have come: these tests are not about them.
pub async fn clear_away(app: &TestApp) {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let now = app.ctx.now();
    while let Some(letter) = outbox::take_due(&mut tx, now, now.plus(time::Duration::HOUR)).await.unwrap() {
        outbox::mark_sent(&mut tx, letter.id, now).await.unwrap();
    }
    while let Some(timer) = timers::next_due(&mut tx, now).await.unwrap() {
        timers::fire(&mut tx, timer.id, now).await.unwrap();
    }
    tx.commit().await.unwrap();
}
