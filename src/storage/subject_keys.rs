//! The public keys of a request, and which keys were ever used: a key is used once, for one purpose.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::RequestId;

/// What a key is for.
pub use crate::domain::certificate::profile::Purpose as KeyPurpose;
use crate::domain::word::Word;

/// A subject public key info (RFC 5280, 4.1.2.7) with its proof already checked.
#[derive(Debug, Clone)]
pub struct SubjectKey {
    pub purpose: KeyPurpose,
    pub spki_der: Vec<u8>,
    pub spki_sha256: Vec<u8>,
    /// SHA-1 of the subjectPublicKey bits (RFC 5280, 4.2.1.2, method 1).
    pub key_identifier: Vec<u8>,
    pub bits: i64,
}

/// Puts the two keys of a request, in place of earlier ones.
pub async fn put(tx: &mut Tx, request: RequestId, keys: &[SubjectKey]) -> Result<(), StorageError> {
    tx.query("DELETE FROM subject_key WHERE request_id = $1").bind(request).execute().await?;
    for key in keys {
        let rows = tx
            .query(
                "INSERT INTO subject_key (request_id, purpose, spki_der, spki_sha256, key_identifier, bits)
                 VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(request)
            .bind(key.purpose.word())
            .bind(key.spki_der.as_slice())
            .bind(key.spki_sha256.as_slice())
            .bind(key.key_identifier.as_slice())
            .bind(key.bits)
            .execute()
            .await?;
        guarded(rows)?;
    }
    Ok(())
}

/// The keys of a request, authentication first.
pub async fn of_request(db: &mut impl Read, request: RequestId) -> Result<Vec<SubjectKey>, StorageError> {
    db.query(
        "SELECT purpose, spki_der, spki_sha256, key_identifier, bits FROM subject_key WHERE request_id = $1
         ORDER BY purpose",
    )
    .bind(request)
    .all(|row| {
        Ok(SubjectKey {
            purpose: row.word("subject_key", "purpose", request.0, KeyPurpose::parse)?,
            spki_der: row.get("spki_der")?,
            spki_sha256: row.get("spki_sha256")?,
            key_identifier: row.get("key_identifier")?,
            bits: row.get("bits")?,
        })
    })
    .await
}

/// Whether a key was ever used in an issuance.
pub async fn was_used(db: &mut impl Read, spki_sha256: &[u8]) -> Result<bool, StorageError> {
    let sql = "SELECT purpose FROM key_use WHERE spki_sha256 = $1";
    Ok(db.query(sql).bind(spki_sha256).optional(|row| row.get::<String>("purpose")).await?.is_some())
}
