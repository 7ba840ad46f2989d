//! The end of a session: the question before it, and the form that comes after it and is kept.

use passerelle::domain::staff::Role;
use passerelle::storage::sessions::Audience;
use time::Duration;

use super::signing_in::with_an_app;
use super::{Walker, in_each_language};
use crate::support::at_work::at_work;
use crate::support::each_engine;
use crate::support::reviews::submitted;

#[test]
fn a_form_that_comes_too_late_is_shown_again() {
    each_engine(async |app| in_each_language(app, 4, too_late).await);
}

async fn too_late(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let name = person.name("nora");
    let mut phone = with_an_app(app, &name).await;
    let review = format!("/backoffice/requests/{}", submitted(app, None).await);
    person.open("/backoffice/sign-in").await;
    person.press_button().await;
    person.sign_in(&name, &mut phone).await;
    person.open(&review).await;
    window.follow("form[action$='/take'] button").await;
    person.open(&format!("{review}/reject")).await;
    person.press_button().await;
    person.refused("reject-empty", &["reason"]).await;
    window.fill("text", "Ἀθηνᾶ, Place du Marché 1").await;
    app.pass(Duration::minutes(30));
    person.press_button().await;
    person.page("over").await;
    person.press_button().await;
    person.sign_in(&name, &mut phone).await;
    assert!(window.path().await.starts_with("/backoffice/kept/"), "{}", window.text("main").await);
    assert!(window.text("main").await.contains("Ἀθηνᾶ, Place du Marché 1"));
    person.page("kept").await;
    person.press_button().await;
    person.refused("kept-sent", &["reason"]).await;
}

#[test]
fn the_question_before_the_end_is_read_and_answered_by_keyboard() {
    each_engine(async |app| in_each_language(app, 1, before_the_end).await);
}

async fn before_the_end(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let member = at_work(app, Audience::Backoffice, None, Role::Approver, &person.name("Ada")).await;
    window.keep_cookie(&member.cookie(), &member.token).await;
    // Nobody stays longer than twelve hours: a minute and a half before that the question is asked at once.
    let browser = member.browser(app).await;
    for _ in 0..24 {
        app.pass(Duration::minutes(29));
        browser.get("/backoffice").await.unwrap().expect(200).unwrap();
    }
    app.pass(Duration::hours(12) - Duration::minutes(29) * 24 - Duration::seconds(90));
    person.open("/backoffice").await;
    let asked = window.run("return document.querySelector('#session-end').open", vec![]).await;
    assert_eq!(asked, true);
    person.page("session-end").await;
}
