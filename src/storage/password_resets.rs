//! Links by which people who forgot their password choose a new one. Their tokens are here only as keyed hashes.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, ResetId};
use crate::domain::instant::Instant;

/// A link that was asked for.
#[derive(Debug, Clone)]
pub struct PasswordReset {
    pub id: ResetId,
    /// `None`: nobody has the name that was typed.
    pub enrolment: Option<EnrolmentId>,
    pub asked_at: Instant,
    /// The first moment at which it takes no password any more.
    pub expires_at: Instant,
    pub used_at: Option<Instant>,
}

/// Keeps what was asked for.
pub async fn add(tx: &mut Tx, reset: &PasswordReset, token_hash: &[u8]) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO password_reset (id, enrolment_id, token_hash, asked_at, expires_at)
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(reset.id)
        .bind(reset.enrolment)
        .bind(token_hash)
        .bind(reset.asked_at)
        .bind(reset.expires_at)
        .execute()
        .await?;
    guarded(rows)
}

/// What was asked for first and is not seen to yet.
pub async fn next_waiting(db: &mut impl Read) -> Result<Option<PasswordReset>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, asked_at, expires_at, used_at FROM password_reset
         WHERE sent_at IS NULL ORDER BY asked_at, id LIMIT 1",
    )
    .optional(read)
    .await
}

/// When links were mailed to a person after `since`.
pub async fn sent_since(
    db: &mut impl Read,
    enrolment: EnrolmentId,
    since: Instant,
) -> Result<Vec<Instant>, StorageError> {
    let sql = "SELECT sent_at FROM password_reset WHERE enrolment_id = $1 AND sent_at > $2 ORDER BY sent_at";
    db.query(sql).bind(enrolment).bind(since).all(|row| row.get("sent_at")).await
}

/// Marks a link as mailed; [`StorageError::Conflict`] if another worker has seen to it.
pub async fn mark_sent(tx: &mut Tx, id: ResetId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE password_reset SET sent_at = $2 WHERE id = $1 AND sent_at IS NULL";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)
}

/// Forgets a link that nobody is mailed; [`StorageError::Conflict`] if another worker has seen to it.
pub async fn drop_waiting(tx: &mut Tx, id: ResetId) -> Result<(), StorageError> {
    let sql = "DELETE FROM password_reset WHERE id = $1 AND sent_at IS NULL";
    guarded(tx.query(sql).bind(id).execute().await?)
}

/// The mailed link of that token.
pub async fn by_token(db: &mut impl Read, token_hash: &[u8]) -> Result<Option<PasswordReset>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, asked_at, expires_at, used_at FROM password_reset
         WHERE token_hash = $1 AND sent_at IS NOT NULL",
    )
    .bind(token_hash)
    .optional(read)
    .await
}

/// Uses the link up; [`StorageError::Conflict`] if it, or another one of the person, was used before.
pub async fn use_up(tx: &mut Tx, id: ResetId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE password_reset SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)
}

/// Uses up what other links of the person there are.
pub async fn use_up_all(tx: &mut Tx, enrolment: EnrolmentId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE password_reset SET used_at = $2 WHERE enrolment_id = $1 AND used_at IS NULL";
    tx.query(sql).bind(enrolment).bind(now).execute().await?;
    Ok(())
}

/// Forgets every link of a person.
pub async fn forget_all(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    tx.query("DELETE FROM password_reset WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}

/// Forgets links that ended before `moment`.
pub async fn forget_before(tx: &mut Tx, moment: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM password_reset WHERE expires_at < $1").bind(moment).execute().await
}

fn read(row: &Row) -> Result<PasswordReset, StorageError> {
    Ok(PasswordReset {
        id: row.get("id")?,
        enrolment: row.get("enrolment_id")?,
        asked_at: row.get("asked_at")?,
        expires_at: row.get("expires_at")?,
        used_at: row.get("used_at")?,
    })
}
