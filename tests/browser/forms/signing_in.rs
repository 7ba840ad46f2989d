//! Signing in with each means, what another service is told, where a sign-in stops, and signing out.

use passerelle::jobs;
use passerelle::players::Phone;
use time::Duration;

use super::{Walker, in_each_language};
use crate::support::cards::card;
use crate::support::staff::{PASSWORD, app_holder, invited, key_page, reader};
use crate::support::texts::{another, last_code, text_key};
use crate::support::{TestApp, each_engine};
use crate::web::csam::hospital::{register, request};

const START: &str = "/backoffice/sign-in";

/// The telephone of somebody of that name with an app, a minute after its first code.
pub(super) async fn with_an_app(app: &TestApp, name: &str) -> Phone {
    let phone = app_holder(app, name).await.phone;
    app.pass(Duration::minutes(1));
    phone
}

#[test]
fn the_app_signs_in_and_other_services_are_allowed_to_know() {
    each_engine(async |app| in_each_language(app, 11, with_the_app).await);
}

async fn with_the_app(person: &Walker<'_>) {
    let (app, name) = (person.app, person.name("dora"));
    let mut phone = with_an_app(app, &name).await;
    person.open(START).await;
    person.page("start").await;
    person.press_button().await;
    person.page("password").await;
    person.send_from("username").await;
    person.refused("password-empty", &["username", "password"]).await;
    person.identify(&name, "not the password").await;
    person.refused("password-wrong", &["username"]).await;
    person.identify(&name, PASSWORD).await;
    person.page("code").await;
    person.send_from("code").await;
    person.refused("code-empty", &["code"]).await;
    let code = phone.next_code(app.ctx.now()).unwrap();
    person.send("code", &another(&code)).await;
    person.refused("code-wrong", &["code"]).await;
    person.send("code", &code).await;
    assert_eq!(person.window.path().await, "/backoffice");
    let hospital = person.name("hospital");
    register(app, &hospital, "none").await;
    let asks = [("scope", "openid profile email offline_access"), ("prompt", "consent")];
    person.open(&request(app, &hospital, &asks)).await;
    person.page("consent").await;
    person.open("/csam/end-session").await;
    person.page("end-session").await;
    person.press_button().await;
    person.page("session-ended").await;
    person.open("/backoffice/signed-out").await;
    person.page("signed-out").await;
}

#[test]
fn the_weaker_keys_are_led_to_the_app() {
    each_engine(async |app| in_each_language(app, 11, with_the_others).await);
}

async fn with_the_others(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let (name, browser) = (person.name("finn"), reader(app).await);
    text_key(app, &browser, &invited(app, &name).await, &name).await;
    app.pass(Duration::hours(1));
    person.open(START).await;
    person.press_button().await;
    person.identify(&name, PASSWORD).await;
    person.page("text-ask").await;
    window.follow("#again").await;
    jobs::settle(&app.ctx).await.unwrap();
    person.page("text-ask-on-its-way").await;
    let code = last_code(app);
    person.send("code", &another(&code)).await;
    person.refused("text-ask-wrong", &["code"]).await;
    window.follow("#again").await;
    person.refused("text-ask-too-soon", &["again"]).await;
    person.send("code", &code).await;
    person.page("refused-means").await;
    person.open("/csam/end-session").await;
    person.press_button().await;

    let (name, browser) = (person.name("gust"), reader(app).await);
    let card = card(app, &browser, &invited(app, &name).await, &name).await;
    person.open(START).await;
    person.press_button().await;
    person.identify(&name, PASSWORD).await;
    person.page("card-ask").await;
    person.send("code", "0000-0000").await;
    person.refused("card-ask-wrong", &["code"]).await;
    let asked: String = window.text("#asked").await.chars().filter(char::is_ascii_digit).collect();
    person.send("code", &card.code(asked.parse().unwrap())).await;
    person.page("refused-level").await;
    window.follow("main a[href='/csam/add-app']").await;
    person.page("add-app").await;
    person.press_button().await;
    assert_eq!(window.path().await, "/activate/key");
    person.page("add-app-key").await;
    window.visit(&format!("{}/csam/lost?password=no&key=weak", app.base)).await;
    person.page("lost-way").await;
}

#[test]
fn a_sign_in_that_stops_says_why_and_leads_on() {
    each_engine(async |app| in_each_language(app, 3, that_stops).await);
}

async fn that_stops(person: &Walker<'_>) {
    let (app, name) = (person.app, person.name("hugo"));
    let invitation = invited(app, &name).await;
    key_page(app, &reader(app).await, &invitation, &name).await;
    person.open("/csam/authorize?client_id=nobody").await;
    person.page("stopped-unanswerable").await;
    person.open(START).await;
    person.press_button().await;
    person.identify(&name, PASSWORD).await;
    person.page("stopped-half-way").await;
    person.open(START).await;
    person.press_button().await;
    app.pass(Duration::days(1));
    person.identify(&name, PASSWORD).await;
    person.page("stopped-too-late").await;
}
