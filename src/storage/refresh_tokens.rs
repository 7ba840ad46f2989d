//! Refresh tokens: each is used once, and all that came of one code are one family (RFC 9700, 4.14).

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use super::oidc_grants::{Granted, read_granted};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// What a refresh token stands for.
#[derive(Debug, Clone)]
pub struct RefreshGrant {
    pub granted: Granted,
    /// The code that its family began with, as a keyed hash.
    pub code_hash: Vec<u8>,
    pub issued_at: Instant,
    pub expires_at: Instant,
}

/// Stores a refresh token.
pub async fn add(tx: &mut Tx, token_hash: &[u8], grant: &RefreshGrant) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO refresh_token (token_hash, code_hash, client_id, session_id, enrolment_id, scope, level, means,
               auth_time, issued_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(token_hash)
        .bind(grant.code_hash.as_slice())
        .bind(grant.granted.client_id.as_str())
        .bind(grant.granted.session)
        .bind(grant.granted.enrolment)
        .bind(grant.granted.scope.as_str())
        .bind(grant.granted.level)
        .bind(grant.granted.means.word())
        .bind(grant.granted.auth_time)
        .bind(grant.issued_at)
        .bind(grant.expires_at)
        .execute()
        .await?;
    guarded(rows)
}

/// Uses up a refresh token: `None` if it is unknown, used, revoked or too old.
pub async fn take(
    tx: &mut Tx,
    token_hash: &[u8],
    now: Instant,
) -> Result<Option<RefreshGrant>, StorageError> {
    tx.query(
        "UPDATE refresh_token SET used_at = $2
         WHERE token_hash = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2
         RETURNING code_hash, client_id, session_id, enrolment_id, scope, level, means, auth_time, issued_at, expires_at",
    )
    .bind(token_hash)
    .bind(now)
    .optional(read)
    .await
}

/// The relying parties that can go on without the person now, by name.
pub async fn held_for(
    db: &mut impl Read,
    enrolment: EnrolmentId,
    now: Instant,
) -> Result<Vec<String>, StorageError> {
    db.query(
        "SELECT DISTINCT client_id FROM refresh_token
         WHERE enrolment_id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2 ORDER BY client_id",
    )
    .bind(enrolment)
    .bind(now)
    .all(|row| row.get("client_id"))
    .await
}

/// The code with which the family of a token began; `None` for a token that never was.
pub async fn family(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Vec<u8>>, StorageError> {
    tx.query("SELECT code_hash FROM refresh_token WHERE token_hash = $1")
        .bind(token_hash)
        .optional(|row| row.get("code_hash"))
        .await
}

fn read(row: &Row) -> Result<RefreshGrant, StorageError> {
    Ok(RefreshGrant {
        granted: read_granted(row, "refresh_token")?,
        code_hash: row.get("code_hash")?,
        issued_at: row.get("issued_at")?,
        expires_at: row.get("expires_at")?,
    })
}
