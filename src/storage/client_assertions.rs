//! What was signed to prove something once: the assertions of relying parties, and the questions of certificates' own
//! keys. Who asks puts what tells the two apart into the hash.

use super::db::{Read, Tx};
use super::error::StorageError;
use crate::domain::instant::Instant;

/// Writes down that an assertion was shown; `false` if it was before.
pub async fn show(tx: &mut Tx, id_hash: &[u8], expires_at: Instant) -> Result<bool, StorageError> {
    let sql =
        "INSERT INTO client_assertion (id_hash, expires_at) VALUES ($1, $2) ON CONFLICT (id_hash) DO NOTHING";
    Ok(tx.query(sql).bind(id_hash).bind(expires_at).execute().await? == 1)
}

/// Forgets those that were over before `before`: they prove nothing any more.
pub async fn forget(tx: &mut Tx, before: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM client_assertion WHERE expires_at < $1").bind(before).execute().await
}
