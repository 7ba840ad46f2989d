//! An approver's whole review by keyboard alone: take, look, ask a correction, hold, set aside, reject, open again,
//! approve, find it again. On the narrowest screen in every language, and at a desk.

use passerelle::domain::request::RequestState;
use passerelle::domain::staff::Right;
use passerelle::storage::staff_rights;
use time::Duration;

use super::{Walker, at_a_desk, in_each_language};
use crate::support::each_engine;
use crate::support::reviews::{state_of, submitted};

#[test]
fn a_review_is_done_by_keyboard_alone() {
    each_engine(async |app| {
        in_each_language(app, 17, review).await;
        at_a_desk(app, 17, review).await;
    });
}

async fn review(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let ann = person.works_as("Ann").await;
    let mut tx = app.ctx.db.begin().await.unwrap();
    for right in [Right::Reopen, Right::ExportNumbers] {
        staff_rights::give(&mut tx, ann.id, right, app.ctx.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let id = submitted(app, None).await;
    let path = format!("/backoffice/requests/{id}");
    let open = async |below: &str| person.open(&format!("{path}{below}")).await;
    person.open("/backoffice?list=to_take").await;
    person.page("queue").await;
    // The first button of the page takes what has waited longest.
    person.press_to("/backoffice/take").await;
    assert_eq!(window.path().await, path);
    person.page("request").await;
    open("/later").await;
    person.page("later").await;
    person.press_button().await;
    person.refused("later-empty", &["day"]).await;
    // On hold until a day, and on with it.
    open("/hold").await;
    person.page("hold").await;
    person.press_button().await;
    person.refused("hold-empty", &["until", "reason"]).await;
    let day = app.ctx.now().plus(Duration::days(3)).utc().date();
    window.fill("until_day", &day.day().to_string()).await;
    window.fill("until_month", &u8::from(day.month()).to_string()).await;
    window.fill("until_year", &day.year().to_string()).await;
    window.fill("reason", "…").await;
    person.press_button().await;
    assert_eq!(state_of(app, id).await, RequestState::OnHold);
    person.page("held").await;
    person.press_to("/resume").await;
    person.press_to("/take").await;
    open("/correct").await;
    person.page("correct").await;
    person.press_button().await;
    person.refused("correct-empty", &["fields"]).await;
    // Rejected, opened again, taken, approved.
    open("/reject").await;
    person.page("reject").await;
    window.choose("reason", "document_expired").await;
    person.press_button().await;
    assert_eq!(state_of(app, id).await, RequestState::Rejected);
    person.page("rejected").await;
    open("/reopen").await;
    person.page("reopen").await;
    person.press_button().await;
    person.refused("reopen-empty", &["reason"]).await;
    window.fill("reason", "…").await;
    person.press_button().await;
    assert_eq!(state_of(app, id).await, RequestState::Submitted);
    person.press_to("/take").await;
    open("/approve").await;
    person.page("approve").await;
    person.press_button().await;
    assert_eq!(state_of(app, id).await, RequestState::Approved);
    person.page("approved").await;
    person.open("/backoffice?list=all&search=hy&age=new").await;
    person.page("filtered").await;
    person.open("/backoffice?list=with_person").await;
    person.page("with-person").await;
}
