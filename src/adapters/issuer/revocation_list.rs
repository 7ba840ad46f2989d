//! Certificate revocation lists (RFC 5280, 5), written from their fields.
//!
//! The list builder of x509-cert copies the issuer's *own* authority key identifier and writes an empty sequence
//! where nothing is revoked. Signatures verify all the same, but no path does (`pki.md` 0.5).

mod read;

use std::collections::BTreeSet;

use der::asn1::Uint;
use der::{Decode, Encode};
use x509_cert::certificate::Version;
use x509_cert::crl::{RevokedCert, TbsCertList};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{CrlNumber, CrlReason};
use x509_cert::serial_number::SerialNumber;

use super::authority::Authority;
use super::{extensions, signed, times};
use crate::adapters::signing_keys::{CaKey, KeyError};
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::serial::Serial;
use crate::domain::instant::Instant;

pub use read::{ReadFault, ReadList, read};

/// A revoked certificate, as a list has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revoked {
    pub serial: Serial,
    pub at: Instant,
    pub reason: RevocationReason,
}

/// What a list is made from. The same input gives the same bytes.
#[derive(Debug, Clone, Copy)]
pub struct ListInput<'a> {
    /// Whose certificates these are; its key signs.
    pub authority: &'a Authority,
    /// Which of them the list is about.
    pub scope: ListScope,
    /// Greater than that of every list before (RFC 5280, 5.2.3).
    pub number: u64,
    pub this_update: Instant,
    pub next_update: Instant,
    /// Everything of that scope that the authority ever revoked: expired certificates stay too, which is allowed and keeps
    /// signatures of the past verifiable.
    pub revoked: &'a [Revoked],
    /// The list before, DER.
    pub previous: Option<&'a [u8]>,
}

/// Why a list was not made.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    #[error("the list cannot be written")]
    Der(#[from] der::Error),
    #[error("this key is not the authority's")]
    WrongKey,
    #[error("the key of the authority failed")]
    Key(#[from] KeyError),
    #[error("the list does not verify")]
    Signature,
    /// A serial number that this list is not about.
    #[error("a certificate of another shard would stand on the list")]
    Foreign,
    /// A serial number of the list before is missing: a revocation is never taken back.
    #[error("a revoked certificate would disappear from the list")]
    Dropped,
}

/// Signs a list.
pub fn make(input: &ListInput<'_>, key: &CaKey) -> Result<Vec<u8>, ListError> {
    if key.spki_der()? != input.authority.key.spki_der {
        return Err(ListError::WrongKey);
    }
    if !input.revoked.iter().all(|one| input.scope.covers(one.serial)) {
        return Err(ListError::Foreign);
    }
    if let Some(previous) = input.previous {
        let stay: BTreeSet<&[u8]> = input.revoked.iter().map(|one| one.serial.octets().as_slice()).collect();
        if serials(previous)?.iter().any(|serial| !stay.contains(serial.as_slice())) {
            return Err(ListError::Dropped);
        }
    }
    let tbs = body(input)?.to_der()?;
    let der = signed::join(&tbs, &key.sign(&tbs)?)?;
    let parts = signed::split(&der)?;
    if parts.body != tbs || !signed::verifies(&input.authority.key, parts.body, parts.signature) {
        return Err(ListError::Signature);
    }
    Ok(der)
}

fn body(input: &ListInput<'_>) -> der::Result<TbsCertList> {
    let entries = input.revoked.iter().map(entry).collect::<der::Result<Vec<_>>>()?;
    Ok(TbsCertList {
        version: Version::V2,
        signature: signed::sha256_rsa(),
        issuer: input.authority.subject()?,
        this_update: times::encode(input.this_update)?,
        next_update: Some(times::encode(input.next_update)?),
        // Absent, not empty (RFC 5280, 5.1.2.6).
        revoked_certificates: Some(entries).filter(|entries| !entries.is_empty()),
        crl_extensions: Some(list_extensions(input)?),
    })
}

fn list_extensions(input: &ListInput<'_>) -> der::Result<Vec<Extension>> {
    let authority = input.authority;
    let mut list = vec![
        // Of the key that signs (RFC 5280, 5.2.1).
        extensions::authority_key_identifier(&authority.key.ski20)?,
        extensions::extension(false, &CrlNumber(Uint::new(&input.number.to_be_bytes())?))?,
    ];
    if input.scope != ListScope::All {
        let address = authority.addresses.revocation_list(&authority.name.slug(), input.scope);
        list.push(extensions::issuing_distribution_point(&address)?);
    }
    Ok(list)
}

fn entry(revoked: &Revoked) -> der::Result<RevokedCert> {
    let reason = crl_reason(revoked.reason);
    Ok(RevokedCert {
        serial_number: SerialNumber::new(revoked.serial.octets())?,
        revocation_date: times::encode(revoked.at)?,
        crl_entry_extensions: Some(vec![extensions::extension(false, &reason)?]),
    })
}

/// The reason as RFC 5280, 5.3.1 numbers it.
pub(super) fn crl_reason(reason: RevocationReason) -> CrlReason {
    match reason {
        RevocationReason::KeyCompromise => CrlReason::KeyCompromise,
        RevocationReason::AffiliationChanged => CrlReason::AffiliationChanged,
        RevocationReason::Superseded => CrlReason::Superseded,
        RevocationReason::CessationOfOperation => CrlReason::CessationOfOperation,
    }
}

/// The serial numbers on a list of ours, big-endian octets.
fn serials(der: &[u8]) -> der::Result<Vec<Vec<u8>>> {
    let list = TbsCertList::from_der(signed::split(der)?.body)?;
    let entries = list.revoked_certificates.unwrap_or_default();
    Ok(entries.iter().map(|entry| entry.serial_number.as_bytes().to_vec()).collect())
}

#[cfg(test)]
mod tests;
