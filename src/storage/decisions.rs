//! Decisions on requests. The database itself keeps four eyes.

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{RequestId, StaffId};
use crate::domain::instant::Instant;

/// A decision as stored.
#[derive(Debug, Clone)]
pub struct Decision {
    pub id: Uuid,
    pub request: RequestId,
    /// The submission decided on.
    pub version: i64,
    /// `first` or `second`.
    pub step: String,
    pub approver: StaffId,
    /// Who checked the identity: never the approver.
    pub checked_by: StaffId,
    /// Who decided first, for a second decision.
    pub first_approver: Option<StaffId>,
    /// `approve`, `reject`, `agree` or `disagree`.
    pub verdict: String,
    /// Word of the closed list, for a rejection.
    pub reason: Option<String>,
    /// What the approver wrote to the person.
    pub text: Option<String>,
    pub at: Instant,
}

/// Adds a decision; [`StorageError::Conflict`] if one of that step stands for that version.
pub async fn add(tx: &mut Tx, decision: &Decision) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO decision (id, request_id, version, step, approver_id, checked_by, first_approver_id, verdict,
               reason, text, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(decision.id)
        .bind(decision.request)
        .bind(decision.version)
        .bind(decision.step.as_str())
        .bind(decision.approver)
        .bind(decision.checked_by)
        .bind(decision.first_approver)
        .bind(decision.verdict.as_str())
        .bind(decision.reason.as_deref())
        .bind(decision.text.as_deref())
        .bind(decision.at)
        .execute()
        .await?;
    guarded(rows)
}

/// The standing decisions on a version of a request, first before second.
pub async fn standing(
    db: &mut impl Read,
    request: RequestId,
    version: i64,
) -> Result<Vec<Decision>, StorageError> {
    db.query(
        "SELECT id, request_id, version, step, approver_id, checked_by, first_approver_id, verdict, reason, text, at
         FROM decision WHERE request_id = $1 AND version = $2 AND voided_at IS NULL ORDER BY step",
    )
    .bind(request)
    .bind(version)
    .all(read)
    .await
}

/// The decision of that id, standing or not.
pub async fn get(db: &mut impl Read, id: Uuid) -> Result<Decision, StorageError> {
    db.query(
        "SELECT id, request_id, version, step, approver_id, checked_by, first_approver_id, verdict, reason, text, at
         FROM decision WHERE id = $1",
    )
    .bind(id)
    .one(read)
    .await
}

/// Whether this approver has ever said yes to that version: nobody approves twice, even what was voided.
pub async fn said_yes(
    db: &mut impl Read,
    request: RequestId,
    version: i64,
    approver: StaffId,
) -> Result<bool, StorageError> {
    let sql = "SELECT id FROM decision WHERE request_id = $1 AND version = $2 AND approver_id = $3
        AND verdict IN ('approve', 'agree') LIMIT 1";
    let query = db.query(sql).bind(request).bind(version).bind(approver);
    Ok(query.optional(|row| row.get::<Uuid>("id")).await?.is_some())
}

/// Voids the standing decisions on a request.
pub async fn void(tx: &mut Tx, request: RequestId, now: Instant) -> Result<u64, StorageError> {
    let sql = "UPDATE decision SET voided_at = $2 WHERE request_id = $1 AND voided_at IS NULL";
    tx.query(sql).bind(request).bind(now).execute().await
}

fn read(row: &Row) -> Result<Decision, StorageError> {
    Ok(Decision {
        id: row.get("id")?,
        request: row.get("request_id")?,
        version: row.get("version")?,
        step: row.get("step")?,
        approver: row.get("approver_id")?,
        checked_by: row.get("checked_by")?,
        first_approver: row.get("first_approver_id")?,
        verdict: row.get("verdict")?,
        reason: row.get("reason")?,
        text: row.get("text")?,
        at: row.get("at")?,
    })
}
