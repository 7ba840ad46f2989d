//! The identity provider's own signing keys. Private halves are sealed under `oidc_key`, id, `private_sealed`.

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::instant::Instant;

/// A signing key as stored.
#[derive(Debug, Clone)]
pub struct OidcKey {
    pub id: Uuid,
    /// Thumbprint of the public half (RFC 7638); the `kid` of what it signs.
    pub kid: String,
    /// PKCS#8, sealed.
    pub private_sealed: Vec<u8>,
    /// `RSAPublicKey` (RFC 8017, A.1.1) in DER.
    pub public_der: Vec<u8>,
    pub created_at: Instant,
    /// From then on its public half is no longer shown. `None`: no newer one is made.
    pub retires_at: Option<Instant>,
    /// From then on it signs, until a newer one does. `None`: since it was made.
    pub signs_from: Option<Instant>,
}

/// Adds a key.
pub async fn add(tx: &mut Tx, key: &OidcKey) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO oidc_key (id, kid, private_sealed, public_der, created_at, retires_at, signs_from)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(key.id)
        .bind(key.kid.as_str())
        .bind(key.private_sealed.as_slice())
        .bind(key.public_der.as_slice())
        .bind(key.created_at)
        .bind(key.retires_at)
        .bind(key.signs_from)
        .execute()
        .await?;
    guarded(rows)
}

/// The key that signs `now`: the newest of those whose time has come.
pub async fn signing(db: &mut impl Read, now: Instant) -> Result<Option<OidcKey>, StorageError> {
    db.query(
        "SELECT id, kid, private_sealed, public_der, created_at, retires_at, signs_from FROM oidc_key
         WHERE (signs_from IS NULL OR signs_from <= $1) AND (retires_at IS NULL OR retires_at > $1)
         ORDER BY COALESCE(signs_from, created_at) DESC, created_at DESC, id DESC LIMIT 1",
    )
    .bind(now)
    .optional(read)
    .await
}

/// The keys whose public half is shown `now`, newest first.
pub async fn shown(db: &mut impl Read, now: Instant) -> Result<Vec<OidcKey>, StorageError> {
    db.query(
        "SELECT id, kid, private_sealed, public_der, created_at, retires_at, signs_from
         FROM oidc_key WHERE retires_at IS NULL OR retires_at > $1 ORDER BY created_at DESC, id DESC",
    )
    .bind(now)
    .all(read)
    .await
}

/// Lets every key retire then at the latest. Gives how many.
pub async fn retire(tx: &mut Tx, at: Instant) -> Result<u64, StorageError> {
    tx.query("UPDATE oidc_key SET retires_at = $1 WHERE retires_at IS NULL OR retires_at > $1")
        .bind(at)
        .execute()
        .await
}

fn read(row: &Row) -> Result<OidcKey, StorageError> {
    Ok(OidcKey {
        id: row.get("id")?,
        kid: row.get("kid")?,
        private_sealed: row.get("private_sealed")?,
        public_der: row.get("public_der")?,
        created_at: row.get("created_at")?,
        retires_at: row.get("retires_at")?,
        signs_from: row.get("signs_from")?,
    })
}
