//! Certificate signing requests (PKCS#10, RFC 2986) that a provider uploads.
//!
//! Only two things are taken from a request: the public key and the proof that its private half is
//! held. The subject and the extensions it asks for are ignored (C3, C4 of `pki.md` 3.6): what a
//! certificate says comes from the register and from the profile.

use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512, RsaParameters,
    UnparsedPublicKey,
};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{
    SHA_256_WITH_RSA_ENCRYPTION, SHA_384_WITH_RSA_ENCRYPTION, SHA_512_WITH_RSA_ENCRYPTION,
};
use der::asn1::AnyRef;
use der::{Reader, SliceReader};

use super::key_checks::{self, KeyFault};
use super::subject_key::{SpkiFault, SubjectKey};
use super::{pem, signed};

mod asked;
mod envelope;
pub mod make;

/// C1: the largest request, in bytes of DER. One with RSA-4096 has about 1,700.
pub const MAX_DER: usize = 8 * 1024;
/// The largest file looked at: PEM with the text `openssl req -text` puts before it.
pub const MAX_FILE: usize = 32 * 1024;

/// Why an uploaded file is not a request we can use. Each has its message for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CsrFault {
    /// Nothing was sent.
    #[error("the file is empty")]
    Empty,
    /// Larger than [`MAX_FILE`], or [`MAX_DER`] once decoded.
    #[error("the file is too large")]
    TooLarge,
    /// A private key or keystore: the person must keep it.
    #[error("the file holds a private key")]
    PrivateKey,
    /// A certificate.
    #[error("the file holds a certificate")]
    Certificate,
    /// A public key without proof of possession.
    #[error("the file holds a bare public key")]
    PublicKey,
    /// Something else.
    #[error("the file is no signing request")]
    NotARequest,
    /// A request that breaks off, or is not what DER makes.
    #[error("the signing request is damaged")]
    Damaged,
    /// A request with bytes after its end, where anything could be hidden (C1).
    #[error("bytes follow the signing request")]
    Trailing,
    /// The key is not RSA.
    #[error("the key is not an RSA key")]
    NotRsa,
    /// The proof uses another algorithm than RSA with SHA-256, SHA-384 or SHA-512 (C2).
    #[error("the request is signed with an algorithm that is not accepted")]
    Algorithm,
    /// The proof does not verify (C2).
    #[error("the signature of the request does not verify")]
    Signature,
    /// Not 2048, 3072 or 4096 bits (K1).
    #[error("the key has a size that is not accepted")]
    KeySize,
    /// The public exponent is not 65537 (K2).
    #[error("the public exponent is not 65537")]
    KeyExponent,
    /// One of the weak-key checks K3 to K9.
    #[error("the key is weak")]
    WeakKey(KeyFault),
    /// Both requests of a person hold the same key.
    #[error("the two requests hold the same key")]
    SameKey,
}

impl CsrFault {
    /// The Fluent key of the message (`templates/locales/*/csr.ftl`).
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Empty => "fault-csr-empty",
            Self::TooLarge => "fault-csr-too-large",
            Self::PrivateKey => "fault-csr-private-key",
            Self::Certificate => "fault-csr-certificate",
            Self::PublicKey => "fault-csr-public-key",
            Self::NotARequest => "fault-csr-not-a-request",
            Self::Damaged => "fault-csr-damaged",
            Self::Trailing => "fault-csr-trailing",
            Self::NotRsa => "fault-csr-not-rsa",
            Self::Algorithm => "fault-csr-algorithm",
            Self::Signature => "fault-csr-signature",
            Self::KeySize => "fault-csr-key-size",
            Self::KeyExponent => "fault-csr-key-exponent",
            Self::WeakKey(KeyFault::Roca) => "fault-csr-key-roca",
            Self::WeakKey(KeyFault::ClosePrimes) => "fault-csr-key-close-primes",
            Self::WeakKey(KeyFault::SmallFactor) => "fault-csr-key-small-factor",
            Self::WeakKey(_) => "fault-csr-key-pattern",
            Self::SameKey => "fault-csr-same-key",
        }
    }
}

