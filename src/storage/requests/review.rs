//! What the review writes on a request: who has it, which version stands, how long it has waited.

use crate::domain::id::{RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::storage::db::{Read, Tx};
use crate::storage::error::{StorageError, guarded};

/// Opens the next immutable version of what was submitted.
pub async fn record_submission(
    tx: &mut Tx,
    id: RequestId,
    version: i64,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "UPDATE request SET version = $2, submitted_at = $3 WHERE id = $1 AND version = $2 - 1";
    guarded(tx.query(sql).bind(id).bind(version).bind(now).execute().await?)
}

/// What a search looks through: the reference without hyphens and the names, folded.
pub async fn record_search_text(tx: &mut Tx, id: RequestId, text: &str) -> Result<(), StorageError> {
    let sql = "UPDATE request SET search_text = $2 WHERE id = $1";
    guarded(tx.query(sql).bind(id).bind(text).execute().await?)
}

/// Who has the request open, and until when; `None` frees it. Who opens it is whom it comes back to.
pub async fn record_reviewer(
    tx: &mut Tx,
    id: RequestId,
    reviewer: Option<(StaffId, Instant)>,
) -> Result<(), StorageError> {
    let sql = "UPDATE request SET reviewer_id = $2, lease_until = $3, handler_id = COALESCE($2, handler_id),
        kept_until = NULL WHERE id = $1";
    let (staff, until) = (reviewer.map(|(staff, _)| staff), reviewer.map(|(_, until)| until));
    guarded(tx.query(sql).bind(id).bind(staff).bind(until).execute().await?)
}

/// Whom the request comes back to, and until when nobody else is given it.
pub async fn record_handler(
    tx: &mut Tx,
    id: RequestId,
    handler: Option<StaffId>,
    kept_until: Option<Instant>,
) -> Result<(), StorageError> {
    let sql = "UPDATE request SET handler_id = $2, kept_until = $3 WHERE id = $1";
    guarded(tx.query(sql).bind(id).bind(handler).bind(kept_until).execute().await?)
}

/// Marks the version that the approval is valid for; `None` voids it.
pub async fn record_approval(tx: &mut Tx, id: RequestId, version: Option<i64>) -> Result<(), StorageError> {
    let sql = "UPDATE request SET approved_version = $2 WHERE id = $1";
    guarded(tx.query(sql).bind(id).bind(version).execute().await?)
}

/// Since when the review clock would have run without standing; `None` while it stands.
pub async fn record_waits_from(
    tx: &mut Tx,
    id: RequestId,
    waits_from: Option<Instant>,
) -> Result<(), StorageError> {
    let sql = "UPDATE request SET waits_from = $2 WHERE id = $1";
    guarded(tx.query(sql).bind(id).bind(waits_from).execute().await?)
}
