//! Stored deadlines: set and cleared by moves, fired by a job.

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::TimerId;
use crate::domain::instant::Instant;
use crate::domain::timer::TimerKind;
use crate::domain::word::Word;

/// A deadline as stored.
#[derive(Debug, Clone)]
pub struct Timer {
    pub id: TimerId,
    pub machine: String,
    pub owner: Uuid,
    pub kind: TimerKind,
    pub due_at: Instant,
    /// How often firing it has failed.
    pub failures: usize,
}

/// Sets a deadline, in place of a pending one of the same kind.
pub async fn set(tx: &mut Tx, timer: &Timer, policy_version: i64, now: Instant) -> Result<(), StorageError> {
    clear(tx, timer.owner, timer.kind, now).await?;
    let rows = tx
        .query(
            "INSERT INTO timer (id, machine, owner_id, kind, due_at, policy_version, set_at, retry_at, failures)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $5, 0)",
        )
        .bind(timer.id)
        .bind(timer.machine.as_str())
        .bind(timer.owner)
        .bind(timer.kind.word())
        .bind(timer.due_at)
        .bind(policy_version)
        .bind(now)
        .execute()
        .await?;
    guarded(rows)
}

/// Clears a pending deadline of that kind, if there is one.
pub async fn clear(tx: &mut Tx, owner: Uuid, kind: TimerKind, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE timer SET ended_at = $3, ending = 'cleared'
        WHERE owner_id = $1 AND kind = $2 AND ended_at IS NULL";
    tx.query(sql).bind(owner).bind(kind.word()).bind(now).execute().await?;
    Ok(())
}

/// The pending deadlines of an owner, soonest first.
pub async fn pending(db: &mut impl Read, owner: Uuid) -> Result<Vec<Timer>, StorageError> {
    let sql = "SELECT id, machine, owner_id, kind, due_at, failures FROM timer
        WHERE owner_id = $1 AND ended_at IS NULL ORDER BY due_at";
    db.query(sql).bind(owner).all(read).await
}

/// The next deadline that has come, if any.
pub async fn next_due(db: &mut impl Read, now: Instant) -> Result<Option<Timer>, StorageError> {
    let sql = "SELECT id, machine, owner_id, kind, due_at, failures FROM timer
        WHERE ended_at IS NULL AND retry_at <= $1 ORDER BY retry_at, id LIMIT 1";
    db.query(sql).bind(now).optional(read).await
}

/// Ends a due deadline inside the transaction of its effect; [`StorageError::Conflict`] if another worker had it.
pub async fn fire(tx: &mut Tx, id: TimerId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE timer SET ended_at = $2, ending = 'fired' WHERE id = $1 AND ended_at IS NULL";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)
}

/// Puts off a deadline whose effect failed; its `due_at` stays what it was.
pub async fn put_off(tx: &mut Tx, id: TimerId, retry_at: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE timer SET retry_at = $2, failures = failures + 1 WHERE id = $1 AND ended_at IS NULL";
    guarded(tx.query(sql).bind(id).bind(retry_at).execute().await?)
}

/// How many deadlines have come and not been fired yet.
pub async fn overdue(db: &mut impl Read, now: Instant) -> Result<i64, StorageError> {
    let sql = "SELECT count(*) AS overdue FROM timer WHERE ended_at IS NULL AND due_at <= $1";
    db.query(sql).bind(now).one(|row| row.get("overdue")).await
}

fn read(row: &Row) -> Result<Timer, StorageError> {
    let id: TimerId = row.get("id")?;
    Ok(Timer {
        id,
        machine: row.get("machine")?,
        owner: row.get("owner_id")?,
        kind: row.word("timer", "kind", id.0, TimerKind::parse)?,
        due_at: row.get("due_at")?,
        failures: usize::try_from(row.get::<i64>("failures")?).map_err(|_| StorageError::Nonsense {
            table: "timer",
            column: "failures",
            id: id.0,
        })?,
    })
}
