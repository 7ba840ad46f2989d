//! Corrections that were asked, and what was typed in each submission.

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::request::correction::{CorrectionField, CorrectionReason};
use crate::domain::word::Word;

/// A correction as stored.
#[derive(Debug, Clone)]
pub struct Correction {
    pub id: Uuid,
    pub request: RequestId,
    /// The submission that is to be corrected.
    pub version: i64,
    pub asked_by: StaffId,
    pub reason: CorrectionReason,
    /// What the approver wrote to the person.
    pub text: Option<String>,
    pub asked_at: Instant,
    /// When what had to be typed was given anew.
    pub typed_at: Option<Instant>,
    pub answered_at: Option<Instant>,
    /// In the order of [`CorrectionField`].
    pub fields: Vec<CorrectionField>,
}

/// A submission whose typed fields are sealed under `submission`, id, `details_sealed`.
#[derive(Debug, Clone)]
pub struct Submitted {
    pub id: Uuid,
    pub request: RequestId,
    pub version: i64,
    pub details_sealed: Vec<u8>,
    pub sent_at: Instant,
}

/// Adds a correction; [`StorageError::Conflict`] while one is open, or if that submission was corrected before.
pub async fn ask(tx: &mut Tx, asked: &Correction) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO correction (id, request_id, version, asked_by, reason, text, asked_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(asked.id)
        .bind(asked.request)
        .bind(asked.version)
        .bind(asked.asked_by)
        .bind(asked.reason.word())
        .bind(asked.text.as_deref())
        .bind(asked.asked_at)
        .execute()
        .await?;
    guarded(rows)?;
    for field in &asked.fields {
        let sql = "INSERT INTO correction_field (correction_id, field) VALUES ($1, $2)";
        guarded(tx.query(sql).bind(asked.id).bind(field.word()).execute().await?)?;
    }
    Ok(())
}

/// The correction that waits for the person, if any.
pub async fn open(db: &mut impl Read, request: RequestId) -> Result<Option<Correction>, StorageError> {
    let found = db
        .query(
            "SELECT id, request_id, version, asked_by, reason, text, asked_at, typed_at, answered_at FROM correction
             WHERE request_id = $1 AND answered_at IS NULL",
        )
        .bind(request)
        .optional(read)
        .await?;
    with_fields(db, found).await
}

/// The correction that a submission answers, if it is no first one.
pub async fn answered_by(
    db: &mut impl Read,
    request: RequestId,
    version: i64,
) -> Result<Option<Correction>, StorageError> {
    let found = db
        .query(
            "SELECT id, request_id, version, asked_by, reason, text, asked_at, typed_at, answered_at FROM correction
             WHERE request_id = $1 AND version = $2 - 1 AND answered_at IS NOT NULL",
        )
        .bind(request)
        .bind(version)
        .optional(read)
        .await?;
    with_fields(db, found).await
}

/// What had to be typed was given anew.
pub async fn record_typed(tx: &mut Tx, id: Uuid, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE correction SET typed_at = $2 WHERE id = $1 AND answered_at IS NULL";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)
}

/// It was sent.
pub async fn record_answer(tx: &mut Tx, id: Uuid, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE correction SET answered_at = $2 WHERE id = $1 AND answered_at IS NULL";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)
}

/// Keeps what was typed in a submission.
pub async fn keep(tx: &mut Tx, sent: &Submitted) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO submission (id, request_id, version, details_sealed, sent_at) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(sent.id)
        .bind(sent.request)
        .bind(sent.version)
        .bind(sent.details_sealed.as_slice())
        .bind(sent.sent_at)
        .execute()
        .await?;
    guarded(rows)
}

/// What was typed in a submission; `None` for those from before it was kept, and after erasure.
pub async fn kept(
    db: &mut impl Read,
    request: RequestId,
    version: i64,
) -> Result<Option<Submitted>, StorageError> {
    db.query(
        "SELECT id, request_id, version, details_sealed, sent_at FROM submission
         WHERE request_id = $1 AND version = $2 AND length(details_sealed) > 0",
    )
    .bind(request)
    .bind(version)
    .optional(|row| {
        Ok(Submitted {
            id: row.get("id")?,
            request: row.get("request_id")?,
            version: row.get("version")?,
            details_sealed: row.get("details_sealed")?,
            sent_at: row.get("sent_at")?,
        })
    })
    .await
}

async fn with_fields(
    db: &mut impl Read,
    found: Option<Correction>,
) -> Result<Option<Correction>, StorageError> {
    let Some(mut correction) = found else { return Ok(None) };
    let sql = "SELECT field FROM correction_field WHERE correction_id = $1";
    let id = correction.id;
    correction.fields = db
        .query(sql)
        .bind(id)
        .all(|row| row.word("correction_field", "field", id, CorrectionField::parse))
        .await?;
    correction.fields.sort();
    Ok(Some(correction))
}

fn read(row: &Row) -> Result<Correction, StorageError> {
    let id: Uuid = row.get("id")?;
    Ok(Correction {
        id,
        request: row.get("request_id")?,
        version: row.get("version")?,
        asked_by: row.get("asked_by")?,
        reason: row.word("correction", "reason", id, CorrectionReason::parse)?,
        text: row.get("text")?,
        asked_at: row.get("asked_at")?,
        typed_at: row.get("typed_at")?,
        answered_at: row.get("answered_at")?,
        fields: Vec::new(),
    })
}
