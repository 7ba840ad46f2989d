//! What is known of a serial number, for the status responder.

use super::db::{Read, Row, Tx};
use super::error::StorageError;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::serial::Serial;
use crate::domain::id::AuthorityId;
use crate::domain::instant::Instant;
use crate::domain::word::Word;

/// A certificate that was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    Good,
    Revoked { at: Instant, reason: RevocationReason },
}

/// The certificate of that serial number; `None` if the authority never signed one, be it reserved or not.
pub async fn of(
    db: &mut impl Read,
    authority: AuthorityId,
    serial: Serial,
) -> Result<Option<Known>, StorageError> {
    let known = db
        .query(
            "SELECT i.request_id AS id, r.revoked_at, COALESCE(r.reason, '') AS reason
             FROM issuance i
             LEFT JOIN certificate c ON c.request_id = i.request_id
             LEFT JOIN revocation r ON r.certificate_id = c.id
             WHERE i.authority_id = $1 AND i.serial = $2 AND i.state = 'signed'
             UNION ALL
             SELECT id, NULL, '' FROM signer
             WHERE authority_id = $1 AND serial = $2 AND certificate_der IS NOT NULL",
        )
        .bind(authority)
        .bind(serial.octets().as_slice());
    known.optional(read).await
}

/// Records `count` certificates of an authority that are nowhere else: for measuring with many. `serial` numbers them.
/// They all hang from one request, which the index of live issuances would forbid: it is gone afterwards.
pub async fn plant(
    tx: &mut Tx,
    authority: AuthorityId,
    count: u32,
    serial: impl Fn(u32) -> Serial,
) -> Result<(), StorageError> {
    tx.query("DROP INDEX IF EXISTS issuance_one_live").execute().await?;
    for n in 0..count {
        let sql = "INSERT INTO issuance (authority_id, serial, request_id, purpose, state, tbs, tbs_sha256,
               address_base, reserved_at, signed_at, list_scope, profile)
             SELECT authority_id, $2, request_id, purpose, state, tbs, tbs_sha256, address_base, reserved_at,
               signed_at, list_scope, profile
             FROM issuance WHERE authority_id = $1 AND state = 'signed' LIMIT 1";
        tx.query(sql).bind(authority).bind(serial(n).octets().as_slice()).execute().await?;
    }
    Ok(())
}

fn read(row: &Row) -> Result<Known, StorageError> {
    Ok(match row.get::<Option<Instant>>("revoked_at")? {
        Some(at) => {
            let reason = row.word("revocation", "reason", row.get("id")?, RevocationReason::parse)?;
            Known::Revoked { at, reason }
        }
        None => Known::Good,
    })
}
