//! The certification authorities: their certificates, which anybody may read. Keys lie in files.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::certificate::authority_life::AuthorityState;
use crate::domain::certificate::authority_name::{AuthorityName, AuthorityRole};
use crate::domain::id::AuthorityId;
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// An authority as stored.
#[derive(Debug, Clone)]
pub struct Authority {
    pub id: AuthorityId,
    pub name: AuthorityName,
    /// X.509 certificate, DER.
    pub certificate_der: Vec<u8>,
    pub not_before: Instant,
    /// Last second in which it holds.
    pub not_after: Instant,
    /// Under which name the key ring finds its key; empty: the key is elsewhere.
    pub key_name: String,
    /// Where it stands. Older generations stay for those who verify what they signed.
    pub state: AuthorityState,
    /// Its newest move; `None` for one from before there were moves.
    pub last_seq: Option<i64>,
    pub state_since: Instant,
}

impl Authority {
    /// Whether its key is with this installation.
    pub fn has_key(&self) -> bool {
        !self.key_name.is_empty()
    }
}

/// Adds an authority; [`StorageError::Conflict`] if one of that name exists, or another one is active where this one
/// would be.
pub async fn insert(tx: &mut Tx, authority: &Authority) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO authority (id, slug, environment, role, generation, certificate_der, not_before, not_after,
               key_name, state, last_seq, state_since)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        )
        .bind(authority.id)
        .bind(authority.name.slug())
        .bind(authority.name.environment.word())
        .bind(authority.name.role.word())
        .bind(i64::from(authority.name.generation))
        .bind(authority.certificate_der.as_slice())
        .bind(authority.not_before)
        .bind(authority.not_after)
        .bind(authority.key_name.as_str())
        .bind(authority.state.word())
        .bind(authority.last_seq)
        .bind(authority.state_since)
        .execute()
        .await?;
    guarded(rows)
}

/// Notes that the history of an authority from before there were moves has begun.
pub async fn begin_history(tx: &mut Tx, id: AuthorityId) -> Result<(), StorageError> {
    let sql = "UPDATE authority SET last_seq = 1 WHERE id = $1 AND last_seq IS NULL";
    guarded(tx.query(sql).bind(id).execute().await?)
}

/// One authority.
pub async fn get(db: &mut impl Read, id: AuthorityId) -> Result<Authority, StorageError> {
    db.query(
        "SELECT id, environment, role, generation, certificate_der, not_before, not_after, key_name, state, last_seq,
           state_since
         FROM authority WHERE id = $1",
    )
    .bind(id)
    .one(read)
    .await
}

/// The authority that addresses call `slug`: `production-issuing-001`.
pub async fn by_slug(db: &mut impl Read, slug: &str) -> Result<Option<Authority>, StorageError> {
    db.query(
        "SELECT id, environment, role, generation, certificate_der, not_before, not_after, key_name, state, last_seq,
           state_since
         FROM authority WHERE slug = $1",
    )
    .bind(slug)
    .optional(read)
    .await
}

/// The active authority of a role, if there is any. There is one at most.
pub async fn active(
    db: &mut impl Read,
    environment: Environment,
    role: AuthorityRole,
) -> Result<Option<Authority>, StorageError> {
    db.query(
        "SELECT id, environment, role, generation, certificate_der, not_before, not_after, key_name, state, last_seq,
           state_since
         FROM authority WHERE environment = $1 AND role = $2 AND state = 'active'",
    )
    .bind(environment.word())
    .bind(role.word())
    .optional(read)
    .await
}

/// Every authority: by environment, issuing before root, oldest generation first.
pub async fn all(db: &mut impl Read) -> Result<Vec<Authority>, StorageError> {
    db.query(
        "SELECT id, environment, role, generation, certificate_der, not_before, not_after, key_name, state, last_seq,
           state_since
         FROM authority ORDER BY environment DESC, role, generation",
    )
    .all(read)
    .await
}

/// When the last certificate ends that this authority signed, for whomever; `None` if there is none.
pub async fn last_end(db: &mut impl Read, id: AuthorityId) -> Result<Option<Instant>, StorageError> {
    let sql = "SELECT MAX(not_after) AS found FROM (
           SELECT not_after FROM certificate WHERE authority_id = $1
           UNION ALL SELECT not_after FROM signer WHERE authority_id = $1 AND kind <> 'ocsp') ends";
    db.query(sql).bind(id).one(|row| row.get("found")).await
}

fn read(row: &Row) -> Result<Authority, StorageError> {
    let id: AuthorityId = row.get("id")?;
    let generation: i64 = row.get("generation")?;
    let generation = u16::try_from(generation).map_err(|_| StorageError::Nonsense {
        table: "authority",
        column: "generation",
        id: id.0,
    })?;
    Ok(Authority {
        id,
        name: AuthorityName {
            environment: row.word("authority", "environment", id.0, Environment::parse)?,
            role: row.word("authority", "role", id.0, AuthorityRole::parse)?,
            generation,
        },
        certificate_der: row.get("certificate_der")?,
        not_before: row.get("not_before")?,
        not_after: row.get("not_after")?,
        key_name: row.get("key_name")?,
        state: row.word("authority", "state", id.0, AuthorityState::parse)?,
        last_seq: row.get("last_seq")?,
        state_since: row.get("state_since")?,
    })
}
