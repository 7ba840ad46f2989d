//! The telephone numbers of keys by text message. Sealed under `sms_number`, key id, `number_sealed`.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, KeyId};
use crate::domain::instant::Instant;
use crate::domain::key::sms::NumberTail;

/// A number as stored.
#[derive(Debug, Clone)]
pub struct SmsNumber {
    pub key: KeyId,
    pub sealed: Vec<u8>,
    /// Keyed hash: the same for the same number, whoever has it.
    pub hash: Vec<u8>,
    pub tail: NumberTail,
}

/// Keeps the number of a key, in place of the one it had.
pub async fn set(tx: &mut Tx, number: &SmsNumber, now: Instant) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO sms_number (key_id, number_sealed, number_hash, tail, set_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (key_id) DO UPDATE SET number_sealed = $2, number_hash = $3, tail = $4, set_at = $5",
        )
        .bind(number.key)
        .bind(number.sealed.as_slice())
        .bind(number.hash.as_slice())
        .bind(i64::from(number.tail.0))
        .bind(now)
        .execute()
        .await?;
    guarded(rows)
}

/// The number of a key, if it has one.
pub async fn of_key(db: &mut impl Read, key: KeyId) -> Result<Option<SmsNumber>, StorageError> {
    db.query("SELECT number_sealed, number_hash, tail FROM sms_number WHERE key_id = $1")
        .bind(key)
        .optional(|row| {
            let tail: i64 = row.get("tail")?;
            let nonsense = StorageError::Nonsense { table: "sms_number", column: "tail", id: key.0 };
            let tail = u8::try_from(tail).map(NumberTail).map_err(|_| nonsense)?;
            Ok(SmsNumber { key, sealed: row.get("number_sealed")?, hash: row.get("number_hash")?, tail })
        })
        .await
}

/// Forgets the numbers of keys that open nothing any more. Gives how many.
pub async fn forget_dead(tx: &mut Tx) -> Result<u64, StorageError> {
    let sql = "DELETE FROM sms_number
        WHERE key_id IN (SELECT id FROM digital_key WHERE state IN ('disabled', 'revoked'))";
    tx.query(sql).execute().await
}

/// Erases the numbers of a person.
pub async fn erase(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    let sql = "DELETE FROM sms_number WHERE key_id IN (SELECT id FROM digital_key WHERE enrolment_id = $1)";
    tx.query(sql).bind(enrolment).execute().await?;
    Ok(())
}
