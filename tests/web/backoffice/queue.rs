//! The queue and the hold on a request.

use passerelle::domain::request::RequestState;
use passerelle::jobs;
use time::Duration;

use crate::support::each_engine;
use crate::support::reviews::{approver, front_of, state_of, submitted};

#[test]
fn the_longest_wait_is_taken_first_and_a_double_click_takes_one() {
    each_engine(async |app| {
        let first = submitted(app, None).await;
        app.pass(Duration::minutes(1));
        let second = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let queue = ann.browser.open("/backoffice").await.unwrap().expect(200).unwrap();
        let form = queue.form_to("/backoffice/take").unwrap();
        let once = ann.browser.post(&form.action, &form.filled(&[])).await.unwrap().expect(303).unwrap();
        let twice = ann.browser.post(&form.action, &form.filled(&[])).await.unwrap().expect(303).unwrap();
        assert_eq!(once.location(), Some(format!("/backoffice/requests/{first}")));
        assert_eq!(twice.location(), once.location());
        assert_eq!(state_of(app, second).await, RequestState::Submitted);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn eight_approvers_take_eight_different_requests() {
    each_engine(async |app| {
        for _ in 0..8 {
            submitted(app, None).await;
        }
        let mut taking = tokio::task::JoinSet::new();
        for number in 0..8 {
            let approver = approver(app, &format!("Approver {number}")).await;
            let queue = approver.browser.open("/backoffice").await.unwrap();
            taking.spawn(async move {
                let taken = approver.browser.submit_to(&queue, "/backoffice/take", &[]).await.unwrap();
                taken.expect(200).unwrap().path
            });
        }
        let mut paths = taking.join_all().await;
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), 8, "{paths:?}");
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_lease_that_is_over_puts_the_request_back() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let queue = ann.browser.open("/backoffice").await.unwrap();
        let request =
            ann.browser.submit_to(&queue, "/backoffice/take", &[]).await.unwrap().expect(200).unwrap();
        assert!(request.text().contains("yours until"), "{}", request.text());
        let approve = ann.browser.open(&format!("{}/approve", request.path)).await.unwrap();
        app.pass(Duration::minutes(20));
        ann.browser.open(&request.path).await.unwrap().expect(200).unwrap();
        app.pass(Duration::minutes(10));
        let late = ann.browser.submit(&approve, &[]).await.unwrap().expect(409).unwrap();
        assert!(late.text().contains("Taken – Ann Peeters"), "{}", late.text());
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(state_of(app, id).await, RequestState::Submitted);
        let late = ann.browser.submit(&approve, &[]).await.unwrap().expect(409).unwrap();
        assert!(late.text().contains("Put back into the queue"), "{}", late.text());
    });
}

#[test]
fn documents_open_to_who_has_the_request_and_each_look_is_recorded() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let document = format!("/backoffice/documents/{}", front_of(app, id).await);
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        ann.browser.get(&document).await.unwrap().expect(403).unwrap();
        let queue = ann.browser.open("/backoffice").await.unwrap();
        ann.browser.submit_to(&queue, "/backoffice/take", &[]).await.unwrap().expect(200).unwrap();
        let seen = ann.browser.get(&document).await.unwrap().expect(200).unwrap();
        assert_eq!(seen.bytes, crate::support::reviews::FRONT);
        assert!(seen.headers["content-security-policy"].to_str().unwrap().starts_with("sandbox"));
        assert_eq!(seen.headers["content-disposition"], "inline; filename=\"identity_front.jpg\"");
        ben.browser.get(&document).await.unwrap().expect(403).unwrap();
        app.browser().get(&document).await.unwrap().expect(303).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_request_page_marks_what_differs_and_what_was_not_checked() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let page =
            ann.browser.open(&format!("/backoffice/requests/{id}")).await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("79.43.14-101.81") && page.text().contains("Not checked by us"));
        assert!(page.text().contains("but 6 of these were not checked by us"), "{}", page.text());
        let lost =
            ann.browser.get(&format!("/backoffice/requests/{}", front_of(app, id).await)).await.unwrap();
        lost.expect(404).unwrap();
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn every_page_speaks_every_language() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let ann = approver(app, "Ann Peeters").await;
        let request = ann.browser.open(&format!("/backoffice/requests/{id}")).await.unwrap();
        let tab = |list: &str| format!("/backoffice?list={list}");
        let pages = ["to_take", "mine", "second_review", "with_person", "decided"].map(tab);
        ann.browser.submit_to(&request, "/take", &[]).await.unwrap().expect(200).unwrap();
        let path = format!("/backoffice/requests/{id}");
        let more = [path.clone(), format!("{path}/approve"), format!("{path}/reject")];
        for page in pages.iter().chain(&more) {
            for language in ["nl", "fr", "de", "en"] {
                let sign = if page.contains('?') { '&' } else { '?' };
                let seen = ann.browser.get(&format!("{page}{sign}lang={language}")).await.unwrap();
                let html = seen.expect(200).unwrap().text();
                assert!(html.contains(&format!("<html lang=\"{language}\"")), "{page}");
                for raw in [">backoffice-", ">office-", ">contract-", ">letter-", ">reject-"] {
                    assert!(!html.contains(raw), "{page} {language}: {raw}");
                }
            }
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}
