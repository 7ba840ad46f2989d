//! What a person who waits is told: how long it takes by what was decided, and what became of each mail.

use passerelle::domain::letter::Letter;
use passerelle::domain::word::Word;
use passerelle::jobs;
use passerelle::storage::outbox::{self, Queued};
use passerelle::storage::requests;
use time::Duration;

use crate::support::applicants::{contract_due, signed_in};
use crate::support::reviews::{approver, submitted};
use crate::support::{TestApp, each_engine};

/// A request sent now and rejected after so many hours, by somebody new each time: sessions end meanwhile.
async fn decided_after(app: &TestApp, hours: i64, name: &str) {
    let id = submitted(app, None).await;
    app.pass(Duration::hours(hours));
    let ann = approver(app, name).await;
    let page = ann.browser.open(&format!("/backoffice/requests/{id}")).await.unwrap();
    ann.browser.submit_to(&page, "/take", &[]).await.unwrap().expect(200).unwrap();
    let form = ann.browser.open(&format!("/backoffice/requests/{id}/reject")).await.unwrap();
    let typed = [("reason", "document_expired"), ("text", "")];
    ann.browser.submit(&form, &typed).await.unwrap().expect(200).unwrap();
    jobs::settle(&app.ctx).await.unwrap();
}

#[test]
fn ten_decisions_tell_how_long_it_takes_and_nine_do_not() {
    each_engine(async |app| {
        // From Tuesday on: five at once, four a working day later each, and then one that takes three.
        for number in 0..9 {
            decided_after(app, if number < 5 { 0 } else { 24 }, &format!("Approver {number}")).await;
        }
        let nikos = contract_due(app, "nikos").await;
        let page = nikos.upload_all().await;
        let receipt = nikos.browser.submit_to(&page, "/send", &[]).await.unwrap().expect(200).unwrap();
        assert!(!receipt.text().contains("Decisions of the last 90 days"), "{}", receipt.text());
        decided_after(app, 72, "The tenth").await;
        let browser = signed_in(app, "nikos").await;
        for page in [nikos.path.clone(), format!("{}/receipt", nikos.path)] {
            let said = browser.open(&page).await.unwrap().expect(200).unwrap().text();
            let times = "Decisions of the last 90 days: half in less than one working day, nine of ten in 1 working day.";
            assert!(said.contains(times), "{said}");
            assert!(said.contains("takes longer than nine of ten"), "{said}");
        }
        let maria = contract_due(app, "maria").await;
        assert!(!maria.open("").await.text().contains("Decisions of the last"), "while it is hers to act");
        let page = maria.upload_all().await;
        let receipt = maria.browser.submit_to(&page, "/send", &[]).await.unwrap().expect(200).unwrap().text();
        // Sent on Tuesday 27 October.
        assert!(receipt.contains("You can expect an answer by Wednesday 28 October 2026."), "{receipt}");
        jobs::settle(&app.ctx).await.unwrap();
        app.pass(Duration::days(91));
        jobs::settle(&app.ctx).await.unwrap();
        let browser = signed_in(app, "maria").await;
        let later = browser.open(&maria.path).await.unwrap().expect(200).unwrap().text();
        assert!(!later.contains("Decisions of the last"), "90 days are over: {later}");
    });
}

#[test]
fn every_mail_is_told_with_what_became_of_it() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let (id, request) = (nikos.id, requests::get(&mut app.ctx.reader(), nikos.id).await.unwrap());
        let faults = [
            (Letter::RequestReceived, None, None),
            (Letter::IssueFailed, Some("not delivered yet: 451 4.7.1 later"), Some(app.ctx.now())),
            (Letter::RequestApproved, Some("refused: 550 5.1.1 no such user"), None),
        ];
        for (minutes, (letter, fault, retry_at)) in (0..).zip(faults) {
            let mut tx = app.ctx.db.begin().await.unwrap();
            let queued = Queued {
                id: app.ctx.new_id().unwrap(),
                letter,
                machine: "request".to_owned(),
                owner: id.0,
                enrolment: None,
                recipient: "nikos@example.org".to_owned(),
                recipient_name: "Nikos".to_owned(),
                language: request.language,
                facts: format!("{{\"reference\":\"{}\",\"request\":\"{id}\"}}", request.reference),
                message_id: letter.word().to_owned(),
                attempts: 0,
                created_at: app.ctx.now().plus(Duration::minutes(minutes)),
            };
            outbox::enqueue(&mut tx, &queued).await.unwrap();
            if let Some(fault) = fault {
                outbox::mark_failed(&mut tx, queued.id, fault, retry_at).await.unwrap();
            }
            tx.commit().await.unwrap();
        }
        let page = nikos.open("").await.text();
        let places: Vec<usize> =
            ["Your request is approved", "Your certificate is delayed", "We received your request"]
                .map(|mail| page.rfind(mail).unwrap_or_else(|| panic!("{mail}: {page}")))
                .into();
        assert!(places.is_sorted(), "newest first");
        for said in ["does not exist. Tell us another one", "we try again by ourselves", "On its way"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        app.pass(Duration::minutes(5));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
