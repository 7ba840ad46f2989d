//! What two approvers do with one request: taken over, looked at a second time, disagreed about and agreed on.

use passerelle::domain::request::RequestState;
use passerelle::domain::staff::Role;
use passerelle::storage::sessions::Audience;

use super::{Walker, in_each_language};
use crate::support::at_work::at_work;
use crate::support::each_engine;
use crate::support::reviews::{state_of, submitted};

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

async fn approves_and_asks(person: &Walker<'_>, path: &str) {
    person.open(&format!("{path}/approve")).await;
    person.window.tick("second_look").await;
    person.press_button().await;
}
