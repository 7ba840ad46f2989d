//! What was issued: one row a request, holding its authentication certificate.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use super::issuances::serial;
use crate::domain::certificate::CertificateState;
use crate::domain::certificate::key_identifier::KeyIdentifier;
use crate::domain::certificate::serial::Serial;
use crate::domain::id::{AuthorityId, CertificateId, EnrolmentId, RequestId};
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// A certificate as stored: what one request was given. Its encryption certificate stands in its token.
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
    /// Of the authentication key: eHealth's `PublicKeyIdentifier`.
    pub key_identifier: Vec<u8>,
    /// Of the person who holds it, for themselves or for an organisation.
    pub national_number_index: Vec<u8>,
    /// Keyed hash of the organisation's common name, if it is an organisation's.
    pub organisation_index: Option<Vec<u8>>,
    pub not_before: Instant,
    /// Last second in which it holds.
    pub not_after: Instant,
}

impl Certificate {
    /// The state and seq that an update is guarded by.
    pub fn seen(&self) -> (CertificateState, i64) {
        (self.state, self.last_seq)
    }

    /// By which its distinguished name is recognised, as a request's is.
    pub fn subject_index(&self) -> &[u8] {
        self.organisation_index.as_deref().unwrap_or(&self.national_number_index)
    }
}

/// Inserts a new certificate; [`StorageError::Conflict`] if the request has one, or its name an active one.
pub async fn insert(tx: &mut Tx, certificate: &Certificate) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO certificate (id, request_id, environment, state, last_seq, state_since, authority_id,
               authentication_serial, authentication_der, key_identifier, national_number_index, not_before, not_after,
               organisation_index)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
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
        .bind(certificate.key_identifier.as_slice())
        .bind(certificate.national_number_index.as_slice())
        .bind(certificate.not_before)
        .bind(certificate.not_after)
        .bind(certificate.organisation_index.as_deref())
        .execute()
        .await?;
    guarded(rows)
}

/// One certificate.
pub async fn get(db: &mut impl Read, id: CertificateId) -> Result<Certificate, StorageError> {
    db.query(
        "SELECT id, request_id, environment, state, last_seq, state_since, authority_id, authentication_serial,
           authentication_der, key_identifier, national_number_index, organisation_index, not_before, not_after
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
           authentication_der, key_identifier, national_number_index, organisation_index, not_before, not_after
         FROM certificate WHERE request_id = $1",
    )
    .bind(request)
    .optional(read)
    .await
}

/// The certificate with this serial number, if any: drawn at random, it is no other's.
pub async fn by_serial(db: &mut impl Read, serial: &Serial) -> Result<Option<Certificate>, StorageError> {
    let octets = serial.octets().as_slice();
    let sql = "SELECT id FROM certificate WHERE authentication_serial = $1";
    match db.query(sql).bind(octets).optional(|row| row.get::<CertificateId>("id")).await? {
        Some(id) => get(db, id).await.map(Some),
        None => Ok(None),
    }
}

/// The certificate of the key with this identifier, if any. A key is certified once; the newest, should two keys ever
/// share an identifier.
pub async fn by_key_identifier(
    db: &mut impl Read,
    identifier: KeyIdentifier,
) -> Result<Option<Certificate>, StorageError> {
    db.query(
        "SELECT id, request_id, environment, state, last_seq, state_since, authority_id, authentication_serial,
           authentication_der, key_identifier, national_number_index, organisation_index, not_before, not_after
         FROM certificate WHERE key_identifier = $1 ORDER BY not_before DESC, id DESC LIMIT 1",
    )
    .bind(identifier.octets())
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
           c.authentication_serial, c.authentication_der, c.key_identifier, c.national_number_index,
           c.organisation_index, c.not_before, c.not_after
         FROM certificate c JOIN request r ON r.id = c.request_id
         WHERE r.issuer = $1 AND r.subject = $2 ORDER BY c.not_before DESC, c.id DESC",
    )
    .bind(issuer)
    .bind(subject)
    .all(read)
    .await
}

/// The pairs whose requests rest on this enrolment, newest first.
pub async fn of_enrolment(db: &mut impl Read, id: EnrolmentId) -> Result<Vec<Certificate>, StorageError> {
    db.query(
        "SELECT c.id, c.request_id, c.environment, c.state, c.last_seq, c.state_since, c.authority_id,
           c.authentication_serial, c.authentication_der, c.key_identifier, c.national_number_index,
           c.organisation_index, c.not_before, c.not_after
         FROM certificate c JOIN request r ON r.id = c.request_id
         WHERE r.enrolment_id = $1 ORDER BY c.not_before DESC, c.id DESC",
    )
    .bind(id)
    .all(read)
    .await
}

/// The active certificate of a distinguished name ([`Certificate::subject_index`]).
pub async fn active_of(
    db: &mut impl Read,
    environment: Environment,
    subject_index: &[u8],
) -> Result<Option<Certificate>, StorageError> {
    db.query(
        "SELECT id, request_id, environment, state, last_seq, state_since, authority_id, authentication_serial,
           authentication_der, key_identifier, national_number_index, organisation_index, not_before, not_after
         FROM certificate WHERE environment = $1 AND COALESCE(organisation_index, national_number_index) = $2
           AND state = 'active'",
    )
    .bind(environment.word())
    .bind(subject_index)
    .optional(read)
    .await
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
        key_identifier: row.get("key_identifier")?,
        national_number_index: row.get("national_number_index")?,
        organisation_index: row.get("organisation_index")?,
        not_before: row.get("not_before")?,
        not_after: row.get("not_after")?,
    })
}
