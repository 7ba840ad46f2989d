//! Tries of passwords, counted by keyed hashes of where they come from.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::instant::Instant;

/// Counts a try of this source; one that was last tried at `forgotten` or before begins anew. Gives the tries in a
/// row, this one included, and the moment before which this one was not to come.
///
/// The row stays taken until the transaction ends: parallel tries take turns.
pub async fn count(
    tx: &mut Tx,
    source_hash: &[u8],
    now: Instant,
    forgotten: Instant,
) -> Result<(i64, Instant), StorageError> {
    tx.query(
        "INSERT INTO password_try (source_hash, failures, tried_at, retry_after) VALUES ($1, 1, $2, $2)
         ON CONFLICT (source_hash) DO UPDATE SET tried_at = $2,
           failures = CASE WHEN password_try.tried_at <= $3 THEN 1 ELSE password_try.failures + 1 END
         RETURNING failures, retry_after",
    )
    .bind(source_hash)
    .bind(now)
    .bind(forgotten)
    .one(|row| Ok((row.get("failures")?, row.get("retry_after")?)))
    .await
}

/// Tries in a row of this source that are still remembered, and the moment before which it is not to come; nothing is
/// counted.
pub async fn standing(
    db: &mut impl Read,
    source_hash: &[u8],
) -> Result<Option<(i64, Instant)>, StorageError> {
    let sql = "SELECT failures, retry_after FROM password_try WHERE source_hash = $1";
    db.query(sql).bind(source_hash).optional(|row| Ok((row.get("failures")?, row.get("retry_after")?))).await
}

/// Says when this source may try next.
pub async fn hold_until(tx: &mut Tx, source_hash: &[u8], retry_after: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE password_try SET retry_after = $2 WHERE source_hash = $1";
    guarded(tx.query(sql).bind(source_hash).bind(retry_after).execute().await?)
}

/// Forgets what this source has tried.
pub async fn forget(tx: &mut Tx, source_hash: &[u8]) -> Result<(), StorageError> {
    tx.query("DELETE FROM password_try WHERE source_hash = $1").bind(source_hash).execute().await?;
    Ok(())
}

/// Takes one try back: it was right, or was never compared.
pub async fn take_back(tx: &mut Tx, source_hash: &[u8]) -> Result<(), StorageError> {
    let sql = "UPDATE password_try SET failures = failures - 1 WHERE source_hash = $1 AND failures > 0";
    tx.query(sql).bind(source_hash).execute().await?;
    Ok(())
}

/// Forgets sources that were last tried before `moment`, so that guessing names does not fill the disk.
pub async fn forget_before(tx: &mut Tx, moment: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM password_try WHERE tried_at < $1").bind(moment).execute().await
}
