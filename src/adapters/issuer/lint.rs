//! The lints before signing: T1 to T17 of `pki.md` 3.6. They read the bytes afresh and compute what
//! they expect from the input, so that a mistake of the builder does not repeat itself here.

use der::{Decode, Encode};
use x509_cert::certificate::TbsCertificate;

use super::subject_key::{SubjectKey, sha256};
use super::tbs::{self, ProfileInput};

mod extensions;
mod fields;
#[cfg(test)]
mod tests;

/// T16: the largest TBSCertificate, in bytes. A common one has about 1,100.
const MAX_TBS: usize = 4096;

/// The lint that failed; the numbers are those of `pki.md` 3.6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LintFault {
    /// Not DER, or encoded otherwise than it would be written again.
    #[error("T1: not the DER encoding of a certificate")]
    T1Encoding,
    /// Another serial than drawn, or not 9 to 20 octets and positive.
    #[error("T2: serial number")]
    T2Serial,
    /// The issuer is not byte for byte the subject of the authority.
    #[error("T3: issuer")]
    T3Issuer,
    /// notBefore lies after now or more than ten minutes before.
    #[error("T4: start of validity")]
    T4NotBefore,
    /// notAfter is not the profile's number of months, or an end is in the wrong time type.
    #[error("T5: length of validity")]
    T5Months,
    /// The certificate would outlive the authority, or the authority's time to issue is over.
    #[error("T6: validity of the authority")]
    T6Authority,
    /// Another set, order or criticality of extensions than the profile's.
    #[error("T7: set of extensions")]
    T7Extensions,
    /// SKI or AKI is not the SHA-1 of the key.
    #[error("T8: key identifiers")]
    T8KeyIdentifiers,
    /// keyUsage, extendedKeyUsage or basicConstraints differ from the profile.
    #[error("T9: key usage")]
    T9KeyUsage,
    /// The policy is not the environment's.
    #[error("T10: policy")]
    T10Policy,
    /// The addresses are not those of this authority.
    #[error("T11: addresses of the authority")]
    T11Addresses,
    /// An address is not ASCII, not http(s), or not on our host.
    #[error("T12: host of an address")]
    T12Host,
    /// Subject: order, string types, lengths, check digits or characters.
    #[error("T13: subject name")]
    T13Subject,
    /// The inner signature algorithm is not the one we sign with.
    #[error("T14: signature algorithm")]
    T14Algorithm,
    /// The key is not byte for byte the one that was proved.
    #[error("T15: public key")]
    T15PublicKey,
    /// Larger than 4 kB.
    #[error("T16: size")]
    T16Size,
    /// Request and authority belong to different environments.
    #[error("T17: environment")]
    T17Environment,
}

/// A TBSCertificate that passed every lint. Only [`lint`] makes one, and signing consumes it: what
/// is signed has been linted, once per linting.
#[derive(Debug)]
pub struct Linted {
    tbs_der: Vec<u8>,
    authority_key: SubjectKey,
}

impl Linted {
    /// Lints a stored intention again, for recovery after a crash. `input.now` is the moment stored
    /// with it, not the present.
    pub fn from_stored(tbs_der: Vec<u8>, input: &ProfileInput<'_>) -> Result<Self, LintFault> {
        lint(tbs_der, input)
    }

    /// The bytes that will be signed: store them before signing.
    pub fn tbs_der(&self) -> &[u8] {
        &self.tbs_der
    }

    /// SHA-256 of the bytes that will be signed.
    pub fn tbs_sha256(&self) -> [u8; 32] {
        sha256(&self.tbs_der)
    }

    pub(super) fn into_parts(self) -> (Vec<u8>, SubjectKey) {
        (self.tbs_der, self.authority_key)
    }
}

/// Why a certificate could not be prepared.
#[derive(Debug, thiserror::Error)]
pub enum PrepareError {
    /// The input cannot be written as DER.
    #[error("the certificate cannot be encoded")]
    Encoding(#[from] der::Error),
    /// A lint refused it.
    #[error("a lint refused the certificate")]
    Lint(#[from] LintFault),
}

/// Builds and lints the certificate of `input`. Draws nothing and reads no clock.
pub fn prepare(input: &ProfileInput<'_>) -> Result<Linted, PrepareError> {
    Ok(lint(tbs::build(input)?, input)?)
}

/// Holds `tbs_der` against what `input` demands.
pub fn lint(tbs_der: Vec<u8>, input: &ProfileInput<'_>) -> Result<Linted, LintFault> {
    if input.environment != input.authority.environment() {
        return Err(LintFault::T17Environment);
    }
    if tbs_der.len() >= MAX_TBS {
        return Err(LintFault::T16Size);
    }
    let tbs = TbsCertificate::from_der(&tbs_der).map_err(|_| LintFault::T1Encoding)?;
    if tbs.to_der().ok().as_deref() != Some(tbs_der.as_slice()) {
        return Err(LintFault::T1Encoding);
    }
    fields::check(&tbs, input)?;
    extensions::check(&tbs, input)?;
    Ok(Linted { tbs_der, authority_key: input.authority.key.clone() })
}
