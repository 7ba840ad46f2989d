//! Attempts on the counter's promises: the wrong actor, the wrong moment, many at once, and guessing.

mod clock;
mod doors;
mod guessing;
mod limits;
mod paper;
mod parallel_codes;
mod rows;
mod text_codes;

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::{EnrolmentId, FormKey};
use passerelle::storage::enrolments;

use crate::support::TestApp;

/// How many try at the same moment.
const AT_ONCE: usize = 64;

/// The enrolment behind `/office/files/{id}`.
fn id_of(path: &str) -> EnrolmentId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

/// Posts a form of the file 64 times at the same moment, each time as a form of its own that has seen the file as
/// it is now: neither double-click protection nor the version alone may be what holds the limit.
async fn storm(app: &TestApp, clerk: &Browser, path: &str, page: &str, typed: &[(&str, &str)]) -> Vec<Seen> {
    let address = format!("{path}{page}");
    let form = clerk.get("/office/find").await.unwrap().main_form().unwrap();
    let version = enrolments::get(&mut app.ctx.reader(), id_of(path)).await.unwrap().last_seq.to_string();
    let posts = (0..AT_ONCE).map(|_| {
        let key = app.ctx.new_id::<FormKey>().unwrap().to_string();
        let own = [&[("form_key", key.as_str()), ("version", &version)], typed].concat();
        let (fields, address) = (form.filled(&own), address.clone());
        async move { clerk.post(&address, &fields).await.unwrap() }
    });
    let answers = futures_util::future::join_all(posts).await;
    for answer in &answers {
        assert!(answer.status < 500, "{address} broke: {}", answer.text());
    }
    answers
}
