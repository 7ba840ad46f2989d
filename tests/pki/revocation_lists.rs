//! Revocation lists: signed when due, numbered, held back by nothing; what OpenSSL makes of them with real certificates.

use std::path::Path;

use passerelle::actions::pki::publish_lists;
use passerelle::domain::certificate::authority_name::AuthorityRole;
use passerelle::domain::certificate::list_scope::ListScope;
use passerelle::domain::certificate::revocation::{RevocationReason, list_life, list_period};
use passerelle::domain::id::{AuthorityId, CertificateId};
use passerelle::storage::revocation_lists::{self, RevocationList};
use passerelle::storage::{certificates, revocations};
use time::Duration;

use super::completed;
use super::published::{issued, lay_out, publish, revoke, said, shard};
use crate::support::{TestApp, each_engine, tools};

async fn latest(app: &TestApp, authority: AuthorityId) -> RevocationList {
    revocation_lists::latest(&mut app.ctx.reader(), authority, ListScope::All).await.unwrap().unwrap()
}

/// What OpenSSL says of the authentication certificate, with what the service publishes.
async fn verified(app: &TestApp, folder: &Path, id: CertificateId) -> Option<String> {
    let openssl = tools::find("openssl")?;
    lay_out(app, folder, id).await?;
    for name in ["root.crl", "issuing.crl"] {
        said(folder, &openssl, &["crl", "-inform", "DER", "-in", name, "-out", &format!("{name}.pem")]);
    }
    let lists =
        ["root.crl.pem", "issuing.crl.pem"].map(|name| std::fs::read_to_string(folder.join(name)).unwrap());
    std::fs::write(folder.join("lists.pem"), lists.concat()).unwrap();
    let at = app.ctx.now().unix().to_string();
    let how = ["verify", "-x509_strict", "-crl_check_all", "-CRLfile", "lists.pem", "-attime", &at];
    let chain = ["-CAfile", "root.pem", "-untrusted", "issuing.pem", "leaf.pem"];
    Some(said(folder, &openssl, &[&how[..], &chain[..]].concat()))
}

#[test]
fn openssl_accepts_a_good_certificate_and_refuses_a_revoked_one() {
    each_engine(async |app| {
        let folder = tempfile::tempdir().unwrap();
        let id = issued(app).await;
        let list = shard(app, id).await;
        app.browser().get(&list).await.unwrap().expect(404).unwrap();
        assert_eq!(
            publish(app).await,
            2 * (1 + 17),
            "of each root one, of each issuing authority its shards and all"
        );
        let seen = app.browser().get(&list).await.unwrap().expect(200).unwrap();
        assert_eq!(seen.content_type, "application/pkix-crl");
        assert_eq!(seen.headers.get("cache-control").unwrap(), "public, max-age=60");
        if let Some(said) = verified(app, folder.path(), id).await {
            assert!(said.contains("leaf.pem: OK"), "{said}");
        }
        app.pass(Duration::minutes(1));
        revoke(app, id).await;
        let told = async || revocations::of(&mut app.ctx.reader(), id).await.unwrap().unwrap().listed_at;
        assert_eq!(told().await, None);
        assert_eq!(publish(app).await, 2, "only the shard that changed, and the list of all");
        assert_eq!(told().await, Some(app.ctx.now()));
        if let Some(said) = verified(app, folder.path(), id).await {
            assert!(said.contains("certificate revoked"), "{said}");
        }
        for path in [
            "/pki/crl/nobody.crl",
            "/pki/crl/production-issuing-001",
            "/pki/crl/production-issuing-001.16.crl",
        ] {
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
        assert_eq!(publish_lists::run(&app.ctx).await.unwrap(), 34, "those of both issuing authorities");
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
