//! Databases that have every migration. Migrating takes longer than most tests: it is done once a run and engine,
//! and every test begins with a copy.

use std::path::Path;

use passerelle::actions::prepare;
use passerelle::storage::db::Db;
use passerelle::storage::migrate;
use tokio::sync::OnceCell;

use super::postgres as server;

static SQLITE: OnceCell<Vec<u8>> = OnceCell::const_new();
static POSTGRES: OnceCell<Option<String>> = OnceCell::const_new();

/// A migrated SQLite database in a new file at `path`.
pub async fn sqlite(path: &Path) -> Db {
    let migrated = SQLITE.get_or_init(|| async {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("migrated.db");
        let db = migrate::open_sqlite(&file).await.unwrap();
        prepare::database(&db).await.unwrap();
        db.close().await;
        std::fs::read(&file).unwrap()
    });
    std::fs::write(path, migrated.await).unwrap();
    migrate::open_sqlite(path).await.unwrap()
}

/// The address of a new, migrated PostgreSQL database; `None` when PostgreSQL is not installed (said loudly).
pub async fn postgres() -> Option<String> {
    let migrated = POSTGRES.get_or_init(|| async {
        let address = server::new_database()?;
        let db = migrate::open_postgres(&address).await.unwrap();
        prepare::database(&db).await.unwrap();
        db.close().await;
        Some(address)
    });
    migrated.await.as_deref().map(server::copy_database)
}
