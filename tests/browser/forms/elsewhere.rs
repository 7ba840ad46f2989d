//! Pages off the straight way: a request that lapsed, a completion that something stands against, the mail of a no read
//! first, a queue of two sheets, what is not there, and a visitor who guesses references.

use passerelle::actions::look_up_status::{self, Looked};
use passerelle::domain::reference::Reference;
use passerelle::domain::request::RequestState;
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::decisions;
use passerelle::storage::sessions::Audience;
use time::Duration;

use super::{Walker, in_each_language};
use crate::support::applicants::{approved, contract_due};
use crate::support::at_work::at_work;
use crate::support::each_engine;
use crate::support::reviews::{state_of, submitted};

#[test]
fn what_lapsed_or_stands_still_is_read_by_keyboard() {
    each_engine(async |app| in_each_language(app, 6, stands_still).await);
}

async fn stands_still(person: &Walker<'_>) {
    let (app, subject) = (person.app, person.name("ines"));
    let lapsed = contract_due(app, &subject).await;
    app.pass(Duration::days(60));
    jobs::settle(&app.ctx).await.unwrap();
    person.applies_as(&subject).await;
    person.open(&lapsed.path).await;
    person.page("lapsed").await;
    person.open(&format!("{}/reopen", lapsed.path)).await;
    person.page("reopen-own").await;
    person.press_button().await;
    assert_eq!(state_of(app, lapsed.id).await, RequestState::ContractDue);
    person.page("reopened-own").await;
    person.open("/manager/requests/none").await;
    person.page("not-there").await;

    let (ann, subject) = (person.works_as("Ann").await, person.name("olga"));
    let applicant = approved(app, &subject, ann.id).await;
    person.applies_as(&subject).await;
    person.open(&format!("{}/complete", applicant.path)).await;
    let mut tx = app.ctx.db.begin().await.unwrap();
    decisions::void(&mut tx, applicant.id, app.ctx.now()).await.unwrap();
    tx.commit().await.unwrap();
    person.press_button().await;
    person.page("complete-obstacle").await;

    // Whoever sits at this network address has guessed so often that they have to wait.
    let unknown = Reference::from_random(2026, &[0; 8]);
    while !matches!(look_up_status::run(&app.ctx, "127.0.0.1", &unknown).await.unwrap(), Looked::Wait(_)) {}
    person.open("/status").await;
    person.send("reference", unknown.as_str()).await;
    person.refused("status-wait", &["reference"]).await;
}

#[test]
fn the_mail_of_a_no_is_read_by_keyboard() {
    each_engine(async |app| in_each_language(app, 5, reads_first).await);
}

async fn reads_first(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    person.works_as("Ann").await;
    let id = submitted(app, None).await;
    let path = format!("/backoffice/requests/{id}");
    person.open(&path).await;
    person.press_to("/take").await;
    person.open(&format!("{path}/correct")).await;
    window.tick("correct_phone").await;
    window.choose("reason", "illegible").await;
    window.follow("button[name=look]").await;
    person.page("correct-mail").await;
    person.open(&format!("{path}/reject")).await;
    window.choose("reason", "document_expired").await;
    window.follow("button[name=look]").await;
    person.page("reject-mail").await;
    assert_eq!(state_of(app, id).await, RequestState::InReview);
    window.follow("main form button.primary").await;
    assert_eq!(state_of(app, id).await, RequestState::Rejected);
    for _ in 0..51 {
        submitted(app, None).await;
    }
    person.open("/backoffice?list=to_take").await;
    person.page("queue-first-sheet").await;
    person.open("/backoffice?list=to_take&page=2").await;
    person.page("queue-second-sheet").await;
    let hal = at_work(app, Audience::Backoffice, None, Role::Helpdesk, &person.name("Hal")).await;
    window.keep_cookie(&hal.cookie(), &hal.token).await;
    person.open("/backoffice").await;
    person.page("not-an-approver").await;
}
