//! Everything that belongs to one person, by its ids: for export and erasure.

use super::db::{Read, Tx};
use super::error::StorageError;
use crate::domain::id::{EnrolmentId, RequestId};
use crate::storage::timers;
use uuid::Uuid;

/// The file with that reference.
pub async fn enrolment_of(db: &mut impl Read, reference: &str) -> Result<Option<EnrolmentId>, StorageError> {
    let sql = "SELECT id FROM enrolment WHERE reference = $1";
    db.query(sql).bind(reference).optional(|row| row.get("id")).await
}

/// The request with that reference, and the file that it hangs on.
pub async fn request_of(
    db: &mut impl Read,
    reference: &str,
) -> Result<Option<(RequestId, Option<EnrolmentId>)>, StorageError> {
    let sql = "SELECT id, enrolment_id FROM request WHERE reference = $1";
    db.query(sql).bind(reference).optional(|row| Ok((row.get("id")?, row.get("enrolment_id")?))).await
}

/// The files of whoever has this number, oldest first.
pub async fn enrolments_of_number(
    db: &mut impl Read,
    index: &[u8],
) -> Result<Vec<EnrolmentId>, StorageError> {
    let sql = "SELECT id FROM enrolment WHERE national_number_index = $1 ORDER BY id";
    db.query(sql).bind(index).all(|row| row.get("id")).await
}

/// The requests of whoever has this number, oldest first.
pub async fn requests_of_number(db: &mut impl Read, index: &[u8]) -> Result<Vec<RequestId>, StorageError> {
    let sql = "SELECT id FROM request WHERE national_number_index = $1 ORDER BY id";
    db.query(sql).bind(index).all(|row| row.get("id")).await
}

/// The requests of a file, oldest first.
pub async fn requests_of_enrolment(
    db: &mut impl Read,
    enrolment: EnrolmentId,
) -> Result<Vec<RequestId>, StorageError> {
    let sql = "SELECT id FROM request WHERE enrolment_id = $1 ORDER BY id";
    db.query(sql).bind(enrolment).all(|row| row.get("id")).await
}

/// Ids of rows that hang on one of the person's: keys, sheets, accesses, by the column that names them.
pub async fn keys_of(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Vec<Uuid>, StorageError> {
    let sql = "SELECT id FROM digital_key WHERE enrolment_id = $1
        UNION ALL SELECT id FROM file_access WHERE enrolment_id = $1 ORDER BY 1";
    db.query(sql).bind(enrolment).all(|row| row.get("id")).await
}

/// Clears every pending deadline of an owner.
pub async fn clear_deadlines(
    tx: &mut Tx,
    owner: Uuid,
    now: crate::domain::instant::Instant,
) -> Result<(), StorageError> {
    for timer in timers::pending(tx, owner).await? {
        timers::clear(tx, owner, timer.kind, now).await?;
    }
    Ok(())
}
