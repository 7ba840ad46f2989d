//! The signed packs of decisions. They only grow: a second edition of each comes when a head covers its move.

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;

/// A pack as stored.
#[derive(Debug, Clone)]
pub struct DecisionPack {
    pub decision: Uuid,
    /// 1 at once, 2 with the head that covers the move.
    pub edition: i64,
    /// The move of the request that the decision made.
    pub seq: i64,
    pub zip: Vec<u8>,
    pub sha256: Vec<u8>,
    pub made_at: Instant,
}

/// Adds a pack; [`StorageError::Conflict`] if there is one: another worker was faster.
pub async fn add(tx: &mut Tx, pack: &DecisionPack) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO decision_pack (decision_id, edition, seq, zip, sha256, made_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(pack.decision)
        .bind(pack.edition)
        .bind(pack.seq)
        .bind(pack.zip.as_slice())
        .bind(pack.sha256.as_slice())
        .bind(pack.made_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The newest edition of a decision's pack.
pub async fn newest(db: &mut impl Read, decision: Uuid) -> Result<Option<DecisionPack>, StorageError> {
    let sql =
        "SELECT decision_id, edition, seq, zip, sha256, made_at FROM decision_pack WHERE decision_id = $1
        ORDER BY edition DESC LIMIT 1";
    db.query(sql).bind(decision).optional(read).await
}

fn read(row: &Row) -> Result<DecisionPack, StorageError> {
    Ok(DecisionPack {
        decision: row.get("decision_id")?,
        edition: row.get("edition")?,
        seq: row.get("seq")?,
        zip: row.get("zip")?,
        sha256: row.get("sha256")?,
        made_at: row.get("made_at")?,
    })
}

/// Decisions since `since` without a pack, oldest first, at most `limit`.
pub async fn missing(db: &mut impl Read, since: Instant, limit: i64) -> Result<Vec<Uuid>, StorageError> {
    db.query(
        "SELECT d.id FROM decision d LEFT JOIN decision_pack p ON p.decision_id = d.id AND p.edition = 1
         WHERE d.at >= $1 AND p.decision_id IS NULL ORDER BY d.at, d.id LIMIT $2",
    )
    .bind(since)
    .bind(limit)
    .all(|row| row.get("id"))
    .await
}

/// Decisions with a pack of the first edition only, although a head covers their move by now, at most `limit`.
pub async fn sealable(db: &mut impl Read, limit: i64) -> Result<Vec<Uuid>, StorageError> {
    db.query(
        "SELECT p.decision_id FROM decision_pack p JOIN decision d ON d.id = p.decision_id
         JOIN audit_entry e ON e.owner_id = d.request_id AND e.seq = p.seq
         LEFT JOIN decision_pack q ON q.decision_id = p.decision_id AND q.edition = 2
         WHERE p.edition = 1 AND q.decision_id IS NULL ORDER BY p.made_at, p.decision_id LIMIT $1",
    )
    .bind(limit)
    .all(|row| row.get("decision_id"))
    .await
}

/// A decision that has a pack, for the page of its request.
#[derive(Debug, Clone)]
pub struct Packed {
    pub decision: Uuid,
    pub verdict: String,
    pub at: Instant,
}

/// The decisions on a request that have a pack, oldest first.
pub async fn of_request(db: &mut impl Read, request: RequestId) -> Result<Vec<Packed>, StorageError> {
    db.query(
        "SELECT d.id, d.verdict, d.at FROM decision d JOIN decision_pack p ON p.decision_id = d.id AND p.edition = 1
         WHERE d.request_id = $1 ORDER BY p.seq",
    )
    .bind(request)
    .all(|row| Ok(Packed { decision: row.get("id")?, verdict: row.get("verdict")?, at: row.get("at")? }))
    .await
}
