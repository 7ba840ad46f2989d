//! Other open files of perhaps the same person: looked for before a kit is printed (CLERK-5, NAME-7).

use super::db::Read;
use super::error::StorageError;
use crate::domain::id::EnrolmentId;

/// The reference of another open enrolment with that national number, if any.
pub async fn with_national_number(
    db: &mut impl Read,
    this: EnrolmentId,
    index: &[u8],
) -> Result<Option<String>, StorageError> {
    let sql = "SELECT reference FROM enrolment WHERE national_number_index = $1 AND id <> $2
        AND state NOT IN ('withdrawn', 'closed')";
    db.query(sql).bind(index).bind(this).optional(|row| row.get("reference")).await
}

/// The reference of another open enrolment whose person showed that document, if any.
pub async fn with_document(
    db: &mut impl Read,
    this: EnrolmentId,
    country: &str,
    index: &[u8],
) -> Result<Option<String>, StorageError> {
    let sql = "SELECT reference FROM enrolment WHERE document_country = $1 AND document_number_index = $2
        AND id <> $3 AND state NOT IN ('withdrawn', 'closed') ORDER BY created_at, id LIMIT 1";
    db.query(sql).bind(country).bind(index).bind(this).optional(|row| row.get("reference")).await
}
