//! Everything X.509: reading signing requests, the authorities, preparing and signing certificates.
//!
//! Issuing takes two transactions around one signature (`pki.md` 3.3):
//!
//! 1. [`prepare`] builds and lints; the caller stores [`Linted::tbs_der`] and commits;
//! 2. [`sign`] consumes the [`Linted`] outside any transaction;
//! 3. the caller compares and stores the [`Certificate`].
//!
//! After a crash between 1 and 3, [`Linted::from_stored`] lints the stored bytes again and signing
//! them gives the very same certificate, because PKCS#1 v1.5 is deterministic.
//!
//! Nothing here reads the clock, draws randomness or knows the database.

use der::Decode;
use x509_cert::certificate::TbsCertificate;

use crate::adapters::signing_keys::{CaKey, KeyError};

pub mod archive;
pub mod authority;
pub mod certificate_names;
pub mod chain;
pub mod csr;
pub mod encryption;
pub mod etk;
pub mod exhibit;
mod extensions;
#[cfg(test)]
pub(crate) mod fixture;
pub mod import;
pub mod key_checks;
pub mod keystore;
pub mod keystore_template;
mod lint;
mod name;
pub mod ocsp;
#[cfg(test)]
mod oracle;
pub mod pem;
pub mod recheck;
pub mod revocation_list;
mod signed;
pub mod signed_question;
pub mod signer;
pub mod statement;
pub mod subject_key;
mod tbs;
mod times;
pub mod weak_keys;

pub use lint::{LintFault, Linted, PrepareError, lint, prepare};
pub use subject_key::SubjectKey;
pub use tbs::ProfileInput;

/// Why a linted certificate could not be signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// The key is not the one of the authority the certificate was prepared for.
    #[error("this key is not the authority's")]
    WrongKey,
    /// The key failed.
    #[error("the key of the authority failed")]
    Key(#[from] KeyError),
    /// S1: the finished certificate does not verify under the authority's key.
    #[error("S1: the certificate does not verify")]
    S1Signature,
    /// S2: what is in the certificate is not what was prepared.
    #[error("S2: the certificate does not hold the bytes that were prepared")]
    S2Body,
}

/// An issued certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// DER.
    pub der: Vec<u8>,
    /// SHA-256 of `der`: the fingerprint people compare.
    pub sha256: [u8; 32],
}

impl Certificate {
    /// PEM, for download.
    pub fn pem(&self) -> String {
        pem::write("CERTIFICATE", &self.der)
    }
}

/// Signs what was linted, with sha256WithRSA. Same input, same bytes.
pub fn sign(linted: Linted, key: &CaKey) -> Result<Certificate, SignError> {
    let (tbs, authority) = linted.into_parts();
    if key.spki_der()? != authority.spki_der {
        return Err(SignError::WrongKey);
    }
    let signature = key.sign(&tbs)?;
    let der = signed::join(&tbs, &signature).map_err(|_| SignError::S2Body)?;
    let parts = signed::split(&der).map_err(|_| SignError::S2Body)?;
    if parts.body != tbs || TbsCertificate::from_der(parts.body).is_err() {
        return Err(SignError::S2Body);
    }
    if parts.algorithm != signed::SHA256_RSA || !signed::verifies(&authority, parts.body, parts.signature) {
        return Err(SignError::S1Signature);
    }
    let sha256 = subject_key::sha256(&der);
    Ok(Certificate { der, sha256 })
}
