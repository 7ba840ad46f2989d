//! Pages that end a way: a form that somebody else was faster with, and a key that too many codes were tried at.

use passerelle::domain::id::KeyId;
use passerelle::domain::oidc::grant::{LONGEST_PAUSE, TRIES_UNTIL_DISABLED};
use passerelle::domain::staff::Role;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::sessions::Audience;
use passerelle::storage::tries::{self, Door};

use super::signing_in::with_an_app;
use super::{Walker, in_each_language};
use crate::support::at_work::at_work;
use crate::support::each_engine;
use crate::support::reviews::submitted;
use crate::support::staff::PASSWORD;

#[test]
fn a_colleague_who_was_faster_is_named() {
    each_engine(async |app| in_each_language(app, 1, too_slow).await);
}

async fn too_slow(person: &Walker<'_>) {
    let (app, window) = (person.app, &person.window);
    let approver =
        async |name: &str| at_work(app, Audience::Backoffice, None, Role::Approver, &person.name(name)).await;
    let (slow, fast) = (approver("Ada").await, approver("Bea").await);
    window.keep_cookie(&slow.cookie(), &slow.token).await;
    let review = format!("/backoffice/requests/{}", submitted(app, None).await);
    person.open(&review).await;
    let browser = fast.browser(app).await;
    let page = browser.get(&review).await.unwrap().expect(200).unwrap();
    browser.submit_to(&page, "/take", &[]).await.unwrap().expect(200).unwrap();
    window.follow("form[action$='/take'] button").await;
    let said = window.text("main").await;
    assert!(said.contains(&person.name("Bea")), "{said}");
    person.page("too-slow").await;
}

#[test]
fn a_key_is_blocked_after_fifty_codes() {
    each_engine(async |app| in_each_language(app, 1, blocked).await);
}

async fn blocked(person: &Walker<'_>) {
    let (app, name) = (person.app, person.name("irma"));
    let mut phone = with_an_app(app, &name).await;
    let sql = "SELECT d.id FROM digital_key d JOIN account a ON a.enrolment_id = d.enrolment_id
        WHERE a.username = $1";
    let key: KeyId = app.ctx.reader().query(sql).bind(name.as_str()).one(|row| row.get("id")).await.unwrap();
    let (now, latest) = (app.ctx.now(), app.ctx.now().plus(LONGEST_PAUSE));
    let mut tx = app.ctx.db.begin().await.unwrap();
    for _ in 0..TRIES_UNTIL_DISABLED {
        tries::count(&mut tx, Door::Key(key), TRIES_UNTIL_DISABLED, now, latest).await.unwrap().unwrap();
    }
    tx.commit().await.unwrap();
    person.open("/backoffice/sign-in").await;
    person.press_button().await;
    person.identify(&name, PASSWORD).await;
    person.send("code", &phone.next_code(app.ctx.now()).unwrap()).await;
    jobs::settle(&app.ctx).await.unwrap();
    person.page("key-blocked").await;
}

#[test]
fn a_fault_of_ours_is_said_to_be_ours() {
    each_engine(async |app| in_each_language(app, 1, broken).await);
}

async fn broken(person: &Walker<'_>) {
    person.works_as("Ann").await;
    rename(person, "queue_view", "queue_view_away").await;
    person.open("/backoffice").await;
    rename(person, "queue_view_away", "queue_view").await;
    let address = person.window.path().await;
    assert!(person.window.text("main .mono").await.len() > 30, "the number to quote, at {address}");
    person.page("broken").await;
}

async fn rename(person: &Walker<'_>, from: &str, to: &str) {
    let mut tx = person.app.ctx.db.begin().await.unwrap();
    let sql: &'static str = format!("ALTER TABLE {from} RENAME TO {to}").leak();
    tx.query(sql).execute().await.unwrap();
    tx.commit().await.unwrap();
}
