//! What can go wrong between the program and its database.

use uuid::Uuid;

/// A fault of storage. Never carries a bound value.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// Somebody else changed the row since it was read, or a uniqueness rule refused the write.
    #[error("the row changed since it was read")]
    Conflict,
    /// The row named does not exist.
    #[error("no such row")]
    Missing,
    /// A stored value makes no sense: a defect or a hand-made change, never a default.
    #[error("{table}.{column} of {id} holds a value that makes no sense")]
    Nonsense { table: &'static str, column: &'static str, id: Uuid },
    /// The start-up check found the engine set otherwise than the promises need.
    #[error("the database is not set as it must be: {0}")]
    Setting(String),
    /// A migration could not be applied.
    #[error("a migration failed")]
    Migration(#[source] sqlx::migrate::MigrateError),
    /// The engine refused or could not be reached.
    #[error("the database failed")]
    Engine(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StorageError {
    /// Names the two outcomes that callers act on; the rest stays what it is.
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::Missing,
            sqlx::Error::Database(fault)
                if fault.is_unique_violation() || is_race(fault.code().as_deref()) =>
            {
                Self::Conflict
            }
            _ => Self::Engine(error),
        }
    }
}

/// PostgreSQL's serialization failure and deadlock (SQLSTATE 40001, 40P01): the loser of a race.
fn is_race(code: Option<&str>) -> bool {
    matches!(code, Some("40001" | "40P01"))
}

/// Turns "no row was changed" into [`StorageError::Conflict`]: for guarded updates.
pub fn guarded(rows: u64) -> Result<(), StorageError> {
    if rows == 1 { Ok(()) } else { Err(StorageError::Conflict) }
}
