//! Forms that were posted: a double click, a retry or Back finds the first post's effect here.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::FormKey;
use crate::domain::instant::Instant;

/// Claims the key for this transaction. `Some(location)`: it was posted before, and its effect is seen there.
///
/// A parallel copy waits here until the first one has ended.
pub async fn claim(
    tx: &mut Tx,
    key: FormKey,
    poster_hash: &[u8],
    location: &str,
    now: Instant,
) -> Result<Option<String>, StorageError> {
    let rows = tx
        .query(
            "INSERT INTO form_post (form_key, poster_hash, location, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (form_key) DO NOTHING",
        )
        .bind(key)
        .bind(poster_hash)
        .bind(location)
        .bind(now)
        .execute()
        .await?;
    if rows == 1 {
        return Ok(None);
    }
    seen_at(tx, key, poster_hash).await?.map_or(Err(StorageError::Conflict), |location| Ok(Some(location)))
}

/// Where the effect of a form is seen that this poster has posted before.
pub async fn seen_at(
    db: &mut impl Read,
    key: FormKey,
    poster_hash: &[u8],
) -> Result<Option<String>, StorageError> {
    db.query("SELECT location FROM form_post WHERE form_key = $1 AND poster_hash = $2")
        .bind(key)
        .bind(poster_hash)
        .optional(|row| row.get("location"))
        .await
}

/// Says where the effect of a post is seen, when that is known only once it has happened.
pub async fn lead_to(tx: &mut Tx, key: FormKey, location: &str) -> Result<(), StorageError> {
    let sql = "UPDATE form_post SET location = $2 WHERE form_key = $1";
    guarded(tx.query(sql).bind(key).bind(location).execute().await?)
}

/// Forgets posts older than `before`.
pub async fn forget(tx: &mut Tx, before: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM form_post WHERE at < $1").bind(before).execute().await
}
