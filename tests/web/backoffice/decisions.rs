//! One decision, one mail, whoever clicks when.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::id::RequestId;
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::{decisions, outbox};

use crate::support::reviews::{AtWork, approver, state_of, submitted};
use crate::support::{TestApp, each_engine};

/// Takes the request; gives the page with that action.
async fn taken(approver: &AtWork, id: RequestId, below: &str) -> Seen {
    let request = approver.browser.open(&format!("/backoffice/requests/{id}")).await.unwrap();
    let page = approver.browser.submit_to(&request, "/take", &[]).await.unwrap().expect(200).unwrap();
    let path = page.path.split('?').next().unwrap().to_owned();
    approver.browser.open(&format!("{path}{below}")).await.unwrap().expect(200).unwrap()
}

async fn mails(app: &TestApp, id: RequestId, word: &str) -> usize {
    let letters = outbox::about(&mut app.ctx.reader(), id.0).await.unwrap();
    letters.iter().filter(|letter| letter.letter.to_string() == word).count()
}

/// Sends eight copies of a form at once; gives their statuses.
async fn eight_times(browser: &Browser, page: &Seen) -> Vec<u16> {
    let form = page.main_form().unwrap();
    let mut posts = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (browser, form) = (browser.clone(), form.clone());
        posts.spawn(async move { browser.post(&form.action, &form.filled(&[])).await.unwrap().status });
    }
    posts.join_all().await
}

#[test]
fn approving_shows_what_follows_and_tells_the_person() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let preview = taken(&ann, id, "/approve").await;
        assert!(preview.text().contains("SSIN\\=79431410181"), "{}", preview.text());
        assert!(preview.text().contains("Goedgekeurd: rond uw aanvraag af"), "{}", preview.text());
        let done = ann.browser.submit(&preview, &[]).await.unwrap().expect(200).unwrap();
        assert!(done.text().contains("Your approval is recorded"), "{}", done.text());
        assert_eq!(state_of(app, id).await, RequestState::Approved);
        jobs::settle(&app.ctx).await.unwrap();
        assert!(app.ctx.mailer.sent().iter().any(|mail| mail.subject.starts_with("Goedgekeurd")));
    });
}

