//! Text messages waiting to be handed to the gateway, and what came of them. Neither number nor digits stand here.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, KeyId, SmsCodeId};
use crate::domain::instant::Instant;
use crate::domain::key::sms::SmsState;
use crate::domain::language::Language;
use crate::domain::word::Word;

/// A message in somebody's hands: whose code it carries.
#[derive(Debug, Clone)]
pub struct Taken {
    pub code: SmsCodeId,
    pub key: KeyId,
    pub enrolment: EnrolmentId,
    pub language: Language,
    /// This attempt included.
    pub attempts: i64,
    pub asked_at: Instant,
    pub expires_at: Instant,
    /// Whether an earlier attempt was broken off after it began: the gateway may have the message.
    pub was_lost: bool,
}

/// Puts the message of a code into the outbox of this transaction.
pub async fn enqueue(tx: &mut Tx, code: SmsCodeId, now: Instant) -> Result<(), StorageError> {
    let sql = "INSERT INTO sms_outbox (code_id, state, attempts, due_at) VALUES ($1, 'queued', 0, $2)";
    guarded(tx.query(sql).bind(code).bind(now).execute().await?)
}

/// Drops the messages of a key that have not left: a newer code takes their place.
pub async fn drop_queued(tx: &mut Tx, key: KeyId) -> Result<u64, StorageError> {
    let sql = "UPDATE sms_outbox SET state = 'dropped'
        WHERE state = 'queued' AND code_id IN (SELECT id FROM sms_code WHERE key_id = $1)";
    tx.query(sql).bind(key).execute().await
}

/// Whether a message is due: a look that takes no lock.
pub async fn is_due(db: &mut impl Read, now: Instant) -> Result<bool, StorageError> {
    let sql = "SELECT code_id FROM sms_outbox WHERE state IN ('queued', 'sending') AND due_at <= $1 LIMIT 1";
    Ok(db.query(sql).bind(now).optional(|row| row.get::<SmsCodeId>("code_id")).await?.is_some())
}

/// Takes the oldest due message in hand until `until`. One that was in hand longer than an attempt lasts is taken as
/// lost, not to be handed over again.
pub async fn take_due(tx: &mut Tx, now: Instant, until: Instant) -> Result<Option<Taken>, StorageError> {
    let found = tx
        .query_per_engine(
            "SELECT code_id, state FROM sms_outbox WHERE state IN ('queued', 'sending') AND due_at <= $1
             ORDER BY due_at, code_id LIMIT 1",
            "SELECT code_id, state FROM sms_outbox WHERE state IN ('queued', 'sending') AND due_at <= $1
             ORDER BY due_at, code_id LIMIT 1 FOR UPDATE SKIP LOCKED",
        )
        .bind(now)
        .optional(|row| {
            let code: SmsCodeId = row.get("code_id")?;
            Ok((code, row.word("sms_outbox", "state", code.0, SmsState::parse)?))
        })
        .await?;
    let Some((code, state)) = found else {
        return Ok(None);
    };
    let sql =
        "UPDATE sms_outbox SET state = 'sending', attempts = attempts + 1, due_at = $2 WHERE code_id = $1";
    guarded(tx.query(sql).bind(code).bind(until).execute().await?)?;
    let taken = tx
        .query(
            "SELECT c.key_id, c.enrolment_id, c.asked_at, c.expires_at, o.attempts, e.language
             FROM sms_code c JOIN sms_outbox o ON o.code_id = c.id JOIN enrolment e ON e.id = c.enrolment_id
             WHERE c.id = $1",
        )
        .bind(code)
        .one(|row| read(row, code, state == SmsState::Sending))
        .await?;
    Ok(Some(taken))
}

/// Records what came of an attempt: the new state, what kept it from succeeding, and when the next one is due.
/// [`StorageError::Conflict`] if the message is in nobody's hands any more.
pub async fn settle(
    tx: &mut Tx,
    code: SmsCodeId,
    state: SmsState,
    fault: Option<&str>,
    due_at: Instant,
    sent_at: Option<Instant>,
) -> Result<(), StorageError> {
    let sql = "UPDATE sms_outbox SET state = $2, fault = $3, due_at = $4, sent_at = $5
        WHERE code_id = $1 AND state = 'sending'";
    let query = tx.query(sql).bind(code).bind(state.word()).bind(fault.map(str::to_owned)).bind(due_at);
    guarded(query.bind(sent_at).execute().await?)
}

/// How many messages are still to leave.
pub async fn waiting(db: &mut impl Read) -> Result<i64, StorageError> {
    db.query("SELECT count(*) AS waiting FROM sms_outbox WHERE state IN ('queued', 'sending')")
        .one(|row| row.get("waiting"))
        .await
}

fn read(row: &Row, code: SmsCodeId, was_lost: bool) -> Result<Taken, StorageError> {
    Ok(Taken {
        code,
        key: row.get("key_id")?,
        enrolment: row.get("enrolment_id")?,
        language: row.word("enrolment", "language", code.0, Language::parse)?,
        attempts: row.get("attempts")?,
        asked_at: row.get("asked_at")?,
        expires_at: row.get("expires_at")?,
        was_lost,
    })
}
