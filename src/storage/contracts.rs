//! Which contract a request was offered.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::RequestId;

/// Offers another contract in place of an earlier one, as long as none was sent, or when what it prints is corrected.
pub async fn offer(tx: &mut Tx, id: RequestId, version: &str, hash: &[u8]) -> Result<(), StorageError> {
    let sql = "UPDATE request SET contract_version = $2, contract_hash = $3 WHERE id = $1 AND state IN ('contract_due', 'correction_due')";
    guarded(tx.query(sql).bind(id).bind(version).bind(hash).execute().await?)
}
