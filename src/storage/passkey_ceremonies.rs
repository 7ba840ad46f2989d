//! Passkeys that are being added or asked for. State and options are sealed under `passkey_ceremony`, id, column.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{CeremonyId, EnrolmentId};
use crate::domain::instant::Instant;
use crate::domain::key::passkey::CeremonyKind;
use crate::domain::word::Word;

/// One question to a browser, and to it alone.
#[derive(Debug, Clone)]
pub struct PasskeyCeremony {
    pub id: CeremonyId,
    pub enrolment: EnrolmentId,
    pub browser_hash: Vec<u8>,
    pub kind: CeremonyKind,
    /// What the passkey that is being added will be called; else empty.
    pub name: String,
    /// What the answer is verified against.
    pub state_sealed: Vec<u8>,
    /// What the browser is asked, as JSON.
    pub options_sealed: Vec<u8>,
    /// The first moment at which no answer is taken.
    pub expires_at: Instant,
}

/// Adds a ceremony in place of those of its kind that wait in this browser for this person.
pub async fn add(tx: &mut Tx, ceremony: &PasskeyCeremony, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE passkey_ceremony SET used_at = $4
        WHERE enrolment_id = $1 AND browser_hash = $2 AND kind = $3 AND used_at IS NULL";
    let older = tx.query(sql).bind(ceremony.enrolment).bind(ceremony.browser_hash.as_slice());
    older.bind(ceremony.kind.word()).bind(now).execute().await?;
    let rows = tx
        .query(
            "INSERT INTO passkey_ceremony (id, enrolment_id, browser_hash, kind, name, state_sealed, options_sealed,
               begun_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(ceremony.id)
        .bind(ceremony.enrolment)
        .bind(ceremony.browser_hash.as_slice())
        .bind(ceremony.kind.word())
        .bind(ceremony.name.as_str())
        .bind(ceremony.state_sealed.as_slice())
        .bind(ceremony.options_sealed.as_slice())
        .bind(now)
        .bind(ceremony.expires_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The ceremony of that kind that waits in this browser for this person. One that began after now was begun by a clock
/// that ran ahead.
pub async fn waiting(
    db: &mut impl Read,
    enrolment: EnrolmentId,
    browser_hash: &[u8],
    kind: CeremonyKind,
    now: Instant,
) -> Result<Option<PasskeyCeremony>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, browser_hash, kind, name, state_sealed, options_sealed, expires_at
         FROM passkey_ceremony
         WHERE enrolment_id = $1 AND browser_hash = $2 AND kind = $3 AND used_at IS NULL AND begun_at <= $4
           AND expires_at > $4
         ORDER BY begun_at DESC, id DESC LIMIT 1",
    )
    .bind(enrolment)
    .bind(browser_hash)
    .bind(kind.word())
    .bind(now)
    .optional(read)
    .await
}

/// Uses a ceremony up: [`StorageError::Conflict`] if it was used before, or is over.
pub async fn use_up(tx: &mut Tx, id: CeremonyId, now: Instant) -> Result<(), StorageError> {
    let sql =
        "UPDATE passkey_ceremony SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2";
    guarded(tx.query(sql).bind(id).bind(now).execute().await?)
}

/// Forgets ceremonies that began before that moment. Gives how many.
pub async fn forget(tx: &mut Tx, before: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM passkey_ceremony WHERE begun_at < $1").bind(before).execute().await
}

fn read(row: &Row) -> Result<PasskeyCeremony, StorageError> {
    let id: CeremonyId = row.get("id")?;
    Ok(PasskeyCeremony {
        id,
        enrolment: row.get("enrolment_id")?,
        browser_hash: row.get("browser_hash")?,
        kind: row.word("passkey_ceremony", "kind", id.0, CeremonyKind::parse)?,
        name: row.get("name")?,
        state_sealed: row.get("state_sealed")?,
        options_sealed: row.get("options_sealed")?,
        expires_at: row.get("expires_at")?,
    })
}
