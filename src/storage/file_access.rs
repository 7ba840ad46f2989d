//! Looks of clerks into files of other offices: why, until when, and what was opened. Append-only.

use uuid::Uuid;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::access::AccessReason;
use crate::domain::id::{AccessId, EnrolmentId, OfficeId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// A reason that a clerk stated.
#[derive(Debug, Clone)]
pub struct Access {
    pub id: AccessId,
    pub enrolment: EnrolmentId,
    pub staff: StaffId,
    /// The office at which the clerk stood.
    pub office: OfficeId,
    pub reason: AccessReason,
    pub at: Instant,
    pub valid_until: Instant,
}

/// A look as the office of the file is shown it.
#[derive(Debug, Clone)]
pub struct PastAccess {
    /// The clerk.
    pub name: String,
    /// Their office.
    pub office: String,
    pub reason: AccessReason,
    pub at: Instant,
}

/// Records a reason, with the clerk's own words sealed under `file_access_note`, id, `note_sealed`.
pub async fn record(tx: &mut Tx, access: &Access, note_sealed: &[u8]) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO file_access (id, enrolment_id, staff_id, office_id, reason, at, valid_until)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(access.id)
        .bind(access.enrolment)
        .bind(access.staff)
        .bind(access.office)
        .bind(access.reason.word())
        .bind(access.at)
        .bind(access.valid_until)
        .execute()
        .await?;
    guarded(rows)?;
    let note = "INSERT INTO file_access_note (access_id, note_sealed) VALUES ($1, $2)";
    guarded(tx.query(note).bind(access.id).bind(note_sealed).execute().await?)
}

/// The reason that opens the file to this clerk at `now`, if one does: the one that holds longest.
pub async fn valid(
    db: &mut impl Read,
    staff: StaffId,
    enrolment: EnrolmentId,
    now: Instant,
) -> Result<Option<Access>, StorageError> {
    db.query(
        "SELECT id, office_id, reason, at, valid_until FROM file_access
         WHERE staff_id = $1 AND enrolment_id = $2 AND valid_until > $3 ORDER BY valid_until DESC, id LIMIT 1",
    )
    .bind(staff)
    .bind(enrolment)
    .bind(now)
    .optional(|row| {
        let id: AccessId = row.get("id")?;
        Ok(Access {
            id,
            enrolment,
            staff,
            office: row.get("office_id")?,
            reason: row.word("file_access", "reason", id.0, AccessReason::parse)?,
            at: row.get("at")?,
            valid_until: row.get("valid_until")?,
        })
    })
    .await
}

/// Records that a page was opened: `file`, `resend`, `void` or `reissue`.
pub async fn looked(
    tx: &mut Tx,
    id: Uuid,
    access: AccessId,
    page: &str,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO file_look (id, access_id, page, at) VALUES ($1, $2, $3, $4)";
    guarded(tx.query(sql).bind(id).bind(access).bind(page).bind(now).execute().await?)
}

/// The reasons stated for a file, newest first.
pub async fn of_file(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Vec<PastAccess>, StorageError> {
    db.query(
        "SELECT a.id, s.name, o.name AS office, a.reason, a.at FROM file_access a
         JOIN staff s ON s.id = a.staff_id JOIN office o ON o.id = a.office_id
         WHERE a.enrolment_id = $1 ORDER BY a.at DESC, a.id DESC LIMIT 50",
    )
    .bind(enrolment)
    .all(|row| {
        let id: AccessId = row.get("id")?;
        Ok(PastAccess {
            name: row.get("name")?,
            office: row.get("office")?,
            reason: row.word("file_access", "reason", id.0, AccessReason::parse)?,
            at: row.get("at")?,
        })
    })
    .await
}

/// Erases what clerks wrote about a person: with the rest of the personal data.
pub async fn erase_notes(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    let sql = "DELETE FROM file_access_note WHERE access_id IN (SELECT id FROM file_access WHERE enrolment_id = $1)";
    tx.query(sql).bind(enrolment).execute().await?;
    Ok(())
}
