//! Dying at every point of the protocol: what is continued ends with one certificate, over the bytes that were
//! committed before anything was signed.

use passerelle::actions::pki::init;
use passerelle::actions::pki::issue::{self, Outcome};
use passerelle::adapters::faults::FailPoint;
use passerelle::domain::id::RequestId;
use passerelle::domain::request::RequestState;
use passerelle::storage::db::Read;
use passerelle::storage::{certificates, issuances, outbox, requests};

use super::completed;
use crate::support::{TestApp, each_engine};

#[test]
fn after_a_crash_the_same_bytes_are_signed() {
    for point in [
        FailPoint::AfterReservation,
        FailPoint::BeforeSignature,
        FailPoint::AfterSignature,
        FailPoint::BeforeSettlement,
    ] {
        each_engine(async |app| {
            init::init(&app.ctx).await.unwrap();
            let id = completed::request(app, [0, 1]).await;
            app.ctx.faults.arm(point);
            issue::run(&app.ctx, id).await.unwrap_err();
            let mut db = app.ctx.reader();
            let reserved = issuances::reserved(&mut db, id).await.unwrap();
            assert_eq!(reserved.len(), 1, "{point:?}: the intention is committed");
            assert!(certificates::of_request(&mut db, id).await.unwrap().is_none());
            // The clock has moved on by the time the program runs again; the certificate is as it was prepared.
            app.pass(time::Duration::hours(7));
            assert_eq!(issue::continue_all(&app.ctx).await.unwrap(), 1);
            let row = certificates::of_request(&mut db, id).await.unwrap().unwrap();
            assert_eq!(row.authentication_serial, reserved[0].serial);
            assert!(holds(&row.authentication_der, &reserved[0].tbs));
            assert_eq!(count(app, id, "signed").await, 1, "{point:?}: no serial was drawn twice");
            assert_eq!(outbox::about(&mut db, id.0).await.unwrap().len(), 1);
            completed::clear_away(app).await;
        });
    }
}

#[test]
fn bytes_that_were_tampered_with_are_not_signed() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let id = completed::request(app, [0, 1]).await;
        app.ctx.faults.arm(FailPoint::AfterReservation);
        issue::run(&app.ctx, id).await.unwrap_err();
        let mut forged = issuances::reserved(&mut app.ctx.reader(), id).await.unwrap()[0].tbs.clone();
        let last = forged.len() - 1;
        forged[last] ^= 1;
        let mut tx = app.ctx.db.begin().await.unwrap();
        let sql = "UPDATE issuance SET tbs = $2 WHERE request_id = $1 AND purpose = 'authentication'";
        assert_eq!(tx.query(sql).bind(id).bind(forged.as_slice()).execute().await.unwrap(), 1);
        tx.commit().await.unwrap();
        assert_eq!(issue::run(&app.ctx, id).await.unwrap(), Outcome::Failed);
        let request = requests::get(&mut app.ctx.reader(), id).await.unwrap();
        assert_eq!(request.state, RequestState::IssueFailed);
        assert_eq!(count(app, id, "signed").await, 0);
    });
}

async fn count(app: &TestApp, id: RequestId, state: &'static str) -> i64 {
    let sql = "SELECT count(*) AS found FROM issuance WHERE request_id = $1 AND state = $2";
    app.ctx.reader().query(sql).bind(id).bind(state).one(|row| row.get("found")).await.unwrap()
}

fn holds(certificate: &[u8], tbs: &[u8]) -> bool {
    certificate.windows(tbs.len()).any(|window| window == tbs)
}
