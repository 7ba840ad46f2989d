//! Eight approvers decide at once, yes and no mixed, round after round: one decision, one mail, seven pages that name
//! the winner. `PASSERELLE_ROUNDS=1000 cargo test --release --test main backoffice::rounds` plays them all.

use passerelle::domain::id::{RequestId, StaffId};
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::decisions::{self, Decision};
use passerelle::storage::{outbox, staff};

use crate::support::reviews::{AtWork, approver, state_of, submitted, take};
use crate::support::{TestApp, each_engine};

/// Eight who decide at once, and one who decided before them.
const APPROVERS: usize = 9;

fn rounds() -> usize {
    std::env::var("PASSERELLE_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(6)
}

#[test]
fn eight_who_decide_at_once_give_one_answer() {
    each_engine(async |app| {
        let mut at_work = Vec::new();
        for number in 0..APPROVERS {
            at_work.push(approver(app, &format!("Approver {number}")).await);
        }
        let clerk = approver(app, "Once a clerk").await;
        for number in 0..rounds() {
            round(app, &at_work, clerk.id, number).await;
        }
        jobs::settle(&app.ctx).await.unwrap();
    });
}

/// A first approval; then the eight others at once, agreeing and rejecting by turns.
async fn round(app: &TestApp, at_work: &[AtWork], clerk: StaffId, number: usize) {
    let id = submitted(app, Some(clerk)).await;
    let path = format!("/backoffice/requests/{id}");
    let first = number % at_work.len();
    take(&at_work[first], id).await;
    let approve = at_work[first].browser.open(&format!("{path}/approve")).await.unwrap();
    at_work[first].browser.submit(&approve, &[("second_look", "yes")]).await.unwrap().expect(200).unwrap();
    refused_by_the_database(app, id, at_work[first].id, clerk).await;
    let mut forms = Vec::new();
    for (place, one) in at_work.iter().enumerate().filter(|(place, _)| *place != first) {
        let yes = (place + number).is_multiple_of(2);
        let below = if yes { "second-review" } else { "reject" };
        let typed = if yes { ("opinion", "agree") } else { ("reason", "document_expired") };
        let page = one.browser.open(&format!("{path}/{below}")).await.unwrap().expect(200).unwrap();
        forms.push((one.browser.clone(), page, typed));
    }
    let mut posts = tokio::task::JoinSet::new();
    for (browser, page, typed) in forms {
        posts.spawn(async move { browser.submit(&page, &[typed]).await.unwrap() });
    }
    let seen = posts.join_all().await;
    assert_eq!(seen.iter().filter(|seen| seen.status == 200).count(), 1, "round {number}");
    let standing = decisions::standing(&mut app.ctx.reader(), id, 1).await.unwrap();
    let answer = standing.iter().find(|decision| decision.step == "second").unwrap();
    let expected = if answer.verdict == "agree" { RequestState::Approved } else { RequestState::Rejected };
    assert_eq!((state_of(app, id).await, standing.len()), (expected, 2), "round {number}");
    let winner = staff::get(&mut app.ctx.reader(), answer.approver).await.unwrap().name;
    let refused: Vec<_> = seen.iter().filter(|seen| seen.status == 409).collect();
    assert_eq!(refused.len(), 7, "round {number}");
    assert!(refused.iter().all(|seen| seen.text().contains(&winner)), "round {number}");
    let letters = outbox::about(&mut app.ctx.reader(), id.0).await.unwrap();
    let words = ["request_approved", "request_rejected"];
    let answers = letters.iter().filter(|letter| words.contains(&letter.letter.to_string().as_str()));
    assert_eq!(answers.count(), 1, "round {number}");
}

/// Neither who decided first nor the clerk who checked the identity can be written down as the second.
async fn refused_by_the_database(app: &TestApp, id: RequestId, first: StaffId, clerk: StaffId) {
    for approver in [first, clerk] {
        let second = Decision {
            id: app.ctx.new_id().unwrap(),
            request: id,
            version: 1,
            step: "second".to_owned(),
            approver,
            checked_by: clerk,
            first_approver: Some(first),
            verdict: "agree".to_owned(),
            reason: None,
            text: None,
            at: app.ctx.now(),
        };
        let mut tx = app.ctx.db.begin().await.unwrap();
        assert!(decisions::add(&mut tx, &second).await.is_err());
    }
}
