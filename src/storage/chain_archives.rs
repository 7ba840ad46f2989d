//! The archives of authorities that were made. All stay; the newest is published.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// An archive as stored.
#[derive(Debug, Clone)]
pub struct ChainArchive {
    pub environment: Environment,
    /// 1 for the first.
    pub number: i64,
    pub zip: Vec<u8>,
    /// SHA-256 of the list of sums inside.
    pub sums_sha256: Vec<u8>,
    pub made_at: Instant,
}

/// Adds an archive; [`StorageError::Conflict`] if its number is taken: another worker was faster.
pub async fn add(tx: &mut Tx, archive: &ChainArchive) -> Result<(), StorageError> {
    let sql = "INSERT INTO chain_archive (environment, number, zip, sums_sha256, made_at) VALUES ($1, $2, $3, $4, $5)";
    let values = tx
        .query(sql)
        .bind(archive.environment.word())
        .bind(archive.number)
        .bind(archive.zip.as_slice())
        .bind(archive.sums_sha256.as_slice())
        .bind(archive.made_at);
    guarded(values.execute().await?)
}

/// The newest archive of an environment.
pub async fn latest(
    db: &mut impl Read,
    environment: Environment,
) -> Result<Option<ChainArchive>, StorageError> {
    db.query(
        "SELECT number, zip, sums_sha256, made_at FROM chain_archive WHERE environment = $1
         ORDER BY number DESC LIMIT 1",
    )
    .bind(environment.word())
    .optional(|row| {
        Ok(ChainArchive {
            environment,
            number: row.get("number")?,
            zip: row.get("zip")?,
            sums_sha256: row.get("sums_sha256")?,
            made_at: row.get("made_at")?,
        })
    })
    .await
}
