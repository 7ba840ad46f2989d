//! One code of the app, a thousand times at the same moment: exactly one sign-in (RFC 6238, 5.2).

use futures_util::StreamExt;
use passerelle::domain::id::FormKey;
use passerelle::domain::key::totp::Step;
use passerelle::storage::db::Read;
use passerelle::storage::error::StorageError;
use passerelle::storage::keys;

use super::AT_ONCE;
use crate::support::{TestApp, each_engine, is_answered};
use crate::web::csam::person::Person;
use crate::web::csam::relying_party::RelyingParty;

const USES: usize = 1_000;

async fn sessions_of_the_app(app: &TestApp) -> i64 {
    let sql = "SELECT COUNT(*) AS n FROM session WHERE means = 'mobile_app' AND audience = 'csam'";
    app.ctx.reader().query(sql).one(|row| row.get("n")).await.unwrap()
}

/// Each post is a form of its own, so that double-click protection is not what holds.
#[test]
fn a_thousand_posts_of_one_code_make_one_session() {
    each_engine(async |app| {
        let (person, party) = (Person::with_a_key(app).await, RelyingParty::of(app));
        let page = person.to_code_page(&party.request(&[])).await;
        let (form, code) = (page.form_to("/csam/code").unwrap(), person.code().await);
        let posts = (0..USES).map(|_| {
            let key = app.ctx.new_id::<FormKey>().unwrap().to_string();
            let fields = form.filled(&[("form_key", &key), ("code", &code)]);
            let (browser, action) = (person.browser.clone(), form.action.clone());
            async move { browser.post(&action, &fields).await.unwrap().status }
        });
        let answers: Vec<u16> = futures_util::stream::iter(posts).buffer_unordered(AT_ONCE).collect().await;
        assert!(answers.iter().copied().all(is_answered), "{answers:?}");
        assert_eq!(sessions_of_the_app(app).await, 1);
    });
}

/// The pause would hold back most of the thousand: here all of them come as far as the step.
#[test]
fn a_step_is_used_by_exactly_one_of_a_thousand() {
    each_engine(async |app| {
        let person = Person::with_a_key(app).await;
        let key = keys::active(&mut app.ctx.reader(), person.enrolment).await.unwrap().remove(0);
        let step = Step::at(app.ctx.now()).0;
        let uses = (0..USES).map(|_| async {
            let mut tx = app.ctx.db.begin().await.unwrap();
            match keys::use_step(&mut tx, key.id, step).await {
                Ok(()) => tx.commit().await.map(|()| 1).unwrap(),
                Err(StorageError::Conflict) => 0,
                Err(other) => panic!("{other}"),
            }
        });
        let used: usize =
            futures_util::stream::iter(uses).buffer_unordered(AT_ONCE).collect::<Vec<_>>().await.iter().sum();
        assert_eq!(used, 1);
    });
}
