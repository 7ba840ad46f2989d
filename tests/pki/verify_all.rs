//! `ca verify-all`: silent while all is well; each kind of fault, planted behind the program's back, is named.

use passerelle::actions::certificate_moves;
use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::actions::pki::{init, publish_lists, signers, trusted_lists, verify_all};
use passerelle::domain::actor::Actor;
use passerelle::domain::certificate::revocation::RevocationReason;
use passerelle::domain::id::{CertificateId, EnrolmentId};
use passerelle::storage::certificates::{self, Certificate};
use passerelle::storage::db::Read;
use time::Duration;
use uuid::Uuid;

use super::completed;
use crate::support::{TestApp, each_engine};

/// One certificate that was issued, listed, revoked and listed again; trusted lists.
async fn life(app: &TestApp) -> Certificate {
    init::init(&app.ctx).await.unwrap();
    let request = completed::request(app, [0, 1]).await;
    let Outcome::Issued(id) = issue::run(&app.ctx, request).await.unwrap() else { panic!() };
    signers::stand_ready(&app.ctx).await.unwrap();
    publish_lists::run(&app.ctx).await.unwrap();
    app.pass(Duration::minutes(1));
    revoke(app, id).await;
    publish_lists::run(&app.ctx).await.unwrap();
    trusted_lists::run(&app.ctx).await.unwrap();
    certificates::get(&mut app.ctx.reader(), id).await.unwrap()
}

async fn revoke(app: &TestApp, id: CertificateId) {
    let mut tx = app.ctx.db.begin().await.unwrap();
    let seen = certificates::get(&mut tx, id).await.unwrap();
    let person = Actor::Person(EnrolmentId(Uuid::nil()));
    certificate_moves::revoke(&app.ctx, &mut tx, &seen, RevocationReason::Superseded, person).await.unwrap();
    tx.commit().await.unwrap();
}

async fn findings(app: &TestApp) -> Vec<String> {
    let report = verify_all::run(&app.ctx).await.unwrap();
    report.findings.iter().map(|one| format!("{}: {}", one.about, one.fault)).collect()
}

/// Runs one statement with the bytes as `$1`.
async fn put(app: &TestApp, sql: &'static str, bytes: &[u8]) {
    let mut tx = app.db.begin().await.unwrap();
    assert!(tx.query(sql).bind(bytes).execute().await.unwrap() > 0, "it touched no row: {sql}");
    tx.commit().await.unwrap();
}

/// Runs one statement.
async fn run(app: &TestApp, sql: &'static str) {
    let mut tx = app.db.begin().await.unwrap();
    assert!(tx.query(sql).execute().await.unwrap() > 0, "it touched no row: {sql}");
    tx.commit().await.unwrap();
}

/// Exactly these kinds of fault are found; each is about a row whose name begins so.
async fn expect(app: &TestApp, what: &str, wanted: &[(&str, &str)]) {
    let found = findings(app).await;
    for (about, fault) in wanted {
        let named = found.iter().any(|one| one.starts_with(about) && one.contains(fault));
        assert!(named, "{what}: no finding of {about}: {fault} in {found:#?}");
    }
    assert!(!found.is_empty());
}

async fn column(app: &TestApp, sql: &'static str) -> Vec<u8> {
    app.ctx.reader().query(sql).one(|row| row.get("found")).await.unwrap()
}

#[test]
fn what_is_well_is_found_well() {
    each_engine(async |app| {
        assert_eq!(findings(app).await, Vec::<String>::new(), "before anything was issued");
        life(app).await;
        let report = verify_all::run(&app.ctx).await.unwrap();
        assert_eq!(report.findings, Vec::new());
        let count = |what| report.counts.iter().find(|(name, _)| *name == what).unwrap().1;
        assert_eq!((count("authorities"), count("signers"), count("certificates")), (4, 6, 1));
        assert_eq!((count("revocation lists"), count("trusted lists")), (38, 6));
        assert!(count("moves") > 8);
        completed::clear_away(app).await;
    });
}

#[test]
fn a_planted_certificate_is_named() {
    each_engine(async |app| {
        let row = life(app).await;
        let about = format!("certificate {}", row.id);
        let about = about.as_str();
        let set = "UPDATE certificate SET authentication_der = $1";
        let mut forged = row.authentication_der.clone();
        let last = forged.len() - 1;
        forged[last] ^= 1;
        put(app, set, &forged).await;
        expect(app, "a broken signature", &[(about, "signature does not verify")]).await;
        // Inside the name: the signature is broken, and it is not what was written down.
        let at = forged.windows(6).position(|word| word == b"OERSTE").unwrap();
        forged[at] = b'A';
        put(app, set, &forged).await;
        expect(app, "another name", &[(about, "not what was written down")]).await;
        put(app, set, b"no certificate").await;
        expect(app, "no certificate", &[(about, "it is not a certificate")]).await;
        put(app, set, &row.authentication_der).await;

        put(app, "UPDATE certificate SET national_number_index = $1", &[1; 32]).await;
        expect(app, "another person", &[(about, "under another person")]).await;
        put(app, "UPDATE certificate SET national_number_index = $1", &row.national_number_index).await;
        put(app, "UPDATE certificate SET key_identifier = $1", &[1; 20]).await;
        expect(app, "another key identifier", &[(about, "key identifier is stored otherwise")]).await;
        put(app, "UPDATE certificate SET key_identifier = $1", &row.key_identifier).await;

        run(app, "UPDATE issuance SET state = 'reserved', signed_at = NULL WHERE purpose = 'authentication'")
            .await;
        expect(app, "no record", &[(about, "no record of its signature")]).await;
        run(
            app,
            "UPDATE issuance SET state = 'signed', signed_at = reserved_at WHERE purpose = 'authentication'",
        )
        .await;
        run(app, "UPDATE issuance SET address_base = 'http://elsewhere.example'").await;
        expect(app, "other addresses", &[(about, "lint T1")]).await;
        let base = app.base.clone();
        let mut tx = app.db.begin().await.unwrap();
        tx.query("UPDATE issuance SET address_base = $1").bind(base.as_str()).execute().await.unwrap();
        tx.commit().await.unwrap();
        run(app, "UPDATE key_use SET purpose = 'encryption'").await;
        expect(app, "a key that another claimed", &[(about, "key was not claimed for it")]).await;
        run(app, "DELETE FROM key_use").await;
        expect(app, "a key that nobody claimed", &[(about, "key was not claimed for it")]).await;
        completed::clear_away(app).await;
    });
}

