//! Keys that sign: the authorities' and, in `walk` and tests, the provider's (RSA), and the status responder's (P-256). Every operation is
//! aws-lc's; private keys leave the process only as PKCS#8 encrypted with a passphrase.

use std::path::Path;

use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{
    KeyPair, KeySize, OAEP_SHA256_MGF1SHA256, OaepPrivateDecryptingKey, PrivateDecryptingKey,
};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, UnparsedPublicKey};
use secrecy::SecretString;
use zeroize::Zeroizing;

mod audit_key;
mod encrypted;
mod key_file;
mod key_ring;
mod responder_key;
mod spki;
#[cfg(feature = "pkcs11")]
mod token;

pub use audit_key::AuditKey;
pub use key_ring::KeyRing;
pub use responder_key::ResponderKey;
pub use spki::{rsa_public_key_info, subject_public_key_info};
#[cfg(feature = "pkcs11")]
pub use token::{Token, TokenKey};

/// Why a key could not be made, read, kept or used. No variant holds key material.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The generator of the cryptographic library failed.
    #[error("the key could not be generated")]
    Generation,
    /// A key of that name is already there; keys are never overwritten.
    #[error("a key file of this name exists already")]
    Exists,
    /// The file system said no.
    #[error("the key file cannot be read or written")]
    File(#[from] std::io::Error),
    /// Wrong passphrase or damaged file: the two cannot be told apart.
    #[error("the key cannot be opened with this passphrase")]
    Passphrase,
    /// The file does not hold an RSA key in encrypted PKCS#8.
    #[error("the file does not hold an encrypted RSA key")]
    Format,
    /// No random bytes for salt and vector.
    #[error(transparent)]
    Randomness(#[from] crate::adapters::random::NoRandomness),
    /// No token in any slot has the label that was set.
    #[error("no hardware token has this label")]
    NoToken,
    /// The token has no key of that name, or several.
    #[error("the hardware token has no one key of this name")]
    NoTokenKey,
    /// The token or its library said no.
    #[cfg(feature = "pkcs11")]
    #[error("the hardware token failed")]
    Token(#[from] cryptoki::error::Error),
    /// The signature could not be made.
    #[error("the key refused to sign")]
    Sign,
    /// The signature does not verify under its own key: a hardware fault that could betray the key.
    #[error("the signature does not verify under its own key")]
    Fault,
}

/// Key sizes in use: 4096 for roots, 3072 for issuing authorities, 2048 for providers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RsaSize {
    /// 2048 bits.
    Rsa2048,
    /// 3072 bits.
    Rsa3072,
    /// 4096 bits; one to three seconds to make.
    Rsa4096,
}

impl RsaSize {
    /// The length of the modulus.
    pub fn bits(self) -> u64 {
        match self {
            Self::Rsa2048 => 2048,
            Self::Rsa3072 => 3072,
            Self::Rsa4096 => 4096,
        }
    }
}

/// An RSA key pair. aws-lc wipes the private numbers when it is dropped.
pub struct RsaKey {
    pair: KeyPair,
}

impl std::fmt::Debug for RsaKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RsaKey(…)")
    }
}

impl RsaKey {
    /// Makes a key with exponent 65537.
    pub fn generate(size: RsaSize) -> Result<Self, KeyError> {
        let size = match size {
            RsaSize::Rsa2048 => KeySize::Rsa2048,
            RsaSize::Rsa3072 => KeySize::Rsa3072,
            RsaSize::Rsa4096 => KeySize::Rsa4096,
        };
        KeyPair::generate(size).map(|pair| Self { pair }).map_err(|_| KeyError::Generation)
    }

