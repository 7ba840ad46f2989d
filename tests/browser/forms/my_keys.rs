//! My digital keys: added, renamed, removed; password and recovery codes; what ends.

use serde_json::json;
use time::Duration;

use super::signing_in::with_an_app;
use super::{Walker, in_each_language};
use crate::support::each_engine;
use crate::support::staff::{PASSWORD, reader};

const HOME: &str = "/csam/my-keys";
const CHANGED: &str = "lantaarn zeven kreeft 19";

#[test]
fn keys_are_added_renamed_and_removed() {
    each_engine(async |app| in_each_language(app, 14, keys).await);
}

async fn keys(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let name = person.name("iris");
    let mut first = with_an_app(app, &name).await;
    person.open(HOME).await;
    person.sign_in(&name, &mut first).await;
    person.page("my-keys").await;
    window.follow("main a[href='/csam/my-keys/add']").await;
    person.page("add").await;
    person.send_from("name").await;
    person.refused("add-unnamed", &["name"]).await;
    person.send("name", "Tablet").await;
    person.page("add-key").await;
    person.send_from("code").await;
    person.refused("add-key-empty", &["code"]).await;
    let mut tablet = person.phone().await;
    person.send("code", &tablet.next_code(app.ctx.now()).unwrap()).await;
    person.page("my-keys-added").await;
    window.follow("main a[href$='/rename']").await;
    person.page("rename").await;
    person.send("name", &"x".repeat(41)).await;
    person.refused("rename-long", &["name"]).await;
    person.send("name", "Téléphone").await;
    let links = "return [...document.querySelectorAll(\"main a[href$='/remove']\")].map(a => a.pathname)";
    let links = window.run(links, vec![]).await;
    let links: Vec<&str> = links.as_array().unwrap().iter().map(|link| link.as_str().unwrap()).collect();
    let mut others = Vec::new();
    for link in links {
        person.open(link).await;
        let can = window.run("return document.querySelector('main form') !== null", vec![]).await;
        if can == json!(true) {
            others.push(link.to_owned());
        } else {
            person.page("remove-with-another").await;
        }
    }
    assert_eq!(others.len(), 1, "the key of this sign-in is removed by the other one");
    app.pass(Duration::minutes(10));
    person.open(&others[0]).await;
    person.page("sign-in-again").await;
    window.follow("main a[href^='/csam/authorize']").await;
    person.sign_in(&name, &mut first).await;
    person.page("remove").await;
    person.press_button().await;
    person.page("my-keys-removed").await;
    window.follow("main a[href$='/remove']").await;
    person.page("last-one").await;
    for third in ["Two", "Three"] {
        person.open("/csam/my-keys/add").await;
        person.send("name", third).await;
        let mut phone = person.phone().await;
        person.send("code", &phone.next_code(app.ctx.now()).unwrap()).await;
    }
    person.open("/csam/my-keys/add").await;
    person.page("full").await;
}

#[test]
fn password_and_codes_are_changed_and_everything_ends() {
    each_engine(async |app| in_each_language(app, 9, secrets).await);
}

async fn secrets(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let name = person.name("jana");
    let mut phone = with_an_app(app, &name).await;
    person.open("/csam/my-keys/password").await;
    person.sign_in(&name, &mut phone).await;
    person.page("change-password").await;
    person.send_from("password").await;
    person.refused("change-password-empty", &["present_password", "password"]).await;
    window.fill("present_password", "not the password").await;
    person.send("password", CHANGED).await;
    person.refused("change-password-wrong", &["present_password"]).await;
    window.fill("present_password", PASSWORD).await;
    person.send("password", CHANGED).await;
    assert_eq!(window.path().await, HOME);
    person.open("/csam/my-keys/recovery").await;
    person.page("renew-codes").await;
    person.press_button().await;
    person.page("codes").await;
    person.send_from("kept").await;
    person.refused("codes-not-kept", &["kept"]).await;
    window.tick("kept").await;
    window.enter().await;
    // Another browser, so that there is a session to end.
    app.pass(Duration::minutes(1));
    let elsewhere = reader(app).await;
    let page = elsewhere.open(HOME).await.unwrap().expect(200).unwrap();
    let typed = [("username", name.as_str()), ("password", CHANGED)];
    let page = elsewhere.submit_to(&page, "/csam/sign-in", &typed).await.unwrap().expect(200).unwrap();
    let code = phone.next_code(app.ctx.now()).unwrap();
    elsewhere.submit_to(&page, "/csam/code", &[("code", &code)]).await.unwrap().expect(200).unwrap();
    person.open(HOME).await;
    person.page("my-keys-sessions").await;
    window.follow("form[action$='/sessions/end'] button").await;
    person.page("my-keys-ended").await;
    window.follow("form[action$='/end-everything'] button").await;
    person.page("everything-ended").await;
}
