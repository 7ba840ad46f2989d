//! Files as offices handle them: found by their reference, handed from one office to another.

use super::db::{Read, Tx};
use super::enrolments::Enrolment;
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, OfficeId};

/// The file of a provider with that reference, whichever office has it.
pub async fn by_reference(db: &mut impl Read, reference: &str) -> Result<Option<EnrolmentId>, StorageError> {
    let sql = "SELECT id FROM enrolment WHERE reference = $1 AND kind = 'provider'";
    db.query(sql).bind(reference).optional(|row| row.get("id")).await
}

/// Hands a file to the office that looks after it from now on.
///
/// [`StorageError::Conflict`] if the file has moved on since it was seen.
pub async fn hand_over(tx: &mut Tx, seen: &Enrolment, to: OfficeId) -> Result<(), StorageError> {
    let sql = "UPDATE enrolment SET office_id = $1 WHERE id = $2 AND last_seq = $3";
    guarded(tx.query(sql).bind(to).bind(seen.id).bind(seen.last_seq).execute().await?)
}
