//! Which versions of the contract a database has, and that nobody rewrites one.

use passerelle::actions::{contract_texts as texts, prepare};
use passerelle::domain::contract_text::Audience;
use passerelle::storage::contract_texts::{self, ContractTextRow};
use passerelle::storage::db::{Engine, Read};
use passerelle::storage::error::StorageError;
use time::macros::date;

use crate::support::{TestApp, each_engine};

async fn rows(app: &TestApp) -> Vec<ContractTextRow> {
    contract_texts::all(&mut app.ctx.reader()).await.unwrap()
}

#[test]
fn the_versions_of_the_program_are_in_every_database() {
    each_engine(async |app| {
        let shipped = texts::shipped().unwrap();
        let stored = rows(app).await;
        assert_eq!((shipped.len(), stored.len()), (2, 2));
        for text in shipped {
            let found = texts::of_version(&mut app.ctx.reader(), &text.version).await.unwrap();
            assert_eq!(found, text);
            let now = texts::now(&app.ctx, &mut app.ctx.reader(), text.audience).await.unwrap();
            assert_eq!(now.version, text.version);
        }
        // Every start does so again.
        prepare::database(&app.db).await.unwrap();
        assert_eq!(format!("{:?}", rows(app).await), format!("{stored:?}"));
    });
}

#[test]
fn a_version_is_neither_changed_nor_removed() {
    each_engine(async |app| {
        let before = format!("{:?}", rows(app).await);
        for sql in [
            "UPDATE contract_text SET body = '{}' WHERE version = '2026-11-01'",
            "UPDATE contract_text SET valid_from = '2030-01-01' WHERE version = '2026-11-01'",
            "DELETE FROM contract_text WHERE version = '2026-11-01'",
            "DELETE FROM contract_text",
        ] {
            let mut tx = app.db.begin().await.unwrap();
            assert!(tx.query(sql).execute().await.is_err(), "the database took it: {sql}");
        }
        let mut tx = app.db.begin().await.unwrap();
        let sql = match app.db.engine() {
            Engine::Postgres => "TRUNCATE contract_text",
            Engine::Sqlite => {
                "INSERT OR REPLACE INTO contract_text (version, audience, valid_from, body, sha256, operator, added_at)
                 SELECT version, audience, valid_from, '{}', sha256, operator, added_at FROM contract_text"
            }
        };
        assert!(tx.query(sql).execute().await.is_err(), "the database took it: {sql}");
        drop(tx);
        assert_eq!(format!("{:?}", rows(app).await), before);
    });
}

#[test]
fn two_versions_of_one_audience_do_not_begin_on_one_day() {
    each_engine(async |app| {
        let mut row = rows(app).await.into_iter().find(|row| row.known.audience == Audience::Person).unwrap();
        let mut tx = app.db.begin().await.unwrap();
        "2027".clone_into(&mut row.known.version);
        row.known.valid_from = date!(2027 - 01 - 01);
        contract_texts::add(&mut tx, &row).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = app.db.begin().await.unwrap();
        "2027-b".clone_into(&mut row.known.version);
        let again = contract_texts::add(&mut tx, &row).await;
        assert!(matches!(again, Err(StorageError::Conflict)), "{again:?}");
        drop(tx);
        let mut tx = app.db.begin().await.unwrap();
        row.known.audience = Audience::Organisation;
        contract_texts::add(&mut tx, &row).await.expect("the other audience has days of its own");
        row.known.valid_from = date!(2027 - 01 - 02);
        let named = contract_texts::add(&mut tx, &row).await;
        assert!(matches!(named, Err(StorageError::Conflict)), "a name is of one version: {named:?}");
    });
}

#[test]
fn a_database_with_another_text_under_a_shipped_name_is_refused() {
    each_engine(async |app| {
        let mut tx = app.db.begin().await.unwrap();
        // As a hand at a console might: without the guards.
        let unguarded: &[&str] = match app.db.engine() {
            Engine::Postgres => &["ALTER TABLE contract_text DISABLE TRIGGER USER"],
            Engine::Sqlite => &["DROP TRIGGER contract_text_no_update"],
        };
        for sql in unguarded {
            tx.query(sql).execute().await.unwrap();
        }
        let sql = "UPDATE contract_text SET body = replace(body, 'eHealth', 'e-Health') WHERE version = '2026-11-01'";
        assert_eq!(tx.query(sql).execute().await.unwrap(), 1);
        tx.commit().await.unwrap();
        let read = texts::of_version(&mut app.ctx.reader(), "2026-11-01").await;
        assert!(read.is_err(), "the words are no longer those of their sum");
        let mut tx = app.db.begin().await.unwrap();
        let sql = "UPDATE contract_text SET sha256 = $1 WHERE version = '2026-11-01'";
        assert_eq!(tx.query(sql).bind([7_u8; 32].as_slice()).execute().await.unwrap(), 1);
        tx.commit().await.unwrap();
        let refused = prepare::database(&app.db).await.unwrap_err();
        assert!(
            refused.chain().contains("contract 2026-11-01 is not the one of this program"),
            "{}",
            refused.chain()
        );
    });
}
