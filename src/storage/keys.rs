//! Digital keys. Seeds are sealed under `digital_key`, id, `seed_sealed`.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use super::passkeys;
use crate::domain::id::{EnrolmentId, KeyId};
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::word::Word;

/// A digital key as stored.
#[derive(Debug, Clone)]
pub struct DigitalKey {
    pub id: KeyId,
    pub enrolment: EnrolmentId,
    pub means: Means,
    /// `pending`, `active`, `disabled` or `revoked`.
    pub state: String,
    pub seed_sealed: Vec<u8>,
    /// The newest time step a code was accepted for (RFC 6238, 5.2: accepted once).
    pub last_step: i64,
    /// Wrong codes since the last pause, and in a row.
    pub failures: i64,
    pub failures_in_row: i64,
    pub paused_until: Option<Instant>,
}

/// Adds a pending key; [`StorageError::Conflict`] if one is pending already.
pub async fn add_pending(tx: &mut Tx, key: &DigitalKey, now: Instant) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO digital_key (id, enrolment_id, means, state, seed_sealed, last_step, failures,
               failures_in_row, created_at)
             VALUES ($1, $2, $3, 'pending', $4, -1, 0, 0, $5)",
        )
        .bind(key.id)
        .bind(key.enrolment)
        .bind(key.means.word())
        .bind(key.seed_sealed.as_slice())
        .bind(now)
        .execute()
        .await?;
    guarded(rows)
}

/// The key being set up, if any.
pub async fn pending(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Option<DigitalKey>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, means, state, seed_sealed, last_step, failures, failures_in_row, paused_until
         FROM digital_key WHERE enrolment_id = $1 AND state = 'pending'",
    )
    .bind(enrolment)
    .optional(read)
    .await
}

/// The keys a person can sign in with, newest first.
pub async fn active(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Vec<DigitalKey>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, means, state, seed_sealed, last_step, failures, failures_in_row, paused_until
         FROM digital_key WHERE enrolment_id = $1 AND state = 'active' ORDER BY created_at DESC, id DESC",
    )
    .bind(enrolment)
    .all(read)
    .await
}

/// Makes the pending key usable; the step that proved it is used up.
pub async fn activate(tx: &mut Tx, id: KeyId, step: i64, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE digital_key SET state = 'active', last_step = $2, failures = 0, failures_in_row = 0,
        confirmed_at = $3 WHERE id = $1 AND state = 'pending'";
    guarded(tx.query(sql).bind(id).bind(step).bind(now).execute().await?)
}

/// Uses up a time step: [`StorageError::Conflict`] if that step, or a later one, was used before.
pub async fn use_step(tx: &mut Tx, id: KeyId, step: i64) -> Result<(), StorageError> {
    let sql = "UPDATE digital_key SET last_step = $2, failures = 0, failures_in_row = 0, paused_until = NULL
        WHERE id = $1 AND state = 'active' AND last_step < $2";
    guarded(tx.query(sql).bind(id).bind(step).execute().await?)
}

/// After a right code of any key of that means: nothing wrong stands in a row any more. They are counted together.
pub async fn clear_failures_of(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    means: Means,
) -> Result<(), StorageError> {
    let sql = "UPDATE digital_key SET failures = 0, failures_in_row = 0, paused_until = NULL
        WHERE enrolment_id = $1 AND means = $2 AND state = 'active'";
    tx.query(sql).bind(enrolment).bind(means.word()).execute().await?;
    Ok(())
}

/// After a right code of a card or by text message: nothing wrong stands in a row any more. A key that is being set up
/// has its failures cleared when it is made.
pub async fn clear_failures(tx: &mut Tx, id: KeyId) -> Result<(), StorageError> {
    let sql = "UPDATE digital_key SET failures = 0, failures_in_row = 0, paused_until = NULL
        WHERE id = $1 AND state = 'active'";
    tx.query(sql).bind(id).execute().await?;
    Ok(())
}

/// Disables every key of that means for good after too many wrong codes in a row; [`StorageError::Conflict`] if there
/// is none any more.
pub async fn disable(tx: &mut Tx, enrolment: EnrolmentId, means: Means) -> Result<(), StorageError> {
    let sql = "UPDATE digital_key SET state = 'disabled'
        WHERE enrolment_id = $1 AND means = $2 AND state IN ('active', 'pending')";
    let disabled = tx.query(sql).bind(enrolment).bind(means.word()).execute().await?;
    guarded(disabled.min(1))
}

/// Revokes every key of an enrolment, its passkeys too: after a re-issue the old ones stay dead.
pub async fn revoke_all(tx: &mut Tx, enrolment: EnrolmentId) -> Result<u64, StorageError> {
    passkeys::remove_all(tx, enrolment).await?;
    let sql = "UPDATE digital_key SET state = 'revoked' WHERE enrolment_id = $1 AND state <> 'revoked'";
    tx.query(sql).bind(enrolment).execute().await
}

/// Revokes what is being set up, to make room for another means.
pub async fn revoke_pending(tx: &mut Tx, enrolment: EnrolmentId) -> Result<u64, StorageError> {
    let sql = "UPDATE digital_key SET state = 'revoked' WHERE enrolment_id = $1 AND state = 'pending'";
    tx.query(sql).bind(enrolment).execute().await
}

/// Revokes every usable key but this one.
pub async fn revoke_others(tx: &mut Tx, enrolment: EnrolmentId, kept: KeyId) -> Result<u64, StorageError> {
    let sql = "UPDATE digital_key SET state = 'revoked'
        WHERE enrolment_id = $1 AND id <> $2 AND state IN ('active', 'pending')";
    tx.query(sql).bind(enrolment).bind(kept).execute().await
}

fn read(row: &Row) -> Result<DigitalKey, StorageError> {
    let id: KeyId = row.get("id")?;
    Ok(DigitalKey {
        id,
        enrolment: row.get("enrolment_id")?,
        means: row.word("digital_key", "means", id.0, Means::parse)?,
        state: row.get("state")?,
        seed_sealed: row.get("seed_sealed")?,
        last_step: row.get("last_step")?,
        failures: row.get("failures")?,
        failures_in_row: row.get("failures_in_row")?,
        paused_until: row.get("paused_until")?,
    })
}
