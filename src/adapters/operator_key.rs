//! Public keys on Ed25519 (RFC 8032), as `openssl genpkey -algorithm ed25519` makes them: of the operators who confirm
//! ceremonies, and of the audit.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::issuer::pem;

/// SubjectPublicKeyInfo up to the key's 32 octets (RFC 8410, 4).
const PREFIX: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// Not a public key on Ed25519.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it is not the public key of an Ed25519 key, in PEM or Base64")]
pub struct NoOperatorKey;

/// A public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OperatorKey([u8; 32]);

impl OperatorKey {
    /// Reads what `openssl pkey -pubout` writes: PEM, or its one line of Base64.
    pub fn read(text: &str) -> Result<Self, NoOperatorKey> {
        let der = match pem::blocks(text).as_slice() {
            [one] if one.label == "PUBLIC KEY" => one.der.clone(),
            [] => STANDARD.decode(text.trim()).ok(),
            _ => None,
        };
        Self::from_spki(&der.ok_or(NoOperatorKey)?)
    }

    /// Reads SubjectPublicKeyInfo, DER.
    pub fn from_spki(der: &[u8]) -> Result<Self, NoOperatorKey> {
        let octets = der.strip_prefix(&PREFIX).and_then(|octets| octets.try_into().ok());
        octets.map(Self).ok_or(NoOperatorKey)
    }

    /// Takes the 32 octets of the key itself.
    pub fn from_octets(octets: &[u8]) -> Result<Self, NoOperatorKey> {
        octets.try_into().map(Self).map_err(|_| NoOperatorKey)
    }

    /// SubjectPublicKeyInfo, PEM.
    pub fn pem(&self) -> String {
        pem::write("PUBLIC KEY", &self.spki_der())
    }

    /// SubjectPublicKeyInfo, DER.
    pub fn spki_der(&self) -> Vec<u8> {
        [&PREFIX[..], &self.0].concat()
    }

    /// SHA-256 of the SubjectPublicKeyInfo: what people compare.
    pub fn fingerprint(&self) -> String {
        hex::encode(digest(&SHA256, &self.spki_der()))
    }

    /// Whether `signature` is this key's over `message`, as `openssl pkeyutl -sign -rawin` makes it.
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.0).verify(message, signature).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8032, 7.1, test 2.
    const KEY: &str = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    const SIGNATURE: &str = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    #[test]
    fn the_key_of_the_standard_verifies_its_message_alone() {
        let spki = [&PREFIX[..], &hex::decode(KEY).unwrap()].concat();
        let key = OperatorKey::read(&STANDARD.encode(&spki)).unwrap();
        assert_eq!(OperatorKey::read(&pem::write("PUBLIC KEY", &spki)), Ok(key));
        let signature = hex::decode(SIGNATURE).unwrap();
        assert!(key.verifies(&[0x72], &signature));
        assert!(!key.verifies(&[0x73], &signature));
        assert!(!key.verifies(&[0x72], &signature[1..]));
        assert_eq!(key.spki_der(), spki);
    }

    #[test]
    fn other_keys_are_refused() {
        let rsa = "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQ==";
        for text in ["", "!", rsa, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"] {
            assert_eq!(OperatorKey::read(text), Err(NoOperatorKey), "{text}");
        }
    }
}
