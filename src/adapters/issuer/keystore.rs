//! The provider's PKCS#12 keystore, for `walk` and tests only: a person's keystore is made on their
//! own computer, and the server never holds a provider's private key (`keystore.md`).

use der::Decode;
use num_bigint::BigUint;
use p12_keystore::{Certificate, KeyStore, KeyStoreEntry, PrivateKey, PrivateKeyChain};
use secrecy::{ExposeSecret, SecretString};
use x509_cert::certificate::TbsCertificate;

use super::{signed, subject_key};
use crate::adapters::signing_keys::{KeyError, RsaKey};
use crate::domain::certificate::serial::Serial;

/// The alias connectors look for (`domain.md` 1.4).
pub const AUTHENTICATION_ALIAS: &str = "authentication";

/// As much as the .NET 9 loader accepts with room to spare (`keystore.md` 0).
const ENCRYPTION_ROUNDS: u32 = 100_000;
const MAC_ROUNDS: u32 = 200_000;

/// What goes into a keystore. Certificates are DER.
pub struct Contents<'a> {
    /// Private key of the authentication certificate.
    pub authentication_key: &'a RsaKey,
    /// The authentication certificate.
    pub authentication: &'a [u8],
    /// Private key of the encryption certificate.
    pub encryption_key: &'a RsaKey,
    /// The encryption certificate.
    pub encryption: &'a [u8],
    /// The authorities above both, issuing first, root last.
    pub authorities: &'a [&'a [u8]],
}

/// Why no keystore could be made.
#[derive(Debug, thiserror::Error)]
pub enum KeystoreError {
    /// A certificate cannot be read.
    #[error("a certificate for the keystore is not well-formed")]
    Certificate(#[from] der::Error),
    /// The serial number is none of ours.
    #[error("the serial number is not ours")]
    Serial,
    /// A key cannot be read.
    #[error("a key for the keystore cannot be read")]
    Key(#[from] KeyError),
    /// The container could not be written.
    #[error("the keystore cannot be written")]
    Container(#[from] p12_keystore::error::Error),
}

/// Writes the keystore: entry `authentication` with the whole chain, and an entry named by the
/// decimal serial of the encryption certificate with that certificate. One password for all:
/// printable ASCII, because Java 8 to 17 fail on other characters.
pub fn write(contents: &Contents<'_>, password: &SecretString) -> Result<Vec<u8>, KeystoreError> {
    let mut chain = vec![contents.authentication];
    chain.extend_from_slice(contents.authorities);
    let mut store = KeyStore::new();
    store.add_entry(AUTHENTICATION_ALIAS, entry(contents.authentication_key, &chain)?);
    let tbs = TbsCertificate::from_der(signed::split(contents.encryption)?.body)?;
    let alias = BigUint::from_bytes_be(tbs.serial_number.as_bytes()).to_string();
    store.add_entry(&alias, entry(contents.encryption_key, &[contents.encryption])?);
    let written = store
        .writer(password.expose_secret())
        .encryption_iterations(ENCRYPTION_ROUNDS)
        .mac_iterations(MAC_ROUNDS)
        .write()?;
    Ok(written)
}

/// The serial number of a certificate that an authority of ours signed.
pub fn serial(certificate: &[u8]) -> Result<Serial, KeystoreError> {
    let tbs = TbsCertificate::from_der(signed::split(certificate)?.body)?;
    let octets = <[u8; 20]>::try_from(tbs.serial_number.as_bytes()).map_err(|_| KeystoreError::Serial)?;
    Serial::from_stored(octets).ok_or(KeystoreError::Serial)
}

fn entry(key: &RsaKey, chain: &[&[u8]]) -> Result<KeyStoreEntry, KeystoreError> {
    let private = PrivateKey::from_der(&key.pkcs8()?)?;
    let certificates = chain.iter().map(|der| Certificate::from_der(der)).collect::<Result<Vec<_>, _>>()?;
    // Equal on key and certificate; readers pair them by it.
    let leaf = chain.first().copied().unwrap_or_default();
    let local_key_id = subject_key::sha256(leaf)[..20].to_vec();
    Ok(KeyStoreEntry::PrivateKeyChain(PrivateKeyChain::new(local_key_id, private, certificates)))
}
