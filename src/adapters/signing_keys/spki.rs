//! `SubjectPublicKeyInfo` around a bare PKCS#1 public key.

use const_oid::db::rfc5912::RSA_ENCRYPTION;
use der::asn1::{AnyRef, BitStringRef, UintRef};
use der::{Encode, Sequence};
use spki::{AlgorithmIdentifierRef, SubjectPublicKeyInfoRef};

/// Wraps a PKCS#1 `RSAPublicKey` in DER: rsaEncryption with NULL parameters (RFC 3279, 2.3.1).
pub fn subject_public_key_info(rsa_public_key: &[u8]) -> der::Result<Vec<u8>> {
    SubjectPublicKeyInfoRef {
        algorithm: AlgorithmIdentifierRef { oid: RSA_ENCRYPTION, parameters: Some(AnyRef::NULL) },
        subject_public_key: BitStringRef::from_bytes(rsa_public_key)?,
    }
    .to_der()
}

/// RSAPublicKey (RFC 8017, A.1.1).
#[derive(Sequence)]
struct RsaPublicKey<'a> {
    modulus: UintRef<'a>,
    exponent: UintRef<'a>,
}

/// `RSAPublicKey` in DER from its two numbers, big-endian octets.
pub(super) fn rsa_public_key(modulus: &[u8], exponent: &[u8]) -> der::Result<Vec<u8>> {
    RsaPublicKey { modulus: UintRef::new(modulus)?, exponent: UintRef::new(exponent)? }.to_der()
}

/// `SubjectPublicKeyInfo` of a modulus, big-endian octets, with exponent 65537.
pub fn rsa_public_key_info(modulus: &[u8]) -> der::Result<Vec<u8>> {
    subject_public_key_info(&rsa_public_key(modulus, &[1, 0, 1])?)
}
