//! What was typed in checks that are not complete. Sealed under `check_draft`, the enrolment's id, `sealed`.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, StaffId};
use crate::domain::instant::Instant;

/// The sealed draft of a file, if there is one.
pub async fn of(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Option<Vec<u8>>, StorageError> {
    let sql = "SELECT sealed FROM check_draft WHERE enrolment_id = $1";
    db.query(sql).bind(enrolment).optional(|row| row.get("sealed")).await
}

/// Keeps a draft in place of the one before.
pub async fn save(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    sealed: &[u8],
    by: StaffId,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO check_draft (enrolment_id, sealed, saved_by, saved_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (enrolment_id) DO UPDATE SET sealed = excluded.sealed, saved_by = excluded.saved_by,
            saved_at = excluded.saved_at";
    guarded(tx.query(sql).bind(enrolment).bind(sealed).bind(by).bind(now).execute().await?)
}

/// Erases the draft of a file, if there is one.
pub async fn erase(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    tx.query("DELETE FROM check_draft WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}
