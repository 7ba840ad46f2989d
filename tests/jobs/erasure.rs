//! What is known of a person goes with them: every table that hangs on a file or a key is judged.

use std::collections::BTreeSet;
use std::path::Path;

use passerelle::domain::enrolment::EnrolmentState;
use passerelle::domain::id::EnrolmentId;
use passerelle::jobs;
use passerelle::storage::db::Read;
use passerelle::storage::key_recoveries::{self, KeyRecovery};
use passerelle::storage::{consents, enrolments};
use time::Duration;

use crate::support::{TestApp, cards, each_engine, staff, texts};

/// Filled below, and empty when the persons are erased.
const ERASED: [&str; 10] = [
    "account",
    "consent",
    "digital_key",
    "key_recovery",
    "recovery_code",
    "recovery_set",
    "sms_code",
    "sms_number",
    "sms_outbox",
    "token_code",
];

/// Erased too; filled where their own pages are tested.
const ERASED_TOO: [&str; 10] = [
    "check_draft",
    "evidence_tick",
    "passkey",
    "passkey_ceremony",
    "password_reset",
    "person_term",
    "pre_registration",
    "sign_in_log",
    "trusted_browser",
    "zone_reading",
];

/// What stays, and why nobody is known by it.
const KEPT: [(&str, &str); 18] = [
    ("access_token", "a hash; swept after its end"),
    ("appointment", "moments and an office"),
    ("authorization_code", "a hash; swept after its end"),
    ("booking_link", "a hash"),
    ("doubt", "the fact; its note is erased"),
    ("email_digits", "hashes"),
    ("email_proof", "the fact"),
    ("enrolment", "the row without the person; its history refers to it"),
    ("file_access", "who looked; the reason is erased"),
    ("fraud_mark", "a keyed hash that must outlive the file"),
    ("kit", "hashes; the history refers to it"),
    ("person_act", "what operators did about whom, by reference"),
    ("person_distinct", "two ids"),
    ("person_search", "who searched; what was typed is erased"),
    ("refresh_token", "a hash; swept after its end"),
    ("request", "certificates outlive the file: its own retention"),
    ("session", "without name and number; swept after half a year"),
    ("staff", "who decided what; ended by the administrator"),
];

/// Every table whose definition refers to a file, a key or a sheet of codes.
fn tables() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut tables = BTreeSet::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for definition in text.split("CREATE TABLE ").skip(1) {
            let definition = definition.split(");\n").next().unwrap();
            let owners = ["enrolment", "digital_key", "recovery_set", "sms_code"];
            if owners.iter().any(|owner| definition.contains(&format!("REFERENCES {owner} ("))) {
                tables.insert(definition.split_whitespace().next().unwrap().to_owned());
            }
        }
    }
    tables
}

#[test]
fn every_table_about_a_person_is_erased_or_kept_for_a_reason() {
    let kept = KEPT.iter().map(|(table, _)| *table);
    let judged: Vec<&str> = ERASED.into_iter().chain(ERASED_TOO).chain(kept).collect();
    let tables = tables();
    assert!(
        tables.contains("token_code") && tables.contains("recovery_code"),
        "the search finds what it should"
    );
    let forgotten: Vec<_> = tables.iter().filter(|table| !judged.contains(&table.as_str())).collect();
    assert!(forgotten.is_empty(), "erase them in storage/retention.rs, or say why they stay: {forgotten:?}");
}

/// What a person leaves besides keys: a permission and a way back.
async fn leave_more(app: &TestApp, enrolment: EnrolmentId) {
    let now = app.ctx.now();
    let recovery = KeyRecovery {
        id: app.ctx.new_id().unwrap(),
        enrolment,
        asked_at: now,
        ready_at: now,
        ended_at: None,
        outcome: None,
    };
    let mut tx = app.db.begin().await.unwrap();
    consents::give(&mut tx, enrolment, "client", "openid", now).await.unwrap();
    key_recoveries::add(&mut tx, &recovery, enrolment.0.as_bytes()).await.unwrap();
    tx.commit().await.unwrap();
}

/// How many rows a table has.
async fn rows(app: &TestApp, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS n FROM {table}").leak();
    app.ctx.reader().query(sql).one(|row| row.get::<i64>("n")).await.unwrap()
}

#[test]
fn whoever_has_a_card_or_a_number_is_erased_whole() {
    each_engine(async |app| {
        let (eva, noa) = (staff::invited(app, "eva").await, staff::invited(app, "noa").await);
        cards::card(app, &staff::reader(app).await, &eva, "eva.claes").await;
        texts::text_key(app, &staff::reader(app).await, &noa, "noa.claes").await;
        jobs::settle(&app.ctx).await.unwrap();
        for days in [351, 14] {
            app.pass(Duration::days(days));
            jobs::settle(&app.ctx).await.unwrap();
        }
        for person in [eva.enrolment, noa.enrolment] {
            let file = enrolments::get(&mut app.ctx.reader(), person).await.unwrap();
            assert_eq!(file.state, EnrolmentState::Closed);
            leave_more(app, person).await;
        }
        for table in ERASED {
            assert!(rows(app, table).await > 0, "{table} is filled");
        }
        app.pass(Duration::days(30));
        jobs::settle(&app.ctx).await.unwrap();
        for table in ERASED.into_iter().chain(ERASED_TOO) {
            assert_eq!(rows(app, table).await, 0, "{table}");
        }
    });
}
