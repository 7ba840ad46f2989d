//! Letters waiting to leave, and those that left.

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, LetterId};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::word::Word;

/// A letter as stored. `facts` is a JSON object of strings; no secret is among them.
#[derive(Debug, Clone)]
pub struct Queued {
    pub id: LetterId,
    pub letter: Letter,
    pub machine: String,
    pub owner: Uuid,
    pub enrolment: Option<EnrolmentId>,
    pub recipient: String,
    pub recipient_name: String,
    pub language: Language,
    pub facts: String,
    pub message_id: String,
    pub attempts: i64,
    pub created_at: Instant,
}

/// How far a letter has come.
#[derive(Debug, Clone)]
pub struct Delivery {
    pub id: LetterId,
    pub letter: Letter,
    pub created_at: Instant,
    pub sent_at: Option<Instant>,
    /// `queued`, `sent` or `refused`.
    pub state: String,
    /// What kept the last attempt from succeeding; names no address.
    pub fault: Option<String>,
}

/// How far one letter has come, with the mail server's own words where it did not take the letter.
#[derive(Debug, Clone)]
pub struct Progress {
    /// `queued`, `sent` or `refused`.
    pub state: String,
    pub sent_at: Option<Instant>,
    /// What kept the last attempt from succeeding; names no address.
    pub fault: Option<String>,
}

/// Puts a letter into the outbox of this transaction.
pub async fn enqueue(tx: &mut Tx, letter: &Queued) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO outbox (id, letter, machine, owner_id, enrolment_id, recipient, recipient_name, language,
               facts, message_id, state, attempts, due_at, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', 0, $11, $11)",
        )
        .bind(letter.id)
        .bind(letter.letter.word())
        .bind(letter.machine.as_str())
        .bind(letter.owner)
        .bind(letter.enrolment)
        .bind(letter.recipient.as_str())
        .bind(letter.recipient_name.as_str())
        .bind(letter.language.tag())
        .bind(letter.facts.as_str())
        .bind(letter.message_id.as_str())
        .bind(letter.created_at)
        .execute()
        .await?;
    guarded(rows)
}

/// Whether a letter is due: a look that takes no lock.
pub async fn is_due(db: &mut impl Read, now: Instant) -> Result<bool, StorageError> {
    let sql = "SELECT id FROM outbox WHERE state = 'queued' AND due_at <= $1 LIMIT 1";
    Ok(db.query(sql).bind(now).optional(|row| row.get::<LetterId>("id")).await?.is_some())
}

/// Takes the oldest due letter and moves its next attempt to `retry_at`, so that a crash only delays it.
pub async fn take_due(tx: &mut Tx, now: Instant, retry_at: Instant) -> Result<Option<Queued>, StorageError> {
    tx.query_per_engine(
        "UPDATE outbox SET attempts = attempts + 1, due_at = $2
         WHERE id = (SELECT id FROM outbox WHERE state = 'queued' AND due_at <= $1 ORDER BY due_at, id LIMIT 1)
           AND state = 'queued' AND due_at <= $1
         RETURNING id, letter, machine, owner_id, enrolment_id, recipient, recipient_name, language, facts,
           message_id, attempts, created_at",
        "UPDATE outbox SET attempts = attempts + 1, due_at = $2
         WHERE id = (SELECT id FROM outbox WHERE state = 'queued' AND due_at <= $1 ORDER BY due_at, id LIMIT 1
                     FOR UPDATE SKIP LOCKED)
         RETURNING id, letter, machine, owner_id, enrolment_id, recipient, recipient_name, language, facts,
           message_id, attempts, created_at",
    )
    .bind(now)
    .bind(retry_at)
    .optional(read)
    .await
}

/// Records that the mail server took the letter.
pub async fn mark_sent(tx: &mut Tx, id: LetterId, now: Instant) -> Result<(), StorageError> {
    let sql =
        "UPDATE outbox SET state = 'sent', sent_at = $2, fault = NULL WHERE id = $1 AND state = 'queued'";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)
}

/// Records a failed attempt: for good, or to be tried again at `retry_at`.
pub async fn mark_failed(
    tx: &mut Tx,
    id: LetterId,
    fault: &str,
    retry_at: Option<Instant>,
) -> Result<(), StorageError> {
    let rows = match retry_at {
        Some(at) => {
            let sql = "UPDATE outbox SET fault = $2, due_at = $3 WHERE id = $1 AND state = 'queued'";
            tx.query(sql).bind(id).bind(fault).bind(at).execute().await?
        }
        None => {
            let sql = "UPDATE outbox SET fault = $2, state = 'refused' WHERE id = $1 AND state = 'queued'";
            tx.query(sql).bind(id).bind(fault).execute().await?
        }
    };
    guarded(rows)
}

/// How many letters are still to leave.
pub async fn waiting(db: &mut impl Read) -> Result<i64, StorageError> {
    db.query("SELECT count(*) AS waiting FROM outbox WHERE state = 'queued'")
        .one(|row| row.get("waiting"))
        .await
}

/// How far that letter has come.
pub async fn progress(db: &mut impl Read, id: LetterId) -> Result<Progress, StorageError> {
    db.query("SELECT state, sent_at, fault FROM outbox WHERE id = $1")
        .bind(id)
        .one(|row| {
            Ok(Progress { state: row.get("state")?, sent_at: row.get("sent_at")?, fault: row.get("fault")? })
        })
        .await
}

/// Every letter about an owner (an enrolment, a request or a certificate), newest first.
pub async fn about(db: &mut impl Read, owner: Uuid) -> Result<Vec<Delivery>, StorageError> {
    db.query(
        "SELECT id, letter, created_at, sent_at, state, fault FROM outbox WHERE owner_id = $1
         ORDER BY created_at DESC, id DESC",
    )
    .bind(owner)
    .all(|row| {
        let id: LetterId = row.get("id")?;
        Ok(Delivery {
            id,
            letter: row.word("outbox", "letter", id.0, Letter::parse)?,
            created_at: row.get("created_at")?,
            sent_at: row.get("sent_at")?,
            state: row.get("state")?,
            fault: row.get("fault")?,
        })
    })
    .await
}

fn read(row: &Row) -> Result<Queued, StorageError> {
    let id: LetterId = row.get("id")?;
    Ok(Queued {
        id,
        letter: row.word("outbox", "letter", id.0, Letter::parse)?,
        machine: row.get("machine")?,
        owner: row.get("owner_id")?,
        enrolment: row.get("enrolment_id")?,
        recipient: row.get("recipient")?,
        recipient_name: row.get("recipient_name")?,
        language: row.word("outbox", "language", id.0, Language::parse)?,
        facts: row.get("facts")?,
        message_id: row.get("message_id")?,
        attempts: row.get("attempts")?,
        created_at: row.get("created_at")?,
    })
}

/// The Message-IDs of letters whose recipient was erased.
pub async fn erased(db: &mut impl Read) -> Result<Vec<String>, StorageError> {
    db.query("SELECT message_id FROM outbox WHERE recipient = ''").all(|row| row.get("message_id")).await
}
