//! What a person who waits is told: how long it takes by what was decided, and what became of each mail.

use passerelle::actions::manager::review_times;
use passerelle::domain::id::RequestId;
use passerelle::domain::letter::Letter;
use passerelle::domain::request::RequestEvent;
use passerelle::domain::request::review_time::ReviewTimes;
use passerelle::domain::word::Word;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::outbox::{self, Queued};
use passerelle::storage::requests;
use time::Duration;

use crate::support::applicants::{Applicant, contract_due, signed_in};
use crate::support::reviews::{AtWork, approver, pause, send_again, submitted, take};
use crate::support::{TestApp, each_engine};

/// A request sent now and rejected after so many hours, by somebody new each time: sessions end meanwhile.
async fn decided_after(app: &TestApp, hours: i64, name: &str) {
    let id = submitted(app, None).await;
    app.pass(Duration::hours(hours));
    reject(&approver(app, name).await, id).await;
    jobs::settle(&app.ctx).await.unwrap();
}

async fn reject(ann: &AtWork, id: RequestId) {
    let page = ann.browser.open(&format!("/backoffice/requests/{id}")).await.unwrap();
    ann.browser.submit_to(&page, "/take", &[]).await.unwrap().expect(200).unwrap();
    let form = ann.browser.open(&format!("/backoffice/requests/{id}/reject")).await.unwrap();
    let typed = [("reason", "document_expired"), ("text", "")];
    ann.browser.submit(&form, &typed).await.unwrap().expect(200).unwrap();
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
            let times = "half in less than one working day, nine of ten in 1 working day.";
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

/// What the page of the request says of the time it takes.
async fn said(app: &TestApp, subject: &str, path: &str) -> String {
    let page = signed_in(app, subject).await.open(path).await.unwrap().expect(200).unwrap().text();
    let from = page.find("Decisions of the last").unwrap_or_else(|| panic!("nothing is said: {page}"));
    page[from..].split("</p>").take(2).collect()
}

async fn sent(app: &TestApp, subject: &str) -> Applicant {
    let applicant = contract_due(app, subject).await;
    let page = applicant.upload_all().await;
    applicant.browser.submit_to(&page, "/send", &[]).await.unwrap().expect(200).unwrap();
    applicant
}

#[test]
fn what_the_person_took_is_not_told_as_ehealths_time() {
    each_engine(async |app| {
        // Ten sent on Tuesday, asked to be corrected a day later, sent again after five working days of the person's,
        // rejected a day after that.
        let mut ten = Vec::new();
        for _ in 0..10 {
            ten.push(submitted(app, None).await);
        }
        app.pass(Duration::days(1));
        for id in &ten {
            pause(app, *id, RequestEvent::AskCorrection).await;
        }
        app.pass(Duration::days(7));
        for id in &ten {
            send_again(app, *id).await;
        }
        app.pass(Duration::days(1));
        let ann = approver(app, "Ann Peeters").await;
        for id in &ten {
            reject(&ann, *id).await;
        }
        jobs::settle(&app.ctx).await.unwrap();
        let told = review_times::review_times(&app.ctx, &mut app.ctx.reader()).await.unwrap();
        assert_eq!(told, Some(ReviewTimes { half: 2, nine_of_ten: 2 }));

        // Sent on Thursday 29 October; held on Friday until Friday of the next week: a day of two has run.
        let (held, corrected) = (sent(app, "nikos").await, sent(app, "maria").await);
        let path = &held.path;
        assert!(said(app, "nikos", path).await.contains("answer by Monday 2 November 2026."));
        app.pass(Duration::days(1));
        hold(app, held.id, 7).await;
        pause(app, corrected.id, RequestEvent::AskCorrection).await;
        let told = said(app, "nikos", path).await;
        assert!(told.contains("nine of ten in 2 working days"), "{told}");
        assert!(told.contains("answer by Monday 9 November 2026."), "{told}");
        app.pass(Duration::days(7));
        send_again(app, corrected.id).await;
        jobs::settle(&app.ctx).await.unwrap();
        // The hold has ended in the morning of this day, and the correction came on it.
        for (subject, path) in [("nikos", path), ("maria", &corrected.path)] {
            let told = said(app, subject, path).await;
            assert!(told.contains("answer by Monday 9 November 2026."), "{subject}: {told}");
        }
        // One of the ten begins to be older than the clock: a stretch of it was not measured, and nine are too few.
        let mut tx = app.ctx.db.begin().await.unwrap();
        let sql = "DELETE FROM review_segment WHERE request_id = $1 AND no = 1";
        assert_eq!(tx.query(sql).bind(ten[0]).execute().await.unwrap(), 1);
        tx.commit().await.unwrap();
        assert_eq!(review_times::review_times(&app.ctx, &mut app.ctx.reader()).await.unwrap(), None);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// An approver sets it aside for so many days.
async fn hold(app: &TestApp, id: RequestId, days: i64) {
    let ben = approver(app, "Ben Maes").await;
    take(&ben, id).await;
    let form = ben.browser.open(&format!("/backoffice/requests/{id}/hold")).await.unwrap();
    let day = app.ctx.now().plus(Duration::days(days)).utc().date();
    let (of_month, month) = (day.day().to_string(), u8::from(day.month()).to_string());
    let year = day.year().to_string();
    let until = [("until_day", of_month.as_str()), ("until_month", &month), ("until_year", &year)];
    let typed = [until.as_slice(), &[("reason", "An embassy is asked.")]].concat();
    ben.browser.submit(&form, &typed).await.unwrap().expect(200).unwrap();
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
