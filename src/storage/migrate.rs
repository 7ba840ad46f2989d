//! Opening a database: the settings the promises rest on, and the migrations.

use std::borrow::Cow;
use std::path::Path;
use std::str::FromStr;

use rust_embed::RustEmbed;
use sqlx::migrate::{Migrate, Migration, MigrationType, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, SqlSafeStr, SqliteConnection};

use super::db::{Db, Engine};
use super::error::StorageError;
use super::moves;

/// The migrations, one folder for both engines. `….sqlite.sql` and `….postgres.sql` stand side by side
/// where the text must differ.
#[derive(RustEmbed)]
#[folder = "migrations/"]
struct Texts;

/// Opens the SQLite file at `path`, making it if need be.
///
/// # Errors
/// [`StorageError::Setting`] if the engine does not confirm WAL, `synchronous = FULL` and foreign keys.
pub async fn open_sqlite(path: &Path) -> Result<Db, StorageError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(std::time::Duration::from_secs(10))
        .pragma("recursive_triggers", "ON")
        .pragma("trusted_schema", "OFF")
        // What is erased is written over, not only forgotten.
        .pragma("secure_delete", "ON");
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(std::time::Duration::from_secs(30))
        .after_connect(|connection, _| Box::pin(confirm(connection)))
        .connect_with(options.clone())
        .await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(8)
        .after_connect(|connection, _| Box::pin(confirm(connection)))
        .connect_with(options.pragma("query_only", "ON"))
        .await?;
    Ok(Db::Sqlite { writer, readers })
}

/// Reads the settings back on every connection: asking for them is not having them.
async fn confirm(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *connection).await?;
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut *connection).await?;
    let keys: i64 = sqlx::query_scalar("PRAGMA foreign_keys").fetch_one(&mut *connection).await?;
    if journal == "wal" && synchronous == 2 && keys == 1 {
        Ok(())
    } else {
        let found = format!("journal_mode {journal}, synchronous {synchronous}, foreign_keys {keys}");
        Err(sqlx::Error::Configuration(found.into()))
    }
}

/// Connects to PostgreSQL at `postgres://…`.
///
/// # Errors
/// [`StorageError::Setting`] if the server would acknowledge what it may lose.
pub async fn open_postgres(address: &str) -> Result<Db, StorageError> {
    let options =
        PgConnectOptions::from_str(address)?.options([("timezone", "UTC"), ("lock_timeout", "10s")]);
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(std::time::Duration::from_secs(30))
        .connect_with(options)
        .await?;
    for (setting, wanted) in [("fsync", "on"), ("synchronous_commit", "on"), ("full_page_writes", "on")] {
        let found: String =
            sqlx::query_scalar("SELECT current_setting($1)").bind(setting).fetch_one(&pool).await?;
        if found != wanted {
            return Err(StorageError::Setting(format!("{setting} is {found}, and must be {wanted}")));
        }
    }
    Ok(Db::Postgres(pool))
}

/// Applies what is missing and adds the moves that are new. Safe to run from several nodes at once.
pub async fn migrate(db: &Db) -> Result<(), StorageError> {
    apply(db, i64::MAX).await?;
    let mut tx = db.begin().await?;
    moves::store(&mut tx).await?;
    tx.commit().await
}

/// Applies what is missing up to and including `version` (`YYYYMMDDHHMMSS`): for tests on data.
pub async fn apply(db: &Db, version: i64) -> Result<(), StorageError> {
    let wanted =
        migrations(db.engine()).into_iter().filter(|migration| migration.version <= version).collect();
    let mut migrator = Migrator::with_migrations(wanted);
    migrator.set_ignore_missing(true);
    match db {
        Db::Sqlite { writer, .. } => run_on_sqlite(&migrator, &mut *writer.acquire().await?).await,
        Db::Postgres(pool) => migrator.run(pool).await.map_err(StorageError::Migration),
    }
}

/// SQLite changes a table by making it anew, which foreign keys would forbid: they are off meanwhile, and every one
/// is looked at afterwards (sqlite.org/lang_altertable.html, 7).
async fn run_on_sqlite(migrator: &Migrator, connection: &mut SqliteConnection) -> Result<(), StorageError> {
    connection.ensure_migrations_table("_sqlx_migrations").await.map_err(StorageError::Migration)?;
    let before = applied(connection).await?;
    sqlx::query("PRAGMA foreign_keys = OFF").execute(&mut *connection).await?;
    let run = migrator.run(&mut *connection).await.map_err(StorageError::Migration);
    sqlx::query("PRAGMA foreign_keys = ON").execute(&mut *connection).await?;
    run?;
    if applied(connection).await? == before {
        return Ok(());
    }
    let broken = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut *connection).await?;
    if broken.is_empty() {
        Ok(())
    } else {
        Err(StorageError::Setting(format!("{} rows refer to what is not there", broken.len())))
    }
}

async fn applied(connection: &mut SqliteConnection) -> Result<usize, StorageError> {
    let list = connection.list_applied_migrations("_sqlx_migrations").await;
    Ok(list.map_err(StorageError::Migration)?.len())
}

/// How many migrations this program knows and the database has not had.
pub async fn pending(db: &Db) -> Result<usize, StorageError> {
    let known = migrations(db.engine()).len();
    let applied = match db {
        Db::Sqlite { writer, .. } => {
            let mut connection = writer.acquire().await?;
            connection.ensure_migrations_table("_sqlx_migrations").await.map_err(StorageError::Migration)?;
            connection.list_applied_migrations("_sqlx_migrations").await.map_err(StorageError::Migration)?
        }
        Db::Postgres(pool) => {
            let mut connection = pool.acquire().await?;
            connection.ensure_migrations_table("_sqlx_migrations").await.map_err(StorageError::Migration)?;
            connection.list_applied_migrations("_sqlx_migrations").await.map_err(StorageError::Migration)?
        }
    };
    Ok(known.saturating_sub(applied.len()))
}

/// The migrations of one engine, oldest first: `YYYYMMDDHHMMSS_verb_noun[.engine].sql`.
pub fn migrations(engine: Engine) -> Vec<Migration> {
    let other = match engine {
        Engine::Sqlite => ".postgres.sql",
        Engine::Postgres => ".sqlite.sql",
    };
    let mut list: Vec<Migration> = Texts::iter()
        .filter(|name| name.ends_with(".sql") && !name.ends_with(other))
        .filter_map(|name| {
            let (version, rest) = name.split_once('_')?;
            let description = rest.split('.').next()?.replace('_', " ");
            let text = String::from_utf8(Texts::get(&name)?.data.into_owned()).ok()?;
            Some(Migration::new(
                version.parse().ok()?,
                Cow::Owned(description),
                MigrationType::Simple,
                AssertSqlSafe(text).into_sql_str(),
                false,
            ))
        })
        .collect();
    list.sort_by_key(|migration| migration.version);
    list
}
