//! A certificate, and what the service publishes about it, as files for other people's software.

use std::path::Path;
use std::process::Command;

use passerelle::actions::certificate_moves;
use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::actions::pki::{init, publish_lists, signers};
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::list_scope::ListScope;
use passerelle::domain::certificate::revocation::RevocationReason;
use passerelle::domain::id::{CertificateId, EnrolmentId};
use passerelle::storage::certificates;
use uuid::Uuid;

use super::completed;
use crate::support::{TestApp, tools};

/// A certificate of a new platform: no list is signed yet and no responder ready.
pub async fn issued(app: &TestApp) -> CertificateId {
    init::init(&app.ctx).await.unwrap();
    let request = completed::request(app, [0, 1]).await;
    let Outcome::Issued(id) = issue::run(&app.ctx, request).await.unwrap() else { panic!() };
    id
}

/// What the jobs do every few seconds. Gives how many lists were signed.
pub async fn publish(app: &TestApp) -> usize {
    signers::stand_ready(&app.ctx).await.unwrap();
    publish_lists::run(&app.ctx).await.unwrap()
}

/// X3; the lists do not know yet.
pub async fn revoke(app: &TestApp, id: CertificateId) {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let seen = certificates::get(&mut tx, id).await.unwrap();
    let person = Actor::Person(EnrolmentId(Uuid::nil()));
    let reason = RevocationReason::KeyCompromise;
    certificate_moves::revoke(&app.ctx, &mut tx, &seen, reason, person).await.unwrap();
    tx.commit().await.unwrap();
}

/// The address of the list that the certificate names.
pub async fn shard(app: &TestApp, id: CertificateId) -> String {
    let serial = certificates::get(&mut app.ctx.reader(), id).await.unwrap().authentication_serial;
    format!("/pki/crl/{}.crl", ListScope::of(serial).slug("production-issuing-001"))
}

/// Writes `root`, `issuing` and `leaf` (`.cer`, `.pem`), and, once they are signed, `root.crl` and `issuing.crl`, the
/// shard. `None` where OpenSSL is not installed.
pub async fn lay_out(app: &TestApp, folder: &Path, id: CertificateId) -> Option<()> {
    let openssl = tools::find("openssl")?;
    let anybody = app.browser();
    let lists =
        [("/pki/crl/production-root-001.crl".to_owned(), "root.crl"), (shard(app, id).await, "issuing.crl")];
    for (path, name) in lists {
        let seen = anybody.get(&path).await.unwrap();
        if seen.status == 200 {
            std::fs::write(folder.join(name), &seen.bytes).unwrap();
        }
    }
    for name in ["root", "issuing"] {
        let seen =
            anybody.get(&format!("/pki/ca/production-{name}-001.cer")).await.unwrap().expect(200).unwrap();
        std::fs::write(folder.join(format!("{name}.cer")), &seen.bytes).unwrap();
    }
    let leaf = certificates::get(&mut app.ctx.reader(), id).await.unwrap();
    std::fs::write(folder.join("leaf.cer"), leaf.authentication_der).unwrap();
    for name in ["root", "issuing", "leaf"] {
        let (from, to) = (format!("{name}.cer"), format!("{name}.pem"));
        let read = ["x509", "-inform", "DER", "-in", &from, "-out", &to];
        assert!(Command::new(&openssl).current_dir(folder).args(read).status().unwrap().success());
    }
    Some(())
}

/// What a tool says in `folder`, whatever its exit code.
pub fn said(folder: &Path, tool: &Path, arguments: &[&str]) -> String {
    let output = Command::new(tool).current_dir(folder).args(arguments).output().unwrap();
    [String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)].concat()
}
