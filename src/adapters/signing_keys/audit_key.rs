//! The key with which the audit signs: Ed25519 (RFC 8032), whose signatures are always the same for the same bytes and
//! have one form, so that not one byte of a signed head or pack can be another.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use zeroize::Zeroizing;

use super::KeyError;
use crate::adapters::operator_key::OperatorKey;

/// An Ed25519 key pair.
pub struct AuditKey {
    pair: Ed25519KeyPair,
}

impl std::fmt::Debug for AuditKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AuditKey(…)")
    }
}

impl AuditKey {
    /// Makes a key; gives it as PKCS#8 DER (RFC 5958), wiped when dropped.
    pub fn generate() -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let made = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(|_| KeyError::Generation)?;
        Ok(Zeroizing::new(made.as_ref().to_vec()))
    }

    /// Reads PKCS#8 DER.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, KeyError> {
        Ed25519KeyPair::from_pkcs8(der).map(|pair| Self { pair }).map_err(|_| KeyError::Format)
    }

    /// The public half.
    pub fn public(&self) -> Result<OperatorKey, KeyError> {
        OperatorKey::from_octets(self.pair.public_key().as_ref()).map_err(|_| KeyError::Format)
    }

    /// Ed25519 over `message`: 64 octets.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let signature = self.pair.try_sign(message).map_err(|_| KeyError::Sign)?;
        Ok(signature.as_ref().to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_signs_its_public_half_verifies() {
        let pkcs8 = AuditKey::generate().unwrap();
        let (key, other) = (AuditKey::from_pkcs8(&pkcs8).unwrap(), AuditKey::generate().unwrap());
        let signature = key.sign(b"head").unwrap();
        assert_eq!(signature, AuditKey::from_pkcs8(&pkcs8).unwrap().sign(b"head").unwrap());
        assert!(key.public().unwrap().verifies(b"head", &signature));
        assert!(!key.public().unwrap().verifies(b"Head", &signature));
        assert!(!AuditKey::from_pkcs8(&other).unwrap().public().unwrap().verifies(b"head", &signature));
        assert!(AuditKey::from_pkcs8(b"no key").is_err());
    }
}
