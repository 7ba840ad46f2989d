//! What was issued: one row a request, holding both certificates.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use super::issuances::serial;
use crate::domain::certificate::serial::Serial;
use crate::domain::certificate::{CertificateState, EtkStatus};
use crate::domain::id::{AuthorityId, CertificateId, RequestId};
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// A certificate as stored: the pair that one request was given.
#[derive(Debug, Clone)]
pub struct Certificate {
    pub id: CertificateId,
    pub request: RequestId,
    pub environment: Environment,
    pub state: CertificateState,
    pub last_seq: i64,
    pub state_since: Instant,
    pub authority: AuthorityId,
    pub authentication_serial: Serial,
    /// DER.
    pub authentication_der: Vec<u8>,
    pub encryption_serial: Serial,
    /// DER.
    pub encryption_der: Vec<u8>,
    /// Of the authentication key: eHealth's `PublicKeyIdentifier`.
    pub key_identifier: Vec<u8>,
    pub national_number_index: Vec<u8>,
    pub etk_status: EtkStatus,
    pub not_before: Instant,
    /// Last second in which both hold.
    pub not_after: Instant,
}

impl Certificate {
    /// The state and seq that an update is guarded by.
    pub fn seen(&self) -> (CertificateState, i64) {
        (self.state, self.last_seq)
    }
}

/// Inserts a new certificate; [`StorageError::Conflict`] if the request has one, or its name an active one.
pub async fn insert(tx: &mut Tx, certificate: &Certificate) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO certificate (id, request_id, environment, state, last_seq, state_since, authority_id,
               authentication_serial, authentication_der, encryption_serial, encryption_der, key_identifier,
               national_number_index, etk_status, not_before, not_after)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        )
        .bind(certificate.id)
        .bind(certificate.request)
        .bind(certificate.environment.word())
        .bind(certificate.state.word())
        .bind(certificate.last_seq)
        .bind(certificate.state_since)
        .bind(certificate.authority)
        .bind(certificate.authentication_serial.octets().as_slice())
        .bind(certificate.authentication_der.as_slice())
        .bind(certificate.encryption_serial.octets().as_slice())
        .bind(certificate.encryption_der.as_slice())
        .bind(certificate.key_identifier.as_slice())
        .bind(certificate.national_number_index.as_slice())
        .bind(certificate.etk_status.word())
        .bind(certificate.not_before)
        .bind(certificate.not_after)
        .execute()
        .await?;
    guarded(rows)
}

/// One certificate.
pub async fn get(db: &mut impl Read, id: CertificateId) -> Result<Certificate, StorageError> {
    db.query(
        "SELECT id, request_id, environment, state, last_seq, state_since, authority_id, authentication_serial,
           authentication_der, encryption_serial, encryption_der, key_identifier, national_number_index, etk_status,
           not_before, not_after
         FROM certificate WHERE id = $1",
    )
    .bind(id)
    .one(read)
    .await
}

/// The certificate that a request was given, if any.
pub async fn of_request(db: &mut impl Read, request: RequestId) -> Result<Option<Certificate>, StorageError> {
    db.query(
        "SELECT id, request_id, environment, state, last_seq, state_since, authority_id, authentication_serial,
           authentication_der, encryption_serial, encryption_der, key_identifier, national_number_index, etk_status,
           not_before, not_after
         FROM certificate WHERE request_id = $1",
    )
    .bind(request)
    .optional(read)
    .await
}

/// The certificates of a signed-in person, newest first.
pub async fn of_subject(
    db: &mut impl Read,
    issuer: &str,
    subject: &str,
) -> Result<Vec<Certificate>, StorageError> {
    db.query(
        "SELECT c.id, c.request_id, c.environment, c.state, c.last_seq, c.state_since, c.authority_id,
           c.authentication_serial, c.authentication_der, c.encryption_serial, c.encryption_der, c.key_identifier,
           c.national_number_index, c.etk_status, c.not_before, c.not_after
         FROM certificate c JOIN request r ON r.id = c.request_id
         WHERE r.issuer = $1 AND r.subject = $2 ORDER BY c.not_before DESC, c.id DESC",
    )
    .bind(issuer)
    .bind(subject)
    .all(read)
    .await
}

/// The active certificate of a distinguished name, found by the keyed hash of its national number.
pub async fn active_of(
    db: &mut impl Read,
    environment: Environment,
    national_number_index: &[u8],
) -> Result<Option<Certificate>, StorageError> {
    db.query(
        "SELECT id, request_id, environment, state, last_seq, state_since, authority_id, authentication_serial,
           authentication_der, encryption_serial, encryption_der, key_identifier, national_number_index, etk_status,
           not_before, not_after
         FROM certificate WHERE environment = $1 AND national_number_index = $2 AND state = 'active'",
    )
    .bind(environment.word())
    .bind(national_number_index)
    .optional(read)
    .await
}

/// The encryption token of a revoked certificate ends with it; one that was never asked for stays so.
pub async fn end_token(tx: &mut Tx, id: CertificateId) -> Result<(), StorageError> {
    let sql = "UPDATE certificate SET etk_status = 'revoked'
        WHERE id = $1 AND state = 'revoked' AND etk_status NOT IN ('not_requested', 'expired')";
    tx.query(sql).bind(id).execute().await?;
    Ok(())
}

fn read(row: &Row) -> Result<Certificate, StorageError> {
    let id: CertificateId = row.get("id")?;
    Ok(Certificate {
        id,
        request: row.get("request_id")?,
        environment: row.word("certificate", "environment", id.0, Environment::parse)?,
        state: row.word("certificate", "state", id.0, CertificateState::parse)?,
        last_seq: row.get("last_seq")?,
        state_since: row.get("state_since")?,
        authority: row.get("authority_id")?,
        authentication_serial: serial(row, "certificate", "authentication_serial", id.0)?,
        authentication_der: row.get("authentication_der")?,
        encryption_serial: serial(row, "certificate", "encryption_serial", id.0)?,
        encryption_der: row.get("encryption_der")?,
        key_identifier: row.get("key_identifier")?,
        national_number_index: row.get("national_number_index")?,
        etk_status: row.word("certificate", "etk_status", id.0, EtkStatus::parse)?,
        not_before: row.get("not_before")?,
        not_after: row.get("not_after")?,
    })
}
