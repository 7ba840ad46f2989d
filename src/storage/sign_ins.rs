//! Sign-ins under way: what a relying party sent to the identity provider and must get back, once.

use uuid::Uuid;

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use super::sessions::Audience;
use crate::domain::instant::Instant;
use crate::domain::session::CLOCK_SLACK;

/// One round trip to the identity provider, bound to the browser that began it.
#[derive(Debug, Clone)]
pub struct SignIn {
    pub id: Uuid,
    pub audience: Audience,
    pub browser_hash: Vec<u8>,
    pub nonce: String,
    /// The PKCE verifier (RFC 7636), sealed under `sign_in`, this id, `verifier_sealed`.
    pub verifier_sealed: Vec<u8>,
    /// Path of our own to go on at.
    pub return_to: String,
    pub expires_at: Instant,
}

/// Stores a sign-in that begins now; `state` only as a keyed hash.
pub async fn begin(
    tx: &mut Tx,
    sign_in: &SignIn,
    state_hash: &[u8],
    now: Instant,
) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO sign_in (state_hash, audience, id, browser_hash, nonce, verifier_sealed, return_to,
               created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(state_hash)
        .bind(sign_in.audience.word())
        .bind(sign_in.id)
        .bind(sign_in.browser_hash.as_slice())
        .bind(sign_in.nonce.as_str())
        .bind(sign_in.verifier_sealed.as_slice())
        .bind(sign_in.return_to.as_str())
        .bind(now)
        .bind(sign_in.expires_at)
        .execute()
        .await?;
    guarded(rows)
}

/// Forgets sign-ins whose time was over before `before`.
pub async fn forget(tx: &mut Tx, before: Instant) -> Result<u64, StorageError> {
    tx.query("DELETE FROM sign_in WHERE expires_at < $1").bind(before).execute().await
}

/// Uses up a sign-in: `None` if the state is unknown, used, too old, of the future, or of another browser.
pub async fn take(
    tx: &mut Tx,
    audience: Audience,
    state_hash: &[u8],
    browser_hash: &[u8],
    now: Instant,
) -> Result<Option<SignIn>, StorageError> {
    tx.query(
        "UPDATE sign_in SET used_at = $4
         WHERE state_hash = $1 AND audience = $2 AND browser_hash = $3 AND used_at IS NULL AND expires_at > $4
           AND created_at <= $5
         RETURNING id, browser_hash, nonce, verifier_sealed, return_to, expires_at",
    )
    .bind(state_hash)
    .bind(audience.word())
    .bind(browser_hash)
    .bind(now)
    .bind(now.plus(CLOCK_SLACK))
    .optional(|row| {
        Ok(SignIn {
            id: row.get("id")?,
            audience,
            browser_hash: row.get("browser_hash")?,
            nonce: row.get("nonce")?,
            verifier_sealed: row.get("verifier_sealed")?,
            return_to: row.get("return_to")?,
            expires_at: row.get("expires_at")?,
        })
    })
    .await
}
