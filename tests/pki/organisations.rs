//! One active certificate a distinguished name: a person's own and those of organisations do not touch each other.

use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::actions::pki::{init, retry, verify_all};
use passerelle::adapters::vault::Purpose;
use passerelle::domain::certificate::CertificateState as S;
use passerelle::domain::id::{CertificateId, RequestId};
use passerelle::storage::certificates;
use passerelle::storage::db::Read;

use super::completed;
use crate::support::{TestApp, each_engine};

/// A completed request of María for a clinic and this application.
async fn for_clinic(app: &TestApp, application: Option<&str>, keys: [usize; 2]) -> RequestId {
    let id = completed::request(app, keys).await;
    let common_name = application.map_or("CBE=0123456749".to_owned(), |id| format!("CBE=0123456749, {id}"));
    let index = app.ctx.vault.keyed_hash(Purpose::OrganisationIndex, common_name.as_bytes()).to_vec();
    let mut tx = app.ctx.db.begin().await.unwrap();
    // At this stage the database lets nobody change what was typed; the request was made without it.
    let off = [
        "DROP TRIGGER IF EXISTS request_details_stand",
        "DROP TRIGGER IF EXISTS request_details_stand ON request",
    ];
    tx.query_per_engine(off[0], off[1]).execute().await.unwrap();
    let sql = "UPDATE request SET for_organisation = TRUE, organisation_type = 'CBE', organisation_number = '0123456749',
        organisation_name = 'CLINIC', application_id = $2, organisation_index = $3 WHERE id = $1";
    tx.query(sql).bind(id).bind(application).bind(index.as_slice()).execute().await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn issued(app: &TestApp, id: RequestId) -> CertificateId {
    let outcome = issue::run(&app.ctx, id).await.unwrap();
    let Outcome::Issued(certificate) = outcome else { panic!("{outcome:?}") };
    certificate
}

async fn states(app: &TestApp, ids: &[CertificateId]) -> Vec<S> {
    let mut states = Vec::new();
    for id in ids {
        states.push(certificates::get(&mut app.ctx.reader(), *id).await.unwrap().state);
    }
    states
}

#[test]
fn a_renewal_supersedes_the_certificate_of_its_own_name_and_no_other() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let own_request = completed::request(app, [0, 1]).await;
        let own = issued(app, own_request).await;
        let request = for_clinic(app, Some("EHR"), [2, 3]).await;
        let first = issued(app, request).await;
        let request = for_clinic(app, None, [4, 5]).await;
        let whole = issued(app, request).await;
        assert_eq!(states(app, &[own, first, whole]).await, [S::Active; 3]);
        let again = for_clinic(app, Some("EHR"), [6, 7]).await;
        assert_eq!(issue::run(&app.ctx, again).await.unwrap(), Outcome::Failed, "too early");
        let end = certificates::get(&mut app.ctx.reader(), first).await.unwrap().not_after;
        app.pass(end.since(app.ctx.now()) - time::Duration::days(90));
        let mut tx = app.ctx.db.begin().await.unwrap();
        retry::run(&app.ctx, &mut tx, again).await.unwrap();
        tx.commit().await.unwrap();
        let second = issued(app, again).await;
        let now = states(app, &[own, first, second, whole]).await;
        assert_eq!(now, [S::Active, S::Superseded, S::Active, S::Active]);
        assert_eq!(verify_all::run(&app.ctx).await.unwrap().findings, Vec::new());
        database_refuses(app, own_request, request).await;
        hidden(app, whole).await;
        completed::clear_away(app).await;
    });
}

/// What was asked for an organisation never loses it, what was not never gains one, whatever a program asks.
async fn database_refuses(app: &TestApp, own: RequestId, clinics: RequestId) {
    for (id, sql) in [
        (clinics, "UPDATE request SET for_organisation = FALSE WHERE id = $1"),
        (clinics, "UPDATE request SET organisation_name = NULL WHERE id = $1"),
        (
            clinics,
            "UPDATE request SET organisation_index = NULL, organisation_type = NULL, organisation_number = NULL,
               organisation_name = NULL, application_id = NULL WHERE id = $1",
        ),
        (own, "UPDATE request SET for_organisation = TRUE WHERE id = $1"),
        (own, "UPDATE request SET application_id = 'EHR' WHERE id = $1"),
    ] {
        let mut tx = app.ctx.db.begin().await.unwrap();
        assert!(tx.query(sql).bind(id).execute().await.is_err(), "{sql}");
        tx.rollback().await.unwrap();
    }
}

/// A certificate stored under another organisation, or under its holder's own name, is found out.
async fn hidden(app: &TestApp, id: CertificateId) {
    for index in [Some(vec![7u8; 32]), None] {
        let mut tx = app.ctx.db.begin().await.unwrap();
        // The person has a certificate of their own: theirs makes room for this one.
        let sql = "UPDATE certificate SET national_number_index = $2, organisation_index = $3 WHERE id = $1";
        tx.query(sql).bind(id).bind(vec![9u8; 32]).bind(index.as_deref()).execute().await.unwrap();
        tx.commit().await.unwrap();
        let found = verify_all::run(&app.ctx).await.unwrap().findings;
        let faults: Vec<&str> = found.iter().map(|finding| finding.fault.as_str()).collect();
        assert_eq!(faults, ["it is stored under another organisation"]);
    }
}