impl From<KeyFault> for CsrFault {
    fn from(fault: KeyFault) -> Self {
        match fault {
            KeyFault::Size => Self::KeySize,
            KeyFault::Exponent => Self::KeyExponent,
            KeyFault::Unreadable(fault) => fault.into(),
            other => Self::WeakKey(other),
        }
    }
}

impl From<SpkiFault> for CsrFault {
    fn from(fault: SpkiFault) -> Self {
        match fault {
            SpkiFault::Malformed => Self::Damaged,
            SpkiFault::NotRsa => Self::NotRsa,
        }
    }
}

/// A request whose proof of possession verified and whose key passed every check.
#[derive(Debug, Clone)]
pub struct Csr {
    /// The request, DER, as it was proved.
    pub der: Vec<u8>,
    /// The key it asks a certificate for.
    pub key: SubjectKey,
    /// What else it asks for, in words of ours, and is not given (C3, C4): for the record.
    pub ignored: Vec<&'static str>,
}

/// Reads an uploaded file, PEM or DER, and checks proof (C1, C2) and key (K1 to K9).
pub fn read(file: &[u8]) -> Result<Csr, CsrFault> {
    let der = envelope::open(file)?;
    let wire = parse(&der)?;
    let key = SubjectKey::from_spki(wire.spki)?;
    key_checks::check(&key)?;
    verify(&wire, &key)?;
    let ignored = asked::of(wire.info);
    Ok(Csr { key, ignored, der })
}

/// Reads the two requests of a person, which must hold two keys.
pub fn read_pair(authentication: &[u8], encryption: &[u8]) -> Result<(Csr, Csr), CsrFault> {
    let (authentication, encryption) = (read(authentication)?, read(encryption)?);
    if authentication.key.spki_sha256 == encryption.key.spki_sha256 {
        return Err(CsrFault::SameKey);
    }
    Ok((authentication, encryption))
}

/// The pieces of a request in the bytes they came in.
struct Wire<'a> {
    /// `CertificationRequestInfo`: what was signed.
    info: &'a [u8],
    spki: &'a [u8],
    algorithm: ObjectIdentifier,
    signature: &'a [u8],
}

fn parse(der: &[u8]) -> Result<Wire<'_>, CsrFault> {
    if envelope::is_followed(der) {
        return Err(CsrFault::Trailing);
    }
    let parts = signed::split(der).map_err(|_| CsrFault::Damaged)?;
    let spki = spki_of(parts.body).map_err(|_| CsrFault::Damaged)?;
    Ok(Wire { info: parts.body, spki, algorithm: parts.algorithm.oid, signature: parts.signature })
}

/// Steps over version and subject to the key; attributes are left where they are.
fn spki_of(info: &[u8]) -> der::Result<&[u8]> {
    SliceReader::new(info)?.sequence(|inner| {
        let _version: u8 = inner.decode()?;
        let _subject: AnyRef<'_> = inner.decode()?;
        let spki = inner.tlv_bytes()?;
        while !inner.is_finished() {
            let _attributes: AnyRef<'_> = inner.decode()?;
        }
        Ok(spki)
    })
}

/// C2: over the bytes as received, never over an encoding of our own.
fn verify(wire: &Wire<'_>, key: &SubjectKey) -> Result<(), CsrFault> {
    let algorithm: &'static RsaParameters = match wire.algorithm {
        SHA_256_WITH_RSA_ENCRYPTION => &RSA_PKCS1_2048_8192_SHA256,
        SHA_384_WITH_RSA_ENCRYPTION => &RSA_PKCS1_2048_8192_SHA384,
        SHA_512_WITH_RSA_ENCRYPTION => &RSA_PKCS1_2048_8192_SHA512,
        _ => return Err(CsrFault::Algorithm),
    };
    UnparsedPublicKey::new(algorithm, key.pkcs1()?)
        .verify(wire.info, wire.signature)
        .map_err(|_| CsrFault::Signature)
}

/// The request as PEM, for the record and for downloads.
pub fn to_pem(der: &[u8]) -> String {
    pem::write("CERTIFICATE REQUEST", der)
}

#[cfg(test)]
mod tests;
