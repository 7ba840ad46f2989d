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

/// A relying party, the scope that a person allowed it, and since when.
#[derive(Debug, Clone)]
pub struct Consent {
    pub client_id: String,
    pub scope: String,
    pub given_at: Instant,
}

/// Everything that a person allowed, by relying party.
pub async fn of_person(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Vec<Consent>, StorageError> {
    db.query("SELECT client_id, scope, given_at FROM consent WHERE enrolment_id = $1 ORDER BY client_id")
        .bind(enrolment)
        .all(|row| {
            Ok(Consent {
                client_id: row.get("client_id")?,
                scope: row.get("scope")?,
                given_at: row.get("given_at")?,
            })
        })
        .await
}

/// Takes back what a person allowed a relying party; nothing happens if they had not.
pub async fn take_back(tx: &mut Tx, enrolment: EnrolmentId, client_id: &str) -> Result<(), StorageError> {
    let sql = "DELETE FROM consent WHERE enrolment_id = $1 AND client_id = $2";
    tx.query(sql).bind(enrolment).bind(client_id).execute().await?;
    Ok(())
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

/// Erases what a person allowed.
pub async fn erase(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    tx.query("DELETE FROM consent WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}
