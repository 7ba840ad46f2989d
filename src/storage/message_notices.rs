//! The one mail about messages that a person has not read: waiting, or sent and not followed by a look.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;

/// Sets the moment of the mail, unless it has left.
pub async fn set(tx: &mut Tx, request: RequestId, due_at: Instant) -> Result<(), StorageError> {
    let sql = "INSERT INTO message_notice (request_id, due_at) VALUES ($1, $2)
        ON CONFLICT (request_id) DO UPDATE SET due_at = $2 WHERE message_notice.sent_at IS NULL";
    tx.query(sql).bind(request).bind(due_at).execute().await?;
    Ok(())
}

/// Forgets the mail: it need not leave, or the next message shall be told of again.
pub async fn forget(tx: &mut Tx, request: RequestId) -> Result<(), StorageError> {
    let sql = "DELETE FROM message_notice WHERE request_id = $1";
    tx.query(sql).bind(request).execute().await?;
    Ok(())
}

/// The request whose mail has been due for longest.
pub async fn next_due(db: &mut impl Read, now: Instant) -> Result<Option<RequestId>, StorageError> {
    let sql = "SELECT request_id FROM message_notice
        WHERE sent_at IS NULL AND due_at <= $1 ORDER BY due_at, request_id LIMIT 1";
    db.query(sql).bind(now).optional(|row| row.get("request_id")).await
}

/// Marks a due mail as written; [`StorageError::Conflict`] if another worker was first, or it is due no more.
pub async fn mark_sent(tx: &mut Tx, request: RequestId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE message_notice SET sent_at = $2
        WHERE request_id = $1 AND sent_at IS NULL AND due_at <= $2";
    guarded(tx.query(sql).bind(request).bind(now).execute().await?)
}
