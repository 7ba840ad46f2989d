//! A correction: asked with names and a reason, answered in the named fields alone, shown as a difference.

use passerelle::browser::Seen;
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::{corrections, decisions, documents, requests};

use crate::support::applicants::{Applicant, contract_due, good_files, png};
use crate::support::reviews::{AtWork, approver, state_of, take};
use crate::support::{TestApp, each_engine};

async fn sent(app: &TestApp) -> Applicant {
    let applicant = contract_due(app, "nikos").await;
    let page = applicant.upload_all().await;
    applicant.browser.submit_to(&page, "/send", &[]).await.unwrap().expect(200).unwrap();
    applicant
}

/// Asks for the telephone number and the front of the document; gives the page of the request.
async fn ask(ann: &AtWork, applicant: &Applicant) -> Seen {
    take(ann, applicant.id).await;
    let path = format!("/backoffice/requests/{}/correct", applicant.id);
    let form = ann.browser.open(&path).await.unwrap().expect(200).unwrap();
    let named = [("correct_phone", "yes"), ("correct_identity_front", "yes")];
    let said = [("reason", "illegible"), ("text", "Bitte <b>ganz</b> fotografieren.")];
    ann.browser.submit(&form, &[named, said].concat()).await.unwrap().expect(200).unwrap()
}

