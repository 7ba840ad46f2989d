//! Forms that were sent after their session had ended, sealed, for their sender alone.

use super::db::{Read, Tx};
use super::error::{StorageError, guarded};
use super::sessions::Audience;
use crate::domain::id::KeptPostId;
use crate::domain::instant::Instant;

/// A kept form. `content_sealed` is sealed under `kept_post`, this id, `content_sealed`.
#[derive(Debug, Clone)]
pub struct KeptPost {
    pub id: KeptPostId,
    pub audience: Audience,
    pub browser_hash: Vec<u8>,
    /// Whose session had ended.
    pub issuer: String,
    pub subject: String,
    pub content_sealed: Vec<u8>,
    pub created_at: Instant,
    pub expires_at: Instant,
}

/// Keeps a form; an earlier one of the same browser and pages goes.
pub async fn keep(tx: &mut Tx, kept: &KeptPost) -> Result<(), StorageError> {
    tx.query("DELETE FROM kept_post WHERE browser_hash = $1 AND audience = $2")
        .bind(kept.browser_hash.as_slice())
        .bind(kept.audience.word())
        .execute()
        .await?;
    let rows = tx
        .query(
            "INSERT INTO kept_post (id, audience, browser_hash, issuer, subject, content_sealed, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(kept.id)
        .bind(kept.audience.word())
        .bind(kept.browser_hash.as_slice())
        .bind(kept.issuer.as_str())
        .bind(kept.subject.as_str())
        .bind(kept.content_sealed.as_slice())
        .bind(kept.created_at)
        .bind(kept.expires_at)
        .execute()
        .await?;
    guarded(rows)
}

/// A kept form, whatever its age.
pub async fn find(db: &mut impl Read, id: KeptPostId) -> Result<Option<KeptPost>, StorageError> {
    db.query(
        "SELECT audience, browser_hash, issuer, subject, content_sealed, created_at, expires_at
         FROM kept_post WHERE id = $1",
    )
    .bind(id)
    .optional(|row| {
        Ok(KeptPost {
            id,
            audience: row.word("kept_post", "audience", id.0, Audience::parse)?,
            browser_hash: row.get("browser_hash")?,
            issuer: row.get("issuer")?,
            subject: row.get("subject")?,
            content_sealed: row.get("content_sealed")?,
            created_at: row.get("created_at")?,
            expires_at: row.get("expires_at")?,
        })
    })
    .await
}

/// Forgets forms whose time is over, or that were kept after `newest`: the clock has stepped back from them.
pub async fn forget(tx: &mut Tx, now: Instant, newest: Instant) -> Result<u64, StorageError> {
    let sql = "DELETE FROM kept_post WHERE expires_at <= $1 OR created_at > $2";
    tx.query(sql).bind(now).bind(newest).execute().await
}
