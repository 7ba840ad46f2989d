//! Encryption tokens (ETK), one a certificate.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use crate::domain::certificate::token::TokenState;
use crate::domain::certificate::token_serial::TokenSerial;
use crate::domain::id::{CertificateId, EncryptionTokenId};
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// A token as stored.
#[derive(Debug, Clone)]
pub struct EncryptionToken {
    pub id: EncryptionTokenId,
    pub certificate: CertificateId,
    pub state: TokenState,
    pub last_seq: i64,
    pub state_since: Instant,
    /// SHA-256 of the serial number: it is random, so nobody finds it from this.
    pub serial_sha256: Vec<u8>,
    /// The serial number encrypted to the encryption key: RSA-OAEP with SHA-256 (RFC 8017, 7.1).
    pub challenge: Vec<u8>,
    /// TBSCertificate, DER, the octets of the serial number zero.
    pub tbs: Vec<u8>,
    /// Once the holder has read it back.
    pub serial: Option<TokenSerial>,
    /// The encryption certificate, DER, once the holder has signed it.
    pub certificate_der: Option<Vec<u8>>,
    /// Lengths of the encrypted keys in the keystore, authentication first, once one was made in a browser.
    pub key_lengths: Option<[i64; 2]>,
    /// SignedData (RFC 5652) of the ETK-RA over the certificate, DER.
    pub etk_der: Option<Vec<u8>>,
}

impl EncryptionToken {
    /// The state and seq that an update is guarded by.
    pub fn seen(&self) -> (TokenState, i64) {
        (self.state, self.last_seq)
    }
}

/// Adds a token whose challenge stands; [`StorageError::Conflict`] if the certificate has one.
pub async fn insert(tx: &mut Tx, token: &EncryptionToken) -> Result<(), StorageError> {
    let rows = tx
        .query(
            "INSERT INTO encryption_token (id, certificate_id, state, last_seq, state_since, serial_sha256, challenge,
               tbs)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(token.id)
        .bind(token.certificate)
        .bind(token.state.word())
        .bind(token.last_seq)
        .bind(token.state_since)
        .bind(token.serial_sha256.as_slice())
        .bind(token.challenge.as_slice())
        .bind(token.tbs.as_slice())
        .execute()
        .await?;
    guarded(rows)
}

/// The token of a certificate, if it has one.
pub async fn of_certificate(
    db: &mut impl Read,
    certificate: CertificateId,
) -> Result<Option<EncryptionToken>, StorageError> {
    db.query(
        "SELECT id, certificate_id, state, last_seq, state_since, serial_sha256, challenge, tbs, serial,
           certificate_der, authentication_length, encryption_length, etk_der
         FROM encryption_token WHERE certificate_id = $1",
    )
    .bind(certificate)
    .optional(read)
    .await
}

/// The newest token that is found by this distinguished name (`Certificate::subject_index`).
pub async fn found_by(
    db: &mut impl Read,
    environment: Environment,
    subject_index: &[u8],
) -> Result<Option<EncryptionToken>, StorageError> {
    db.query(
        "SELECT t.id, t.certificate_id, t.state, t.last_seq, t.state_since, t.serial_sha256, t.challenge, t.tbs,
           t.serial, t.certificate_der, t.authentication_length, t.encryption_length, t.etk_der
         FROM encryption_token t JOIN certificate c ON c.id = t.certificate_id
         WHERE c.environment = $1 AND COALESCE(c.organisation_index, c.national_number_index) = $2
           AND t.state = 'valid_active'
         ORDER BY c.not_before DESC, t.id DESC LIMIT 1",
    )
    .bind(environment.word())
    .bind(subject_index)
    .optional(read)
    .await
}

/// Records that the holder has read the serial number.
pub async fn record_serial(
    tx: &mut Tx,
    id: EncryptionTokenId,
    serial: TokenSerial,
) -> Result<(), StorageError> {
    let sql = "UPDATE encryption_token SET serial = $2 WHERE id = $1 AND state = 'in_request'";
    guarded(tx.query(sql).bind(id).bind(serial.octets().as_slice()).execute().await?)
}

/// Records the certificate that the holder has signed. There is one only: its bytes and its signature are fixed.
pub async fn record_certificate(tx: &mut Tx, id: EncryptionTokenId, der: &[u8]) -> Result<(), StorageError> {
    let sql = "UPDATE encryption_token SET certificate_der = $2 WHERE id = $1 AND state = 'in_request'";
    guarded(tx.query(sql).bind(id).bind(der).execute().await?)
}

/// Records how long the two encrypted keys are, authentication first.
pub async fn record_lengths(
    tx: &mut Tx,
    id: EncryptionTokenId,
    lengths: [i64; 2],
) -> Result<(), StorageError> {
    let sql = "UPDATE encryption_token SET authentication_length = $2, encryption_length = $3 WHERE id = $1";
    guarded(tx.query(sql).bind(id).bind(lengths[0]).bind(lengths[1]).execute().await?)
}

/// Records what the ETK-RA signed.
pub async fn record_etk(tx: &mut Tx, id: EncryptionTokenId, der: &[u8]) -> Result<(), StorageError> {
    let sql = "UPDATE encryption_token SET etk_der = $2 WHERE id = $1 AND state = 'in_request'";
    guarded(tx.query(sql).bind(id).bind(der).execute().await?)
}

fn read(row: &Row) -> Result<EncryptionToken, StorageError> {
    let id: EncryptionTokenId = row.get("id")?;
    let nonsense = |column| StorageError::Nonsense { table: "encryption_token", column, id: id.0 };
    let serial: Option<Vec<u8>> = row.get("serial")?;
    let serial = serial.map(|octets| TokenSerial::read(&octets).ok_or_else(|| nonsense("serial")));
    let lengths: (Option<i64>, Option<i64>) =
        (row.get("authentication_length")?, row.get("encryption_length")?);
    Ok(EncryptionToken {
        id,
        certificate: row.get("certificate_id")?,
        state: row.word("encryption_token", "state", id.0, TokenState::parse)?,
        last_seq: row.get("last_seq")?,
        state_since: row.get("state_since")?,
        serial_sha256: row.get("serial_sha256")?,
        challenge: row.get("challenge")?,
        tbs: row.get("tbs")?,
        serial: serial.transpose()?,
        certificate_der: row.get("certificate_der")?,
        key_lengths: lengths.0.zip(lengths.1).map(|(first, second)| [first, second]),
        etk_der: row.get("etk_der")?,
    })
}
