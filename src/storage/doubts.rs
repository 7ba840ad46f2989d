//! Doubts about an identity. The database refuses that who doubted also clears.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::enrolment::reasons::DoubtReason;
use crate::domain::id::{DoubtId, EnrolmentId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// An open doubt.
#[derive(Debug, Clone)]
pub struct Doubt {
    pub id: DoubtId,
    pub enrolment: EnrolmentId,
    pub reason: DoubtReason,
    /// Sealed under `doubt`, id, `note_sealed`.
    pub note_sealed: Option<Vec<u8>>,
    pub raised_by: StaffId,
    pub raised_at: Instant,
}

/// Records a doubt. [`StorageError::Conflict`] if the file has an open one.
pub async fn raise(tx: &mut Tx, doubt: &Doubt) -> Result<(), StorageError> {
    let sql = "INSERT INTO doubt (id, enrolment_id, reason, note_sealed, raised_by, raised_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let rows = tx
        .query(sql)
        .bind(doubt.id)
        .bind(doubt.enrolment)
        .bind(doubt.reason.word())
        .bind(doubt.note_sealed.as_deref())
        .bind(doubt.raised_by)
        .bind(doubt.raised_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The open doubt of a file, if there is one.
pub async fn open(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Option<Doubt>, StorageError> {
    let sql = "SELECT id, enrolment_id, reason, note_sealed, raised_by, raised_at FROM doubt
        WHERE enrolment_id = $1 AND ending IS NULL";
    db.query(sql).bind(enrolment).optional(read).await
}

/// Ends the open doubt of a file, if there is one: `cleared`, `refused` or `lapsed`.
///
/// # Errors
/// The database refuses `cleared` by the clerk who doubted, and by nobody.
pub async fn end(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    ending: &'static str,
    by: Option<StaffId>,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "UPDATE doubt SET ending = $2, ended_by = $3, ended_at = $4
        WHERE enrolment_id = $1 AND ending IS NULL";
    tx.query(sql).bind(enrolment).bind(ending).bind(by).bind(now).execute().await?;
    Ok(())
}

fn read(row: &Row) -> Result<Doubt, StorageError> {
    let id: DoubtId = row.get("id")?;
    Ok(Doubt {
        id,
        enrolment: row.get("enrolment_id")?,
        reason: row.word("doubt", "reason", id.0, DoubtReason::parse)?,
        note_sealed: row.get("note_sealed")?,
        raised_by: row.get("raised_by")?,
        raised_at: row.get("raised_at")?,
    })
}
