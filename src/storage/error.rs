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
    /// The engine has no room now: no connection came free in time, or another writer held on for too long.
    #[error("the database is too busy")]
    Busy(#[source] sqlx::Error),
    /// The engine refused or could not be reached.
    #[error("the database failed")]
    Engine(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StorageError {
    /// Names the outcomes that callers act on; the rest stays what it is.
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::Missing,
            sqlx::Error::Database(fault)
                if fault.is_unique_violation() || is_race(fault.code().as_deref()) =>
            {
                Self::Conflict
            }
            sqlx::Error::PoolTimedOut => Self::Busy(error),
            sqlx::Error::Database(fault) if is_crowded(fault.code().as_deref()) => Self::Busy(error),
            _ => Self::Engine(error),
        }
    }
}

/// PostgreSQL's serialization failure and deadlock (SQLSTATE 40001, 40P01): the loser of a race.
fn is_race(code: Option<&str>) -> bool {
    matches!(code, Some("40001" | "40P01"))
}

/// What passes by itself: SQLite's `SQLITE_BUSY` with its extended codes (5, 261, 517, 773), PostgreSQL's lock timeout
/// (SQLSTATE 55P03) and its want of connections (53300).
fn is_crowded(code: Option<&str>) -> bool {
    matches!(code, Some("5" | "261" | "517" | "773" | "55P03" | "53300"))
}

/// Turns "no row was changed" into [`StorageError::Conflict`]: for guarded updates.
pub fn guarded(rows: u64) -> Result<(), StorageError> {
    if rows == 1 { Ok(()) } else { Err(StorageError::Conflict) }
}

#[cfg(test)]
impl StorageError {
    /// What comes when no connection was free in time.
    pub fn crowded() -> Self {
        sqlx::Error::PoolTimedOut.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_by_itself_is_told_from_what_is_broken() {
        let of = |error: sqlx::Error| StorageError::from(error);
        assert!(matches!(of(sqlx::Error::PoolTimedOut), StorageError::Busy(_)));
        assert!(matches!(of(sqlx::Error::PoolClosed), StorageError::Engine(_)));
        assert!(is_crowded(Some("5")) && is_crowded(Some("55P03")));
        for other in [None, Some("1"), Some("11"), Some("40001"), Some("57P01")] {
            assert!(!is_crowded(other), "{other:?}");
        }
    }
}
