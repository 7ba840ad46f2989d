//! The trusted lists that were signed, and what stands on them since when. Nothing here is ever changed.

use uuid::Uuid;

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::certificate::trusted_list::{ServiceStatus, ServiceType, TrustedList};
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// One status of one service.
#[derive(Debug, Clone)]
pub struct Standing {
    pub environment: Environment,
    pub list: TrustedList,
    pub kind: ServiceType,
    /// SHA-256 of `certificate_der`: with list and kind it tells services apart.
    pub certificate_sha256: Vec<u8>,
    /// Counts the statuses of the service from 1.
    pub seq: i64,
    /// X.509 certificate, DER.
    pub certificate_der: Vec<u8>,
    pub name: String,
    pub status: ServiceStatus,
    pub since: Instant,
}

/// A list as signed.
#[derive(Debug, Clone)]
pub struct SignedList {
    pub environment: Environment,
    pub list: TrustedList,
    /// TSLSequenceNumber.
    pub sequence: i64,
    pub xml: Vec<u8>,
    /// SHA-256 of `xml`.
    pub sha256: Vec<u8>,
    /// SHA-256 of what it says, without number and dates.
    pub content_sha256: Vec<u8>,
    pub issued_at: Instant,
    pub next_update: Instant,
}

/// Adds a status; [`StorageError::Conflict`] if its number is taken: another worker was faster.
pub async fn add_standing(tx: &mut Tx, standing: &Standing) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO trusted_service (environment, list, service_type, certificate_sha256, seq, certificate_der,
               name, status, since)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(standing.environment.word())
        .bind(standing.list.word())
        .bind(standing.kind.word())
        .bind(standing.certificate_sha256.as_slice())
        .bind(standing.seq)
        .bind(standing.certificate_der.as_slice())
        .bind(standing.name.as_str())
        .bind(standing.status.word())
        .bind(standing.since)
        .execute()
        .await?;
    guarded(rows)
}

/// Every status of every service of a list: service by service, oldest status first.
pub async fn standings(
    db: &mut impl Read,
    environment: Environment,
    list: TrustedList,
) -> Result<Vec<Standing>, StorageError> {
    db.query(
        "SELECT environment, list, service_type, certificate_sha256, seq, certificate_der, name, status, since
         FROM trusted_service WHERE environment = $1 AND list = $2
         ORDER BY service_type, name, certificate_sha256, seq",
    )
    .bind(environment.word())
    .bind(list.word())
    .all(read_standing)
    .await
}

/// Adds a signed list; [`StorageError::Conflict`] if its number is taken: another worker was faster.
pub async fn add(tx: &mut Tx, list: &SignedList) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO trusted_list (environment, list, sequence, xml, sha256, content_sha256, issued_at, next_update)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(list.environment.word())
        .bind(list.list.word())
        .bind(list.sequence)
        .bind(list.xml.as_slice())
        .bind(list.sha256.as_slice())
        .bind(list.content_sha256.as_slice())
        .bind(list.issued_at)
        .bind(list.next_update)
        .execute()
        .await?;
    guarded(rows)
}

/// The newest of a list.
pub async fn latest(
    db: &mut impl Read,
    environment: Environment,
    list: TrustedList,
) -> Result<Option<SignedList>, StorageError> {
    db.query(
        "SELECT environment, list, sequence, xml, sha256, content_sha256, issued_at, next_update FROM trusted_list
         WHERE environment = $1 AND list = $2 ORDER BY sequence DESC LIMIT 1",
    )
    .bind(environment.word())
    .bind(list.word())
    .optional(read)
    .await
}

/// Every list ever signed, by environment and list, oldest first.
pub async fn all(db: &mut impl Read) -> Result<Vec<SignedList>, StorageError> {
    db.query(
        "SELECT environment, list, sequence, xml, sha256, content_sha256, issued_at, next_update FROM trusted_list
         ORDER BY environment DESC, list, sequence",
    )
    .all(read)
    .await
}

fn read_standing(row: &Row) -> Result<Standing, StorageError> {
    let table = "trusted_service";
    Ok(Standing {
        environment: row.word(table, "environment", Uuid::nil(), Environment::parse)?,
        list: row.word(table, "list", Uuid::nil(), TrustedList::parse)?,
        kind: row.word(table, "service_type", Uuid::nil(), ServiceType::parse)?,
        certificate_sha256: row.get("certificate_sha256")?,
        seq: row.get("seq")?,
        certificate_der: row.get("certificate_der")?,
        name: row.get("name")?,
        status: row.word(table, "status", Uuid::nil(), ServiceStatus::parse)?,
        since: row.get("since")?,
    })
}

fn read(row: &Row) -> Result<SignedList, StorageError> {
    let table = "trusted_list";
    Ok(SignedList {
        environment: row.word(table, "environment", Uuid::nil(), Environment::parse)?,
        list: row.word(table, "list", Uuid::nil(), TrustedList::parse)?,
        sequence: row.get("sequence")?,
        xml: row.get("xml")?,
        sha256: row.get("sha256")?,
        content_sha256: row.get("content_sha256")?,
        issued_at: row.get("issued_at")?,
        next_update: row.get("next_update")?,
    })
}
