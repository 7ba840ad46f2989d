//! What two approvers do with one request: taken over, looked at a second time, disagreed about and agreed on; and what
//! a request for an organisation asks of them besides.

use passerelle::domain::request::RequestState;
use passerelle::domain::staff::Role;
use passerelle::storage::sessions::Audience;

use super::{Walker, in_each_language};
use crate::support::at_work::at_work;
use crate::support::each_engine;
use crate::support::reviews::{mandate_of, state_of, submitted, submitted_for_clinic};

#[test]
fn two_approvers_share_a_request_by_keyboard() {
    each_engine(async |app| in_each_language(app, 8, share).await);
}

async fn share(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let ann = person.works_as("Ann").await;
    let own = submitted(app, Some(ann.id)).await;
    person.open(&format!("/backoffice/requests/{own}")).await;
    person.page("checked-by-oneself").await;

    let id = submitted(app, None).await;
    let path = format!("/backoffice/requests/{id}");
    let absent = at_work(app, Audience::Backoffice, None, Role::Approver, &person.name("Bea")).await;
    let browser = absent.browser(app).await;
    let page = browser.open(&path).await.unwrap().expect(200).unwrap();
    browser.submit_to(&page, "/take", &[]).await.unwrap().expect(200).unwrap();
    person.open(&path).await;
    person.page("with-colleague").await;
    person.press_to("/take-over").await;
    person.page("taken-over").await;
    approves_and_asks(person, &path).await;
    person.page("second-review-asked").await;

    person.works_as("Cleo").await;
    person.open(&path).await;
    person.page("second-opinion").await;
    window.follow("main a[href$='/second-review']").await;
    person.page("second-review").await;
    window.follow("button[value=disagree]").await;
    assert_eq!(state_of(app, id).await, RequestState::InReview);
    person.page("disagreed").await;
    approves_and_asks(person, &path).await;

    person.works_as("Dora").await;
    person.open(&format!("{path}/second-review")).await;
    person.press_button().await;
    assert_eq!(state_of(app, id).await, RequestState::Approved);
    person.page("agreed").await;
}

#[test]
fn a_mandate_is_looked_at_by_keyboard_before_a_yes() {
    each_engine(async |app| in_each_language(app, 5, mandate).await);
}

async fn mandate(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let ann = person.works_as("Ann").await;
    let id = submitted_for_clinic(app).await;
    let path = format!("/backoffice/requests/{id}");
    person.open(&path).await;
    person.press_to("/take").await;
    person.page("clinic").await;
    person.open(&format!("{path}/approve")).await;
    person.page("clinic-approve").await;
    person.press_button().await;
    person.refused("mandate-not-seen", &["mandate"]).await;
    let mandate = format!("/backoffice/documents/{}", mandate_of(app, id).await);
    ann.browser(app).await.get(&mandate).await.unwrap().expect(200).unwrap();
    person.press_button().await;
    person.refused("mandate-not-said-to-hold", &["mandate"]).await;
    assert_eq!(state_of(app, id).await, RequestState::InReview);
    window.tick("mandate").await;
    window.tick("second_look").await;
    person.press_button().await;
    assert_eq!(state_of(app, id).await, RequestState::SecondReview);
    person.page("clinic-second-review-asked").await;
}

async fn approves_and_asks(person: &Walker<'_>, path: &str) {
    person.open(&format!("{path}/approve")).await;
    person.window.tick("second_look").await;
    person.press_button().await;
}
