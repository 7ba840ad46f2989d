//! Deadlines of erasure, legal holds that stop them, and the export of everything.

use std::io::Read as _;

use passerelle::actions::person::{Named, erase, export, holds};
use passerelle::domain::data::act::Act;
use passerelle::domain::id::RequestId;
use passerelle::domain::request::RequestState;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::requests;
use time::Duration;

use super::person::certified;
use crate::support::reviews::{approver, front_of, state_of, submitted};
use crate::support::{TestApp, each_engine};

async fn rejected(app: &TestApp) -> RequestId {
    let ann = approver(app, "Ann Peeters").await;
    let id = submitted(app, None).await;
    let path = format!("/backoffice/requests/{id}");
    let request = ann.browser.open(&path).await.unwrap();
    ann.browser.submit_to(&request, "/take", &[]).await.unwrap().expect(200).unwrap();
    let page = ann.browser.open(&format!("{path}/reject")).await.unwrap().expect(200).unwrap();
    let words = [("reason", "other"), ("text", "Nikos must come again.")];
    ann.browser.submit(&page, &words).await.unwrap().expect(200).unwrap();
    assert_eq!(state_of(app, id).await, RequestState::Rejected);
    jobs::settle(&app.ctx).await.unwrap();
    id
}

async fn text(app: &TestApp, sql: &'static str, id: RequestId) -> Option<String> {
    app.ctx.reader().query(sql).bind(id).one(|row| row.get("value")).await.unwrap()
}

async fn name_of_document(app: &TestApp, id: RequestId) -> Option<String> {
    text(app, "SELECT name AS value FROM document WHERE request_id = $1", id).await
}

async fn has_details(app: &TestApp, id: RequestId) -> bool {
    requests::get(&mut app.ctx.reader(), id).await.unwrap().details.is_some()
}

async fn days(app: &TestApp, days: i64) {
    app.pass(Duration::days(days));
    jobs::settle(&app.ctx).await.unwrap();
}

#[test]
fn documents_go_after_thirty_days_and_the_details_after_a_year() {
    each_engine(async |app| {
        let id = rejected(app).await;
        let front = front_of(app, id).await;
        app.pass(Duration::days(30) - Duration::seconds(1));
        jobs::settle(&app.ctx).await.unwrap();
        assert!(app.ctx.files.get(front).await.is_ok());
        app.pass(Duration::seconds(1));
        jobs::settle(&app.ctx).await.unwrap();
        assert!(app.ctx.files.get(front).await.is_err(), "the file is gone");
        assert_eq!(name_of_document(app, id).await.as_deref(), Some(""));
        let sum: Vec<u8> =
            app.ctx.reader().query("SELECT sha256 FROM document").one(|row| row.get("sha256")).await.unwrap();
        assert_eq!(sum, [3; 32], "its hash stays");
        assert!(has_details(app, id).await);
        let words = "SELECT text AS value FROM decision WHERE request_id = $1";
        assert!(text(app, words, id).await.is_some());
        days(app, 335).await;
        assert!(!has_details(app, id).await);
        assert_eq!(text(app, words, id).await, None, "the words of the decision");
        let letters = "SELECT max(recipient || recipient_name) AS value FROM outbox WHERE owner_id = $1";
        assert_eq!(text(app, letters, id).await.as_deref(), Some(""));
    });
}

/// Letters about the request that announce an erasure, by kind, with the day that each names.
async fn notices(app: &TestApp, id: RequestId) -> Vec<(String, String)> {
    let sql = "SELECT letter, facts FROM outbox WHERE owner_id = $1 AND letter IN ('documents_notice', 'details_notice')
        ORDER BY created_at";
    let due =
        |facts: String| serde_json::from_str::<serde_json::Value>(&facts).unwrap()["due_at"].to_string();
    let mut db = app.ctx.reader();
    db.query(sql).bind(id).all(|row| Ok((row.get("letter")?, due(row.get("facts")?)))).await.unwrap()
}

