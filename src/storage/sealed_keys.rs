//! The keys of a request, sealed in the browser that made them: kept until the keystore is saved or the request ends.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;

/// The sealed keys of a request.
#[derive(Debug, Clone)]
pub struct SealedKeys {
    /// Sealed by the vault.
    pub sealed: Vec<u8>,
    /// How often they were handed out since `counted_from`.
    pub releases: i64,
    pub counted_from: Instant,
}

/// Stores sealed keys, in the place of earlier ones.
pub async fn put(tx: &mut Tx, request: RequestId, sealed: &[u8], now: Instant) -> Result<(), StorageError> {
    let sql = "INSERT INTO sealed_keys (request_id, sealed, stored_at, releases, counted_from)
        VALUES ($1, $2, $3, 0, $3)
        ON CONFLICT (request_id) DO UPDATE SET sealed = excluded.sealed, stored_at = excluded.stored_at";
    guarded(tx.query(sql).bind(request).bind(sealed).bind(now).execute().await?)
}

/// The sealed keys of a request, if it left any with us.
pub async fn of_request(db: &mut impl Read, request: RequestId) -> Result<Option<SealedKeys>, StorageError> {
    let sql = "SELECT sealed, releases, counted_from FROM sealed_keys WHERE request_id = $1";
    let read = |row: &super::db::Row| {
        Ok(SealedKeys {
            sealed: row.get("sealed")?,
            releases: row.get("releases")?,
            counted_from: row.get("counted_from")?,
        })
    };
    db.query(sql).bind(request).optional(read).await
}

/// Counts a release; the count begins anew at `counted_from`.
pub async fn count(
    tx: &mut Tx,
    request: RequestId,
    releases: i64,
    counted_from: Instant,
) -> Result<(), StorageError> {
    let sql = "UPDATE sealed_keys SET releases = $2, counted_from = $3 WHERE request_id = $1";
    guarded(tx.query(sql).bind(request).bind(releases).bind(counted_from).execute().await?)
}

/// Removes them; nothing if there are none.
pub async fn remove(tx: &mut Tx, request: RequestId) -> Result<(), StorageError> {
    tx.query("DELETE FROM sealed_keys WHERE request_id = $1").bind(request).execute().await?;
    Ok(())
}
