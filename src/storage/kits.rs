//! Activation kits. Code and link are here only as keyed hashes.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::enrolment::KitState;
use crate::domain::id::{EnrolmentId, KitId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::word::{Word, words};

/// A kit as stored.
#[derive(Debug, Clone)]
pub struct Kit {
    pub id: KitId,
    pub enrolment: EnrolmentId,
    pub state: KitState,
    pub last_seq: i64,
    pub state_since: Instant,
    pub issued_at: Instant,
    /// Stored when issued; the first moment at which the kit is dead.
    pub expires_at: Instant,
    /// `None` when an operator issued it at the command line.
    pub issued_by: Option<StaffId>,
    pub code_hash: Vec<u8>,
    pub link_hash: Vec<u8>,
    pub wrong_codes: i64,
    pub last_wrong_hash: Option<Vec<u8>>,
    pub paused_until: Option<Instant>,
    pub printed_at: Option<Instant>,
}

words! {
    /// How a letter came onto paper.
    pub enum PrintedAs {
        Page => "page",
        Pdf => "pdf",
        /// Before the kit, in a sealed spare.
        Spare => "spare",
    }
}

impl Kit {
    /// The state and seq that an update is guarded by.
    pub fn seen(&self) -> (KitState, i64) {
        (self.state, self.last_seq)
    }
}

/// Inserts a kit. [`StorageError::Conflict`] if the enrolment has a live one.
pub async fn insert(tx: &mut Tx, kit: &Kit, policy_version: i64) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO kit (id, enrolment_id, state, last_seq, state_since, issued_at, expires_at, policy_version,
               issued_by, code_hash, link_hash, wrong_codes, printed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12)",
        )
        .bind(kit.id)
        .bind(kit.enrolment)
        .bind(kit.state.word())
        .bind(kit.last_seq)
        .bind(kit.state_since)
        .bind(kit.issued_at)
        .bind(kit.expires_at)
        .bind(policy_version)
        .bind(kit.issued_by)
        .bind(kit.code_hash.as_slice())
        .bind(kit.link_hash.as_slice())
        .bind(kit.printed_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The kit of a link, dead or alive.
pub async fn by_link(db: &mut impl Read, link_hash: &[u8]) -> Result<Option<Kit>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, state, last_seq, state_since, issued_at, expires_at, issued_by, code_hash, link_hash,
           wrong_codes, last_wrong_hash, paused_until, printed_at FROM kit WHERE link_hash = $1",
    )
    .bind(link_hash)
    .optional(read)
    .await
}

/// One kit.
pub async fn get(db: &mut impl Read, id: KitId) -> Result<Kit, StorageError> {
    db.query(
        "SELECT id, enrolment_id, state, last_seq, state_since, issued_at, expires_at, issued_by, code_hash, link_hash,
           wrong_codes, last_wrong_hash, paused_until, printed_at FROM kit WHERE id = $1",
    )
    .bind(id)
    .one(read)
    .await
}

/// The newest kit of an enrolment, dead or alive; of two issued in the same microsecond the live one.
pub async fn newest(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Option<Kit>, StorageError> {
    db.query(
        "SELECT id, enrolment_id, state, last_seq, state_since, issued_at, expires_at, issued_by, code_hash, link_hash,
           wrong_codes, last_wrong_hash, paused_until, printed_at FROM kit
         WHERE enrolment_id = $1 ORDER BY issued_at DESC, CASE WHEN state = 'live' THEN 0 ELSE 1 END, id DESC LIMIT 1",
    )
    .bind(enrolment)
    .optional(read)
    .await
}

/// Notes that the letter of a kit was printed.
pub async fn note_print(
    tx: &mut Tx,
    id: uuid::Uuid,
    kit: KitId,
    printed_as: PrintedAs,
    by: StaffId,
    now: Instant,
) -> Result<(), StorageError> {
    let sql =
        "INSERT INTO kit_print (id, kit_id, printed_as, printed_by, printed_at) VALUES ($1, $2, $3, $4, $5)";
    let rows = tx.query(sql).bind(id).bind(kit).bind(printed_as.word()).bind(by).bind(now).execute().await?;
    guarded(rows)
}

/// Every printing of a kit's letter, oldest first.
pub async fn prints(db: &mut impl Read, kit: KitId) -> Result<Vec<(PrintedAs, Instant)>, StorageError> {
    db.query("SELECT id, printed_as, printed_at FROM kit_print WHERE kit_id = $1 ORDER BY printed_at, id")
        .bind(kit)
        .all(|row| {
            let id: uuid::Uuid = row.get("id")?;
            let printed_as = row.word("kit_print", "printed_as", id, PrintedAs::parse)?;
            Ok((printed_as, row.get("printed_at")?))
        })
        .await
}

/// Counts an attempt **before** the code is compared, if the kit still takes one. Gives the count.
///
/// One statement, so that parallel guesses cannot pass the cap (security.md, finding 6).
pub async fn count_attempt(
    tx: &mut Tx,
    id: KitId,
    cap: i64,
    now: Instant,
) -> Result<Option<i64>, StorageError> {
    tx.query(
        "UPDATE kit SET wrong_codes = wrong_codes + 1
         WHERE id = $1 AND state = 'live' AND wrong_codes < $2 AND expires_at > $3
           AND (paused_until IS NULL OR paused_until <= $3)
         RETURNING wrong_codes",
    )
    .bind(id)
    .bind(cap)
    .bind(now)
    .optional(|row| row.get("wrong_codes"))
    .await
}

/// Takes back the attempt that turned out right, or was the same wrong code again.
pub async fn uncount_attempt(tx: &mut Tx, id: KitId) -> Result<(), StorageError> {
    let sql = "UPDATE kit SET wrong_codes = wrong_codes - 1 WHERE id = $1 AND wrong_codes > 0";
    guarded(tx.query(sql).bind(id).execute().await?)
}

/// Remembers the last wrong code's hash (posted twice it counts once) and a pause, if one begins.
pub async fn note_wrong(
    tx: &mut Tx,
    id: KitId,
    wrong_hash: &[u8],
    paused_until: Option<Instant>,
) -> Result<(), StorageError> {
    let sql = "UPDATE kit SET last_wrong_hash = $2, paused_until = COALESCE($3, paused_until) WHERE id = $1";
    guarded(tx.query(sql).bind(id).bind(wrong_hash).bind(paused_until).execute().await?)
}

fn read(row: &Row) -> Result<Kit, StorageError> {
    let id: KitId = row.get("id")?;
    Ok(Kit {
        id,
        enrolment: row.get("enrolment_id")?,
        state: row.word("kit", "state", id.0, KitState::parse)?,
        last_seq: row.get("last_seq")?,
        state_since: row.get("state_since")?,
        issued_at: row.get("issued_at")?,
        expires_at: row.get("expires_at")?,
        issued_by: row.get("issued_by")?,
        code_hash: row.get("code_hash")?,
        link_hash: row.get("link_hash")?,
        wrong_codes: row.get("wrong_codes")?,
        last_wrong_hash: row.get("last_wrong_hash")?,
        paused_until: row.get("paused_until")?,
        printed_at: row.get("printed_at")?,
    })
}
