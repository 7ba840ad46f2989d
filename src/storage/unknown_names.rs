//! Tries to sign in under names that nobody has, kept as keyed hashes and forgotten after a while.

use super::db::{Read, Tx};
use super::error::StorageError;
use crate::domain::instant::Instant;

/// Tries so far, and the moment before which no other is taken.
pub async fn tries(db: &mut impl Read, name_hash: &[u8]) -> Result<Option<(i64, Instant)>, StorageError> {
    db.query("SELECT failures, retry_after FROM unknown_name_try WHERE name_hash = $1")
        .bind(name_hash)
        .optional(|row| Ok((row.get("failures")?, row.get("retry_after")?)))
        .await
}

/// Counts a try, like `accounts::count_try`; `None`: a parallel try was counted first.
pub async fn count_try(
    tx: &mut Tx,
    name_hash: &[u8],
    seen_failures: i64,
    retry_after: Instant,
) -> Result<Option<i64>, StorageError> {
    tx.query(
        "INSERT INTO unknown_name_try (name_hash, failures, retry_after) VALUES ($1, 1, $3)
         ON CONFLICT (name_hash) DO UPDATE SET failures = unknown_name_try.failures + 1, retry_after = $3
           WHERE unknown_name_try.failures = $2
         RETURNING failures",
    )
    .bind(name_hash)
    .bind(seen_failures)
    .bind(retry_after)
    .optional(|row| row.get("failures"))
    .await
}

/// Forgets names that were last tried before `moment`, so that guessing names does not fill the disk.
pub async fn forget_before(tx: &mut Tx, moment: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM unknown_name_try WHERE retry_after < $1").bind(moment).execute().await
}
