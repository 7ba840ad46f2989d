//! Digits mailed to prove a mailbox, and what came of them. Digits and addresses only as keyed hashes.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::enrolment::email_proof::WaiverReason;
use crate::domain::id::{DigitsId, EnrolmentId, LetterId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// Digits that were mailed.
#[derive(Debug, Clone)]
pub struct Digits {
    pub id: DigitsId,
    pub enrolment: EnrolmentId,
    pub email_hash: Vec<u8>,
    pub digits_hash: Vec<u8>,
    /// The letter that carries them.
    pub letter: LetterId,
    pub tries: i64,
    pub sent_by: StaffId,
    pub sent_at: Instant,
    /// The first moment at which they are no longer taken.
    pub expires_at: Instant,
}

/// What a clerk established about a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Established {
    /// These digits were read aloud.
    Read(DigitsId),
    Waived(WaiverReason),
}

/// Makes everybody else who would change this file wait for the end of this transaction: what is read of it from
/// here on stays true.
pub async fn hold_file(tx: &mut Tx, id: EnrolmentId, version: i64) -> Result<(), StorageError> {
    let sql = "UPDATE enrolment SET state_since = state_since WHERE id = $1 AND last_seq = $2";
    guarded(tx.query(sql).bind(id).bind(version).execute().await?)
}

/// Keeps digits that are being mailed.
pub async fn add_digits(tx: &mut Tx, digits: &Digits) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO email_digits (id, enrolment_id, email_hash, digits_hash, letter_id, tries, sent_by, sent_at,
               expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(digits.id)
        .bind(digits.enrolment)
        .bind(digits.email_hash.as_slice())
        .bind(digits.digits_hash.as_slice())
        .bind(digits.letter)
        .bind(digits.tries)
        .bind(digits.sent_by)
        .bind(digits.sent_at)
        .bind(digits.expires_at)
        .execute()
        .await?;
    guarded(rows)
}

/// Digits mailed about a file after `since`, oldest first.
pub async fn digits_since(
    db: &mut impl Read,
    enrolment: EnrolmentId,
    since: Instant,
) -> Result<Vec<Digits>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, email_hash, digits_hash, letter_id, tries, sent_by, sent_at, expires_at
         FROM email_digits WHERE enrolment_id = $1 AND sent_at > $2 ORDER BY sent_at, id",
    )
    .bind(enrolment)
    .bind(since)
    .all(read)
    .await
}

/// The digits mailed last to an address about a file; older ones are dead.
pub async fn newest_digits(
    db: &mut impl Read,
    enrolment: EnrolmentId,
    email_hash: &[u8],
) -> Result<Option<Digits>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, email_hash, digits_hash, letter_id, tries, sent_by, sent_at, expires_at
         FROM email_digits WHERE enrolment_id = $1 AND email_hash = $2 ORDER BY sent_at DESC, id DESC LIMIT 1",
    )
    .bind(enrolment)
    .bind(email_hash)
    .optional(read)
    .await
}

/// Counts a try **before** the digits are compared, if one is left. Gives how many were tried.
///
/// One statement, so that parallel guesses cannot pass the cap.
pub async fn count_try(
    tx: &mut Tx,
    id: DigitsId,
    cap: i64,
    now: Instant,
) -> Result<Option<i64>, StorageError> {
    tx.query(
        "UPDATE email_digits SET tries = tries + 1 WHERE id = $1 AND tries < $2 AND expires_at > $3 RETURNING tries",
    )
    .bind(id)
    .bind(cap)
    .bind(now)
    .optional(|row| row.get("tries"))
    .await
}

/// Keeps what a clerk established about the mailbox of that address.
pub async fn establish(
    tx: &mut Tx,
    id: uuid::Uuid,
    enrolment: EnrolmentId,
    email_hash: &[u8],
    established: Established,
    by: StaffId,
    now: Instant,
) -> Result<(), StorageError> {
    let (digits, waiver) = match established {
        Established::Read(digits) => (Some(digits), None),
        Established::Waived(reason) => (None, Some(reason.word())),
    };
    let rows = tx
        .query(
            "INSERT INTO email_proof (id, enrolment_id, email_hash, digits_id, waiver, established_by, established_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id)
        .bind(enrolment)
        .bind(email_hash)
        .bind(digits)
        .bind(waiver)
        .bind(by)
        .bind(now)
        .execute()
        .await?;
    guarded(rows)
}

/// What was established about the mailbox of that address, oldest first.
pub async fn established(
    db: &mut impl Read,
    enrolment: EnrolmentId,
    email_hash: &[u8],
) -> Result<Vec<(Instant, Established)>, StorageError> {
    db.query(
        "SELECT id, digits_id, waiver, established_at FROM email_proof WHERE enrolment_id = $1 AND email_hash = $2
         ORDER BY established_at, id",
    )
    .bind(enrolment)
    .bind(email_hash)
    .all(|row| {
        let id: uuid::Uuid = row.get("id")?;
        let digits: Option<DigitsId> = row.get("digits_id")?;
        let waiver = row.word_or_null("email_proof", "waiver", id, WaiverReason::parse)?;
        let established = match (digits, waiver) {
            (Some(digits), None) => Established::Read(digits),
            (None, Some(reason)) => Established::Waived(reason),
            _ => return Err(StorageError::Nonsense { table: "email_proof", column: "waiver", id }),
        };
        Ok((row.get("established_at")?, established))
    })
    .await
}

fn read(row: &Row) -> Result<Digits, StorageError> {
    Ok(Digits {
        id: row.get("id")?,
        enrolment: row.get("enrolment_id")?,
        email_hash: row.get("email_hash")?,
        digits_hash: row.get("digits_hash")?,
        letter: row.get("letter_id")?,
        tries: row.get("tries")?,
        sent_by: row.get("sent_by")?,
        sent_at: row.get("sent_at")?,
        expires_at: row.get("expires_at")?,
    })
}
