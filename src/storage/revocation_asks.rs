//! Revocations asked for at a desk, and what the second person said.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::revocation_ask::{AskAnswer, AskPlace};
use crate::domain::id::{CertificateId, OfficeId, RevocationAskId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// A question that waits for a second person.
#[derive(Debug, Clone)]
pub struct RevocationAsk {
    pub id: RevocationAskId,
    pub certificate: CertificateId,
    pub place: AskPlace,
    /// At which office; `None` at the back office.
    pub office: Option<OfficeId>,
    pub reason: RevocationReason,
    pub ground_sealed: Vec<u8>,
    pub asked_by: StaffId,
    pub asked_at: Instant,
}

/// Adds a question; [`StorageError::Conflict`] while another about the same pair waits.
pub async fn add(tx: &mut Tx, ask: &RevocationAsk) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO revocation_ask (id, certificate_id, place, office_id, reason, ground_sealed, asked_by, asked_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(ask.id)
        .bind(ask.certificate)
        .bind(ask.place.word())
        .bind(ask.office)
        .bind(ask.reason.word())
        .bind(ask.ground_sealed.as_slice())
        .bind(ask.asked_by)
        .bind(ask.asked_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The question about a pair that waits, if any.
pub async fn open(
    db: &mut impl Read,
    certificate: CertificateId,
) -> Result<Option<RevocationAsk>, StorageError> {
    db.query(
        "SELECT id, certificate_id, place, office_id, reason, ground_sealed, asked_by, asked_at FROM revocation_ask
         WHERE certificate_id = $1 AND answer IS NULL",
    )
    .bind(certificate)
    .optional(read)
    .await
}

/// Records the answer; [`StorageError::Conflict`] once there is one.
pub async fn answer(
    tx: &mut Tx,
    id: RevocationAskId,
    answer: AskAnswer,
    by: StaffId,
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "UPDATE revocation_ask SET answer = $2, answered_by = $3, answered_at = $4
        WHERE id = $1 AND answer IS NULL AND asked_by <> $3";
    guarded(tx.query(sql).bind(id).bind(answer.word()).bind(by).bind(now).execute().await?)
}

fn read(row: &Row) -> Result<RevocationAsk, StorageError> {
    let id: RevocationAskId = row.get("id")?;
    Ok(RevocationAsk {
        id,
        certificate: row.get("certificate_id")?,
        place: row.word("revocation_ask", "place", id.0, AskPlace::parse)?,
        office: row.get("office_id")?,
        reason: row.word("revocation_ask", "reason", id.0, RevocationReason::parse)?,
        ground_sealed: row.get("ground_sealed")?,
        asked_by: row.get("asked_by")?,
        asked_at: row.get("asked_at")?,
    })
}
