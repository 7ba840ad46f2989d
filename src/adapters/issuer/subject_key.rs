//! The public key of a provider, as it goes into a certificate.

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};
use const_oid::db::rfc5912::RSA_ENCRYPTION;
use der::asn1::{AnyRef, UintRef};
use der::{Decode, Encode, Reader};
use spki::SubjectPublicKeyInfoRef;

/// Why bytes are not an RSA public key we could certify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SpkiFault {
    /// Not DER, or not encoded as it would be written again.
    #[error("the public key is not well-formed DER")]
    Malformed,
    /// Another algorithm than rsaEncryption with NULL parameters.
    #[error("the public key is not an RSA key")]
    NotRsa,
}

/// A public RSA key in exactly the bytes it came in, with the identifiers derived from them.
#[derive(Clone, PartialEq, Eq)]
pub struct SubjectKey {
    /// `SubjectPublicKeyInfo`, DER.
    pub spki_der: Vec<u8>,
    /// SHA-256 of `spki_der`: a key is used once, for one purpose, and this is how it is found.
    pub spki_sha256: [u8; 32],
    /// SHA-1 of the key bits (RFC 5280, 4.2.1.2, method 1): SKI, and eHealth's `PublicKeyIdentifier`.
    pub ski20: [u8; 20],
    /// Length of the modulus in bits.
    pub bits: u64,
}

impl std::fmt::Debug for SubjectKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SubjectKey({} bits, {})", self.bits, hex::encode(self.ski20))
    }
}

/// The two numbers of an RSA public key, big-endian without leading zeros.
pub(crate) struct RsaNumbers<'a> {
    pub(crate) modulus: &'a [u8],
    pub(crate) exponent: &'a [u8],
}

impl SubjectKey {
    /// Reads `SubjectPublicKeyInfo` DER. Judges the form only; [`super::key_checks`] judges the numbers.
    pub fn from_spki(spki_der: &[u8]) -> Result<Self, SpkiFault> {
        let spki = SubjectPublicKeyInfoRef::from_der(spki_der).map_err(|_| SpkiFault::Malformed)?;
        if spki.to_der().map_err(|_| SpkiFault::Malformed)? != spki_der {
            return Err(SpkiFault::Malformed);
        }
        if spki.algorithm.oid != RSA_ENCRYPTION || spki.algorithm.parameters != Some(AnyRef::NULL) {
            return Err(SpkiFault::NotRsa);
        }
        let key_bits = spki.subject_public_key.as_bytes().ok_or(SpkiFault::Malformed)?;
        let numbers = rsa_numbers(key_bits).map_err(|_| SpkiFault::Malformed)?;
        let leading = numbers.modulus.first().map_or(0, |octet| octet.leading_zeros());
        Ok(Self {
            spki_der: spki_der.to_vec(),
            spki_sha256: sha256(spki_der),
            ski20: sha1(key_bits),
            bits: (numbers.modulus.len() * 8) as u64 - u64::from(leading),
        })
    }

    /// The PKCS#1 `RSAPublicKey` inside, as aws-lc verifies with it.
    pub(crate) fn pkcs1(&self) -> Result<&[u8], SpkiFault> {
        let spki = SubjectPublicKeyInfoRef::from_der(&self.spki_der).map_err(|_| SpkiFault::Malformed)?;
        spki.subject_public_key.as_bytes().ok_or(SpkiFault::Malformed)
    }

    /// Modulus and exponent.
    pub(crate) fn numbers(&self) -> Result<RsaNumbers<'_>, SpkiFault> {
        rsa_numbers(self.pkcs1()?).map_err(|_| SpkiFault::Malformed)
    }
}

fn rsa_numbers(pkcs1: &[u8]) -> der::Result<RsaNumbers<'_>> {
    let mut reader = der::SliceReader::new(pkcs1)?;
    let (modulus, exponent) = reader.sequence(|inner| {
        let modulus: UintRef<'_> = inner.decode()?;
        let exponent: UintRef<'_> = inner.decode()?;
        Ok((modulus, exponent))
    })?;
    reader.finish(RsaNumbers { modulus: modulus.as_bytes(), exponent: exponent.as_bytes() })
}

/// The key identifier of any public key, RSA or not: SHA-1 of its bits (RFC 5280, 4.2.1.2, method 1).
pub(super) fn sha1_of_key(spki_der: &[u8]) -> der::Result<[u8; 20]> {
    let spki = SubjectPublicKeyInfoRef::from_der(spki_der)?;
    Ok(sha1(spki.subject_public_key.raw_bytes()))
}

/// SHA-256.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest(&SHA256, bytes).as_ref());
    hash
}

/// SHA-1, for key identifiers only: RFC 5280 fixes it, and relying parties compute it (`pki.md` 0.3).
pub(crate) fn sha1(bytes: &[u8]) -> [u8; 20] {
    let mut hash = [0; 20];
    hash.copy_from_slice(digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref());
    hash
}
