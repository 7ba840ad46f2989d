//! From the mailed link to a key of each means, and the other ways out of the link.

use super::{Walker, in_each_language};
use crate::support::each_engine;
use crate::support::staff::{PASSWORD, invited, key_page, path, reader};
use crate::support::texts::{NUMBER, another, last_code};
use passerelle::jobs;

/// A code with a right check character that nobody was given.
const NOBODYS: &str = "0000-0000-0000-0000";

#[test]
fn link_and_code_lead_to_a_key_of_each_means() {
    each_engine(async |app| in_each_language(app, 22, to_a_key).await);
}

async fn to_a_key(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let invitation = invited(app, &person.name("anna")).await;
    person.open(&path(app, &invitation)).await;
    person.page("link").await;
    person.send_from("code").await;
    person.refused("link-empty", &["code"]).await;
    person.send("code", NOBODYS).await;
    person.refused("link-wrong", &["code"]).await;
    person.send("code", &invitation.code).await;
    person.page("account").await;
    person.send_from("username").await;
    person.refused("account-empty", &["username", "password"]).await;
    person.identify(&person.name("anna"), "password1234").await;
    person.refused("account-weak", &["password"]).await;
    person.identify(&person.name("anna"), PASSWORD).await;
    person.page("key").await;
    person.send_from("code").await;
    person.refused("key-empty", &["code"]).await;
    let mut slow = person.phone().await;
    let early = slow.next_code(app.ctx.now().plus(time::Duration::minutes(-10))).unwrap();
    person.send("code", &early).await;
    person.refused("key-clock", &["code"]).await;
    window.follow("main a[href='/activate/means']").await;
    person.page("means").await;
    by_text_message(person).await;
    window.follow("main a[href='/activate/means']").await;
    by_card(person).await;
    person.send_from("kept").await;
    person.refused("recovery-not-kept", &["kept"]).await;
    window.tick("kept").await;
    window.enter().await;
    assert_eq!(window.path().await, "/activate/done/low");
    person.page("done-low").await;
    person.open("/activate/done").await;
    person.page("done").await;
}

/// From the choice to the page of the code, and its faults.
async fn by_text_message(person: &Walker<'_>) {
    person.window.choose("means", "sms").await;
    person.window.enter().await;
    person.page("number").await;
    person.send("number", "12").await;
    person.refused("number-wrong", &["number"]).await;
    person.send("number", NUMBER).await;
    person.page("text-on-its-way").await;
    jobs::settle(&person.app.ctx).await.unwrap();
    person.open("/activate/sms").await;
    person.page("text-code").await;
    person.send("code", &another(&last_code(person.app))).await;
    person.refused("text-wrong", &["code"]).await;
    person.window.follow("#again").await;
    person.refused("text-too-soon", &["again"]).await;
}

/// From the choice to the recovery codes.
async fn by_card(person: &Walker<'_>) {
    person.window.choose("means", "paper_token").await;
    person.window.enter().await;
    person.page("card").await;
    person.send("code", "0000-0000").await;
    person.refused("card-wrong", &["code"]).await;
    let asked = "const number = document.querySelector('#asked').innerText.replace(/\\D/g, '');
        return document.querySelector(`li[value='${number}'] .code`).innerText";
    let code = person.window.run(asked, vec![]).await;
    person.send("code", code.as_str().unwrap()).await;
    person.page("recovery").await;
}

#[test]
fn a_link_is_taken_up_again_disowned_and_asked_for_anew() {
    each_engine(async |app| in_each_language(app, 10, other_ways).await);
}

async fn other_ways(person: &Walker<'_>) {
    let app = person.app;
    let (name, invitation) = (person.name("bea"), invited(app, &person.name("bea")).await);
    key_page(app, &reader(app).await, &invitation, &name).await;
    person.open(&path(app, &invitation)).await;
    person.page("resume").await;
    person.send_from("username").await;
    person.refused("resume-empty", &["username", "password"]).await;
    person.identify(&name, "not the password").await;
    person.refused("resume-wrong", &["username"]).await;
    person.identify(&name, PASSWORD).await;
    assert_eq!(person.window.path().await, "/activate/key");

    let invitation = invited(app, &person.name("cis")).await;
    person.open(&format!("{}/not-me", path(app, &invitation))).await;
    person.page("disown").await;
    person.press_button().await;
    person.page("disowned").await;
    person.open(&path(app, &invitation)).await;
    person.page("link-ended").await;

    person.open("/activate/again").await;
    person.page("again").await;
    person.send_from("reference").await;
    person.refused("again-empty", &["reference", "email"]).await;
    person.open("/activate/again/sent").await;
    person.page("again-sent").await;
    person.open("/activate/nobodys-link").await;
    person.page("not-found").await;
}