#[test]
fn the_same_form_eight_times_at_once_is_one_decision_and_one_mail() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let preview = taken(&ann, id, "/approve").await;
        assert_eq!(eight_times(&ann.browser, &preview).await, [303; 8]);
        assert_eq!(decisions::standing(&mut app.ctx.reader(), id, 1).await.unwrap().len(), 1);
        assert_eq!(mails(app, id, "request_approved").await, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn eight_approvers_at_once_one_takes_and_seven_are_told_who() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let mut at_work = Vec::new();
        for number in 0..8 {
            let approver = approver(app, &format!("Approver {number}")).await;
            let page = approver.browser.open(&format!("/backoffice/requests/{id}")).await.unwrap();
            at_work.push((approver, page));
        }
        let mut posts = tokio::task::JoinSet::new();
        for (approver, page) in at_work {
            posts.spawn(async move { approver.browser.submit_to(&page, "/take", &[]).await.unwrap() });
        }
        let seen = posts.join_all().await;
        assert_eq!(seen.iter().filter(|seen| seen.status == 200).count(), 1);
        let refused: Vec<_> = seen.iter().filter(|seen| seen.status == 409).collect();
        assert_eq!(refused.len(), 7);
        assert!(refused.iter().all(|seen| seen.text().contains("Taken – Approver ")));
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// Approve and reject from two windows, four times each, at once: what comes first stands.
#[test]
fn contradicting_decisions_at_once_leave_one() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let approve = taken(&ann, id, "/approve").await;
        let reject = ann.browser.open(&approve.path.replace("/approve", "/reject")).await.unwrap();
        let mut forms = Vec::new();
        for page in [&approve, &reject] {
            for _ in 0..4 {
                let again = ann.browser.open(&page.path).await.unwrap();
                forms.push(again.main_form().unwrap().filled(&[("reason", "document_expired")]));
            }
        }
        let mut posts = tokio::task::JoinSet::new();
        for (number, form) in forms.into_iter().enumerate() {
            let path = if number < 4 { approve.path.clone() } else { reject.path.clone() };
            let browser = ann.browser.clone();
            posts.spawn(async move { browser.post(&path, &form).await.unwrap().status });
        }
        let statuses = posts.join_all().await;
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 7, "{statuses:?}");
        assert_eq!(decisions::standing(&mut app.ctx.reader(), id, 1).await.unwrap().len(), 1);
        let mails = mails(app, id, "request_approved").await + mails(app, id, "request_rejected").await;
        assert_eq!(mails, 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_rejection_needs_a_reason_and_carries_it_to_the_person() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let form = taken(&ann, id, "/reject").await;
        let empty =
            ann.browser.submit(&form, &[("text", "Kept <i>words</i>")]).await.unwrap().expect(422).unwrap();
        assert!(empty.text().contains("Choose a reason.") && empty.text().contains("Kept &#60;i&#62;words"));
        let other = ann.browser.submit(&empty, &[("reason", "other"), ("text", "")]).await.unwrap();
        assert!(other.expect(422).unwrap().text().contains("Explain the reason"));
        let typed = [("reason", "document_expired"), ("text", "Stuur een geldig paspoort.")];
        ann.browser.submit(&empty, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Rejected);
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().into_iter().find(|mail| mail.subject.contains("geweigerd")).unwrap();
        assert!(
            mail.text.contains("    Het identiteitsdocument is vervallen.\n\n    Stuur een geldig paspoort.")
        );
        assert!(!mail.text.contains("79431410181") && !mail.html.contains("79431410181"));
    });
}

#[test]
fn the_letter_of_a_no_is_read_before_it_goes_out() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let form = taken(&ann, id, "/reject").await;
        let without = ann.browser.submit(&form, &[("look", "yes")]).await.unwrap().expect(422).unwrap();
        assert!(without.text().contains("Choose a reason."));
        let typed = [("reason", "other"), ("text", "Stuur een geldig paspoort."), ("look", "yes")];
        let looked = ann.browser.submit(&form, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::InReview);
        assert_eq!(mails(app, id, "request_rejected").await, 0);
        let shown = looked.text().replace("&#39;", "'").replace("&#34;", "\"").replace("&#38;", "&");
        // What was typed is still there, and goes out as it was read.
        ann.browser.submit(&looked, &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Rejected);
        jobs::settle(&app.ctx).await.unwrap();
        let mail = app.ctx.mailer.sent().into_iter().find(|mail| mail.subject.contains("geweigerd")).unwrap();
        assert!(mail.text.contains("Stuur een geldig paspoort."));
        assert!(shown.contains(mail.text.trim()), "{shown}\n{}", mail.text);
    });
}

#[test]
fn the_letter_of_a_correction_is_read_before_it_goes_out() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let form = taken(&ann, id, "/correct").await;
        let typed = [("correct_phone", "yes"), ("reason", "other"), ("text", "…"), ("look", "yes")];
        let looked = ann.browser.submit(&form, &typed).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::InReview);
        let shown = looked.text().replace("&#39;", "'").replace("&#34;", "\"").replace("&#38;", "&");
        ann.browser.submit(&looked, &[]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::CorrectionDue);
        jobs::settle(&app.ctx).await.unwrap();
        let sent = app.ctx.mailer.sent();
        let mail = sent.iter().find(|mail| shown.contains(&mail.subject)).unwrap();
        assert!(shown.contains(mail.text.trim()), "{shown}\n{}", mail.text);
        // Whoever no longer has it in hand reads no letter of it.
        let late = ann.browser.submit(&form, &typed).await.unwrap();
        assert!(late.path.ends_with(&id.to_string()), "{}", late.path);
    });
}
