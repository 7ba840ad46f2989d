//! R13: completing, under a fresh sign-in, what still stands as it was approved.

use passerelle::actions::pki::init;
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::certificates;
use passerelle::storage::db::Read;
use time::Duration;

use super::{eight_times, mails, moves};
use crate::support::applicants::{approved, signed_in};
use crate::support::each_engine;
use crate::support::reviews::{approver, state_of};

#[test]
fn eight_clicks_complete_once_and_give_one_certificate() {
    each_engine(async |app| {
        init::init(&app.ctx).await.unwrap();
        let ann = approver(app, "Ann Peeters").await;
        let nikos = approved(app, "nikos", ann.id).await;
        let page = nikos.open("/complete").await;
        assert!(page.text().contains("36 months") && page.text().contains("OU=PAPADAKIS NIKOS"));
        assert_eq!(eight_times(&nikos.browser, &page, "/complete").await, [303; 8]);
        assert_eq!(moves(app, nikos.id, "complete").await, 1);
        assert_eq!(state_of(app, nikos.id).await, RequestState::Issued);
        assert_eq!(mails(app, nikos.id, "certificate_issued").await, 1);
        let certificate = nikos.open("/certificate").await;
        assert!(certificate.path.starts_with("/manager/certificates/"), "{}", certificate.path);
        let row = certificates::of_request(&mut app.ctx.reader(), nikos.id).await.unwrap().unwrap();
        let keystore = nikos.browser.get(&format!("{}/keystore", certificate.path)).await.unwrap();
        assert!(keystore.text().contains("SSIN=79431410181 20261020-085500.p12"), "{}", keystore.text());
        for (file, start) in [
            ("authentication.pem", &b"-----BEGIN CERTIFICATE-----"[..]),
            ("chain.pem", b"-----BEGIN CERTIFICATE-----"),
            ("authentication.cer", &row.authentication_der),
        ] {
            let link = certificate.link(file).unwrap();
            let download = nikos.browser.get(&link).await.unwrap().expect(200).unwrap();
            assert!(download.bytes.starts_with(start), "{file}");
        }
        let stranger = signed_in(app, "maria").await;
        let link = certificate.link("authentication.pem").unwrap();
        assert_eq!(stranger.get(&link).await.unwrap().status, 404);
        assert_eq!(stranger.get(&certificate.path).await.unwrap().status, 404);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn an_old_sign_in_is_asked_for_again() {
    each_engine(async |app| {
        let ann = approver(app, "Ann Peeters").await;
        let nikos = approved(app, "nikos", ann.id).await;
        let page = nikos.open("/complete").await;
        app.pass(Duration::minutes(10));
        let again = nikos.browser.submit_to(&page, "/complete", &[]).await.unwrap().expect(200).unwrap();
        assert!(again.text().contains("more than ten minutes old"), "{}", again.text());
        assert!(again.link("/manager/sign-in?return_to=").unwrap().contains("complete"));
        assert_eq!(state_of(app, nikos.id).await, RequestState::Approved);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_is_no_longer_as_it_was_approved_is_not_completed() {
    each_engine(async |app| {
        let ann = approver(app, "Ann Peeters").await;
        let nikos = approved(app, "nikos", ann.id).await;
        let page = nikos.open("/complete").await;
        let mut tx = app.ctx.db.begin().await.unwrap();
        // What was typed cannot be changed any more: the database refuses it. So the contract was another.
        let sql = "UPDATE request SET contract_hash = $2 WHERE id = $1";
        assert_eq!(tx.query(sql).bind(nikos.id).bind([7; 32].as_slice()).execute().await.unwrap(), 1);
        tx.commit().await.unwrap();
        let told = nikos.browser.submit_to(&page, "/complete", &[]).await.unwrap().expect(422).unwrap();
        assert!(told.text().contains("no longer match the contract"), "{}", told.text());
        assert_eq!(state_of(app, nikos.id).await, RequestState::Approved);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
