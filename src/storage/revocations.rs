//! Revoked certificates (X3): why, since when.

use super::db::{Read, Row, Tx};
use super::error::{StorageError, guarded};
use super::issuances::serial;
use crate::domain::certificate::CertificateState;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::serial::Serial;
use crate::domain::id::{AuthorityId, CertificateId};
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// A revocation as stored: it ends both certificates of a pair.
#[derive(Debug, Clone, Copy)]
pub struct Revocation {
    pub certificate: CertificateId,
    pub reason: RevocationReason,
    pub revoked_at: Instant,
    pub authentication_serial: Serial,
    pub encryption_serial: Serial,
}

/// Adds the revocation that the move `seq` of the certificate made.
pub async fn add(
    tx: &mut Tx,
    certificate: CertificateId,
    seq: i64,
    reason: RevocationReason,
    now: Instant,
) -> Result<(), StorageError> {
    let sql =
        "INSERT INTO revocation (certificate_id, seq, state, reason, revoked_at) VALUES ($1, $2, $3, $4, $5)";
    let state = CertificateState::Revoked.word();
    let values = tx.query(sql).bind(certificate).bind(seq).bind(state).bind(reason.word()).bind(now);
    guarded(values.execute().await?)
}

/// Whether and why a certificate was revoked.
pub async fn of(db: &mut impl Read, id: CertificateId) -> Result<Option<Revocation>, StorageError> {
    db.query(
        "SELECT r.certificate_id, r.reason, r.revoked_at, c.authentication_serial, c.encryption_serial
         FROM revocation r JOIN certificate c ON c.id = r.certificate_id WHERE r.certificate_id = $1",
    )
    .bind(id)
    .optional(read)
    .await
}

/// How many an authority has revoked.
pub async fn count(db: &mut impl Read, authority: AuthorityId) -> Result<i64, StorageError> {
    let sql = "SELECT COUNT(*) AS n FROM revocation r JOIN certificate c ON c.id = r.certificate_id
        WHERE c.authority_id = $1";
    db.query(sql).bind(authority).one(|row| row.get("n")).await
}

/// All that an authority has revoked, oldest first.
pub async fn of_authority(
    db: &mut impl Read,
    authority: AuthorityId,
) -> Result<Vec<Revocation>, StorageError> {
    db.query(
        "SELECT r.certificate_id, r.reason, r.revoked_at, c.authentication_serial, c.encryption_serial
         FROM revocation r JOIN certificate c ON c.id = r.certificate_id
         WHERE c.authority_id = $1 ORDER BY r.revoked_at, r.certificate_id",
    )
    .bind(authority)
    .all(read)
    .await
}

fn read(row: &Row) -> Result<Revocation, StorageError> {
    let certificate: CertificateId = row.get("certificate_id")?;
    Ok(Revocation {
        certificate,
        reason: row.word("revocation", "reason", certificate.0, RevocationReason::parse)?,
        revoked_at: row.get("revoked_at")?,
        authentication_serial: serial(row, "certificate", "authentication_serial", certificate.0)?,
        encryption_serial: serial(row, "certificate", "encryption_serial", certificate.0)?,
    })
}
