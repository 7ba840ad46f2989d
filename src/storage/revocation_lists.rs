//! The revocation lists that were signed. All stay: each must hold what the one before held.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::id::AuthorityId;
use crate::domain::instant::Instant;

/// A list as stored.
#[derive(Debug, Clone)]
pub struct RevocationList {
    pub authority: AuthorityId,
    /// CRLNumber.
    pub number: i64,
    /// CertificateList (RFC 5280, 5.1), DER.
    pub der: Vec<u8>,
    /// How many revocations it tells.
    pub revocations: i64,
    pub this_update: Instant,
    pub next_update: Instant,
}

/// Adds a list; [`StorageError::Conflict`] if its number is taken: another worker was faster.
pub async fn add(tx: &mut Tx, list: &RevocationList) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO revocation_list (authority_id, number, der, revocations, this_update, next_update)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(list.authority)
        .bind(list.number)
        .bind(list.der.as_slice())
        .bind(list.revocations)
        .bind(list.this_update)
        .bind(list.next_update)
        .execute()
        .await?;
    guarded(rows)
}

/// The newest list of an authority.
pub async fn latest(
    db: &mut impl Read,
    authority: AuthorityId,
) -> Result<Option<RevocationList>, StorageError> {
    db.query(
        "SELECT authority_id, number, der, revocations, this_update, next_update FROM revocation_list
         WHERE authority_id = $1 ORDER BY number DESC LIMIT 1",
    )
    .bind(authority)
    .optional(read)
    .await
}

/// When the first list of an authority was signed from that moment on.
pub async fn first_since(
    db: &mut impl Read,
    authority: AuthorityId,
    moment: Instant,
) -> Result<Option<Instant>, StorageError> {
    let sql = "SELECT this_update FROM revocation_list WHERE authority_id = $1 AND this_update >= $2
        ORDER BY number LIMIT 1";
    db.query(sql).bind(authority).bind(moment).optional(|row| row.get("this_update")).await
}

fn read(row: &Row) -> Result<RevocationList, StorageError> {
    Ok(RevocationList {
        authority: row.get("authority_id")?,
        number: row.get("number")?,
        der: row.get("der")?,
        revocations: row.get("revocations")?,
        this_update: row.get("this_update")?,
        next_update: row.get("next_update")?,
    })
}