#[test]
fn a_planted_authority_or_signer_is_named() {
    each_engine(async |app| {
        let row = life(app).await;
        let about = format!("certificate {}", row.id);
        let get = "SELECT certificate_der AS found FROM signer WHERE slug = 'production-trusted_list-001'";
        let set = "UPDATE signer SET certificate_der = $1 WHERE slug = 'production-trusted_list-001'";
        let signer = column(app, get).await;
        put(app, set, &row.authentication_der).await;
        let twice = [
            (about.as_str(), "its serial number is also that of signer production-trusted_list-001"),
            (about.as_str(), "its key is also that of signer production-trusted_list-001"),
            ("signer production-trusted_list-001", "not what was written down"),
        ];
        expect(app, "a number and a key twice", &twice).await;
        put(app, set, &signer).await;
        let get = "SELECT certificate_der AS found FROM authority WHERE slug = 'production-issuing-001'";
        let set = "UPDATE authority SET certificate_der = $1 WHERE slug = 'production-issuing-001'";
        let other = "SELECT certificate_der AS found FROM authority WHERE slug = 'acceptance-issuing-001'";
        let (issuing, other) = (column(app, get).await, column(app, other).await);
        put(app, set, &other).await;
        let wanted = [
            ("authority production-issuing-001", "does not hang from a root"),
            ("authority production-issuing-001", "not the certificate of that authority"),
            ("signer production-trusted_list-001", "its chain does not hold"),
        ];
        expect(app, "another environment's authority", &wanted).await;
        put(app, set, &issuing).await;
        assert_eq!(findings(app).await, Vec::<String>::new(), "all was put back");
        completed::clear_away(app).await;
    });
}

#[test]
fn a_planted_list_is_named() {
    each_engine(async |app| {
        life(app).await;
        let about = "revocation list production-issuing-001 number 2";
        run(app, "UPDATE revocation SET reason = 'key_compromise'").await;
        expect(app, "another reason", &[(about, "another time or reason")]).await;
        run(app, "UPDATE revocation SET reason = 'superseded'").await;
        let list = |number: &str| match number {
            "1" => {
                "SELECT l.der AS found FROM revocation_list l JOIN authority a ON a.id = l.authority_id
                WHERE a.slug = 'production-issuing-001' AND l.number = 1"
            }
            _ => {
                "SELECT l.der AS found FROM revocation_list l JOIN authority a ON a.id = l.authority_id
                WHERE a.slug = 'production-issuing-001' AND l.number = 2"
            }
        };
        let (first, second) = (column(app, list("1")).await, column(app, list("2")).await);
        let set = "UPDATE revocation_list SET der = $1 WHERE number = 2";
        put(app, set, &first).await;
        expect(app, "a list without it", &[(about, "was revoked and is not on it"), (about, "number 1")])
            .await;
        let mut forged = second.clone();
        let last = forged.len() - 1;
        forged[last] ^= 1;
        put(app, set, &forged).await;
        expect(app, "a broken signature", &[(about, "does not verify")]).await;
        put(app, set, &second).await;
        put(app, "UPDATE revocation_list SET der = $1 WHERE revocations = 0 AND number = 1", &second).await;
        expect(app, "a list too early", &[("revocation list production-issuing-001 number 1", "number 2")])
            .await;
        completed::clear_away(app).await;
    });
}

#[test]
fn planted_rows_of_what_only_grows_are_named() {
    each_engine(async |app| {
        let row = life(app).await;
        let mut tx = app.db.begin().await.unwrap();
        let off = [
            ("DROP TRIGGER history_no_update", "DROP TRIGGER history_no_change ON history"),
            ("DROP TRIGGER trusted_list_no_update", "DROP TRIGGER trusted_list_no_change ON trusted_list"),
        ];
        for (sqlite, postgres) in off {
            tx.query_per_engine(sqlite, postgres).execute().await.unwrap();
        }
        tx.commit().await.unwrap();
        run(app, "UPDATE history SET facts = '{\"rewritten\":1}' WHERE machine = 'certificate' AND seq = 1")
            .await;
        let about = format!("history of certificate {} number 1", row.id);
        expect(app, "a rewritten fact", &[(&about, "its hash does not fit")]).await;
        put(app, "UPDATE trusted_list SET xml = $1 WHERE list = 'person'", b"<a></a>").await;
        expect(app, "no list", &[("trusted list production-person number 1", "digest published beside it")])
            .await;
        completed::clear_away(app).await;
    });
}
