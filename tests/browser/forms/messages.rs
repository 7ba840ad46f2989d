//! The messages of a request with something in them, and the figures, as an approver meets them.

use passerelle::domain::staff::Role;
use passerelle::storage::sessions::Audience;
use time::Duration;

use super::{Walker, in_each_language};
use crate::support::applicants::contract_due;
use crate::support::at_work::at_work;
use crate::support::each_engine;

#[test]
fn messages_are_written_read_and_taken_back_by_keyboard() {
    each_engine(async |app| in_each_language(app, 8, messages).await);
}

#[test]
fn the_person_reads_and_answers_by_keyboard() {
    each_engine(async |app| in_each_language(app, 5, answers).await);
}

async fn answers(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let subject = person.name("nikos");
    let nikos = contract_due(app, &subject).await;
    person.applies_as(&subject).await;
    let ada = at_work(app, Audience::Backoffice, None, Role::Approver, &person.name("Ada")).await;
    let (browser, thread) = (ada.browser(app).await, format!("/backoffice/requests/{}/messages", nikos.id));
    let page = browser.open(&thread).await.unwrap().expect(200).unwrap();
    browser.submit_to(&page, "/messages", &[("text", "Which name?")]).await.unwrap().expect(200).unwrap();
    person.open(&format!("{}/messages", nikos.path)).await;
    person.page("own-thread-unread").await;
    person.press_to("/messages").await;
    person.refused("own-thread-nothing-written", &["text"]).await;
    person.press_to("/files").await;
    person.refused("own-thread-no-file", &["file"]).await;
    window.fill("text", "The first one").await;
    person.press_to("/messages").await;
    person.page("own-thread-sent").await;
    person.press_to("/take-back").await;
    person.page("own-thread-taken-back").await;
}

async fn messages(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let member = at_work(app, Audience::Backoffice, None, Role::Approver, &person.name("Ada")).await;
    window.keep_cookie(&member.cookie(), &member.token).await;
    let nikos = contract_due(app, &person.name("nikos")).await;
    let thread = format!("/backoffice/requests/{}/messages", nikos.id);
    person.open(&thread).await;
    person.page("thread-empty").await;
    window.follow("form[action$='/messages'] button").await;
    person.refused("thread-nothing-written", &["text"]).await;
    window.follow("form[action$='/files'] button").await;
    person.refused("thread-no-file", &["file"]).await;
    let page = nikos.open("/messages").await;
    let typed =
        [("text", "Two lines\nabout a_very_long_word_that_does_not_fit_on_the_narrowest_of_all_screens")];
    nikos.browser.submit_to(&page, "/messages", &typed).await.unwrap().expect(200).unwrap();
    person.open(&thread).await;
    person.page("thread-unread").await;
    window.follow("form[action$='/read'] button").await;
    window.fill("text", "An answer").await;
    window.follow("form[action$='/messages'] button").await;
    person.page("thread-sent").await;
    app.pass(Duration::minutes(5));
    window.follow("form[action$='/take-back'] button").await;
    person.page("thread-too-late").await;
    person.open("/backoffice/figures").await;
    person.page("figures").await;
    for (field, typed) in [("from_day", "31"), ("from_month", "2"), ("from_year", "2026")] {
        window.fill(field, typed).await;
    }
    person.press_button().await;
    person.refused("figures-no-such-day", &["from"]).await;
}
