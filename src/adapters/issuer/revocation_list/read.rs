//! Reading a list of ours back: for `ca verify-all`.

use const_oid::AssociatedOid;
use der::Decode;
use x509_cert::crl::{RevokedCert, TbsCertList};
use x509_cert::ext::pkix::{CrlNumber, CrlReason};

use super::Revoked;
use crate::adapters::issuer::authority::Authority;
use crate::adapters::issuer::{signed, times};
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::serial::Serial;
use crate::domain::instant::Instant;

/// What a list says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadList {
    pub number: u64,
    pub this_update: Instant,
    /// Relying parties keep it until then.
    pub next_update: Instant,
    pub revoked: Vec<Revoked>,
}

/// Why a list is none of that authority's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadFault {
    #[error("it is not a revocation list of ours")]
    Malformed,
    #[error("its signature does not verify under the authority's key")]
    Signature,
}

/// Reads a list, DER, and verifies its signature.
pub fn read(der: &[u8], authority: &Authority) -> Result<ReadList, ReadFault> {
    let parts = signed::split(der).map_err(|_| ReadFault::Malformed)?;
    if parts.algorithm != signed::SHA256_RSA || !signed::verifies(&authority.key, parts.body, parts.signature)
    {
        return Err(ReadFault::Signature);
    }
    let list = TbsCertList::from_der(parts.body).map_err(|_| ReadFault::Malformed)?;
    let number = number(&list).ok_or(ReadFault::Malformed)?;
    let entries = list.revoked_certificates.unwrap_or_default();
    let revoked = entries.iter().map(entry).collect::<Option<Vec<_>>>().ok_or(ReadFault::Malformed)?;
    let this_update = times::decode(&list.this_update).ok_or(ReadFault::Malformed)?;
    let next_update = list.next_update.as_ref().and_then(times::decode).ok_or(ReadFault::Malformed)?;
    Ok(ReadList { number, this_update, next_update, revoked })
}

fn number(list: &TbsCertList) -> Option<u64> {
    let extensions = list.crl_extensions.as_ref()?;
    let found = extensions.iter().find(|one| one.extn_id == CrlNumber::OID)?;
    let octets = CrlNumber::from_der(found.extn_value.as_bytes()).ok()?.0;
    octets
        .as_bytes()
        .iter()
        .try_fold(0_u64, |sum, octet| sum.checked_mul(256)?.checked_add(u64::from(*octet)))
}

fn entry(entry: &RevokedCert) -> Option<Revoked> {
    let extensions = entry.crl_entry_extensions.as_ref()?;
    let found = extensions.iter().find(|one| one.extn_id == CrlReason::OID)?;
    let reason = match CrlReason::from_der(found.extn_value.as_bytes()).ok()? {
        CrlReason::KeyCompromise => RevocationReason::KeyCompromise,
        CrlReason::AffiliationChanged => RevocationReason::AffiliationChanged,
        CrlReason::Superseded => RevocationReason::Superseded,
        CrlReason::CessationOfOperation => RevocationReason::CessationOfOperation,
        _ => return None,
    };
    let octets = <[u8; 20]>::try_from(entry.serial_number.as_bytes()).ok()?;
    Some(Revoked { serial: Serial::from_stored(octets)?, at: times::decode(&entry.revocation_date)?, reason })
}
