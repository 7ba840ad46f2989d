//! One row of a result, whichever engine gave it.

use sqlx::Row as _;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use super::Column;
use crate::domain::instant::Instant;
use crate::storage::error::StorageError;

/// One row of a result.
pub enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    /// The column of that name.
    pub fn get<T: Column>(&self, column: &'static str) -> Result<T, StorageError> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }

    /// The column at that place, counted from 0.
    pub fn at<T: Column>(&self, place: usize) -> Result<T, StorageError> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(place)?,
            Self::Postgres(row) => row.try_get(place)?,
        })
    }

    /// A moment that is stored as the program writes it. Engines that keep text keep other spellings of a moment too.
    pub fn exact_moment(
        &self,
        table: &'static str,
        column: &'static str,
        id: Uuid,
    ) -> Result<Instant, StorageError> {
        let moment: Instant = self.get(column)?;
        match self {
            Self::Sqlite(row) if row.try_get::<String, _>(column)? != moment.to_string() => {
                Err(StorageError::Nonsense { table, column, id })
            }
            _ => Ok(moment),
        }
    }

    /// A stored word, read by `parse`; a word that `parse` does not know is [`StorageError::Nonsense`].
    pub fn word<T>(
        &self,
        table: &'static str,
        column: &'static str,
        id: Uuid,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, StorageError> {
        let word: String = self.get(column)?;
        parse(&word).ok_or(StorageError::Nonsense { table, column, id })
    }

    /// Like [`Row::word`] for a column that may be NULL.
    pub fn word_or_null<T>(
        &self,
        table: &'static str,
        column: &'static str,
        id: Uuid,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, StorageError> {
        let word: Option<String> = self.get(column)?;
        word.map(|word| parse(&word).ok_or(StorageError::Nonsense { table, column, id })).transpose()
    }
}
