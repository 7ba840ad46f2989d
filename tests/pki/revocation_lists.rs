//! Revocation lists: signed when due, numbered, held back by nothing; what OpenSSL makes of them with real certificates.

use std::path::Path;
use std::process::Command;

use passerelle::actions::certificate_moves;
use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::actions::pki::{init, publish_lists};
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::authority_name::AuthorityRole;
use passerelle::domain::certificate::revocation::{RevocationReason, list_life, list_period};
use passerelle::domain::id::{AuthorityId, CertificateId, EnrolmentId};
use passerelle::storage::revocation_lists::{self, RevocationList};
use passerelle::storage::{certificates, revocations};
use time::Duration;
use uuid::Uuid;

use super::completed;
use crate::support::{TestApp, each_engine, tools};

const LIST: &str = "/pki/crl/production-issuing-001.crl";

async fn issued(app: &TestApp) -> CertificateId {
    init::init(&app.ctx).await.unwrap();
    let request = completed::request(app, [0, 1]).await;
    let Outcome::Issued(id) = issue::run(&app.ctx, request).await.unwrap() else { panic!() };
    id
}

async fn revoke(app: &TestApp, id: CertificateId) {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let seen = certificates::get(&mut tx, id).await.unwrap();
    let person = Actor::Person(EnrolmentId(Uuid::nil()));
    let reason = RevocationReason::KeyCompromise;
    certificate_moves::revoke(&app.ctx, &mut tx, &seen, reason, person).await.unwrap();
    tx.commit().await.unwrap();
}

async fn latest(app: &TestApp, authority: AuthorityId) -> RevocationList {
    revocation_lists::latest(&mut app.ctx.reader(), authority).await.unwrap().unwrap()
}

/// What OpenSSL says of the authentication certificate, with what the service publishes.
async fn verified(app: &TestApp, folder: &Path, id: CertificateId) -> Option<String> {
    let openssl = tools::find("openssl")?;
    let anybody = app.browser();
    let file = async |path: &str, name: &str, what: &str| {
        let seen = anybody.get(path).await.unwrap().expect(200).unwrap();
        let from = folder.join("der");
        std::fs::write(&from, &seen.bytes).unwrap();
        let read = [what, "-inform", "DER", "-in", "der", "-out", name];
        assert!(Command::new(&openssl).current_dir(folder).args(read).status().unwrap().success());
    };
    file("/pki/ca/production-root-001.cer", "root.pem", "x509").await;
    file("/pki/ca/production-issuing-001.cer", "issuing.pem", "x509").await;
    file("/pki/crl/production-root-001.crl", "root.crl", "crl").await;
    file(LIST, "issuing.crl", "crl").await;
    let leaf = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
    std::fs::write(folder.join("leaf.cer"), leaf.authentication_der).unwrap();
    let lists = ["root.crl", "issuing.crl"].map(|name| std::fs::read_to_string(folder.join(name)).unwrap());
    std::fs::write(folder.join("lists.pem"), lists.concat()).unwrap();
    let at = app.ctx.now().unix().to_string();
    let how = ["verify", "-x509_strict", "-crl_check_all", "-CRLfile", "lists.pem", "-attime", &at];
    let chain = ["-CAfile", "root.pem", "-untrusted", "issuing.pem", "leaf.cer"];
    let output = Command::new(&openssl).current_dir(folder).args(how).args(chain).output().unwrap();
    Some([String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)].concat())
}

#[test]
fn openssl_accepts_a_good_certificate_and_refuses_a_revoked_one() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let id = issued(app).await;
        app.browser().get(LIST).await.unwrap().expect(404).unwrap();
        assert_eq!(publish_lists::run(&app.ctx).await.unwrap(), 4);
        let seen = app.browser().get(LIST).await.unwrap().expect(200).unwrap();
        assert_eq!(seen.content_type, "application/pkix-crl");
        assert_eq!(seen.headers.get("cache-control").unwrap(), "public, max-age=60");
        if let Some(said) = verified(app, folder.path(), id).await {
            assert!(said.contains("leaf.cer: OK"), "{said}");
        }
        app.pass(Duration::minutes(1));
        revoke(app, id).await;
        assert_eq!(publish_lists::run(&app.ctx).await.unwrap(), 1, "only the list that changed");
        if let Some(said) = verified(app, folder.path(), id).await {
            assert!(said.contains("certificate revoked"), "{said}");
        }
        for path in ["/pki/crl/nobody.crl", "/pki/crl/production-issuing-001"] {
            app.browser().get(path).await.unwrap().expect(404).unwrap();
        }
        completed::clear_away(app).await;
    });
}

#[test]
fn a_list_is_signed_anew_in_time_and_its_number_grows() {
    each_engine(async |app| {
        let id = issued(app).await;
        let authority = certificates::get(&mut app.ctx.reader(), id).await.unwrap().authority;
        publish_lists::run(&app.ctx).await.unwrap();
        let first = latest(app, authority).await;
        let life = list_life(AuthorityRole::Issuing);
        assert_eq!((first.number, first.next_update), (1, first.this_update.plus(life)));
        app.pass(list_period(AuthorityRole::Issuing) - Duration::SECOND);
        assert_eq!(publish_lists::run(&app.ctx).await.unwrap(), 0, "not before its time");
        app.pass(Duration::SECOND);
        assert_eq!(publish_lists::run(&app.ctx).await.unwrap(), 2, "those of both issuing authorities");
        assert_eq!(latest(app, authority).await.number, 2);
        // Eight workers at once: one list more.
        revoke(app, id).await;
        let at_once = (0..8).map(|_| publish_lists::run(&app.ctx));
        for signed in futures_util::future::join_all(at_once).await {
            signed.unwrap();
        }
        let last = latest(app, authority).await;
        assert_eq!((last.number, last.revocations), (3, 1));
        completed::clear_away(app).await;
    });
}

/// The clock ran ten years ahead, and was set right.
#[test]
fn a_list_from_the_future_is_replaced() {
    each_engine(async |app| {
        let id = issued(app).await;
        let authority = certificates::get(&mut app.ctx.reader(), id).await.unwrap().authority;
        app.pass(Duration::days(3_652));
        publish_lists::run(&app.ctx).await.unwrap();
        app.pass(-Duration::days(3_652));
        publish_lists::run(&app.ctx).await.unwrap();
        let last = latest(app, authority).await;
        assert_eq!((last.number, last.this_update), (2, app.ctx.now()));
        completed::clear_away(app).await;
    });
}

/// The database itself refuses a revocation that no move made, and a second one.
#[test]
fn a_revocation_needs_its_move() {
    each_engine(async |app| {
        let id = issued(app).await;
        let (reason, now) = (RevocationReason::Superseded, app.ctx.now());
        for seq in [1, 2] {
            let mut tx = app.ctx.db.begin().await.unwrap();
            let added = revocations::add(&mut tx, id, seq, reason, now).await;
            assert!(added.is_err() || tx.commit().await.is_err(), "{seq}");
        }
        revoke(app, id).await;
        assert!(revocations::of(&mut app.ctx.reader(), id).await.unwrap().is_some());
        let mut tx = app.ctx.db.begin().await.unwrap();
        revocations::add(&mut tx, id, 2, reason, now).await.unwrap_err();
        tx.rollback().await.unwrap();
        completed::clear_away(app).await;
    });
}
