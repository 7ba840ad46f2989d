//! The codes of paper tokens, each as a keyed hash.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, KeyId};
use crate::domain::instant::Instant;

/// Adds the codes of a card, from number 1 on.
pub async fn add(tx: &mut Tx, key: KeyId, hashes: &[Vec<u8>]) -> Result<(), StorageError> {
    for (number, hash) in (1i64..).zip(hashes) {
        let sql = "INSERT INTO token_code (key_id, number, code_hash) VALUES ($1, $2, $3)";
        guarded(tx.query(sql).bind(key).bind(number).bind(hash.as_slice()).execute().await?)?;
    }
    Ok(())
}

/// The numbers whose codes have not been used.
pub async fn unused(db: &mut impl Read, key: KeyId) -> Result<Vec<i64>, StorageError> {
    let sql = "SELECT number FROM token_code WHERE key_id = $1 AND used_at IS NULL ORDER BY number";
    db.query(sql).bind(key).all(|row| row.get("number")).await
}

/// The hashes of a card's codes, in their order.
pub async fn hashes(db: &mut impl Read, key: KeyId) -> Result<Vec<Vec<u8>>, StorageError> {
    let sql = "SELECT code_hash FROM token_code WHERE key_id = $1 ORDER BY number";
    db.query(sql).bind(key).all(|row| row.get("code_hash")).await
}

/// Uses up the code with that number: [`StorageError::Conflict`] if it is another code, or was used before.
pub async fn use_up(
    tx: &mut Tx,
    key: KeyId,
    number: i64,
    hash: &[u8],
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "UPDATE token_code SET used_at = $4
        WHERE key_id = $1 AND number = $2 AND code_hash = $3 AND used_at IS NULL";
    guarded(tx.query(sql).bind(key).bind(number).bind(hash).bind(now).execute().await?)
}

/// Erases the cards of a person.
pub async fn erase(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    let sql = "DELETE FROM token_code WHERE key_id IN (SELECT id FROM digital_key WHERE enrolment_id = $1)";
    tx.query(sql).bind(enrolment).execute().await?;
    Ok(())
}
