//! Files that a clerk marked as suspicious. Read for supervisors and the back office only.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, FormKey, OfficeId, StaffId};
use crate::domain::instant::Instant;

/// A marked file, as a supervisor sees it.
#[derive(Debug, Clone)]
pub struct Marked {
    pub enrolment: EnrolmentId,
    pub reference: String,
    /// Name of the clerk.
    pub clerk: String,
    pub at: Instant,
}

/// Marks a file; the form's key is the mark's id, so that two clicks are one mark.
pub async fn mark(
    tx: &mut Tx,
    id: FormKey,
    enrolment: EnrolmentId,
    clerk: StaffId,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO fraud_mark (id, enrolment_id, marked_by, marked_at) VALUES ($1, $2, $3, $4)";
    guarded(tx.query(sql).bind(id).bind(enrolment).bind(clerk).bind(now).execute().await?)
}

/// Whether the file was ever marked.
pub async fn is_marked(db: &mut impl Read, enrolment: EnrolmentId) -> Result<bool, StorageError> {
    let sql = "SELECT enrolment_id FROM fraud_mark WHERE enrolment_id = $1 LIMIT 1";
    Ok(db.query(sql).bind(enrolment).optional(|row| row.get::<EnrolmentId>("enrolment_id")).await?.is_some())
}

/// The marks of an office's files, newest first.
pub async fn of_office(
    db: &mut impl Read,
    office: OfficeId,
    limit: i64,
) -> Result<Vec<Marked>, StorageError> {
    let sql = "SELECT m.enrolment_id, e.reference, s.name AS clerk, m.marked_at
        FROM fraud_mark m JOIN enrolment e ON e.id = m.enrolment_id JOIN staff s ON s.id = m.marked_by
        WHERE e.office_id = $1 ORDER BY m.marked_at DESC, m.id LIMIT $2";
    db.query(sql)
        .bind(office)
        .bind(limit)
        .all(|row| {
            Ok(Marked {
                enrolment: row.get("enrolment_id")?,
                reference: row.get("reference")?,
                clerk: row.get("clerk")?,
                at: row.get("marked_at")?,
            })
        })
        .await
}