    /// Reads PKCS#8 DER; the consistency of the numbers is checked.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, KeyError> {
        KeyPair::from_pkcs8(der).map(|pair| Self { pair }).map_err(|_| KeyError::Format)
    }

    /// Reads a PKCS#1 `RSAPrivateKey`, DER; the consistency of the numbers is checked.
    pub fn from_pkcs1(der: &[u8]) -> Result<Self, KeyError> {
        KeyPair::from_der(der).map(|pair| Self { pair }).map_err(|_| KeyError::Format)
    }

    /// The private key as PKCS#8 DER, wiped when dropped.
    pub fn pkcs8(&self) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let der = AsDer::as_der(&self.pair).map_err(|_| KeyError::Format)?;
        Ok(Zeroizing::new(der.as_ref().to_vec()))
    }

    /// The public key as `SubjectPublicKeyInfo` DER.
    pub fn spki_der(&self) -> Result<Vec<u8>, KeyError> {
        subject_public_key_info(self.pair.public_key().as_ref()).map_err(|_| KeyError::Format)
    }

    /// sha256WithRSAEncryption over `message`. PKCS#1 v1.5 is deterministic: the same bytes give the
    /// same signature, which is what makes signing again after a crash harmless (`pki.md` 0.7).
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)
            .map_err(|_| KeyError::Sign)?;
        // One faulty CRT signature reveals a factor of the modulus (Boneh, DeMillo, Lipton 1997).
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, self.pair.public_key().as_ref())
            .verify(message, &signature)
            .map_err(|_| KeyError::Fault)?;
        Ok(signature)
    }

    /// Opens what was encrypted to this key with RSA-OAEP and SHA-256: for `walk` and tests, as a provider's own
    /// computer does it.
    pub fn decrypt(&self, ciphertext: &[u8]) -> Result<Vec<u8>, KeyError> {
        let key = PrivateDecryptingKey::from_pkcs8(&self.pkcs8()?).map_err(|_| KeyError::Format)?;
        let key = OaepPrivateDecryptingKey::new(key).map_err(|_| KeyError::Format)?;
        let mut plaintext = vec![0; key.min_output_size()];
        let opened = key.decrypt(&OAEP_SHA256_MGF1SHA256, ciphertext, &mut plaintext, None);
        Ok(opened.map_err(|_| KeyError::Format)?.to_vec())
    }

    /// The private key as PEM `ENCRYPTED PRIVATE KEY` (PBES2: scrypt and AES-256-CBC).
    pub fn encrypted_pem(
        &self,
        passphrase: &SecretString,
        random: &crate::adapters::random::Random,
    ) -> Result<String, KeyError> {
        encrypted::seal(&self.pkcs8()?, passphrase, random)
    }
}

/// The key of a certification authority.
#[derive(Debug)]
pub enum CaKey {
    /// Read from a file that is encrypted with a passphrase.
    File(RsaKey),
    /// Lives in memory only: tests.
    Memory(RsaKey),
    /// Lives in a hardware token.
    #[cfg(feature = "pkcs11")]
    Token(TokenKey),
}

impl CaKey {
    /// A key that is never stored. For tests.
    pub fn in_memory(size: RsaSize) -> Result<Self, KeyError> {
        RsaKey::generate(size).map(Self::Memory)
    }

    /// Makes a key and writes it to `folder/name.key.pem`, readable by the owner only. Refuses when
    /// that file exists.
    pub fn create(
        folder: &Path,
        name: &str,
        size: RsaSize,
        passphrase: &SecretString,
        random: &crate::adapters::random::Random,
    ) -> Result<Self, KeyError> {
        let path = key_file::path(folder, name);
        if path.exists() {
            return Err(KeyError::Exists);
        }
        let key = RsaKey::generate(size)?;
        key_file::create(&path, &key.pkcs8()?, passphrase, random)?;
        Ok(Self::File(key))
    }

    /// Reads `folder/name.key.pem`.
    pub fn load(folder: &Path, name: &str, passphrase: &SecretString) -> Result<Self, KeyError> {
        let pkcs8 = key_file::open(&key_file::path(folder, name), passphrase)?;
        RsaKey::from_pkcs8(&pkcs8).map(Self::File)
    }

    /// Whether `folder/name.key.pem` is there.
    pub fn exists(folder: &Path, name: &str) -> bool {
        key_file::path(folder, name).exists()
    }

    /// The public key as `SubjectPublicKeyInfo` DER.
    pub fn spki_der(&self) -> Result<Vec<u8>, KeyError> {
        match self {
            Self::File(key) | Self::Memory(key) => key.spki_der(),
            #[cfg(feature = "pkcs11")]
            Self::Token(key) => key.spki_der(),
        }
    }

    /// sha256WithRSAEncryption over `tbs`, verified before it is given out; see [`RsaKey::sign`].
    pub fn sign(&self, tbs: &[u8]) -> Result<Vec<u8>, KeyError> {
        match self {
            Self::File(key) | Self::Memory(key) => key.sign(tbs),
            #[cfg(feature = "pkcs11")]
            Self::Token(key) => key.sign(tbs),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::random::Random;

    #[test]
    fn a_key_file_opens_with_its_passphrase_only() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("correct horse");
        let random = Random::System;
        let key = CaKey::create(folder.path(), "root", RsaSize::Rsa2048, &passphrase, &random).unwrap();
        let again = CaKey::load(folder.path(), "root", &passphrase).unwrap();
        assert_eq!(key.spki_der().unwrap(), again.spki_der().unwrap());
        assert_eq!(key.sign(b"tbs").unwrap(), again.sign(b"tbs").unwrap(), "PKCS#1 v1.5 is deterministic");
        let wrong = CaKey::load(folder.path(), "root", &SecretString::from("battery staple"));
        assert!(matches!(wrong, Err(KeyError::Passphrase)));
        let second = CaKey::create(folder.path(), "root", RsaSize::Rsa2048, &passphrase, &random);
        assert!(matches!(second, Err(KeyError::Exists)));
        assert!(!format!("{key:?}").contains("modulus"));
    }
}
