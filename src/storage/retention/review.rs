//! What the review of a request keeps about its person, and how it goes: what was typed, what was written, what was
//! sent beside the documents. That it happened, when and by whom stays.

use crate::domain::id::{DocumentId, RequestId};
use crate::domain::instant::Instant;
use crate::storage::db::{Read, Tx};
use crate::storage::error::StorageError;

/// Erases the words of a review: submissions, corrections, holds, reopenings, messages, what is searched for.
pub async fn erase_words(tx: &mut Tx, request: RequestId, now: Instant) -> Result<(), StorageError> {
    let nothing = Vec::<u8>::new();
    for sql in [
        "UPDATE submission SET details_sealed = $2 WHERE request_id = $1",
        "UPDATE review_hold SET reason_sealed = $2 WHERE request_id = $1",
        "UPDATE reopening SET reason_sealed = $2 WHERE request_id = $1",
        "UPDATE message_file SET name_sealed = $2
         WHERE message_id IN (SELECT id FROM message WHERE request_id = $1)",
    ] {
        tx.query(sql).bind(request).bind(nothing.clone()).execute().await?;
    }
    let corrections = "UPDATE correction SET text = NULL WHERE request_id = $1 AND text IS NOT NULL";
    tx.query(corrections).bind(request).execute().await?;
    let searched = "UPDATE request SET search_text = NULL WHERE id = $1";
    tx.query(searched).bind(request).execute().await?;
    // As one that its writer took back: the numbers of the others stand.
    let messages = "UPDATE message SET text_sealed = NULL, taken_back_at = COALESCE(taken_back_at, $2)
        WHERE request_id = $1";
    tx.query(messages).bind(request).bind(now).execute().await?;
    Ok(())
}

/// Marks the files that were sent as messages for deletion.
pub async fn mark_message_files(tx: &mut Tx, request: RequestId, now: Instant) -> Result<u64, StorageError> {
    let sql = "UPDATE message_file SET marked_at = $2
        WHERE message_id IN (SELECT id FROM message WHERE request_id = $1) AND marked_at IS NULL";
    tx.query(sql).bind(request).bind(now).execute().await
}

/// Message files that are to be deleted, at most `limit`.
pub async fn marked_message_files(db: &mut impl Read, limit: i64) -> Result<Vec<DocumentId>, StorageError> {
    let sql = "SELECT id FROM message_file WHERE marked_at IS NOT NULL AND erased_at IS NULL
        ORDER BY marked_at, id LIMIT $1";
    db.query(sql).bind(limit).all(|row| row.get("id")).await
}

/// Confirms that a marked message file is gone. That somebody else did is no fault.
pub async fn confirm_message_file(tx: &mut Tx, id: DocumentId, now: Instant) -> Result<u64, StorageError> {
    let sql = "UPDATE message_file SET erased_at = $2
        WHERE id = $1 AND marked_at IS NOT NULL AND erased_at IS NULL";
    tx.query(sql).bind(id).bind(now).execute().await
}
