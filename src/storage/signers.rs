//! The platform's own certified keys. Keys lie in the key ring; here are their certificates.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use super::issuances::serial;
use crate::domain::certificate::serial::Serial;
use crate::domain::certificate::signer_name::{SignerKind, SignerName};
use crate::domain::id::{AuthorityId, SignerId};
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// A signer as stored.
#[derive(Debug, Clone)]
pub struct Signer {
    pub id: SignerId,
    pub name: SignerName,
    /// Who certifies it.
    pub authority: AuthorityId,
    pub serial: Serial,
    /// TBSCertificate, DER: written down before it is signed.
    pub tbs: Vec<u8>,
    /// X.509 certificate, DER; `None` until it is signed.
    pub certificate_der: Option<Vec<u8>>,
    pub not_before: Instant,
    /// Last second in which it holds.
    pub not_after: Instant,
    /// Under which name the key ring finds its key.
    pub key_name: String,
}

/// Adds a signer whose certificate is still to be signed; [`StorageError::Conflict`] if one of that name exists.
pub async fn insert(tx: &mut Tx, signer: &Signer) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO signer (id, slug, environment, kind, generation, authority_id, serial, tbs, not_before,
               not_after, key_name)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(signer.id)
        .bind(signer.name.slug())
        .bind(signer.name.environment.word())
        .bind(signer.name.kind.word())
        .bind(i64::from(signer.name.generation))
        .bind(signer.authority)
        .bind(signer.serial.octets().as_slice())
        .bind(signer.tbs.as_slice())
        .bind(signer.not_before)
        .bind(signer.not_after)
        .bind(signer.key_name.as_str())
        .execute()
        .await?;
    guarded(rows)
}

/// Records the signed certificate. Two workers record the same bytes, so the second does nothing.
pub async fn record_certificate(tx: &mut Tx, id: SignerId, der: &[u8]) -> Result<(), StorageError> {
    let sql = "UPDATE signer SET certificate_der = $2 WHERE id = $1 AND certificate_der IS NULL";
    tx.query(sql).bind(id).bind(der).execute().await?;
    Ok(())
}

/// The newest signer of a kind, signed or not.
pub async fn newest(
    db: &mut impl Read,
    environment: Environment,
    kind: SignerKind,
) -> Result<Option<Signer>, StorageError> {
    db.query(
        "SELECT id, environment, kind, generation, authority_id, serial, tbs, certificate_der, not_before, not_after,
           key_name
         FROM signer WHERE environment = $1 AND kind = $2 ORDER BY generation DESC LIMIT 1",
    )
    .bind(environment.word())
    .bind(kind.word())
    .optional(read)
    .await
}

/// The newest signer of a kind that an authority certified, signed or not.
pub async fn newest_of(
    db: &mut impl Read,
    authority: AuthorityId,
    kind: SignerKind,
) -> Result<Option<Signer>, StorageError> {
    db.query(
        "SELECT id, environment, kind, generation, authority_id, serial, tbs, certificate_der, not_before, not_after,
           key_name
         FROM signer WHERE authority_id = $1 AND kind = $2 ORDER BY generation DESC LIMIT 1",
    )
    .bind(authority)
    .bind(kind.word())
    .optional(read)
    .await
}

/// The newest signer of a kind that an authority certified, whose certificate is there and holds.
pub async fn usable(
    db: &mut impl Read,
    authority: AuthorityId,
    kind: SignerKind,
    now: Instant,
) -> Result<Option<Signer>, StorageError> {
    db.query(
        "SELECT id, environment, kind, generation, authority_id, serial, tbs, certificate_der, not_before, not_after,
           key_name
         FROM signer WHERE authority_id = $1 AND kind = $2 AND certificate_der IS NOT NULL AND not_after >= $3
         ORDER BY generation DESC LIMIT 1",
    )
    .bind(authority)
    .bind(kind.word())
    .bind(now)
    .optional(read)
    .await
}

/// Every signer: by environment and kind, oldest generation first.
pub async fn all(db: &mut impl Read) -> Result<Vec<Signer>, StorageError> {
    db.query(
        "SELECT id, environment, kind, generation, authority_id, serial, tbs, certificate_der, not_before, not_after,
           key_name
         FROM signer ORDER BY environment DESC, kind, generation",
    )
    .all(read)
    .await
}

fn read(row: &Row) -> Result<Signer, StorageError> {
    let id: SignerId = row.get("id")?;
    let nonsense = |column| StorageError::Nonsense { table: "signer", column, id: id.0 };
    let generation: i64 = row.get("generation")?;
    Ok(Signer {
        id,
        name: SignerName {
            environment: row.word("signer", "environment", id.0, Environment::parse)?,
            kind: row.word("signer", "kind", id.0, SignerKind::parse)?,
            generation: u16::try_from(generation).map_err(|_| nonsense("generation"))?,
        },
        authority: row.get("authority_id")?,
        serial: serial(row, "signer", "serial", id.0)?,
        tbs: row.get("tbs")?,
        certificate_der: row.get("certificate_der")?,
        not_before: row.get("not_before")?,
        not_after: row.get("not_after")?,
        key_name: row.get("key_name")?,
    })
}