#[test]
fn a_correction_is_asked_answered_and_shown_as_a_difference() {
    each_engine(async |app| {
        let applicant = sent(app).await;
        let ann = approver(app, "Ann Peeters").await;
        let asked = ask(&ann, &applicant).await;
        assert!(asked.text().contains("The correction is asked"), "{}", asked.text());
        assert_eq!(state_of(app, applicant.id).await, RequestState::CorrectionDue);
        jobs::settle(&app.ctx).await.unwrap();
        let mails = app.ctx.mailer.sent();
        let asked = mails.iter().find(|mail| mail.subject.starts_with("Berichtigen Sie")).unwrap();
        assert!(!asked.text.contains("fotografieren"), "the page says what and why, the mail does not");

        // The page says what and why, and nothing can be sent yet.
        let page = applicant.open("/correction").await;
        assert!(page.text().contains("This cannot be read completely."), "{}", page.text());
        assert!(page.text().contains("Bitte &#60;b&#62;ganz"), "{}", page.text());
        assert!(page.form_to("/correction/send").is_err());

        // A bad number is told beside its field and kept.
        let bad = applicant.browser.submit_to(&page, "/correction", &[("phone", "12")]).await.unwrap();
        assert!(bad.expect(422).unwrap().text().contains("value=\"12\""));
        // Whatever else is posted changes nothing.
        let form = page.form_to("/correction").unwrap();
        let mut typed = form.filled(&[("phone", "+30 21 9999 0000")]);
        typed.push(("family_name".to_owned(), "Smith".to_owned()));
        typed.push(("email".to_owned(), "other@example.org".to_owned()));
        applicant.browser.post(&form.action, &typed).await.unwrap().expect(303).unwrap();

        // The contract prints the number: it is signed anew. The back of the document is not asked for.
        let page = applicant.open("/correction").await;
        let back = vec![("identity_back", "other.png", "image/png", png())];
        let refused = applicant.browser.upload(&page, &[], back).await.unwrap();
        assert_eq!(refused.status, 404, "{}", refused.text());
        let files = good_files().into_iter().filter(|file| file.0 != "identity_back").collect();
        let ready = applicant.browser.upload(&page, &[], files).await.unwrap().expect(200).unwrap();
        applicant.browser.submit_to(&ready, "/correction/send", &[]).await.unwrap().expect(200).unwrap();

        let request = requests::get(&mut app.ctx.reader(), applicant.id).await.unwrap();
        assert_eq!((request.state, request.version), (RequestState::Submitted, 2));
        let details = request.details.unwrap();
        assert_eq!(
            (details.family_name.as_str(), details.email.as_str()),
            ("Παπαδάκης", "nikos@example.org")
        );
        assert_eq!(details.phone, "+30 21 9999 0000");
        let current = documents::current(&mut app.ctx.reader(), applicant.id, 2).await.unwrap();
        let versions: Vec<_> = current.iter().map(|file| (file.field.to_string(), file.version)).collect();
        let named = |field: &str, version| (field.to_owned(), version);
        assert_eq!(versions, [named("contract", 2), named("identity_front", 2), named("identity_back", 1)]);

        // The approver sees what changed, and only that.
        let shown = ann.browser.open(&format!("/backoffice/requests/{}", applicant.id)).await.unwrap();
        let text = shown.text();
        assert!(text.contains("<del>+30 21 0123 4567</del></td><td><ins>+30 21 9999 0000</ins>"), "{text}");
        assert_eq!(text.matches("<del>").count(), 1);
        assert!(!text.contains("Not asked"));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn an_approval_before_an_edit_is_void() {
    each_engine(async |app| {
        let applicant = sent(app).await;
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        take(&ann, applicant.id).await;
        let path = format!("/backoffice/requests/{}", applicant.id);
        let approve = ann.browser.open(&format!("{path}/approve")).await.unwrap();
        ann.browser.submit(&approve, &[("second_look", "yes")]).await.unwrap().expect(200).unwrap();
        let second = ben.browser.open(&format!("{path}/second-review")).await.unwrap().expect(200).unwrap();
        ben.browser.submit(&second, &[("opinion", "disagree")]).await.unwrap().expect(200).unwrap();
        let form = ben.browser.open(&format!("{path}/correct")).await.unwrap().expect(200).unwrap();
        let said = [("correct_identity_front", "yes"), ("reason", "illegible")];
        ben.browser.submit(&form, &said).await.unwrap().expect(200).unwrap();
        let page = applicant.open("/correction").await;
        let front = vec![("identity_front", "front.png", "image/png", png())];
        let ready = applicant.browser.upload(&page, &[], front).await.unwrap().expect(200).unwrap();
        applicant.browser.submit_to(&ready, "/correction/send", &[]).await.unwrap().expect(200).unwrap();
        let (db, id) = (&mut app.ctx.reader(), applicant.id);
        assert!(decisions::standing(db, id, 1).await.unwrap().is_empty());
        assert_eq!(requests::get(db, id).await.unwrap().approved_version, None);
        // Who approved the version before may approve this one: it is another.
        take(&ann, id).await;
        let approve = ann.browser.open(&format!("{path}/approve")).await.unwrap().expect(200).unwrap();
        ann.browser.submit(&approve, &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(decisions::standing(db, id, 2).await.unwrap().len(), 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_correction_comes_back_to_who_asked_for_a_working_day() {
    each_engine(async |app| {
        let applicant = sent(app).await;
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        take(&ann, applicant.id).await;
        let path = format!("/backoffice/requests/{}", applicant.id);
        let form = ann.browser.open(&format!("{path}/correct")).await.unwrap();
        let said = [("correct_identity_front", "yes"), ("reason", "illegible")];
        ann.browser.submit(&form, &said).await.unwrap().expect(200).unwrap();
        let page = applicant.open("/correction").await;
        let front = vec![("identity_front", "front.png", "image/png", png())];
        let ready = applicant.browser.upload(&page, &[], front).await.unwrap().expect(200).unwrap();
        applicant.browser.submit_to(&ready, "/correction/send", &[]).await.unwrap().expect(200).unwrap();
        let next = async |who: &AtWork| {
            let queue = who.browser.open("/backoffice?list=to_take").await.unwrap();
            who.browser.submit_to(&queue, "/backoffice/take", &[]).await.unwrap().expect(200).unwrap()
        };
        assert!(next(&ben).await.text().contains("No request was left to take"));
        assert!(next(&ann).await.path.starts_with(&path), "hers first");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_correction_needs_a_field_and_a_reason_and_can_be_asked_by_the_holder_alone() {
    each_engine(async |app| {
        let applicant = sent(app).await;
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        take(&ann, applicant.id).await;
        let path = format!("/backoffice/requests/{}/correct", applicant.id);
        let form = ann.browser.open(&path).await.unwrap();
        let none = ann.browser.submit(&form, &[("text", "kept")]).await.unwrap().expect(422).unwrap();
        assert!(none.text().contains("Name at least one field.") && none.text().contains("kept</textarea>"));
        let named = [("correct_phone", "yes")];
        let none = ann.browser.submit(&form, &named).await.unwrap().expect(422).unwrap();
        assert!(none.text().contains("Choose why this is to be corrected."));
        let mandate = [("correct_mandate", "yes"), ("reason", "illegible")];
        ann.browser.submit(&form, &mandate).await.unwrap().expect(404).unwrap();
        let elsewhere = ben.browser.open(&path).await.unwrap();
        assert!(!elsewhere.path.ends_with("/correct"), "led to the request");
        assert_eq!(state_of(app, applicant.id).await, RequestState::InReview);
        assert!(corrections::open(&mut app.ctx.reader(), applicant.id).await.unwrap().is_none());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_was_typed_stands_in_the_database_outside_a_correction() {
    each_engine(async |app| {
        let applicant = sent(app).await;
        let mut tx = app.ctx.db.begin().await.unwrap();
        let request = requests::get(&mut tx, applicant.id).await.unwrap();
        let mut details = request.details.clone().unwrap();
        requests::record_details(&mut tx, &request, &details).await.unwrap();
        details.phone = "+32 470 00 00 00".to_owned();
        assert!(requests::record_details(&mut tx, &request, &details).await.is_err());
        drop(tx);
        jobs::settle(&app.ctx).await.unwrap();
    });
}
