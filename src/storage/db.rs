//! The seam over the two engines: one SQL text with `$1` placeholders, native types, no `dyn`.
//!
//! SQLite has one writing connection (queueing beats BUSY) and readers that cannot write; PostgreSQL
//! has one pool. What must differ by engine goes through [`Tx::query_per_engine`]; grep for it.

use sqlx::postgres::PgArguments;
use sqlx::query::Query as Prepared;
use sqlx::sqlite::SqliteArguments;
use sqlx::{
    AssertSqlSafe, Decode, Encode, PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Type,
};

use super::error::StorageError;

mod row;

pub use row::Row;

/// The two engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// The database. Cheap to clone.
#[derive(Debug, Clone)]
pub enum Db {
    Sqlite { writer: SqlitePool, readers: SqlitePool },
    Postgres(PgPool),
}

/// A value that both engines can take.
pub trait Bind<'q>: Encode<'q, Sqlite> + Type<Sqlite> + Encode<'q, Postgres> + Type<Postgres> {}
impl<'q, T: Encode<'q, Sqlite> + Type<Sqlite> + Encode<'q, Postgres> + Type<Postgres>> Bind<'q> for T {}

/// A value that both engines can give.
pub trait Column:
    for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>
{
}
impl<T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>> Column
    for T
{
}

/// Anything that can be read from: a [`Snapshot`] or a [`Tx`].
pub trait Read: Send {
    /// Prepares one statement.
    fn query(&mut self, sql: &'static str) -> Query<'_>;

    /// Prepares a statement made of names that the program brings along, and of nothing else.
    fn query_of_names(&mut self, sql: String) -> Query<'_>;
}

/// The reading half. All that `web` is ever given.
#[derive(Debug, Clone)]
pub struct Snapshot(Db);

/// A writing transaction; rolled back unless [`Tx::commit`] is called.
#[derive(Debug)]
pub enum Tx {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

impl Db {
    /// The reading half of this database.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot(self.clone())
    }

    /// Begins a writing transaction. On SQLite always `BEGIN IMMEDIATE`: an upgrade from reading fails at once.
    pub async fn begin(&self) -> Result<Tx, StorageError> {
        Ok(match self {
            Self::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// A view of one moment: what is read in it belongs together, and nothing can be written. Nobody waits for it.
    pub async fn moment(&self) -> Result<Tx, StorageError> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            Self::Postgres(pool) => {
                let mut tx = Tx::Postgres(pool.begin().await?);
                tx.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY").execute().await?;
                tx
            }
        })
    }

    /// Lets the main file take over what stands in the log of writes beside it, and empties that: after an erasure the
    /// older text of a row would stand there still. PostgreSQL does so by itself (VACUUM, recycling of its log).
    pub async fn forget_log(&self) -> Result<(), StorageError> {
        if let Self::Sqlite { writer, .. } = self {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await?;
        }
        Ok(())
    }

    /// Waits for what is under way and ends every connection.
    pub async fn close(self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite { .. } => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }
}

impl Tx {
    /// Makes everything since [`Db::begin`] durable. Deferred constraints are judged here.
    pub async fn commit(self) -> Result<(), StorageError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Undoes everything since [`Db::begin`].
    pub async fn rollback(self) -> Result<(), StorageError> {
        match self {
            Self::Sqlite(tx) => tx.rollback().await?,
            Self::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }

    /// For the few statements whose text must differ between the engines.
    pub fn query_per_engine(&mut self, sqlite: &'static str, postgres: &'static str) -> Query<'_> {
        match self {
            Self::Sqlite(_) => self.query(sqlite),
            Self::Postgres(_) => self.query(postgres),
        }
    }
}

impl Snapshot {
    /// For the few statements whose text must differ between the engines.
    pub fn query_per_engine(&mut self, sqlite: &'static str, postgres: &'static str) -> Query<'_> {
        let sql = match &self.0 {
            Db::Sqlite { .. } => sqlite,
            Db::Postgres(_) => postgres,
        };
        self.query(sql)
    }
}

