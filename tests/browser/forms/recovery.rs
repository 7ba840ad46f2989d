//! The ways back in: a password forgotten, a telephone lost, a recovery that somebody else asked for.

use passerelle::jobs;
use time::Duration;

use super::signing_in::with_an_app;
use super::{Walker, in_each_language};
use crate::support::staff::{PASSWORD, app_holder};
use crate::support::texts::another;
use crate::support::{TestApp, each_engine};

const NEW: &str = "lantaarn zeven kreeft 19";
/// A code with a right check character that nobody was given.
const NOBODYS: &str = "0000-0000-0000-0000";

/// The address in the mail that came last with this part.
async fn mailed(app: &TestApp, part: &str) -> String {
    jobs::settle(&app.ctx).await.unwrap();
    let mail = app.ctx.mailer.sent().into_iter().rev().find(|mail| mail.text.contains(part)).unwrap();
    mail.text.lines().find(|line| line.contains(part)).unwrap().trim().to_owned()
}

#[test]
fn a_forgotten_password_is_replaced() {
    each_engine(async |app| in_each_language(app, 8, forgotten).await);
}

async fn forgotten(person: &Walker<'_>) {
    let (app, name) = (person.app, person.name("karl"));
    let mut phone = with_an_app(app, &name).await;
    person.open("/csam/forgotten").await;
    person.page("forgotten").await;
    person.send_from("username").await;
    person.refused("forgotten-empty", &["username"]).await;
    person.send("username", &name).await;
    person.page("forgotten-sent").await;
    let link = mailed(app, "/csam/reset/").await;
    person.open(&link).await;
    person.page("reset").await;
    person.send("password", "password1234").await;
    person.refused("reset-weak", &["password", "code"]).await;
    let code = phone.next_code(app.ctx.now()).unwrap();
    person.window.fill("password", NEW).await;
    person.send("code", &another(&code)).await;
    person.refused("reset-wrong", &["code"]).await;
    person.window.fill("password", NEW).await;
    person.send("code", &code).await;
    person.page("reset-done").await;
    person.open(&link).await;
    person.page("reset-ended").await;
}

#[test]
fn a_lost_telephone_is_replaced_a_day_later_unless_somebody_stops_it() {
    each_engine(async |app| in_each_language(app, 12, lost).await);
}

async fn lost(person: &Walker<'_>) {
    let (app, name) = (person.app, person.name("lise"));
    let code = app_holder(app, &name).await.codes.remove(0);
    person.open("/csam/lost").await;
    person.page("lost").await;
    person.window.choose("password", "yes").await;
    person.window.enter().await;
    person.refused("lost-half-answered", &["key"]).await;
    person.open("/csam/recover").await;
    person.page("recover").await;
    person.send_from("username").await;
    person.refused("recover-empty", &["username", "password", "recovery_code"]).await;
    recover(person, &name, NOBODYS).await;
    person.refused("recover-wrong", &["username"]).await;
    recover(person, &name, &code).await;
    person.page("recover-asked").await;
    person.open("/csam/recover/go-on").await;
    person.page("go-on").await;
    person.identify(&name, PASSWORD).await;
    person.refused("go-on-early", &["username"]).await;
    person.open("/backoffice/sign-in").await;
    person.press_button().await;
    person.identify(&name, PASSWORD).await;
    person.page("stopped-no-key").await;
    app.pass(Duration::days(1));
    let link = mailed(app, "/csam/recover/go-on").await;
    person.open(&link).await;
    person.identify(&name, PASSWORD).await;
    assert_eq!(person.window.path().await, "/activate/key");
    person.page("new-key").await;

    let name = person.name("mona");
    let code = app_holder(app, &name).await.codes.remove(0);
    person.open("/csam/recover").await;
    recover(person, &name, &code).await;
    let link = mailed(app, "/csam/recover/stop/").await;
    person.open(&link).await;
    person.page("stop").await;
    person.press_button().await;
    person.page("stop-done").await;
}

async fn recover(person: &Walker<'_>, name: &str, code: &str) {
    person.window.fill("username", name).await;
    person.window.fill("password", PASSWORD).await;
    person.send("recovery_code", code).await;
}
