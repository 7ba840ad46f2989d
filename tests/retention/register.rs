//! The register of data against the schema: every column is declared, and no declaration outlives its column.

use std::collections::BTreeSet;

use passerelle::domain::data::register;
use passerelle::storage::db::{Db, Read};

use crate::support::each_engine;

const OF_SQLITE: &str =
    "SELECT m.name || '.' || p.name AS line FROM sqlite_schema m JOIN pragma_table_info(m.name) p
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> '_sqlx_migrations'";
const OF_POSTGRES: &str =
    "SELECT table_name::text || '.' || column_name::text AS line FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'";

async fn schema(db: &Db) -> BTreeSet<String> {
    let mut tx = db.begin().await.unwrap();
    let lines = tx.query_per_engine(OF_SQLITE, OF_POSTGRES).all(|row| row.get("line")).await.unwrap();
    lines.into_iter().collect()
}

fn declared() -> BTreeSet<String> {
    let of_table = |table: passerelle::domain::data::Table| {
        table.columns.into_iter().map(move |column| format!("{}.{}", table.name, column.name))
    };
    register().into_iter().flat_map(of_table).collect()
}

#[test]
fn every_column_says_how_sensitive_it_is_and_how_long_it_stays() {
    each_engine(async |app| {
        let (schema, declared) = (schema(&app.db).await, declared());
        assert!(schema.len() > 500, "the catalogue was not read");
        let undeclared: Vec<_> = schema.difference(&declared).collect();
        let gone: Vec<_> = declared.difference(&schema).collect();
        assert!(undeclared.is_empty(), "say in domain/data/register.txt what these are: {undeclared:#?}");
        assert!(gone.is_empty(), "domain/data/register.txt declares what no table has: {gone:#?}");
    });
}

#[test]
fn no_column_is_declared_twice() {
    let count: usize = register().iter().map(|table| table.columns.len()).sum();
    assert_eq!(declared().len(), count);
}

#[test]
fn a_column_that_nobody_declared_is_seen() {
    each_engine(async |app| {
        let mut tx = app.db.begin().await.unwrap();
        tx.query("ALTER TABLE kit ADD COLUMN nickname TEXT").execute().await.unwrap();
        tx.commit().await.unwrap();
        let undeclared: Vec<String> = schema(&app.db).await.difference(&declared()).cloned().collect();
        assert_eq!(undeclared, ["kit.nickname"]);
    });
}
