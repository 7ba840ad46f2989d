//! Codes with which a pair is revoked without signing in, kept as keyed hashes; and challenges that were spent.

use uuid::Uuid;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::CertificateId;
use crate::domain::instant::Instant;

/// The code of a pair that is in force.
#[derive(Debug, Clone)]
pub struct RevocationCode {
    /// What it is derived from, with the cookie of the browser it was drawn in.
    pub draw: Uuid,
    pub code_hash: Vec<u8>,
    pub drawn_at: Instant,
}

/// Puts a new code in the place of the one before.
pub async fn put(tx: &mut Tx, certificate: CertificateId, code: &RevocationCode) -> Result<(), StorageError> {
    let sql =
        "INSERT INTO revocation_code (certificate_id, draw_id, code_hash, drawn_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (certificate_id) DO UPDATE SET draw_id = $2, code_hash = $3, drawn_at = $4";
    let values = tx.query(sql).bind(certificate).bind(code.draw);
    guarded(values.bind(code.code_hash.as_slice()).bind(code.drawn_at).execute().await?)
}

/// The code in force of a pair.
pub async fn of(
    db: &mut impl Read,
    certificate: CertificateId,
) -> Result<Option<RevocationCode>, StorageError> {
    db.query("SELECT draw_id, code_hash, drawn_at FROM revocation_code WHERE certificate_id = $1")
        .bind(certificate)
        .optional(|row| {
            Ok(RevocationCode {
                draw: row.get("draw_id")?,
                code_hash: row.get("code_hash")?,
                drawn_at: row.get("drawn_at")?,
            })
        })
        .await
}

/// The pair that has this code.
pub async fn find(db: &mut impl Read, code_hash: &[u8]) -> Result<Option<CertificateId>, StorageError> {
    let sql = "SELECT certificate_id FROM revocation_code WHERE code_hash = $1";
    db.query(sql).bind(code_hash).optional(|row| row.get("certificate_id")).await
}

/// Spends a challenge; [`StorageError::Conflict`] if it was spent before.
pub async fn spend(tx: &mut Tx, challenge_hash: &[u8], now: Instant) -> Result<(), StorageError> {
    let sql = "INSERT INTO spent_challenge (challenge_hash, spent_at) VALUES ($1, $2)
        ON CONFLICT (challenge_hash) DO NOTHING";
    guarded(tx.query(sql).bind(challenge_hash).bind(now).execute().await?)
}

/// Forgets challenges spent before that moment. Gives how many.
pub async fn forget_spent(tx: &mut Tx, before: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM spent_challenge WHERE spent_at < $1").bind(before).execute().await
}
