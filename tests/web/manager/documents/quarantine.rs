//! While the scanner is away documents wait, and nothing is sent; when it is back they are scanned.

use passerelle::actions::request_moves;
use passerelle::adapters::files::Files;
use passerelle::adapters::scanner::Scanner;
use passerelle::domain::actor::Actor;
use passerelle::domain::id::EnrolmentId;
use passerelle::domain::request::deadline::RequestFacts;
use passerelle::domain::request::{RequestEvent, RequestState};
use passerelle::domain::upload::Scan;
use passerelle::jobs;
use passerelle::storage::requests;
use serde_json::json;
use uuid::Uuid;

use super::super::mails;
use super::{kept, stored};
use crate::support::applicants::{Applicant, contract_due};
use crate::support::papers::pdf;
use crate::support::reviews::state_of;
use crate::support::{TestApp, each_engine};

/// An application with a scanner in memory.
async fn scanned(app: &TestApp) -> (TestApp, Scanner) {
    let scanner = Scanner::memory();
    (app.with_documents(Files::memory(), scanner.clone()).await, scanner)
}

/// What the database says to a move that no page offers.
async fn send_by_hand(app: &TestApp, applicant: &Applicant) -> Result<(), String> {
    let mut tx = app.ctx.db.begin().await.unwrap();
    requests::record_submission(&mut tx, applicant.id, 1, app.ctx.now()).await.unwrap();
    let seen = requests::get(&mut tx, applicant.id).await.unwrap();
    let (event, to) = (RequestEvent::SendContract, RequestState::Submitted);
    let (person, facts) = (Actor::Person(EnrolmentId(Uuid::nil())), RequestFacts::at(app.ctx.now()));
    let moved = request_moves::advance(&app.ctx, &mut tx, &seen, event, to, person, json!({}), &facts).await;
    tx.rollback().await.unwrap();
    moved.map(|_| ()).map_err(|error| error.chain())
}

#[test]
fn nothing_is_sent_before_the_scanner_has_looked() {
    each_engine(async |app| {
        let (app, scanner) = &scanned(app).await;
        let nikos = contract_due(app, "nikos").await;
        let ready = nikos.upload_all().await;
        let scans = |kept: Vec<passerelle::storage::documents::Document>| {
            kept.into_iter().map(|document| document.scan).collect::<Vec<_>>()
        };
        assert_eq!(scans(kept(app, &nikos).await), [Scan::Clean; 3]);
        assert_eq!(send_by_hand(app, &nikos).await, Ok(()), "what is clean may go");

        scanner.set_down(true);
        let late = vec![("contract", "late.pdf", "application/pdf", pdf(""))];
        nikos.browser.submit_to(&ready, "/remove", &[]).await.unwrap().expect(200).unwrap();
        let page = nikos.upload(late).await.expect(200).unwrap();
        assert!(page.text().contains("virus check is under way"), "{}", page.text());
        assert!(page.text().contains("still being checked") && page.form_to("/send").is_err());
        assert_eq!(scans(kept(app, &nikos).await), [Scan::Quarantined, Scan::Clean, Scan::Clean]);
        // A page from before still has its button.
        let told = nikos.browser.submit_to(&ready, "/send", &[]).await.unwrap().expect(422).unwrap();
        assert!(told.text().contains("virus check is not finished"), "{}", told.text());
        assert_eq!(state_of(app, nikos.id).await, RequestState::ContractDue);
        let refused = send_by_hand(app, &nikos).await.unwrap_err();
        assert!(refused.contains("storage failed"), "{refused}");
        jobs::settle(&app.ctx).await.unwrap();
        let metrics = app.browser().get("/metrics").await.unwrap();
        assert!(metrics.text().contains("documents_in_quarantine 1\n"), "{}", metrics.text());

        scanner.set_down(false);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(scans(kept(app, &nikos).await), [Scan::Clean; 3]);
        let page = nikos.open("/contract").await;
        nikos.browser.submit_to(&page, "/send", &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, nikos.id).await, RequestState::Submitted);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_turns_out_infected_goes_and_the_person_is_told() {
    each_engine(async |app| {
        let (app, scanner) = &scanned(app).await;
        let nikos = contract_due(app, "nikos").await;
        scanner.set_down(true);
        nikos.upload_all().await;
        assert_eq!(stored(app).await, 3);
        scanner.set_signature(b"%PDF-");
        scanner.set_down(false);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!((stored(app).await, kept(app, &nikos).await.len()), (2, 2));
        assert_eq!(mails(app, nikos.id, "document_infected").await, 1, "who has left the page is told");
        let page = nikos.open("/contract").await;
        assert!(page.text().contains("Signed contract: The file contains a virus"), "{}", page.text());
        assert!(page.form_to("/send").is_err());
        scanner.set_signature(b"");
        let page = nikos.upload(vec![("contract", "good.pdf", "application/pdf", pdf(""))]).await;
        assert!(!page.text().contains("contains a virus"));
        assert!(page.form_to("/send").is_ok());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_came_before_there_was_a_scanner_is_scanned_before_it_is_sent() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        nikos.upload_all().await;
        assert!(kept(app, &nikos).await.iter().all(|document| document.scan == Scan::None));
        let scanner = Scanner::memory();
        let app = &app.with_documents(app.ctx.files.clone(), scanner.clone()).await;
        scanner.set_down(true);
        jobs::settle(&app.ctx).await.unwrap();
        assert!(kept(app, &nikos).await.iter().all(|document| document.scan == Scan::None));
        scanner.set_down(false);
        jobs::settle(&app.ctx).await.unwrap();
        assert!(kept(app, &nikos).await.iter().all(|document| document.scan == Scan::Clean));
    });
}
