//! Passkeys: public keys and what their devices count. Nothing here signs anybody in by itself.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, KeyId};
use crate::domain::instant::Instant;

/// A passkey as stored.
#[derive(Debug, Clone)]
pub struct Passkey {
    pub id: KeyId,
    pub enrolment: EnrolmentId,
    pub name: String,
    /// By which its device knows it; no other passkey has the same.
    pub credential_id: Vec<u8>,
    pub public_key: Vec<u8>,
    /// What changes with each use, the counter of signatures among it.
    pub use_state: Vec<u8>,
    /// How browsers reach the device, as the adapter writes it.
    pub transports: i64,
    pub paused_until: Option<Instant>,
}

/// Adds a passkey; [`StorageError::Conflict`] if somebody has that credential already.
pub async fn add(tx: &mut Tx, passkey: &Passkey, now: Instant) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO passkey (id, enrolment_id, name, credential_id, public_key, use_state, transports,
               failures, failures_in_row, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8)",
        )
        .bind(passkey.id)
        .bind(passkey.enrolment)
        .bind(passkey.name.as_str())
        .bind(passkey.credential_id.as_slice())
        .bind(passkey.public_key.as_slice())
        .bind(passkey.use_state.as_slice())
        .bind(passkey.transports)
        .bind(now)
        .execute()
        .await?;
    guarded(rows)
}

/// The passkeys of a person, the eldest first.
pub async fn of(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Vec<Passkey>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, name, credential_id, public_key, use_state, transports, paused_until
         FROM passkey WHERE enrolment_id = $1 ORDER BY created_at, id",
    )
    .bind(enrolment)
    .all(read)
    .await
}

/// Notes a right answer and what its device counts since; [`StorageError::Conflict`] if the passkey is not as it was
/// seen, because another answer was faster, or is gone.
pub async fn note_use(
    tx: &mut Tx,
    seen: &Passkey,
    use_state: &[u8],
    now: Instant,
) -> Result<(), StorageError> {
    let sql = "UPDATE passkey SET use_state = $3, last_used_at = $4, failures = 0, failures_in_row = 0,
        paused_until = NULL WHERE id = $1 AND use_state = $2";
    let row = tx.query(sql).bind(seen.id).bind(seen.use_state.as_slice()).bind(use_state).bind(now);
    guarded(row.execute().await?)
}

/// Removes one passkey; [`StorageError::Conflict`] if it is none of the person's.
pub async fn remove(tx: &mut Tx, enrolment: EnrolmentId, id: KeyId) -> Result<(), StorageError> {
    let sql = "DELETE FROM passkey WHERE id = $1 AND enrolment_id = $2";
    guarded(tx.query(sql).bind(id).bind(enrolment).execute().await?)
}

/// Removes every passkey of a person, and what is under way: they went with the key that let them be added.
pub async fn remove_all(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), StorageError> {
    tx.query("DELETE FROM passkey WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    tx.query("DELETE FROM passkey_ceremony WHERE enrolment_id = $1").bind(enrolment).execute().await?;
    Ok(())
}

fn read(row: &Row) -> Result<Passkey, StorageError> {
    Ok(Passkey {
        id: row.get("id")?,
        enrolment: row.get("enrolment_id")?,
        name: row.get("name")?,
        credential_id: row.get("credential_id")?,
        public_key: row.get("public_key")?,
        use_state: row.get("use_state")?,
        transports: row.get("transports")?,
        paused_until: row.get("paused_until")?,
    })
}
