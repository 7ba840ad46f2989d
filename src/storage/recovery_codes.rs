//! Sheets of recovery codes. Of each code only a keyed hash.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, RecoverySetId};
use crate::domain::instant::Instant;

/// A sheet of ten codes.
#[derive(Debug, Clone)]
pub struct RecoverySet {
    pub id: RecoverySetId,
    pub made_at: Instant,
    /// When the person said that they keep it.
    pub acknowledged_at: Option<Instant>,
    /// No code is looked at before this moment.
    pub paused_until: Option<Instant>,
}

/// Puts a new sheet in force; the one before it ends. `hashes` are those of its codes, from number 1 on.
pub async fn replace(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    id: RecoverySetId,
    hashes: &[Vec<u8>],
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "UPDATE recovery_set SET replaced_at = $2 WHERE enrolment_id = $1 AND replaced_at IS NULL";
    tx.query(sql).bind(enrolment).bind(now).execute().await?;
    let sql = "INSERT INTO recovery_set (id, enrolment_id, made_at) VALUES ($1, $2, $3)";
    guarded(tx.query(sql).bind(id).bind(enrolment).bind(now).execute().await?)?;
    for (number, hash) in (1i64..).zip(hashes) {
        let sql = "INSERT INTO recovery_code (set_id, number, code_hash) VALUES ($1, $2, $3)";
        guarded(tx.query(sql).bind(id).bind(number).bind(hash.as_slice()).execute().await?)?;
    }
    Ok(())
}

/// The sheet in force, if any.
pub async fn in_force(
    db: &mut impl Read,
    enrolment: EnrolmentId,
) -> Result<Option<RecoverySet>, StorageError> {
    db.query(
        "SELECT id, made_at, acknowledged_at, paused_until FROM recovery_set
         WHERE enrolment_id = $1 AND replaced_at IS NULL",
    )
    .bind(enrolment)
    .optional(read)
    .await
}

/// The hashes of a sheet's codes, in their order.
pub async fn hashes(db: &mut impl Read, id: RecoverySetId) -> Result<Vec<Vec<u8>>, StorageError> {
    let sql = "SELECT code_hash FROM recovery_code WHERE set_id = $1 ORDER BY number";
    db.query(sql).bind(id).all(|row| row.get("code_hash")).await
}

/// How many codes of a sheet have not been used.
pub async fn left(db: &mut impl Read, id: RecoverySetId) -> Result<i64, StorageError> {
    let sql = "SELECT COUNT(*) AS unused FROM recovery_code WHERE set_id = $1 AND used_at IS NULL";
    db.query(sql).bind(id).one(|row| row.get("unused")).await
}

/// Notes that the person keeps the sheet; [`StorageError::Conflict`] if that was noted or another sheet took its
/// place.
pub async fn acknowledge(tx: &mut Tx, id: RecoverySetId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE recovery_set SET acknowledged_at = $2
        WHERE id = $1 AND acknowledged_at IS NULL AND replaced_at IS NULL";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)
}

/// Uses up one code: [`StorageError::Conflict`] if no unused code of the sheet has this hash.
pub async fn use_up(tx: &mut Tx, id: RecoverySetId, hash: &[u8], now: Instant) -> Result<(), StorageError> {
    let sql =
        "UPDATE recovery_code SET used_at = $3 WHERE set_id = $1 AND code_hash = $2 AND used_at IS NULL";
    guarded(tx.query(sql).bind(id).bind(hash).bind(now).execute().await?)?;
    let sql = "UPDATE recovery_set SET failures = 0, failures_in_row = 0, paused_until = NULL WHERE id = $1";
    guarded(tx.query(sql).bind(id).execute().await?)
}

/// Voids the sheet in force: its codes are somebody else's too.
pub async fn void(tx: &mut Tx, enrolment: EnrolmentId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE recovery_set SET replaced_at = $2 WHERE enrolment_id = $1 AND replaced_at IS NULL";
    tx.query(sql).bind(enrolment).bind(now).execute().await?;
    Ok(())
}

fn read(row: &Row) -> Result<RecoverySet, StorageError> {
    Ok(RecoverySet {
        id: row.get("id")?,
        made_at: row.get("made_at")?,
        acknowledged_at: row.get("acknowledged_at")?,
        paused_until: row.get("paused_until")?,
    })
}

/// Erases the sheets of a person.
pub async fn erase(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    let sql =
        "DELETE FROM recovery_code WHERE set_id IN (SELECT id FROM recovery_set WHERE enrolment_id = $1)";
    tx.query(sql).bind(enrolment).execute().await?;
    tx.query("DELETE FROM recovery_set WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}
