//! Keys that are blocked: no certificate is made with one, and what was made is revoked for it.

use passerelle::actions::certificate_moves;
use passerelle::actions::compromise::Compromised;
use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::actions::pki::{block_key, init, publish_lists};
use passerelle::adapters::faults::FailPoint;
use passerelle::adapters::issuer::exhibit;
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::CertificateState;
use passerelle::domain::certificate::list_scope::ListScope;
use passerelle::domain::certificate::revocation::RevocationReason;
use passerelle::domain::id::CertificateId;
use passerelle::storage::{blocked_keys, certificates, history, revocation_lists, revocations, subject_keys};
use time::Duration;

use super::completed;
use crate::support::{TestApp, each_engine};

async fn issued(app: &TestApp) -> CertificateId {
    init::init(&app.ctx).await.unwrap();
    let request = completed::request(app, [0, 1]).await;
    let Outcome::Issued(id) = issue::run(&app.ctx, request).await.unwrap() else { panic!() };
    id
}

async fn revoke(app: &TestApp, id: CertificateId, reason: RevocationReason) {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let seen = certificates::get(&mut tx, id).await.unwrap();
    certificate_moves::revoke(&app.ctx, &mut tx, &seen, reason, Actor::Visitor).await.unwrap();
    tx.commit().await.unwrap();
}

async fn blocked(app: &TestApp, id: CertificateId) -> Vec<bool> {
    let mut db = app.ctx.reader();
    let request = certificates::get(&mut db, id).await.unwrap().request;
    let mut found = Vec::new();
    for key in subject_keys::of_request(&mut db, request).await.unwrap() {
        found.push(blocked_keys::is_blocked(&mut db, &key.spki_sha256).await.unwrap());
    }
    found
}

#[test]
fn a_compromise_blocks_both_keys_and_another_reason_none() {
    each_engine(async |app| {
        let id = issued(app).await;
        revoke(app, id, RevocationReason::CessationOfOperation).await;
        assert_eq!(blocked(app, id).await, [false, false]);
        let shown = exhibit::read(&completed::public_key(1)).unwrap();
        let done = block_key::run(&app.ctx, &shown, "found on a memory stick").await.unwrap();
        assert_eq!(done.pairs, [(id, Compromised::Raised)]);
        assert_eq!(blocked(app, id).await, [true, true], "what lies in one keystore is lost together");
        completed::clear_away(app).await;
    });
}

#[test]
fn the_reason_is_raised_once_told_on_a_list_and_nothing_else_changes() {
    each_engine(async |app| {
        let id = issued(app).await;
        revoke(app, id, RevocationReason::Superseded).await;
        publish_lists::run(&app.ctx).await.unwrap();
        let before = revocations::of(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        let authority = certificates::get(&mut app.ctx.reader(), id).await.unwrap().authority;
        let first = revocation_lists::latest(&mut app.ctx.reader(), authority, ListScope::All)
            .await
            .unwrap()
            .unwrap();
        app.pass(Duration::hours(1));
        let shown = exhibit::read(&completed::public_key(0)).unwrap();
        // Two operators at once.
        let both = [(); 2].map(|()| block_key::run(&app.ctx, &shown, "told by its holder"));
        let mut done: Vec<_> =
            futures_util::future::join_all(both).await.into_iter().map(Result::unwrap).collect();
        done.sort_by_key(|one| !one.is_new);
        assert_eq!(done[0].pairs, [(id, Compromised::Raised)]);
        assert_eq!((done[1].is_new, done[1].pairs.as_slice()), (false, &[(id, Compromised::AsItWas)][..]));
        let after = revocations::of(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert_eq!((after.reason, after.revoked_at), (RevocationReason::KeyCompromise, before.revoked_at));
        let last = revocation_lists::latest(&mut app.ctx.reader(), authority, ListScope::All)
            .await
            .unwrap()
            .unwrap();
        assert!(last.number > first.number, "a list tells the new reason");
        let moves = history::of(&mut app.ctx.reader(), id.0).await.unwrap();
        let told: Vec<_> = moves.iter().map(|one| one.event.as_str()).collect();
        assert_eq!(told, ["issue", "revoke", "raise_reason"]);
        assert!(moves[2].facts.contains(r#""before":"superseded""#), "{}", moves[2].facts);
        completed::clear_away(app).await;
    });
}

#[test]
fn a_blocked_key_is_not_certified_although_it_was_free_when_it_was_sent() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let request = completed::request(app, [0, 1]).await;
        let shown = exhibit::read(&completed::public_key(1)).unwrap();
        assert!(block_key::run(&app.ctx, &shown, "a test").await.unwrap().pairs.is_empty());
        assert_eq!(issue::run(&app.ctx, request).await.unwrap(), Outcome::Failed);
        let told = history::of(&mut app.ctx.reader(), request.0).await.unwrap().pop().unwrap();
        assert!(told.facts.contains("key_blocked"), "{}", told.facts);
        completed::clear_away(app).await;
    });
}

#[test]
fn what_a_blocked_key_has_certified_is_revoked() {
    each_engine(async |app| {
        let id = issued(app).await;
        let shown = exhibit::read(&completed::public_key(0)).unwrap();
        let done = block_key::run(&app.ctx, &shown, "a test").await.unwrap();
        assert_eq!(done.pairs, [(id, Compromised::Revoked)]);
        let seen = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
        assert_eq!(seen.state, CertificateState::Revoked);
        completed::clear_away(app).await;
    });
}

#[test]
fn a_key_blocked_between_intention_and_certificate_gets_none() {
    for point in [FailPoint::AfterReservation, FailPoint::AfterSignature] {
        each_engine(async |app| {
            init::init(&app.ctx).await.unwrap();
            let request = completed::request(app, [0, 1]).await;
            app.ctx.faults.arm(point);
            issue::run(&app.ctx, request).await.unwrap_err();
            let shown = exhibit::read(&completed::public_key(1)).unwrap();
            assert!(block_key::run(&app.ctx, &shown, "found meanwhile").await.unwrap().pairs.is_empty());
            assert_eq!(issue::run(&app.ctx, request).await.unwrap(), Outcome::Failed, "{point:?}");
            let mut db = app.ctx.reader();
            assert!(certificates::of_request(&mut db, request).await.unwrap().is_none());
            let told = history::of(&mut db, request.0).await.unwrap();
            assert!(told.last().unwrap().facts.to_string().contains("key_blocked"), "the helpdesk reads why");
            completed::clear_away(app).await;
        });
    }
}
