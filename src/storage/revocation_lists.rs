//! The revocation lists that were signed. All stay: each must hold what the one before held.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use super::issuances::scope;
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::id::AuthorityId;
use crate::domain::instant::Instant;

/// A list as stored.
#[derive(Debug, Clone)]
pub struct RevocationList {
    pub authority: AuthorityId,
    /// Which certificates it is about.
    pub scope: ListScope,
    /// CRLNumber; each scope counts for itself.
    pub number: i64,
    /// CertificateList (RFC 5280, 5.1), DER.
    pub der: Vec<u8>,
    /// How many changes it tells: certificates, and reasons that were raised since.
    pub revocations: i64,
    pub this_update: Instant,
    pub next_update: Instant,
}

/// A list without its bytes.
#[derive(Debug, Clone, Copy)]
pub struct ListHead {
    pub scope: ListScope,
    pub number: i64,
    /// See [`RevocationList::revocations`].
    pub revocations: i64,
    pub this_update: Instant,
}

/// Adds a list; [`StorageError::Conflict`] if its number is taken: another worker was faster.
pub async fn add(tx: &mut Tx, list: &RevocationList) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO revocation_list (authority_id, list_scope, number, der, revocations, this_update, next_update)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(list.authority)
        .bind(list.scope.stored())
        .bind(list.number)
        .bind(list.der.as_slice())
        .bind(list.revocations)
        .bind(list.this_update)
        .bind(list.next_update)
        .execute()
        .await?;
    guarded(rows)
}

/// The newest list of a scope.
pub async fn latest(
    db: &mut impl Read,
    authority: AuthorityId,
    scope: ListScope,
) -> Result<Option<RevocationList>, StorageError> {
    db.query(
        "SELECT authority_id, list_scope, number, der, revocations, this_update, next_update FROM revocation_list
         WHERE authority_id = $1 AND list_scope = $2 ORDER BY number DESC LIMIT 1",
    )
    .bind(authority)
    .bind(scope.stored())
    .optional(read)
    .await
}

/// The newest list of each scope of an authority that has any.
pub async fn heads(db: &mut impl Read, authority: AuthorityId) -> Result<Vec<ListHead>, StorageError> {
    db.query(
        "SELECT list_scope, number, revocations, this_update FROM revocation_list l
         WHERE authority_id = $1 AND number = (SELECT MAX(number) FROM revocation_list n
           WHERE n.authority_id = l.authority_id AND n.list_scope = l.list_scope)",
    )
    .bind(authority)
    .all(|row| {
        Ok(ListHead {
            scope: scope(row, "revocation_list", authority.0)?,
            number: row.get("number")?,
            revocations: row.get("revocations")?,
            this_update: row.get("this_update")?,
        })
    })
    .await
}

/// Every list of an authority, by scope, oldest first.
pub async fn all_of(db: &mut impl Read, authority: AuthorityId) -> Result<Vec<RevocationList>, StorageError> {
    db.query(
        "SELECT authority_id, list_scope, number, der, revocations, this_update, next_update FROM revocation_list
         WHERE authority_id = $1 ORDER BY list_scope, number",
    )
    .bind(authority)
    .all(read)
    .await
}

fn read(row: &Row) -> Result<RevocationList, StorageError> {
    let authority: AuthorityId = row.get("authority_id")?;
    Ok(RevocationList {
        authority,
        scope: scope(row, "revocation_list", authority.0)?,
        number: row.get("number")?,
        der: row.get("der")?,
        revocations: row.get("revocations")?,
        this_update: row.get("this_update")?,
        next_update: row.get("next_update")?,
    })
}
