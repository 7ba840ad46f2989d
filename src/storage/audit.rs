//! The signed heads over the history, and which moves each covers. Both only grow.

pub mod walk;

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::audit::head::Head;

/// A move as a head covers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    pub owner: Uuid,
    pub seq: i64,
    /// Of the move, as the history had it.
    pub hash: Vec<u8>,
}

/// The next moves that no head covers, at most `limit`, in the order of their owners.
pub async fn uncovered(db: &mut impl Read, limit: i64) -> Result<Vec<Covered>, StorageError> {
    db.query(
        "SELECT h.owner_id, h.seq, h.hash FROM history h
         LEFT JOIN audit_entry e ON e.owner_id = h.owner_id AND e.seq = h.seq
         WHERE e.head IS NULL ORDER BY h.owner_id, h.seq LIMIT $1",
    )
    .bind(limit)
    .all(covered)
    .await
}

fn covered(row: &Row) -> Result<Covered, StorageError> {
    Ok(Covered { owner: row.get("owner_id")?, seq: row.get("seq")?, hash: row.get("hash")? })
}

/// Adds a head with what it covers; [`StorageError::Conflict`] if its number or a move is taken: another worker was
/// faster.
pub async fn add(tx: &mut Tx, head: &Head, hash: &[u8], moves: &[Covered]) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO audit_head (number, covered, total, root, prev_hash, sealed_at, public_key, signature, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(head.number)
        .bind(head.covered)
        .bind(head.total)
        .bind(head.root.as_slice())
        .bind((!head.prev_hash.is_empty()).then_some(head.prev_hash.as_slice()))
        .bind(head.sealed_at)
        .bind(head.public_key.as_slice())
        .bind(head.signature.as_slice())
        .bind(hash)
        .execute()
        .await?;
    guarded(rows)?;
    for (place, one) in (0_i64..).zip(moves) {
        let rows = tx
            .query("INSERT INTO audit_entry (head, place, owner_id, seq, hash) VALUES ($1, $2, $3, $4, $5)")
            .bind(head.number)
            .bind(place)
            .bind(one.owner)
            .bind(one.seq)
            .bind(one.hash.as_slice())
            .execute()
            .await?;
        guarded(rows)?;
    }
    Ok(())
}

/// The newest head.
pub async fn newest(db: &mut impl Read) -> Result<Option<Head>, StorageError> {
    let sql =
        "SELECT number, covered, total, root, prev_hash, sealed_at, public_key, signature FROM audit_head
        ORDER BY number DESC LIMIT 1";
    db.query(sql).optional(read).await
}

/// The head of that number.
pub async fn get(db: &mut impl Read, number: i64) -> Result<Head, StorageError> {
    let sql =
        "SELECT number, covered, total, root, prev_hash, sealed_at, public_key, signature FROM audit_head
        WHERE number = $1";
    db.query(sql).bind(number).one(read).await
}

fn read(row: &Row) -> Result<Head, StorageError> {
    Ok(Head {
        number: row.get("number")?,
        covered: row.get("covered")?,
        total: row.get("total")?,
        root: row.get("root")?,
        prev_hash: row.get::<Option<Vec<u8>>>("prev_hash")?.unwrap_or_default(),
        sealed_at: row.exact_moment("audit_head", "sealed_at", Uuid::nil())?,
        public_key: row.get("public_key")?,
        signature: row.get("signature")?,
    })
}

/// The head that covers a move, and the place of the move in it.
pub async fn covering(db: &mut impl Read, owner: Uuid, seq: i64) -> Result<Option<(i64, i64)>, StorageError> {
    let sql = "SELECT head, place FROM audit_entry WHERE owner_id = $1 AND seq = $2";
    let query = db.query(sql).bind(owner).bind(seq);
    query.optional(|row| Ok((row.get("head")?, row.get("place")?))).await
}

/// All moves that a head covers, in the order of their places.
pub async fn moves_of(db: &mut impl Read, head: i64) -> Result<Vec<Covered>, StorageError> {
    let sql = "SELECT owner_id, seq, hash FROM audit_entry WHERE head = $1 ORDER BY place";
    db.query(sql).bind(head).all(covered).await
}
