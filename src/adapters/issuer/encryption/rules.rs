//! What an encryption certificate must be (`pki.md` 3.5), judged on the finished bytes by whoever is about to wrap it.

use der::{Decode, Encode};
use x509_cert::certificate::{TbsCertificate, Version};
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage};

use crate::adapters::issuer::subject_key::{SubjectKey, sha256};
use crate::adapters::issuer::tbs::encryption_usages;
use crate::adapters::issuer::{key_checks, signed, times};

/// The rule that does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RuleFault {
    /// Not DER of version 3.
    #[error("not a certificate")]
    Form,
    /// Another serial number than the one that was drawn.
    #[error("the serial number is not the one of the challenge")]
    Serial,
    /// Issuer and subject are not both the subject of the authentication certificate.
    #[error("the name is not the one of the authentication certificate")]
    Name,
    /// Not signed with SHA-256 by the authentication key.
    #[error("not signed by the authentication key")]
    Signature,
    /// Weak, too short, or the authentication key itself.
    #[error("the key is not fit for encryption")]
    Key,
    /// Not exactly key encipherment and data encipherment, critical.
    #[error("the key usage is another")]
    Usage,
    /// An authority, or one that does not say.
    #[error("the basic constraints are others")]
    Authority,
    /// It outlives the authentication certificate.
    #[error("it holds longer than the authentication certificate")]
    Validity,
}

/// Judges an encryption certificate against the authentication certificate above it, both DER. `serial_sha256` is
/// the hash of the serial number that was drawn.
pub fn check(certificate: &[u8], authentication: &[u8], serial_sha256: &[u8]) -> Result<(), RuleFault> {
    if sha256(read(certificate)?.serial_number.as_bytes()).as_slice() != serial_sha256 {
        return Err(RuleFault::Serial);
    }
    check_unregistered(certificate, authentication)
}

/// The same without its serial number: all that somebody can judge who has not drawn it.
pub fn check_unregistered(certificate: &[u8], authentication: &[u8]) -> Result<(), RuleFault> {
    let parts = signed::split(certificate).map_err(|_| RuleFault::Form)?;
    let (tbs, above) = (read(certificate)?, read(authentication)?);
    if tbs.version != Version::V3 || tbs.to_der().ok().as_deref() != Some(parts.body) {
        return Err(RuleFault::Form);
    }
    let name = above.subject.to_der().ok();
    if name.is_none() || tbs.subject.to_der().ok() != name || tbs.issuer.to_der().ok() != name {
        return Err(RuleFault::Name);
    }
    let (own, signer) = (key_of(&tbs)?, key_of(&above)?);
    if parts.algorithm != signed::SHA256_RSA || !signed::verifies(&signer, parts.body, parts.signature) {
        return Err(RuleFault::Signature);
    }
    if own.spki_sha256 == signer.spki_sha256 || key_checks::check(&own).is_err() {
        return Err(RuleFault::Key);
    }
    extensions(&tbs)?;
    let ends = |tbs: &TbsCertificate| times::decode_validity(&tbs.validity).ok_or(RuleFault::Validity);
    let (own, above) = (ends(&tbs)?, ends(&above)?);
    if own.not_after > above.not_after || own.not_before < above.not_before {
        return Err(RuleFault::Validity);
    }
    Ok(())
}

fn extensions(tbs: &TbsCertificate) -> Result<(), RuleFault> {
    let usage: Option<(bool, KeyUsage)> = tbs.get().map_err(|_| RuleFault::Usage)?;
    if usage != Some((true, KeyUsage(encryption_usages()))) {
        return Err(RuleFault::Usage);
    }
    let constraints: Option<(bool, BasicConstraints)> = tbs.get().map_err(|_| RuleFault::Authority)?;
    match constraints {
        Some((true, BasicConstraints { ca: false, path_len_constraint: None })) => Ok(()),
        _ => Err(RuleFault::Authority),
    }
}

fn read(certificate: &[u8]) -> Result<TbsCertificate, RuleFault> {
    let body = signed::split(certificate).map_err(|_| RuleFault::Form)?.body;
    TbsCertificate::from_der(body).map_err(|_| RuleFault::Form)
}

fn key_of(tbs: &TbsCertificate) -> Result<SubjectKey, RuleFault> {
    let spki = tbs.subject_public_key_info.to_der().map_err(|_| RuleFault::Form)?;
    SubjectKey::from_spki(&spki).map_err(|_| RuleFault::Key)
}
