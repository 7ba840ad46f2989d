//! What people allowed relying parties to be told.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;

/// The scope that a person allowed a relying party, if any.
pub async fn given(
    db: &mut impl Read,
    enrolment: EnrolmentId,
    client_id: &str,
) -> Result<Option<String>, StorageError> {
    db.query("SELECT scope FROM consent WHERE enrolment_id = $1 AND client_id = $2")
        .bind(enrolment)
        .bind(client_id)
        .optional(|row| row.get("scope"))
        .await
}

/// Writes down what a person allows, in place of what they allowed before.
pub async fn give(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    client_id: &str,
    scope: &str,
    now: Instant,
) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO consent (enrolment_id, client_id, scope, given_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (enrolment_id, client_id) DO UPDATE SET scope = excluded.scope, given_at = excluded.given_at",
        )
        .bind(enrolment)
        .bind(client_id)
        .bind(scope)
        .bind(now)
        .execute()
        .await?;
    guarded(rows)
}
