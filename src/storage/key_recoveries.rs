//! Ways back after a lost telephone. At most one waits for each person.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, RecoveryId};
use crate::domain::instant::Instant;

/// One way back.
#[derive(Debug, Clone)]
pub struct KeyRecovery {
    pub id: RecoveryId,
    pub enrolment: EnrolmentId,
    pub asked_at: Instant,
    /// From when a new key may be made.
    pub ready_at: Instant,
    pub ended_at: Option<Instant>,
    /// `stopped`, `done` or `replaced`.
    pub outcome: Option<String>,
}

/// Notes a wish, in place of one that waits.
pub async fn add(tx: &mut Tx, recovery: &KeyRecovery, token_hash: &[u8]) -> Result<(), StorageError> {
    end_waiting(tx, recovery.enrolment, "replaced", recovery.asked_at).await?;
    let sql = "INSERT INTO key_recovery (id, enrolment_id, token_hash, asked_at, ready_at)
        VALUES ($1, $2, $3, $4, $5)";
    let rows = tx
        .query(sql)
        .bind(recovery.id)
        .bind(recovery.enrolment)
        .bind(token_hash)
        .bind(recovery.asked_at)
        .bind(recovery.ready_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The one that waits, if any.
pub async fn waiting(
    db: &mut impl Read,
    enrolment: EnrolmentId,
) -> Result<Option<KeyRecovery>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, asked_at, ready_at, ended_at, outcome FROM key_recovery
         WHERE enrolment_id = $1 AND ended_at IS NULL",
    )
    .bind(enrolment)
    .optional(read)
    .await
}

/// The newest one, whatever became of it.
pub async fn newest(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Option<KeyRecovery>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, asked_at, ready_at, ended_at, outcome FROM key_recovery
         WHERE enrolment_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1",
    )
    .bind(enrolment)
    .optional(read)
    .await
}

/// The one that a mailed link stops.
pub async fn by_token(db: &mut impl Read, token_hash: &[u8]) -> Result<Option<KeyRecovery>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, asked_at, ready_at, ended_at, outcome FROM key_recovery
         WHERE token_hash = $1",
    )
    .bind(token_hash)
    .optional(read)
    .await
}

/// Ends the one that waits, if any. Gives how many.
pub async fn end_waiting(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    outcome: &'static str,
    now: Instant,
) -> Result<u64, StorageError> {
    let sql = "UPDATE key_recovery SET ended_at = $3, outcome = $2
        WHERE enrolment_id = $1 AND ended_at IS NULL";
    tx.query(sql).bind(enrolment).bind(outcome).bind(now).execute().await
}

fn read(row: &Row) -> Result<KeyRecovery, StorageError> {
    Ok(KeyRecovery {
        id: row.get("id")?,
        enrolment: row.get("enrolment_id")?,
        asked_at: row.get("asked_at")?,
        ready_at: row.get("ready_at")?,
        ended_at: row.get("ended_at")?,
        outcome: row.get("outcome")?,
    })
}

/// Erases the ways back of a person.
pub async fn erase(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    tx.query("DELETE FROM key_recovery WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}
