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
