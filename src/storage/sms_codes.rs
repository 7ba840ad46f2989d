//! Codes by text message, each as a keyed hash, and the turns in which they are asked for.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, KeyId, SmsCodeId};
use crate::domain::instant::Instant;
use crate::domain::key::sms::SmsState;
use crate::domain::word::Word;

/// A code as stored.
#[derive(Debug, Clone)]
pub struct SmsCodeRow {
    pub id: SmsCodeId,
    pub key: KeyId,
    pub enrolment: EnrolmentId,
    /// Of the number to which it was sent.
    pub number_hash: Vec<u8>,
    pub code_hash: Vec<u8>,
    pub asked_at: Instant,
    /// The first moment at which it is no longer taken.
    pub expires_at: Instant,
    pub used_at: Option<Instant>,
}

/// Takes a turn: whoever asks with the same source waits for the end of this transaction.
pub async fn take_turn(tx: &mut Tx, source_hash: &[u8], now: Instant) -> Result<(), StorageError> {
    let sql = "INSERT INTO sms_turn (source_hash, taken_at) VALUES ($1, $2)
        ON CONFLICT (source_hash) DO UPDATE SET taken_at = $2";
    guarded(tx.query(sql).bind(source_hash).bind(now).execute().await?)
}

/// Keeps a code that is being sent.
pub async fn add(tx: &mut Tx, code: &SmsCodeRow) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO sms_code (id, key_id, enrolment_id, number_hash, code_hash, asked_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(code.id)
        .bind(code.key)
        .bind(code.enrolment)
        .bind(code.number_hash.as_slice())
        .bind(code.code_hash.as_slice())
        .bind(code.asked_at)
        .bind(code.expires_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The code of a key that was asked for last, with how far its message has come. Older ones are dead.
pub async fn newest(db: &mut impl Read, key: KeyId) -> Result<Option<(SmsCodeRow, SmsState)>, StorageError> {
    db.query(
        "SELECT c.id, c.enrolment_id, c.number_hash, c.code_hash, c.asked_at, c.expires_at, c.used_at, o.state
         FROM sms_code c JOIN sms_outbox o ON o.code_id = c.id
         WHERE c.key_id = $1 ORDER BY c.asked_at DESC, c.id DESC LIMIT 1",
    )
    .bind(key)
    .optional(|row| {
        let id: SmsCodeId = row.get("id")?;
        let code = SmsCodeRow {
            id,
            key,
            enrolment: row.get("enrolment_id")?,
            number_hash: row.get("number_hash")?,
            code_hash: row.get("code_hash")?,
            asked_at: row.get("asked_at")?,
            expires_at: row.get("expires_at")?,
            used_at: row.get("used_at")?,
        };
        Ok((code, row.word("sms_outbox", "state", id.0, SmsState::parse)?))
    })
    .await
}

/// Uses up a code: [`StorageError::Conflict`] if it is another one, or was used before, or is over.
pub async fn use_up(tx: &mut Tx, id: SmsCodeId, hash: &[u8], now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE sms_code SET used_at = $3
        WHERE id = $1 AND code_hash = $2 AND used_at IS NULL AND expires_at > $3";
    guarded(tx.query(sql).bind(id).bind(hash).bind(now).execute().await?)
}

/// When codes were asked for to a number since then, oldest first.
pub async fn to_number(
    db: &mut impl Read,
    number_hash: &[u8],
    since: Instant,
) -> Result<Vec<Instant>, StorageError> {
    let sql = "SELECT asked_at FROM sms_code WHERE number_hash = $1 AND asked_at > $2 ORDER BY asked_at, id";
    db.query(sql).bind(number_hash).bind(since).all(|row| row.get("asked_at")).await
}

/// When codes were asked for by a person since then, oldest first.
pub async fn of_person(
    db: &mut impl Read,
    enrolment: EnrolmentId,
    since: Instant,
) -> Result<Vec<Instant>, StorageError> {
    let sql = "SELECT asked_at FROM sms_code WHERE enrolment_id = $1 AND asked_at > $2 ORDER BY asked_at, id";
    db.query(sql).bind(enrolment).bind(since).all(|row| row.get("asked_at")).await
}

/// Forgets codes, messages and turns of before `moment`. Gives how many codes.
pub async fn forget_before(tx: &mut Tx, moment: Instant) -> Result<u64, StorageError> {
    let messages = "DELETE FROM sms_outbox WHERE code_id IN (SELECT id FROM sms_code WHERE asked_at < $1)";
    tx.query(messages).bind(moment).execute().await?;
    tx.query("DELETE FROM sms_turn WHERE taken_at < $1").bind(moment).execute().await?;
    tx.query("DELETE FROM sms_code WHERE asked_at < $1").bind(moment).execute().await
}

/// Erases the codes of a person.
pub async fn erase(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    let messages =
        "DELETE FROM sms_outbox WHERE code_id IN (SELECT id FROM sms_code WHERE enrolment_id = $1)";
    tx.query(messages).bind(enrolment).execute().await?;
    tx.query("DELETE FROM sms_code WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}
