//! `SubjectPublicKeyInfo` around a bare PKCS#1 public key.

use const_oid::db::rfc5912::RSA_ENCRYPTION;
use der::Encode;
use der::asn1::{AnyRef, BitStringRef};
use spki::{AlgorithmIdentifierRef, SubjectPublicKeyInfoRef};

/// Wraps a PKCS#1 `RSAPublicKey` in DER: rsaEncryption with NULL parameters (RFC 3279, 2.3.1).
pub fn subject_public_key_info(rsa_public_key: &[u8]) -> der::Result<Vec<u8>> {
    SubjectPublicKeyInfoRef {
        algorithm: AlgorithmIdentifierRef { oid: RSA_ENCRYPTION, parameters: Some(AnyRef::NULL) },
        subject_public_key: BitStringRef::from_bytes(rsa_public_key)?,
    }
    .to_der()
}
