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

/// A revocation as stored: it ends every certificate of its row.
#[derive(Debug, Clone, Copy)]
pub struct Revocation {
    pub certificate: CertificateId,
    pub reason: RevocationReason,
    pub revoked_at: Instant,
    /// When the lists were signed that were the first to hold it; `None` until then.
    pub listed_at: Option<Instant>,
}

/// A revoked serial number of an authority, as lists and the responder tell it.
#[derive(Debug, Clone, Copy)]
pub struct RevokedSerial {
    pub certificate: CertificateId,
    pub serial: Serial,
    pub reason: RevocationReason,
    pub revoked_at: Instant,
    /// Whether the reason was raised since.
    pub is_raised: bool,
    /// Whether lists hold it already.
    pub is_listed: bool,
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

/// Raises the reason to a compromise, once; the moment stays what it was.
pub async fn raise(tx: &mut Tx, certificate: CertificateId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE revocation SET reason = 'key_compromise', raised_at = $2
        WHERE certificate_id = $1 AND reason <> 'key_compromise'";
    guarded(tx.query(sql).bind(certificate).bind(now).execute().await?)
}

/// Notes when the first lists were signed that hold it.
pub async fn mark_listed(tx: &mut Tx, certificate: CertificateId, now: Instant) -> Result<(), StorageError> {
    let sql = "UPDATE revocation SET listed_at = $2 WHERE certificate_id = $1 AND listed_at IS NULL";
    tx.query(sql).bind(certificate).bind(now).execute().await?;
    Ok(())
}

/// Whether and why a certificate was revoked.
pub async fn of(db: &mut impl Read, id: CertificateId) -> Result<Option<Revocation>, StorageError> {
    let sql =
        "SELECT certificate_id, reason, revoked_at, listed_at FROM revocation WHERE certificate_id = $1";
    db.query(sql).bind(id).optional(read).await
}

/// How many changes a list of an authority must tell: serial numbers that it has revoked, and those of which the reason
/// was raised since.
pub async fn count(db: &mut impl Read, authority: AuthorityId) -> Result<i64, StorageError> {
    let sql = "SELECT COUNT(*) + COUNT(r.raised_at) AS n FROM revocation r
        JOIN certificate c ON c.id = r.certificate_id
        JOIN issuance i ON i.request_id = c.request_id AND i.state = 'signed'
        WHERE i.authority_id = $1";
    db.query(sql).bind(authority).one(|row| row.get("n")).await
}

/// Every serial number that an authority signed and revoked, oldest revocation first. What the holder's own key
/// signed (the encryption certificate) has no issuance and stands on no list.
pub async fn of_authority(
    db: &mut impl Read,
    authority: AuthorityId,
) -> Result<Vec<RevokedSerial>, StorageError> {
    db.query(
        "SELECT r.certificate_id, r.reason, r.revoked_at, r.raised_at, r.listed_at, i.serial
         FROM revocation r JOIN certificate c ON c.id = r.certificate_id
         JOIN issuance i ON i.request_id = c.request_id AND i.state = 'signed'
         WHERE i.authority_id = $1 ORDER BY r.revoked_at, i.serial",
    )
    .bind(authority)
    .all(read_serial)
    .await
}

fn read(row: &Row) -> Result<Revocation, StorageError> {
    let certificate: CertificateId = row.get("certificate_id")?;
    Ok(Revocation {
        certificate,
        reason: reason(row, certificate)?,
        revoked_at: row.get("revoked_at")?,
        listed_at: row.get("listed_at")?,
    })
}

fn read_serial(row: &Row) -> Result<RevokedSerial, StorageError> {
    let certificate: CertificateId = row.get("certificate_id")?;
    Ok(RevokedSerial {
        certificate,
        serial: serial(row, "issuance", "serial", certificate.0)?,
        reason: reason(row, certificate)?,
        revoked_at: row.get("revoked_at")?,
        is_raised: row.get::<Option<Instant>>("raised_at")?.is_some(),
        is_listed: row.get::<Option<Instant>>("listed_at")?.is_some(),
    })
}

fn reason(row: &Row, certificate: CertificateId) -> Result<RevocationReason, StorageError> {
    row.word("revocation", "reason", certificate.0, RevocationReason::parse)
}
