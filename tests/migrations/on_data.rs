//! The rows of each time, and whether they outlive what came later.

use std::collections::BTreeMap;
use std::path::Path;

use passerelle::domain::id::{CertificateId, EnrolmentId, RequestId};
use passerelle::storage::db::{Db, Engine};
use passerelle::storage::{certificates, enrolments, history, kits, migrate, requests, timers};
use sqlx::{AssertSqlSafe, query_scalar};
use uuid::{Uuid, uuid};

use super::{each_empty, run, tables};

const ENROLMENT: Uuid = uuid!("01990000-0000-7000-8000-000000000e01");
const REQUEST: Uuid = uuid!("01990000-0000-7000-8000-000000000201");
const CERTIFICATE: Uuid = uuid!("01990000-0000-7000-8000-000000000301");

/// How many rows each table holds.
async fn counts(db: &Db) -> BTreeMap<String, i64> {
    let mut counts = BTreeMap::new();
    for table in tables(db).await {
        let sql = AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
        let count: i64 = match db {
            Db::Sqlite { readers, .. } => query_scalar(sql).fetch_one(readers).await.unwrap(),
            Db::Postgres(pool) => query_scalar(sql).fetch_one(pool).await.unwrap(),
        };
        counts.insert(table, count);
    }
    counts
}

/// The rows that exist after a migration; its version and description name the file.
fn fixture(version: i64, description: &str) -> Option<String> {
    let name = format!("{version}_{}.sql", description.replace(' ', "_"));
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/migrations").join(name)).ok()
}

/// Applies one migration after the other, with rows after each.
async fn migrate_with_data(db: &Db) -> BTreeMap<String, i64> {
    let mut before = BTreeMap::new();
    for migration in migrate::migrations(db.engine()) {
        let name = format!("{} {}", migration.version, migration.description);
        migrate::apply(db, migration.version).await.unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let stays =
            |(table, _): &(&String, &i64)| !migration.sql.as_str().contains(&format!("DROP TABLE {table};"));
        let after = counts(db).await;
        for (table, count) in before.iter().filter(stays) {
            let now = after.get(table).copied();
            assert!(now >= Some(*count), "{name} lost rows of {table}: {count} before, {now:?} now");
        }
        match fixture(migration.version, &migration.description) {
            Some(rows) => run(db, &rows).await.unwrap_or_else(|error| panic!("rows after {name}: {error:?}")),
            None => {
                let text = migration.sql.as_str();
                let stores = text.contains("CREATE TABLE") || text.contains("ADD COLUMN");
                assert!(!stores, "{name} makes room for rows: fixtures/migrations/ needs some");
            }
        }
        before = counts(db).await;
    }
    before
}

#[test]
fn every_migration_keeps_the_rows_that_were_there() {
    each_empty(async |db| {
        let counts = migrate_with_data(db).await;
        for (table, count) in counts {
            assert!(count > 0, "fixtures/migrations/ has no row of {table}");
        }
    });
}

#[test]
fn the_program_reads_the_rows_of_every_time() {
    each_empty(async |db| {
        migrate_with_data(db).await;
        migrate::migrate(db).await.unwrap();
        let reader = &mut db.snapshot();
        let enrolment = enrolments::get(reader, EnrolmentId(ENROLMENT)).await.unwrap();
        let person = enrolment.person.unwrap();
        assert_eq!((person.given_names, person.family_name.as_str()), (None, "Ἀθηνᾶ"));
        assert_eq!(kits::newest(reader, EnrolmentId(ENROLMENT)).await.unwrap().unwrap().wrong_codes, 1);
        assert_eq!(history::of(reader, ENROLMENT).await.unwrap().len(), 2);
        assert_eq!(timers::pending(reader, ENROLMENT).await.unwrap().len(), 1);
        assert_eq!(requests::get(reader, RequestId(REQUEST)).await.unwrap().reference, "REQ-0001");
        let certificate = certificates::get(reader, CertificateId(CERTIFICATE)).await.unwrap();
        assert_eq!(certificate.request, RequestId(REQUEST));
    });
}

#[test]
fn migrating_again_changes_nothing() {
    each_empty(async |db| {
        migrate::migrate(db).await.unwrap();
        assert_eq!(migrate::pending(db).await.unwrap(), 0);
        let once = counts(db).await;
        migrate::migrate(db).await.unwrap();
        assert_eq!(counts(db).await, once);
    });
}

#[test]
fn both_engines_have_the_same_numbers() {
    let numbers = |engine| -> Vec<(i64, String)> {
        let list = migrate::migrations(engine);
        list.iter().map(|migration| (migration.version, migration.description.to_string())).collect()
    };
    assert_eq!(numbers(Engine::Sqlite), numbers(Engine::Postgres));
    assert!(numbers(Engine::Sqlite).windows(2).all(|pair| pair[0].0 < pair[1].0), "numbers are used once");
}
