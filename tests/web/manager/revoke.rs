//! X3: the holder revokes a pair of certificates, under a fresh sign-in, once and for good.

use passerelle::actions::certificate_moves;
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::revocation::RevocationReason;
use passerelle::domain::certificate::{CertificateEvent, CertificateState};
use passerelle::domain::id::{CertificateId, StaffId};
use passerelle::jobs;
use passerelle::storage::{certificates, history, outbox, revocations};
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use crate::support::applicants::{certified, signed_in};
use crate::support::{TestApp, each_engine};

async fn state(app: &TestApp, id: CertificateId) -> CertificateState {
    certificates::get(&mut app.ctx.reader(), id).await.unwrap().state
}

#[test]
fn eight_clicks_revoke_once_and_the_page_says_since_when() {
    each_engine(async |app| {
        let (nikos, id, path) = certified(app, "nikos").await;
        let home = nikos.browser.get(&path).await.unwrap().expect(200).unwrap();
        let link = home.link("/revoke").unwrap();
        let page = nikos.browser.get(&link).await.unwrap().expect(200).unwrap();
        let form = page.form_to("/revoke").unwrap();
        let fields = form.filled(&[("reason", "key_compromise")]);
        let posts = (0..8).map(|_| nikos.browser.post(&form.action, &fields));
        for answer in futures_util::future::join_all(posts).await {
            let answer = answer.unwrap();
            assert_eq!((answer.status, answer.location().as_deref()), (303, Some(path.as_str())));
        }
        assert_eq!(state(app, id).await, CertificateState::Revoked);
        let moves = history::of(&mut app.ctx.reader(), id.0).await.unwrap();
        assert_eq!(moves.iter().filter(|entry| entry.event == "revoke").count(), 1);
        assert!(moves.last().unwrap().facts.contains("key_compromise"));
        let letters = outbox::about(&mut app.ctx.reader(), id.0).await.unwrap();
        assert_eq!(letters.iter().filter(|one| one.letter.to_string() == "certificate_revoked").count(), 1);
        let told = revocations::of(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert_eq!((told.reason, told.revoked_at), (RevocationReason::KeyCompromise, app.ctx.now()));
        let home = nikos.browser.get(&path).await.unwrap().expect(200).unwrap().text();
        assert!(
            home.contains("Somebody else has, or may have, a key") && home.contains("On the revocation list")
        );
        assert!(!home.contains("Will be there") && !home.contains("/revoke\""), "{home}");
        assert!(!home.contains("days left"), "{home}");
        let again = nikos.browser.get(&link).await.unwrap();
        assert_eq!((again.status, again.location().as_deref()), (303, Some(path.as_str())));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn without_a_reason_a_fresh_sign_in_or_the_right_nothing_is_revoked() {
    each_engine(async |app| {
        let (nikos, id, path) = certified(app, "nikos").await;
        let link = format!("{path}/revoke");
        let page = nikos.browser.get(&link).await.unwrap().expect(200).unwrap();
        for reason in ["", "certificate_hold", "KEY_COMPROMISE"] {
            let refused = nikos.browser.submit_to(&page, "/revoke", &[("reason", reason)]).await.unwrap();
            let text = refused.expect(422).unwrap().text();
            assert!(text.contains("Choose why you revoke the certificates"), "{text}");
        }
        let stranger = signed_in(app, "maria").await;
        assert_eq!(stranger.get(&link).await.unwrap().status, 404);
        app.pass(Duration::minutes(10));
        let again = nikos.browser.submit_to(&page, "/revoke", &[("reason", "superseded")]).await.unwrap();
        let text = again.expect(200).unwrap().text();
        assert!(text.contains("more than ten minutes old") && !text.contains("name=\"reason\""), "{text}");
        assert_eq!(state(app, id).await, CertificateState::Active);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_form_that_saw_another_version_revokes_nothing() {
    each_engine(async |app| {
        let (nikos, id, path) = certified(app, "nikos").await;
        let link = format!("{path}/revoke");
        let [first, second] = [
            nikos.browser.get(&link).await.unwrap().expect(200).unwrap(),
            nikos.browser.get(&link).await.unwrap().expect(200).unwrap(),
        ];
        let reason = [("reason", "cessation_of_operation")];
        nikos.browser.submit_to(&first, "/revoke", &reason).await.unwrap().expect(200).unwrap();
        let stale = nikos.browser.submit_to(&second, "/revoke", &[("reason", "superseded")]).await.unwrap();
        assert_eq!(stale.status, 409, "{}", stale.text());
        let told = revocations::of(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert_eq!(told.reason, RevocationReason::CessationOfOperation);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// Somebody at a desk asked meanwhile: the state is the same, and still the form is older than what it shows.
#[test]
fn a_form_from_before_a_question_revokes_nothing() {
    each_engine(async |app| {
        let (nikos, id, path) = certified(app, "nikos").await;
        let page = nikos.browser.get(&format!("{path}/revoke")).await.unwrap().expect(200).unwrap();
        let mut tx = app.ctx.db.begin().await.unwrap();
        let seen = certificates::get(&mut tx, id).await.unwrap();
        let (event, clerk) = (CertificateEvent::AskRevocation, Actor::Clerk(StaffId(Uuid::nil())));
        certificate_moves::advance(&app.ctx, &mut tx, &seen, event, seen.state, clerk, json!({}))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let stale = nikos.browser.submit_to(&page, "/revoke", &[("reason", "superseded")]).await.unwrap();
        assert_eq!(stale.status, 409, "{}", stale.text());
        assert_eq!(state(app, id).await, CertificateState::Active);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
