//! What `ca verify-all` reads and nobody else: everything, piece by piece.

use uuid::Uuid;

use super::db::{Read, Row};
use super::error::StorageError;
use super::issuances::{profile, scope, serial};
use crate::domain::certificate::leaf_profile::LeafProfile;
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::profile::Purpose;
use crate::domain::certificate::serial::Serial;
use crate::domain::id::{AuthorityId, CertificateId, RequestId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// A certificate beside what was written down before it was signed.
#[derive(Debug, Clone)]
pub struct Issued {
    pub certificate: CertificateId,
    pub request: RequestId,
    pub authority: AuthorityId,
    pub serial: Serial,
    /// DER.
    pub der: Vec<u8>,
    /// SHA-1 of its key.
    pub key_identifier: Vec<u8>,
    pub national_number_index: Vec<u8>,
    pub organisation_index: Option<Vec<u8>>,
    pub not_before: Instant,
    pub not_after: Instant,
    /// `None`: it was signed without a record.
    pub record: Option<Record>,
    /// The request for which its key was claimed.
    pub key_claim: Option<(RequestId, Purpose)>,
}

/// The record of an issuance.
#[derive(Debug, Clone)]
pub struct Record {
    pub request: RequestId,
    pub purpose: Purpose,
    /// `signed` for a certificate that exists.
    pub state: String,
    pub tbs: Vec<u8>,
    pub tbs_sha256: Vec<u8>,
    pub address_base: String,
    /// The constants it was made with.
    pub profile: LeafProfile,
    pub reserved_at: Instant,
    /// The revocation list that the certificate names.
    pub list: ListScope,
}

/// The next certificates after `after`, in the order of their ids, at most `limit`.
pub async fn issued(
    db: &mut impl Read,
    after: Option<CertificateId>,
    limit: i64,
) -> Result<Vec<Issued>, StorageError> {
    db.query(
        "SELECT c.id, c.request_id, c.authority_id, c.authentication_serial, c.authentication_der, c.key_identifier,
           c.national_number_index, c.organisation_index, c.not_before, c.not_after, i.request_id AS intended_for,
           i.purpose, i.state, i.tbs, i.tbs_sha256, i.address_base, i.reserved_at, i.list_scope, i.profile,
           k.request_id AS claimed_for, k.purpose AS claimed_as
         FROM certificate c
         LEFT JOIN issuance i ON i.authority_id = c.authority_id AND i.serial = c.authentication_serial
         LEFT JOIN subject_key s ON s.request_id = c.request_id AND s.purpose = 'authentication'
         LEFT JOIN key_use k ON k.spki_sha256 = s.spki_sha256
         WHERE c.id > $1 AND c.erased_at IS NULL ORDER BY c.id LIMIT $2",
    )
    .bind(after.unwrap_or(CertificateId(Uuid::nil())))
    .bind(limit)
    .all(read)
    .await
}

fn read(row: &Row) -> Result<Issued, StorageError> {
    let certificate: CertificateId = row.get("id")?;
    Ok(Issued {
        certificate,
        request: row.get("request_id")?,
        authority: row.get("authority_id")?,
        serial: serial(row, "certificate", "authentication_serial", certificate.0)?,
        der: row.get("authentication_der")?,
        key_identifier: row.get("key_identifier")?,
        national_number_index: row.get("national_number_index")?,
        organisation_index: row.get("organisation_index")?,
        not_before: row.get("not_before")?,
        not_after: row.get("not_after")?,
        record: record(row, certificate.0)?,
        key_claim: match row.get::<Option<RequestId>>("claimed_for")? {
            Some(request) => {
                Some((request, row.word("key_use", "claimed_as", certificate.0, Purpose::parse)?))
            }
            None => None,
        },
    })
}

fn record(row: &Row, id: Uuid) -> Result<Option<Record>, StorageError> {
    let Some(request) = row.get::<Option<RequestId>>("intended_for")? else {
        return Ok(None);
    };
    Ok(Some(Record {
        request,
        purpose: row.word("issuance", "purpose", id, Purpose::parse)?,
        state: row.get("state")?,
        tbs: row.get("tbs")?,
        tbs_sha256: row.get("tbs_sha256")?,
        address_base: row.get("address_base")?,
        profile: profile(row, id)?,
        reserved_at: row.get("reserved_at")?,
        list: scope(row, "issuance", id)?,
    }))
}

/// Issuances that were signed and of which no certificate is stored.
pub async fn signed_without_certificate(
    db: &mut impl Read,
) -> Result<Vec<(RequestId, Serial)>, StorageError> {
    db.query(
        "SELECT i.request_id, i.serial FROM issuance i LEFT JOIN certificate c ON c.request_id = i.request_id
         WHERE i.state = 'signed' AND c.id IS NULL ORDER BY i.request_id",
    )
    .all(|row| {
        let request: RequestId = row.get("request_id")?;
        Ok((request, serial(row, "issuance", "serial", request.0)?))
    })
    .await
}

/// The next owners of histories after `after`, at most `limit`.
pub async fn owners(db: &mut impl Read, after: Option<Uuid>, limit: i64) -> Result<Vec<Uuid>, StorageError> {
    let sql = "SELECT DISTINCT owner_id FROM history WHERE owner_id > $1 ORDER BY owner_id LIMIT $2";
    db.query(sql).bind(after.unwrap_or_default()).bind(limit).all(|row| row.get("owner_id")).await
}
