//! What is about to be signed, written down before (`pki.md` 3.3): the bytes, and all that is needed to lint
//! them again after a crash.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use super::subject_keys::SubjectKey;
use crate::domain::certificate::leaf_profile::LeafProfile;
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::profile::Purpose;
use crate::domain::certificate::serial::Serial;
use crate::domain::id::{AuthorityId, RequestId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// A reserved issuance: the intention to sign exactly these bytes.
#[derive(Debug, Clone)]
pub struct Issuance {
    pub authority: AuthorityId,
    pub serial: Serial,
    /// The revocation list that the certificate names.
    pub list: ListScope,
    pub request: RequestId,
    pub purpose: Purpose,
    /// TBSCertificate (RFC 5280, 4.1.1.1), DER.
    pub tbs: Vec<u8>,
    /// SHA-256 of `tbs`.
    pub tbs_sha256: Vec<u8>,
    /// Below which the addresses inside lie.
    pub address_base: String,
    /// The constants it was made with.
    pub profile: LeafProfile,
    /// The moment the validity was computed from.
    pub reserved_at: Instant,
}

/// Holds the request until the transaction ends, so that its issuers go one after the other. SQLite has one
/// writer anyway.
pub async fn hold_request(tx: &mut Tx, id: RequestId) -> Result<(), StorageError> {
    let (sqlite, postgres) =
        ("SELECT id FROM request WHERE id = $1", "SELECT id FROM request WHERE id = $1 FOR UPDATE");
    tx.query_per_engine(sqlite, postgres).bind(id).one(|row| row.get::<RequestId>("id")).await?;
    Ok(())
}

/// Adds a reserved issuance; [`StorageError::Conflict`] if the request has a live one of that purpose.
pub async fn reserve(tx: &mut Tx, issuance: &Issuance) -> Result<(), StorageError> {
    // Strings and a number cannot fail to serialise; were it so, nothing could be read back, and nothing is signed.
    let profile = serde_json::to_string(&issuance.profile).unwrap_or_default();
    let rows = tx
        .query(
            "INSERT INTO issuance (authority_id, serial, request_id, purpose, state, tbs, tbs_sha256, address_base,
               reserved_at, list_scope, profile)
             VALUES ($1, $2, $3, $4, 'reserved', $5, $6, $7, $8, $9, $10)",
        )
        .bind(issuance.authority)
        .bind(issuance.serial.octets().as_slice())
        .bind(issuance.request)
        .bind(issuance.purpose.word())
        .bind(issuance.tbs.as_slice())
        .bind(issuance.tbs_sha256.as_slice())
        .bind(issuance.address_base.as_str())
        .bind(issuance.reserved_at)
        .bind(issuance.list.stored())
        .bind(profile)
        .execute()
        .await?;
    guarded(rows)
}

/// The issuances of a request that wait for their signature, authentication first.
pub async fn reserved(db: &mut impl Read, request: RequestId) -> Result<Vec<Issuance>, StorageError> {
    db.query(
        "SELECT authority_id, serial, request_id, purpose, tbs, tbs_sha256, address_base, reserved_at,
           list_scope, profile FROM issuance
         WHERE request_id = $1 AND state = 'reserved' ORDER BY purpose",
    )
    .bind(request)
    .all(read)
    .await
}

/// Records the signature; [`StorageError::Conflict`] if another worker recorded it before.
pub async fn mark_signed(tx: &mut Tx, issuance: &Issuance, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE issuance SET state = 'signed', signed_at = $3
        WHERE authority_id = $1 AND serial = $2 AND state = 'reserved'";
    let serial = issuance.serial.octets().as_slice();
    guarded(tx.query(sql).bind(issuance.authority).bind(serial).bind(now).execute().await?)
}

/// Claims a key for one purpose of one request, for ever. Gives whether it is theirs: claiming again what one
/// has is no fault, because an attempt may be repeated.
pub async fn claim_key(tx: &mut Tx, request: RequestId, key: &SubjectKey) -> Result<bool, StorageError> {
    let sql = "INSERT INTO key_use (spki_sha256, request_id, purpose) VALUES ($1, $2, $3)
        ON CONFLICT (spki_sha256) DO NOTHING";
    let hash = key.spki_sha256.as_slice();
    tx.query(sql).bind(hash).bind(request).bind(key.purpose.word()).execute().await?;
    let sql = "SELECT request_id, purpose FROM key_use WHERE spki_sha256 = $1";
    let of = |row: &Row| Ok((row.get::<RequestId>("request_id")?, row.get::<String>("purpose")?));
    let (owner, purpose) = tx.query(sql).bind(hash).one(of).await?;
    Ok(owner == request && purpose == key.purpose.word())
}

/// A stored serial number; anything but twenty octets of ours is a defect.
pub(super) fn serial(
    row: &Row,
    table: &'static str,
    column: &'static str,
    id: uuid::Uuid,
) -> Result<Serial, StorageError> {
    let octets: Vec<u8> = row.get(column)?;
    let read = <[u8; 20]>::try_from(octets).ok().and_then(Serial::from_stored);
    read.ok_or(StorageError::Nonsense { table, column, id })
}

/// The stored scope of a revocation list.
pub(super) fn scope(row: &Row, table: &'static str, id: uuid::Uuid) -> Result<ListScope, StorageError> {
    let nonsense = StorageError::Nonsense { table, column: "list_scope", id };
    ListScope::from_stored(row.get("list_scope")?).ok_or(nonsense)
}

/// The stored constants of a certificate.
pub(super) fn profile(row: &Row, id: uuid::Uuid) -> Result<LeafProfile, StorageError> {
    let nonsense = StorageError::Nonsense { table: "issuance", column: "profile", id };
    serde_json::from_str(&row.get::<String>("profile")?).map_err(|_| nonsense)
}

fn read(row: &Row) -> Result<Issuance, StorageError> {
    let request: RequestId = row.get("request_id")?;
    Ok(Issuance {
        authority: row.get("authority_id")?,
        serial: serial(row, "issuance", "serial", request.0)?,
        list: scope(row, "issuance", request.0)?,
        request,
        purpose: row.word("issuance", "purpose", request.0, Purpose::parse)?,
        tbs: row.get("tbs")?,
        tbs_sha256: row.get("tbs_sha256")?,
        address_base: row.get("address_base")?,
        profile: profile(row, request.0)?,
        reserved_at: row.get("reserved_at")?,
    })
}
