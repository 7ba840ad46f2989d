//! Requests found by what they are about: which one keeps another from being opened, and which one a key is for.

use crate::domain::certificate::key_identifier::KeyIdentifier;
use crate::domain::id::RequestId;
use crate::domain::request::RequestState;
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

/// The newest request for the authentication key with this identifier whose person has signed in, and where it stands.
/// What nobody has confirmed yet is a draft in a browser.
pub async fn of_key(
    db: &mut impl Read,
    identifier: KeyIdentifier,
) -> Result<Option<(Environment, RequestState)>, StorageError> {
    db.query(
        "SELECT r.id, r.environment, r.state FROM request r JOIN subject_key k ON k.request_id = r.id
         WHERE k.key_identifier = $1 AND k.purpose = 'authentication' AND r.subject IS NOT NULL
         ORDER BY r.created_at DESC, r.id DESC LIMIT 1",
    )
    .bind(identifier.octets())
    .optional(|row| {
        let id: RequestId = row.get("id")?;
        let environment = row.word("request", "environment", id.0, Environment::parse)?;
        Ok((environment, row.word("request", "state", id.0, RequestState::parse)?))
    })
    .await
}
