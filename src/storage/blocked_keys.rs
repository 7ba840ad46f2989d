//! Keys that no certificate may hold any more, and the certificates that hold one.

use super::db::{Read, Tx};
use super::error::StorageError;
use crate::domain::certificate::blocked_key::BlockSource;
use crate::domain::id::CertificateId;
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// Blocks a key for ever. Gives whether it was free until now; what was noted of a blocked one stays.
pub async fn add(
    tx: &mut Tx,
    spki_sha256: &[u8],
    source: BlockSource,
    evidence: &str,
    now: Instant,
) -> Result<bool, StorageError> {
    let sql = "INSERT INTO blocked_key (spki_sha256, source, evidence, blocked_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (spki_sha256) DO NOTHING";
    let values = tx.query(sql).bind(spki_sha256).bind(source.word()).bind(evidence).bind(now);
    Ok(values.execute().await? == 1)
}

/// Whether a key is blocked.
pub async fn is_blocked(db: &mut impl Read, spki_sha256: &[u8]) -> Result<bool, StorageError> {
    let sql = "SELECT source FROM blocked_key WHERE spki_sha256 = $1";
    Ok(db.query(sql).bind(spki_sha256).optional(|row| row.get::<String>("source")).await?.is_some())
}

/// The pairs in which a key was certified.
pub async fn certificates_with(
    db: &mut impl Read,
    spki_sha256: &[u8],
) -> Result<Vec<CertificateId>, StorageError> {
    let sql = "SELECT DISTINCT c.id FROM certificate c JOIN subject_key k ON k.request_id = c.request_id
        WHERE k.spki_sha256 = $1 ORDER BY c.id";
    db.query(sql).bind(spki_sha256).all(|row| row.get("id")).await
}