#[test]
fn fourteen_days_before_each_erasure_its_person_is_told() {
    each_engine(async |app| {
        let id = rejected(app).await;
        let day = |days: i64| format!("\"{}\"", app.ctx.now().plus(Duration::days(days)));
        let (documents, details) = (day(30), day(365));
        app.pass(Duration::days(16) - Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert!(notices(app, id).await.is_empty());
        app.pass(Duration::SECOND);
        jobs::settle(&app.ctx).await.unwrap();
        assert_eq!(notices(app, id).await, [("documents_notice".to_owned(), documents)]);
        days(app, 335).await;
        assert_eq!(notices(app, id).await.last(), Some(&("details_notice".to_owned(), details)));
        assert!(has_details(app, id).await);
    });
}

#[test]
fn what_is_held_for_the_law_is_not_announced_as_erased() {
    each_engine(async |app| {
        let id = rejected(app).await;
        let named = Named::Reference(requests::get(&mut app.ctx.reader(), id).await.unwrap().reference);
        assert!(holds::change(&app.ctx, &named, Act::Hold, "Kim Operator", "BX-2026-17").await.unwrap());
        days(app, 17).await;
        assert!(notices(app, id).await.is_empty());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn a_hold_stops_the_clock_of_erasure_until_it_is_released() {
    each_engine(async |app| {
        let id = rejected(app).await;
        let front = front_of(app, id).await;
        let named = Named::Reference(requests::get(&mut app.ctx.reader(), id).await.unwrap().reference);
        let change =
            async |act| holds::change(&app.ctx, &named, act, "Kim Operator", "BX-2026-17").await.unwrap();
        assert!(!change(Act::Release).await, "nothing is held");
        assert!(change(Act::Hold).await);
        assert!(!change(Act::Hold).await, "it is held already");
        days(app, 400).await;
        assert!(app.ctx.files.get(front).await.is_ok() && has_details(app, id).await);
        let plan = erase::run(&app.ctx, &named, "Kim Operator").await.unwrap();
        assert!(plan.obstacles[0].contains("legal hold BX-2026-17"), "{plan:?}");
        assert!(has_details(app, id).await);
        assert!(change(Act::Release).await);
        days(app, 1).await;
        assert!(app.ctx.files.get(front).await.is_err() && !has_details(app, id).await);
        let acts = "SELECT count(*) AS n FROM person_act WHERE operator = 'Kim Operator'";
        let acts: i64 = app.ctx.reader().query(acts).one(|row| row.get("n")).await.unwrap();
        assert_eq!(acts, 2);
        for sql in ["UPDATE person_act SET operator = 'Nobody'", "DELETE FROM person_act"] {
            let mut tx = app.db.begin().await.unwrap();
            assert!(tx.query(sql).execute().await.is_err(), "what operators did stays: {sql}");
        }
    });
}

#[test]
fn what_is_open_is_not_erased() {
    each_engine(async |app| {
        let id = submitted(app, None).await;
        let named = Named::Reference(requests::get(&mut app.ctx.reader(), id).await.unwrap().reference);
        let plan = erase::run(&app.ctx, &named, "Kim Operator").await.unwrap();
        assert!(plan.obstacles[0].contains("is open: submitted"), "{plan:?}");
        assert!(has_details(app, id).await);
        assert!(erase::plan(&app.ctx, &Named::Reference("HY-NOBODY".to_owned())).await.is_err());
        jobs::settle(&app.ctx).await.unwrap();
    });
}

#[test]
fn the_export_holds_everything_and_no_secret() {
    each_engine(async |app| {
        let canary = certified(app).await;
        let named = Named::Reference(canary.reference.clone());
        let done = export::run(&app.ctx, &named, "Kim Operator").await.unwrap();
        assert_eq!(done.documents, 3);
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(done.zip)).unwrap();
        let mut text = String::new();
        archive.by_name("person.json").unwrap().read_to_string(&mut text).unwrap();
        for known in
            ["Παπαδάκης", "79431410181", "nikos@example.org", "AN1234567", "canary.wing", "front.png"]
        {
            assert!(text.contains(known), "{known}");
        }
        let said: serde_json::Value = serde_json::from_str(&text).unwrap();
        for table in
            ["enrolment", "request", "certificate", "digital_key", "account", "outbox", "history", "decision"]
        {
            assert!(said["tables"][table]["rows"].as_array().is_some_and(|rows| !rows.is_empty()), "{table}");
        }
        let key = &said["tables"]["digital_key"]["rows"][0];
        assert_eq!(key["seed_sealed"], "(secret, not shown)");
        assert_eq!(said["tables"]["account"]["rows"][0]["password_phc"], "(secret, not shown)");
        assert!(!text.contains("$argon2"), "no hash of a password");
        let acts = "SELECT count(*) AS n FROM person_act WHERE act = 'export'";
        let acts: i64 = app.ctx.reader().query(acts).one(|row| row.get("n")).await.unwrap();
        assert_eq!(acts, 1);
    });
}
