//! Who is a party: the person, and approvers who may decide; not the clerk, not anybody else.

use passerelle::actions::backoffice::Reviewer;
use passerelle::actions::thread;
use passerelle::domain::id::EnrolmentId;
use passerelle::jobs;

use super::{answers, backoffice, says, stored};
use crate::support::applicants::contract_due;
use crate::support::each_engine;
use crate::support::reviews::{approver, submitted};

#[test]
fn who_checked_the_identity_neither_reads_nor_writes() {
    each_engine(async |app| {
        let (ann, ben) = (approver(app, "Ann Peeters").await, approver(app, "Ben Maes").await);
        let id = submitted(app, Some(ann.id)).await;
        let request = format!("/backoffice/requests/{id}");
        let hers = ann.browser.open(&request).await.unwrap().expect(200).unwrap();
        assert_eq!(hers.link("/messages"), None, "no link without its right");
        let his = ben.browser.open(&request).await.unwrap().expect(200).unwrap();
        assert_eq!(his.link("/messages"), Some(backoffice(id)));
        let refused = ann.browser.get(&backoffice(id)).await.unwrap().expect(403).unwrap();
        assert!(refused.text().contains("You checked the identity of this person"));
        answers(&ben, id, "From a party.").await;
        let queue = ann.browser.open("/backoffice").await.unwrap().form_to("/backoffice/take").unwrap();
        let forged = queue.filled(&[("text", "From no party."), ("version", "0")]);
        let answer = ann.browser.post(&backoffice(id), &forged).await.unwrap();
        assert_eq!(answer.status, 403);
        assert_eq!(stored(app, id).await.len(), 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn what_is_between_two_people_does_not_exist_for_a_third() {
    each_engine(async |app| {
        let (nikos, maria) = (contract_due(app, "nikos").await, contract_due(app, "maria").await);
        says(&nikos, "Mine.").await;
        let message = stored(app, nikos.id).await[0].id;
        let own = maria.open("/messages").await.form_to("/messages").unwrap();
        for below in ["", "/read", &format!("/{message}/take-back")] {
            let path = format!("{}/messages{below}", nikos.path);
            let posted = maria.browser.post(&path, &own.filled(&[("text", "x")])).await.unwrap();
            assert_eq!(posted.status, 404, "{path}");
        }
        assert_eq!(maria.browser.get(&format!("{}/messages", nikos.path)).await.unwrap().status, 404);
        // Nor by the address of one's own request.
        let path = format!("{}/messages/{message}/take-back", maria.path);
        assert_eq!(maria.browser.post(&path, &own.filled(&[])).await.unwrap().status, 404);
        assert_eq!(stored(app, nikos.id).await.len(), 1);
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn approvers_see_whose_messages_wait() {
    each_engine(async |app| {
        let nikos = contract_due(app, "nikos").await;
        let ann = approver(app, "Ann Peeters").await;
        says(&nikos, "One.").await;
        says(&nikos, "Two.").await;
        let reviewer = |staff| Reviewer { staff, enrolment: EnrolmentId(app.ctx.new_id().unwrap()) };
        let waiting =
            async |staff| thread::waiting_for(&mut app.ctx.reader(), &reviewer(staff)).await.unwrap();
        let found = waiting(ann.id).await;
        assert_eq!((found.len(), found[0].request, found[0].messages), (1, nikos.id, 2));
        let nobody = passerelle::storage::requests::NO_CLERK;
        assert!(waiting(nobody).await.is_empty(), "who checked the identity has no part in it");
        answers(&ann, nikos.id, "Seen.").await;
        assert!(waiting(ann.id).await.is_empty());
        app.pass(time::Duration::minutes(5));
        jobs::settle(&app.ctx).await.unwrap();
    });
}
