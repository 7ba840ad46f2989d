//! The keys that a person can sign in with, as their owner sees them: names and moments, no seeds.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, KeyId};
use crate::domain::instant::Instant;
use crate::domain::key::held::{Held, KeyName};
use crate::domain::key::level::Means;
use crate::domain::word::Word;

/// A usable key.
#[derive(Debug, Clone)]
pub struct HeldKey {
    pub id: KeyId,
    pub means: Means,
    /// `None`: the person never gave it one.
    pub name: Option<String>,
    pub made_at: Instant,
    pub last_used_at: Option<Instant>,
}

impl HeldKey {
    /// What the rules look at.
    pub fn held(&self) -> Held {
        Held { id: self.id, means: self.means }
    }
}

/// The usable keys of a person, the eldest first.
pub async fn of(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Vec<HeldKey>, StorageError> {
    db.query(
        "SELECT id, means, name, COALESCE(confirmed_at, created_at) AS made_at, last_used_at
         FROM digital_key WHERE enrolment_id = $1 AND state = 'active' ORDER BY created_at, id",
    )
    .bind(enrolment)
    .all(read)
    .await
}

/// The usable keys of a person and their passkeys, the eldest first.
pub async fn with_passkeys(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Vec<HeldKey>, StorageError> {
    db.query(
        "SELECT id, means, name, COALESCE(confirmed_at, created_at) AS made_at, last_used_at, created_at
         FROM digital_key WHERE enrolment_id = $1 AND state = 'active'
         UNION ALL
         SELECT id, 'passkey', name, created_at, last_used_at, created_at FROM passkey WHERE enrolment_id = $1
         ORDER BY 6, 1",
    )
    .bind(enrolment)
    .all(read)
    .await
}

/// Holds the person's keys until the transaction ends: two removals at once must see one another. SQLite has one
/// writer, so nothing is left to hold there.
pub async fn lock(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    tx.query_per_engine(
        "SELECT enrolment_id FROM account WHERE enrolment_id = $1",
        "SELECT enrolment_id FROM account WHERE enrolment_id = $1 FOR UPDATE",
    )
    .bind(enrolment)
    .one(|row| row.get::<EnrolmentId>("enrolment_id"))
    .await
    .map(drop)
}

/// Names a key that works or is being set up, or a passkey; [`StorageError::Conflict`] if the person has no such key.
pub async fn rename(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    id: KeyId,
    name: &KeyName,
) -> Result<(), StorageError> {
    let sql = "UPDATE digital_key SET name = $3
        WHERE id = $1 AND enrolment_id = $2 AND state IN ('active', 'pending')";
    let named = tx.query(sql).bind(id).bind(enrolment).bind(name.as_str()).execute().await?;
    let sql = "UPDATE passkey SET name = $3 WHERE id = $1 AND enrolment_id = $2";
    guarded(named + tx.query(sql).bind(id).bind(enrolment).bind(name.as_str()).execute().await?)
}

/// Revokes one usable key; [`StorageError::Conflict`] if it is none of the person's.
pub async fn revoke(tx: &mut Tx, enrolment: EnrolmentId, id: KeyId) -> Result<(), StorageError> {
    let sql = "UPDATE digital_key SET state = 'revoked'
        WHERE id = $1 AND enrolment_id = $2 AND state = 'active'";
    guarded(tx.query(sql).bind(id).bind(enrolment).execute().await?)
}

/// Notes that somebody signed in with the key.
pub async fn note_use(tx: &mut Tx, id: KeyId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE digital_key SET last_used_at = $2 WHERE id = $1";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)
}

fn read(row: &Row) -> Result<HeldKey, StorageError> {
    let id: KeyId = row.get("id")?;
    Ok(HeldKey {
        id,
        means: row.word("digital_key", "means", id.0, Means::parse)?,
        name: row.get("name")?,
        made_at: row.get("made_at")?,
        last_used_at: row.get("last_used_at")?,
    })
}
