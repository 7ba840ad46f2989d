//! What the identity provider gave out: authorization codes and access tokens, only as keyed hashes.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::{EnrolmentId, SessionId};
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::word::Word;

/// An authorization code: what was granted, and to what it is bound (RFC 9700, 2.1.1).
#[derive(Debug, Clone)]
pub struct CodeGrant {
    pub client_id: String,
    pub redirect_uri: String,
    pub session: SessionId,
    pub enrolment: EnrolmentId,
    pub nonce: Option<String>,
    /// PKCE, S256.
    /// Stored as an empty text where the client may go without and did: the column is NOT NULL.
    pub code_challenge: Option<String>,
    pub scope: String,
    pub level: i64,
    pub means: Means,
    pub auth_time: Instant,
    pub issued_at: Instant,
    pub expires_at: Instant,
}

/// An access token: opens `userinfo` for one person, one client, one scope.
#[derive(Debug, Clone)]
pub struct AccessToken {
    pub client_id: String,
    pub enrolment: EnrolmentId,
    pub scope: String,
    pub expires_at: Instant,
}

/// Stores a code.
pub async fn add_code(tx: &mut Tx, code_hash: &[u8], grant: &CodeGrant) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO authorization_code (code_hash, client_id, redirect_uri, session_id, enrolment_id, nonce,
               code_challenge, scope, level, means, auth_time, issued_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        )
        .bind(code_hash)
        .bind(grant.client_id.as_str())
        .bind(grant.redirect_uri.as_str())
        .bind(grant.session)
        .bind(grant.enrolment)
        .bind(grant.nonce.as_deref())
        .bind(grant.code_challenge.as_deref().unwrap_or_default())
        .bind(grant.scope.as_str())
        .bind(grant.level)
        .bind(grant.means.word())
        .bind(grant.auth_time)
        .bind(grant.issued_at)
        .bind(grant.expires_at)
        .execute()
        .await?;
    guarded(rows)
}

/// Uses up a code: `None` if it is unknown, used or too old, or its person has signed out since. Whether it
/// is in the right hands is judged afterwards: a code shown by the wrong ones is burnt.
pub async fn take_code(
    tx: &mut Tx,
    code_hash: &[u8],
    now: Instant,
) -> Result<Option<CodeGrant>, StorageError> {
    tx.query(
        "UPDATE authorization_code SET used_at = $2
         WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2
           AND EXISTS (SELECT 1 FROM session WHERE session.id = authorization_code.session_id
                       AND session.ended_at IS NULL)
         RETURNING client_id, redirect_uri, session_id, enrolment_id, nonce, code_challenge, scope, level, means,
           auth_time, issued_at, expires_at",
    )
    .bind(code_hash)
    .bind(now)
    .optional(read_code)
    .await
}

/// Revokes what a code was exchanged for: it was shown twice (RFC 6749, 4.1.2). Gives how many tokens.
pub async fn revoke_tokens_of(tx: &mut Tx, code_hash: &[u8], now: Instant) -> Result<u64, StorageError> {
    let sql = "UPDATE access_token SET revoked_at = $2 WHERE code_hash = $1 AND revoked_at IS NULL";
    tx.query(sql).bind(code_hash).bind(now).execute().await
}

/// Revokes every token of a person.
pub async fn revoke_tokens_of_person(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    now: Instant,
) -> Result<u64, StorageError> {
    let sql = "UPDATE access_token SET revoked_at = $2 WHERE enrolment_id = $1 AND revoked_at IS NULL";
    tx.query(sql).bind(enrolment).bind(now).execute().await
}

/// Revokes every token of a relying party.
pub async fn revoke_tokens_of_client(
    tx: &mut Tx,
    client_id: &str,
    now: Instant,
) -> Result<u64, StorageError> {
    let sql = "UPDATE access_token SET revoked_at = $2 WHERE client_id = $1 AND revoked_at IS NULL";
    tx.query(sql).bind(client_id).bind(now).execute().await
}

/// Stores the access token that a code was exchanged for.
pub async fn add_token(
    tx: &mut Tx,
    token_hash: &[u8],
    code_hash: &[u8],
    token: &AccessToken,
) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO access_token (token_hash, code_hash, client_id, enrolment_id, scope, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(token_hash)
        .bind(code_hash)
        .bind(token.client_id.as_str())
        .bind(token.enrolment)
        .bind(token.scope.as_str())
        .bind(token.expires_at)
        .execute()
        .await?;
    guarded(rows)
}

/// The token, if it is neither revoked nor too old.
pub async fn valid_token(
    db: &mut impl Read,
    token_hash: &[u8],
    now: Instant,
) -> Result<Option<AccessToken>, StorageError> {
    db.query(
        "SELECT client_id, enrolment_id, scope, expires_at FROM access_token
         WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2",
    )
    .bind(token_hash)
    .bind(now)
    .optional(|row| {
        Ok(AccessToken {
            client_id: row.get("client_id")?,
            enrolment: row.get("enrolment_id")?,
            scope: row.get("scope")?,
            expires_at: row.get("expires_at")?,
        })
    })
    .await
}

fn read_code(row: &Row) -> Result<CodeGrant, StorageError> {
    let session: SessionId = row.get("session_id")?;
    let challenge: String = row.get("code_challenge")?;
    Ok(CodeGrant {
        client_id: row.get("client_id")?,
        redirect_uri: row.get("redirect_uri")?,
        session,
        enrolment: row.get("enrolment_id")?,
        nonce: row.get("nonce")?,
        code_challenge: Some(challenge).filter(|text| !text.is_empty()),
        scope: row.get("scope")?,
        level: row.get("level")?,
        means: row.word("authorization_code", "means", session.0, Means::parse)?,
        auth_time: row.get("auth_time")?,
        issued_at: row.get("issued_at")?,
        expires_at: row.get("expires_at")?,
    })
}

/// Forgets codes, and the tokens they were exchanged for, that were over before `before`. Until then a code that is
/// shown twice still takes its tokens back.
pub async fn forget(tx: &mut Tx, before: Instant) -> Result<u64, StorageError> {
    let sql = "DELETE FROM access_token WHERE expires_at < $1";
    let tokens = tx.query(sql).bind(before).execute().await?;
    let sql = "DELETE FROM authorization_code WHERE expires_at < $1
        AND NOT EXISTS (SELECT 1 FROM access_token WHERE access_token.code_hash = authorization_code.code_hash)";
    Ok(tokens + tx.query(sql).bind(before).execute().await?)
}
