//! `SIGNED{ToBeSigned}` of X.509: a body, an algorithm and a signature (RFC 5280, 4.1.1).

use aws_lc_rs::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use const_oid::db::rfc5912::SHA_256_WITH_RSA_ENCRYPTION;
use der::asn1::{Any, AnyRef, BitStringRef};
use der::{Decode, Encode, Reader, Sequence, SliceReader, Tag};
use spki::{AlgorithmIdentifierOwned, AlgorithmIdentifierRef};

use super::subject_key::SubjectKey;

/// sha256WithRSAEncryption; the parameters are NULL and must be there (RFC 4055, 5).
pub(super) const SHA256_RSA: AlgorithmIdentifierRef<'static> =
    AlgorithmIdentifierRef { oid: SHA_256_WITH_RSA_ENCRYPTION, parameters: Some(AnyRef::NULL) };

/// [`SHA256_RSA`] as the fields of a certificate want it.
pub(super) fn sha256_rsa() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: SHA_256_WITH_RSA_ENCRYPTION, parameters: Some(Any::null()) }
}

#[derive(Sequence)]
struct Signed<'a> {
    body: AnyRef<'a>,
    algorithm: AlgorithmIdentifierRef<'a>,
    signature: BitStringRef<'a>,
}

/// The parts of a signed object in the bytes they came in.
pub(super) struct Parts<'a> {
    /// What was signed, with its header.
    pub(super) body: &'a [u8],
    pub(super) algorithm: AlgorithmIdentifierRef<'a>,
    pub(super) signature: &'a [u8],
}

/// Puts a DER body and its sha256WithRSA signature together; the body is copied, not encoded again.
pub(super) fn join(body: &[u8], signature: &[u8]) -> der::Result<Vec<u8>> {
    Signed {
        body: AnyRef::from_der(body)?,
        algorithm: SHA256_RSA,
        signature: BitStringRef::from_bytes(signature)?,
    }
    .to_der()
}

/// Takes a signed object apart; bytes after its end are an error.
pub(super) fn split(der: &[u8]) -> der::Result<Parts<'_>> {
    let mut reader = SliceReader::new(der)?;
    let parts = reader.sequence(|inner| {
        let body = inner.tlv_bytes()?;
        let algorithm = inner.decode()?;
        let signature: BitStringRef<'_> = inner.decode()?;
        let signature = signature.as_bytes().ok_or_else(|| Tag::BitString.value_error())?;
        Ok(Parts { body, algorithm, signature })
    })?;
    reader.finish(parts)
}

/// Whether `signature` is `key`'s sha256WithRSA signature over `body`.
pub(super) fn verifies(key: &SubjectKey, body: &[u8], signature: &[u8]) -> bool {
    key.pkcs1().is_ok_and(|pkcs1| {
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, pkcs1).verify(body, signature).is_ok()
    })
}
