//! Which request keeps another one from being opened.

use crate::domain::id::RequestId;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;
use crate::storage::db::Read;
use crate::storage::error::StorageError;

/// The one open request for the same distinguished name, if any: what the index `request_one_open` refuses.
pub async fn of_name(
    db: &mut impl Read,
    environment: Environment,
    subject_index: &[u8],
) -> Result<Option<RequestId>, StorageError> {
    db.query(
        "SELECT id FROM request WHERE environment = $1 AND COALESCE(organisation_index, national_number_index) = $2
           AND state IN ('contract_due', 'submitted', 'in_review', 'on_hold', 'correction_due', 'second_review',
             'approved', 'issuing', 'issue_failed')",
    )
    .bind(environment.word())
    .bind(subject_index)
    .optional(|row| row.get("id"))
    .await
}
