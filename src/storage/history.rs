//! The append-only history: one row per move of a machine, chained by hash, checked by the database.

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::instant::Instant;
use crate::domain::machine::Machine;
use crate::domain::word::Word;
use crate::domain::{certificate, enrolment, request};

/// A machine whose rows the database keeps.
pub trait Stored: Machine {
    /// The guarded update: `$1` state, `$2` last_seq, `$3` now, `$4` id, `$5` state seen, `$6` seq seen.
    const ADVANCE: &'static str;
}

impl Stored for enrolment::EnrolmentMachine {
    const ADVANCE: &'static str = "UPDATE enrolment SET state = $1, last_seq = $2, state_since = $3
        WHERE id = $4 AND state = $5 AND last_seq = $6";
}

impl Stored for enrolment::KitMachine {
    const ADVANCE: &'static str = "UPDATE kit SET state = $1, last_seq = $2, state_since = $3
        WHERE id = $4 AND state = $5 AND last_seq = $6";
}

impl Stored for request::RequestMachine {
    const ADVANCE: &'static str = "UPDATE request SET state = $1, last_seq = $2, state_since = $3
        WHERE id = $4 AND state = $5 AND last_seq = $6";
}

impl Stored for certificate::CertificateMachine {
    const ADVANCE: &'static str = "UPDATE certificate SET state = $1, last_seq = $2, state_since = $3
        WHERE id = $4 AND state = $5 AND last_seq = $6";
}

impl Stored for certificate::token::TokenMachine {
    const ADVANCE: &'static str = "UPDATE encryption_token SET state = $1, last_seq = $2, state_since = $3
        WHERE id = $4 AND state = $5 AND last_seq = $6";
}

impl Stored for certificate::authority_life::AuthorityMachine {
    const ADVANCE: &'static str = "UPDATE authority SET state = $1, last_seq = $2, state_since = $3
        WHERE id = $4 AND state = $5 AND last_seq = $6";
}

/// One row of history, complete: the hash is over all the rest.
#[derive(Debug, Clone)]
pub struct Entry {
    pub machine: String,
    pub owner: Uuid,
    pub seq: i64,
    pub from: String,
    pub event: String,
    pub to: String,
    pub actor_kind: String,
    pub actor_id: Option<Uuid>,
    pub at: Instant,
    /// A JSON object of facts without personal data: survives erasure.
    pub facts: String,
    /// Hash of the entry before; empty for the first.
    pub prev_hash: Vec<u8>,
    pub hash: Vec<u8>,
}

impl Entry {
    /// The bytes the hash is taken over: every field, each with its length, in this order.
    pub fn canonical(&self) -> Vec<u8> {
        let actor_id = self.actor_id.map(|id| id.to_string()).unwrap_or_default();
        let fields = [
            self.machine.as_bytes(),
            self.owner.as_bytes(),
            &self.seq.to_be_bytes(),
            self.from.as_bytes(),
            self.event.as_bytes(),
            self.to.as_bytes(),
            self.actor_kind.as_bytes(),
            actor_id.as_bytes(),
            &self.at.utc().unix_timestamp_nanos().to_be_bytes(),
            self.facts.as_bytes(),
            &self.prev_hash,
        ];
        fields.iter().flat_map(|field| [&(field.len() as u64).to_be_bytes(), *field].concat()).collect()
    }
}

pub use crate::domain::machine::NOTHING;

/// The hash of an owner's newest entry; empty when there is none.
pub async fn head_hash(db: &mut impl Read, owner: Uuid) -> Result<Vec<u8>, StorageError> {
    let sql = "SELECT hash FROM history WHERE owner_id = $1 ORDER BY seq DESC LIMIT 1";
    Ok(db.query(sql).bind(owner).optional(|row| row.get("hash")).await?.unwrap_or_default())
}

/// Appends one entry. The database refuses a move that no table allows or that does not continue the last.
pub async fn append(tx: &mut Tx, entry: &Entry) -> Result<(), StorageError> {
    let prev_seq = (entry.seq > 1).then_some(entry.seq - 1);
    let prev_hash = (entry.seq > 1).then(|| entry.prev_hash.clone());
    let rows = tx
        .query(
            "INSERT INTO history (machine, owner_id, seq, prev_seq, from_state, event, to_state, actor_kind,
               actor_id, at, facts, prev_hash, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        )
        .bind(entry.machine.as_str())
        .bind(entry.owner)
        .bind(entry.seq)
        .bind(prev_seq)
        .bind(entry.from.as_str())
        .bind(entry.event.as_str())
        .bind(entry.to.as_str())
        .bind(entry.actor_kind.as_str())
        .bind(entry.actor_id)
        .bind(entry.at)
        .bind(entry.facts.as_str())
        .bind(prev_hash)
        .bind(entry.hash.as_slice())
        .execute()
        .await?;
    guarded(rows)
}

/// Moves the owner's row on, if it still is where it was seen.
pub async fn advance<M: Stored>(
    tx: &mut Tx,
    owner: Uuid,
    seen: (M::State, i64),
    to: M::State,
    now: Instant,
) -> Result<(), StorageError> {
    let (state, seq) = seen;
    let rows = tx
        .query(M::ADVANCE)
        .bind(to.word())
        .bind(seq + 1)
        .bind(now)
        .bind(owner)
        .bind(state.word())
        .bind(seq)
        .execute()
        .await?;
    guarded(rows)
}

/// All of an owner's history, oldest first.
pub async fn of(db: &mut impl Read, owner: Uuid) -> Result<Vec<Entry>, StorageError> {
    db.query(
        "SELECT machine, owner_id, seq, from_state, event, to_state, actor_kind, actor_id, at, facts, prev_hash, hash
         FROM history WHERE owner_id = $1 ORDER BY seq",
    )
    .bind(owner)
    .all(read)
    .await
}

pub(super) fn read(row: &Row) -> Result<Entry, StorageError> {
    Ok(Entry {
        machine: row.get("machine")?,
        owner: row.get("owner_id")?,
        seq: row.get("seq")?,
        from: row.get("from_state")?,
        event: row.get("event")?,
        to: row.get("to_state")?,
        actor_kind: row.get("actor_kind")?,
        actor_id: row.get("actor_id")?,
        at: row.get("at")?,
        facts: row.get("facts")?,
        prev_hash: row.get::<Option<Vec<u8>>>("prev_hash")?.unwrap_or_default(),
        hash: row.get("hash")?,
    })
}
