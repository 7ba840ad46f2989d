//! Nobody decides on their own identity check, and a second review is somebody else's.

use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::decisions::{self, Decision};

use crate::support::each_engine;
use crate::support::reviews::{approver, state_of, submitted};

#[test]
fn who_checked_the_identity_is_refused_by_the_action() {
    each_engine(async |app| {
        let ann = approver(app, "Ann Peeters").await;
        let id = submitted(app, Some(ann.id)).await;
        let page =
            ann.browser.open(&format!("/backoffice/requests/{id}")).await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("You checked the identity of this person"), "{}", page.text());
        assert!(page.form_to("/take").is_err(), "no button without its right");
        let queue = ann.browser.open("/backoffice").await.unwrap();
        let none = ann.browser.submit_to(&queue, "/backoffice/take", &[]).await.unwrap().expect(200).unwrap();
        assert!(none.text().contains("No request was left to take"), "{}", none.text());
        let mut form = queue.form_to("/backoffice/take").unwrap().filled(&[]);
        form.iter_mut().filter(|field| field.0 == "version").for_each(|field| field.1 = "5".to_owned());
        form.iter_mut()
            .filter(|field| field.0 == "form_key")
            .for_each(|field| field.1 = app.ctx.new_id::<uuid::Uuid>().unwrap().to_string());
        let path = format!("/backoffice/requests/{id}/take");
        ann.browser.post(&path, &form).await.unwrap().expect(403).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Submitted);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn who_checked_the_identity_is_refused_by_the_database_too() {
    each_engine(async |app| {
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        let id = submitted(app, Some(ann.id)).await;
        let decision = |approver, checked_by| Decision {
            id: app.ctx.new_id().unwrap(),
            request: id,
            version: 1,
            step: "first".to_owned(),
            approver,
            checked_by,
            first_approver: None,
            verdict: "approve".to_owned(),
            reason: None,
            text: None,
            at: app.ctx.now(),
        };
        for (approver, checked_by) in [(ann.id, ann.id), (ann.id, ben.id)] {
            let mut tx = app.ctx.db.begin().await.unwrap();
            assert!(decisions::add(&mut tx, &decision(approver, checked_by)).await.is_err());
        }
        let mut tx = app.ctx.db.begin().await.unwrap();
        decisions::add(&mut tx, &decision(ben.id, ann.id)).await.unwrap();
        let again = decisions::add(&mut tx, &decision(ben.id, ann.id)).await;
        assert!(again.is_err(), "one standing decision a step");
        drop(tx);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_second_review_is_somebody_elses_and_a_disagreement_voids_the_first() {
    each_engine(async |app| {
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        let id = submitted(app, None).await;
        let path = format!("/backoffice/requests/{id}");
        let request = ann.browser.open(&path).await.unwrap();
        ann.browser.submit_to(&request, "/take", &[]).await.unwrap().expect(200).unwrap();
        let approve = ann.browser.open(&format!("{path}/approve")).await.unwrap();
        ann.browser.submit(&approve, &[("second_look", "yes")]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::SecondReview);
        let second = ben.browser.open(&format!("{path}/second-review")).await.unwrap().expect(200).unwrap();
        let own = second.main_form().unwrap();
        let mine = ann.browser.open(&path).await.unwrap();
        assert!(mine.text().contains("You have already approved this request"), "{}", mine.text());
        // Ann posts Ben's form, with what belongs to her own browser.
        let queue = ann.browser.open("/backoffice").await.unwrap().form_to("/backoffice/take").unwrap();
        let value = |name: &str| queue.filled(&[]).into_iter().find(|field| field.0 == name).unwrap().1;
        let (csrf, key) = (value("csrf"), value("form_key"));
        let forged = own.filled(&[("csrf", &csrf), ("form_key", &key), ("opinion", "agree")]);
        ann.browser.post(&format!("{path}/second-review"), &forged).await.unwrap().expect(403).unwrap();
        ben.browser.submit(&second, &[("opinion", "disagree")]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::InReview);
        assert!(decisions::standing(&mut app.ctx.reader(), id, 1).await.unwrap().is_empty());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_second_approver_agrees_and_one_mail_leaves() {
    each_engine(async |app| {
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        let id = submitted(app, None).await;
        let path = format!("/backoffice/requests/{id}");
        let request = ann.browser.open(&path).await.unwrap();
        ann.browser.submit_to(&request, "/take", &[]).await.unwrap().expect(200).unwrap();
        let approve = ann.browser.open(&format!("{path}/approve")).await.unwrap();
        ann.browser.submit(&approve, &[("second_look", "yes")]).await.unwrap().expect(200).unwrap();
        let second = ben.browser.open(&format!("{path}/second-review")).await.unwrap().expect(200).unwrap();
        ben.browser.submit(&second, &[("opinion", "agree")]).await.unwrap().expect(200).unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Approved);
        jobs::settle(&app.ctx).await.unwrap();
        let approved =
            app.ctx.mailer.sent().into_iter().filter(|mail| mail.subject.starts_with("Goedgekeurd"));
        assert_eq!(approved.count(), 1);
    });
}
