//! What the electronic signatures in uploaded documents say, sealed.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::DocumentId;
use crate::domain::instant::Instant;

/// Keeps the sealed reports of a document.
pub async fn put(tx: &mut Tx, document: DocumentId, sealed: &[u8], now: Instant) -> Result<(), StorageError> {
    let sql = "INSERT INTO document_signature (document_id, reports_sealed, recorded_at) VALUES ($1, $2, $3)";
    guarded(tx.query(sql).bind(document).bind(sealed).bind(now).execute().await?)
}

/// The sealed reports of a document; `None` if it bears no signature.
pub async fn of(db: &mut impl Read, document: DocumentId) -> Result<Option<Vec<u8>>, StorageError> {
    let sql = "SELECT reports_sealed FROM document_signature WHERE document_id = $1
        AND length(reports_sealed) > 0";
    db.query(sql).bind(document).optional(|row| row.get("reports_sealed")).await
}