impl Read for Snapshot {
    fn query(&mut self, sql: &'static str) -> Query<'_> {
        match &self.0 {
            Db::Sqlite { readers, .. } => Query::SqlitePool(readers, sqlx::query(sql)),
            Db::Postgres(pool) => Query::PostgresPool(pool, sqlx::query(sql)),
        }
    }

    fn query_of_names(&mut self, sql: String) -> Query<'_> {
        match &self.0 {
            Db::Sqlite { readers, .. } => Query::SqlitePool(readers, sqlx::query(AssertSqlSafe(sql))),
            Db::Postgres(pool) => Query::PostgresPool(pool, sqlx::query(AssertSqlSafe(sql))),
        }
    }
}

impl Read for Tx {
    fn query(&mut self, sql: &'static str) -> Query<'_> {
        match self {
            Self::Sqlite(tx) => Query::Sqlite(tx, sqlx::query(sql)),
            Self::Postgres(tx) => Query::Postgres(tx, sqlx::query(sql)),
        }
    }

    fn query_of_names(&mut self, sql: String) -> Query<'_> {
        match self {
            Self::Sqlite(tx) => Query::Sqlite(tx, sqlx::query(AssertSqlSafe(sql))),
            Self::Postgres(tx) => Query::Postgres(tx, sqlx::query(AssertSqlSafe(sql))),
        }
    }
}

type ForSqlite = Prepared<'static, Sqlite, SqliteArguments>;
type ForPostgres = Prepared<'static, Postgres, PgArguments>;

/// One statement, its arguments, and where it runs.
#[must_use = "a query does nothing until it is run"]
pub enum Query<'e> {
    SqlitePool(&'e SqlitePool, ForSqlite),
    Sqlite(&'e mut SqliteConnection, ForSqlite),
    PostgresPool(&'e PgPool, ForPostgres),
    Postgres(&'e mut PgConnection, ForPostgres),
}

impl Query<'_> {
    /// Binds the next `$n`.
    pub fn bind<'q>(self, value: impl Bind<'q>) -> Self {
        match self {
            Self::SqlitePool(to, query) => Self::SqlitePool(to, query.bind(value)),
            Self::Sqlite(to, query) => Self::Sqlite(to, query.bind(value)),
            Self::PostgresPool(to, query) => Self::PostgresPool(to, query.bind(value)),
            Self::Postgres(to, query) => Self::Postgres(to, query.bind(value)),
        }
    }

    /// Runs it; gives the number of rows changed.
    pub async fn execute(self) -> Result<u64, StorageError> {
        Ok(match self {
            Self::SqlitePool(to, query) => query.execute(to).await?.rows_affected(),
            Self::Sqlite(to, query) => query.execute(to).await?.rows_affected(),
            Self::PostgresPool(to, query) => query.execute(to).await?.rows_affected(),
            Self::Postgres(to, query) => query.execute(to).await?.rows_affected(),
        })
    }

    /// At most one row, read by `read`.
    pub async fn optional<T>(
        self,
        read: impl FnOnce(&Row) -> Result<T, StorageError>,
    ) -> Result<Option<T>, StorageError> {
        let row = match self {
            Self::SqlitePool(to, query) => query.fetch_optional(to).await?.map(Row::Sqlite),
            Self::Sqlite(to, query) => query.fetch_optional(to).await?.map(Row::Sqlite),
            Self::PostgresPool(to, query) => query.fetch_optional(to).await?.map(Row::Postgres),
            Self::Postgres(to, query) => query.fetch_optional(to).await?.map(Row::Postgres),
        };
        row.as_ref().map(read).transpose()
    }

    /// Exactly one row; [`StorageError::Missing`] if there is none.
    pub async fn one<T>(self, read: impl FnOnce(&Row) -> Result<T, StorageError>) -> Result<T, StorageError> {
        self.optional(read).await?.ok_or(StorageError::Missing)
    }

    /// All rows, in the order of the statement.
    pub async fn all<T>(
        self,
        read: impl FnMut(&Row) -> Result<T, StorageError>,
    ) -> Result<Vec<T>, StorageError> {
        let rows: Vec<Row> = match self {
            Self::SqlitePool(to, query) => query.fetch_all(to).await?.into_iter().map(Row::Sqlite).collect(),
            Self::Sqlite(to, query) => query.fetch_all(to).await?.into_iter().map(Row::Sqlite).collect(),
            Self::PostgresPool(to, query) => {
                query.fetch_all(to).await?.into_iter().map(Row::Postgres).collect()
            }
            Self::Postgres(to, query) => query.fetch_all(to).await?.into_iter().map(Row::Postgres).collect(),
        };
        rows.iter().map(read).collect()
    }
}
