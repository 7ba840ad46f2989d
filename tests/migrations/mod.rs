//! Every migration on data: applied one by one, each followed by rows of its time, on both engines.

mod on_data;
mod schema;

use passerelle::storage::db::Db;
use passerelle::storage::migrate;
use sqlx::{AssertSqlSafe, raw_sql};

use crate::support::postgres;

/// Runs `test` on an empty database of each engine.
fn each_empty(test: impl AsyncFn(&Db)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        test(&migrate::open_sqlite(&folder.path().join("test.db")).await.unwrap()).await;
        if let Some(address) = postgres::new_database() {
            test(&migrate::open_postgres(&address).await.unwrap()).await;
        }
    });
}

/// Runs several statements in one transaction, so that deferred keys are judged at its end.
async fn run(db: &Db, statements: &str) -> Result<(), sqlx::Error> {
    match db {
        Db::Sqlite { writer, .. } => {
            let mut tx = writer.begin().await?;
            raw_sql(AssertSqlSafe(in_sqlite(statements))).execute(&mut *tx).await?;
            tx.commit().await
        }
        Db::Postgres(pool) => {
            let mut tx = pool.begin().await?;
            raw_sql(AssertSqlSafe(statements.to_owned())).execute(&mut *tx).await?;
            tx.commit().await
        }
    }
}

/// Writes ids and bytes as the program stores them on SQLite: both as blobs.
fn in_sqlite(statements: &str) -> String {
    let literal = |(at, piece): (usize, &str)| match piece {
        text if at % 2 == 0 => text.to_owned(),
        bytes if bytes.starts_with("\\x") => format!("x'{}'", &bytes[2..]),
        id if id.parse::<uuid::Uuid>().is_ok() => format!("x'{}'", id.replace('-', "")),
        text => format!("'{text}'"),
    };
    statements.split('\'').enumerate().map(literal).collect()
}

/// Every table of ours, by name.
pub async fn tables(db: &Db) -> Vec<String> {
    let mut tx = db.begin().await.unwrap();
    tx.query_per_engine(
        "SELECT name FROM sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_sqlx_migrations' ORDER BY name",
        "SELECT tablename::text AS name FROM pg_tables
         WHERE schemaname = 'public' AND tablename <> '_sqlx_migrations' ORDER BY tablename::text COLLATE \"C\"",
    )
    .all(|row| row.get("name"))
    .await
    .unwrap()
}

#[test]
fn ids_and_bytes_become_blobs_on_sqlite() {
    let written = in_sqlite("VALUES ('01990000-0000-7000-8000-000000000e01', '\\xe1', 'draft')");
    assert_eq!(written, "VALUES (x'01990000000070008000000000000e01', x'e1', 'draft')");
}
