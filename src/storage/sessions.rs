//! Signed-in sessions, and sign-ins under way at the relying parties.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, SessionId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::word::Word;

/// Whose pages a session opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The identity provider itself.
    Csam,
    /// A person half way through activation: account made, key not yet.
    Activation,
    Office,
    Manager,
    Backoffice,
}

impl Audience {
    pub const ALL: [Self; 5] = [Self::Csam, Self::Activation, Self::Office, Self::Manager, Self::Backoffice];

    /// The word stored, and the name of the cookie after `passerelle-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Csam => "csam",
            Self::Activation => "activation",
            Self::Office => "office",
            Self::Manager => "manager",
            Self::Backoffice => "backoffice",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.word() == word)
    }
}

/// A session as stored; the bearer's token only as a keyed hash.
#[derive(Debug, Clone)]
pub struct Session {
    pub id: SessionId,
    pub audience: Audience,
    /// Issuer and subject of the sign-in (OpenID Connect Core, 2).
    pub issuer: String,
    pub subject: String,
    pub enrolment: Option<EnrolmentId>,
    pub staff: Option<StaffId>,
    pub national_number_index: Option<Vec<u8>>,
    pub name: String,
    pub level: i64,
    pub means: Means,
    pub auth_time: Instant,
    pub created_at: Instant,
    pub last_seen_at: Instant,
}

/// Starts a session.
pub async fn start(tx: &mut Tx, session: &Session, token_hash: &[u8]) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO session (id, token_hash, audience, issuer, subject, enrolment_id, staff_id,
               national_number_index, name, level, means, auth_time, created_at, last_seen_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)",
        )
        .bind(session.id)
        .bind(token_hash)
        .bind(session.audience.word())
        .bind(session.issuer.as_str())
        .bind(session.subject.as_str())
        .bind(session.enrolment)
        .bind(session.staff)
        .bind(session.national_number_index.as_deref())
        .bind(session.name.as_str())
        .bind(session.level)
        .bind(session.means.word())
        .bind(session.auth_time)
        .bind(session.created_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The running session of that token, if any. Whether it is too old is a rule, not a query.
pub async fn by_token(
    db: &mut impl Read,
    audience: Audience,
    token_hash: &[u8],
) -> Result<Option<Session>, StorageError> {
    db.query(
        "SELECT id, audience, issuer, subject, enrolment_id, staff_id, national_number_index, name, level, means,
           auth_time, created_at, last_seen_at
         FROM session WHERE token_hash = $1 AND audience = $2 AND ended_at IS NULL",
    )
    .bind(token_hash)
    .bind(audience.word())
    .optional(read)
    .await
}

/// Issuer and subject of the ended session of that token.
pub async fn ended_of(
    db: &mut impl Read,
    audience: Audience,
    token_hash: &[u8],
) -> Result<Option<(String, String)>, StorageError> {
    let sql = "SELECT issuer, subject FROM session
         WHERE token_hash = $1 AND audience = $2 AND ended_at IS NOT NULL";
    let read = |row: &Row| Ok((row.get("issuer")?, row.get("subject")?));
    db.query(sql).bind(token_hash).bind(audience.word()).optional(read).await
}

/// Notes that the session was used.
pub async fn touch(tx: &mut Tx, id: SessionId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE session SET last_seen_at = $2 WHERE id = $1 AND ended_at IS NULL AND last_seen_at < $2";
    tx.query(sql).bind(id).bind(now).execute().await?;
    Ok(())
}

/// Ends one session.
pub async fn end(tx: &mut Tx, id: SessionId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    tx.query(sql).bind(id).bind(now).execute().await?;
    Ok(())
}

/// Two moments of a session.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// Last used.
    pub seen: Instant,
    pub begun: Instant,
}

/// Ends the sessions of an audience that were used or begun at `oldest` or before, or after `newest`. Gives how many.
pub async fn end_outside(
    tx: &mut Tx,
    audience: Audience,
    oldest: Span,
    newest: Instant,
    now: Instant,
) -> Result<u64, StorageError> {
    tx.query(
        "UPDATE session SET ended_at = $5 WHERE audience = $1 AND ended_at IS NULL
           AND (last_seen_at <= $2 OR created_at <= $3 OR last_seen_at > $4 OR created_at > $4)",
    )
    .bind(audience.word())
    .bind(oldest.seen)
    .bind(oldest.begun)
    .bind(newest)
    .bind(now)
    .execute()
    .await
}

/// Forgets sessions that ended before `before` and that no code was given out in.
pub async fn forget(tx: &mut Tx, before: Instant) -> Result<u64, StorageError> {
    let sql = "DELETE FROM session WHERE ended_at < $1
        AND NOT EXISTS (SELECT 1 FROM authorization_code WHERE authorization_code.session_id = session.id)";
    tx.query(sql).bind(before).execute().await
}

/// Ends every session of an enrolment.
pub async fn end_all(tx: &mut Tx, enrolment: EnrolmentId, now: Instant) -> Result<u64, StorageError> {
    let sql = "UPDATE session SET ended_at = $2 WHERE enrolment_id = $1 AND ended_at IS NULL";
    tx.query(sql).bind(enrolment).bind(now).execute().await
}

/// Every session of an enrolment that has not ended, the one used last first. Which are too old is a rule.
pub async fn running(db: &mut impl Read, enrolment: EnrolmentId) -> Result<Vec<Session>, StorageError> {
    db.query(
        "SELECT id, audience, issuer, subject, enrolment_id, staff_id, national_number_index, name, level, means,
           auth_time, created_at, last_seen_at
         FROM session WHERE enrolment_id = $1 AND ended_at IS NULL ORDER BY last_seen_at DESC, id",
    )
    .bind(enrolment)
    .all(read)
    .await
}

/// Whether the session is, or was, of that enrolment.
pub async fn is_of(db: &mut impl Read, id: SessionId, enrolment: EnrolmentId) -> Result<bool, StorageError> {
    let sql = "SELECT id FROM session WHERE id = $1 AND enrolment_id = $2";
    let found = db.query(sql).bind(id).bind(enrolment).optional(|row| row.get::<SessionId>("id")).await?;
    Ok(found.is_some())
}

/// Ends every session of an enrolment but this one.
pub async fn end_others(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    kept: SessionId,
    now: Instant,
) -> Result<u64, StorageError> {
    let sql = "UPDATE session SET ended_at = $3 WHERE enrolment_id = $1 AND id <> $2 AND ended_at IS NULL";
    tx.query(sql).bind(enrolment).bind(kept).bind(now).execute().await
}

fn read(row: &Row) -> Result<Session, StorageError> {
    let id: SessionId = row.get("id")?;
    Ok(Session {
        id,
        audience: row.word("session", "audience", id.0, Audience::parse)?,
        issuer: row.get("issuer")?,
        subject: row.get("subject")?,
        enrolment: row.get("enrolment_id")?,
        staff: row.get("staff_id")?,
        national_number_index: row.get("national_number_index")?,
        name: row.get("name")?,
        level: row.get("level")?,
        means: row.word("session", "means", id.0, Means::parse)?,
        auth_time: row.get("auth_time")?,
        created_at: row.get("created_at")?,
        last_seen_at: row.get("last_seen_at")?,
    })
}
