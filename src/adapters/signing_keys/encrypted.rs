//! PKCS#8 under a passphrase: PBES2 with scrypt and AES-256-CBC (RFC 8018, RFC 7914).

use der::pem::LineEnding;
use der::{Decode, SecretDocument};
use pkcs8::pkcs5::pbes2;
use pkcs8::{EncryptedPrivateKeyInfo, PrivateKeyInfo};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::KeyError;
use crate::adapters::random::Random;

const LABEL: &str = "ENCRYPTED PRIVATE KEY";

/// N = 2^14, r = 8, p = 5: as strong as OWASP's N = 2^17, p = 1, but within the 32 MiB that
/// `openssl pkey` allows itself, so that operators can check a key file with common tools.
const COST: u64 = 1 << 14;
const BLOCK_SIZE: u16 = 8;
const PARALLELISM: u16 = 5;

/// Encrypts PKCS#8 DER to PEM.
pub(super) fn seal(pkcs8: &[u8], passphrase: &SecretString, random: &Random) -> Result<String, KeyError> {
    let salt = random.bytes::<16>()?;
    let iv = random.bytes::<16>()?;
    let kdf = pbes2::ScryptParams {
        salt: &salt,
        cost_parameter: COST,
        block_size: BLOCK_SIZE,
        parallelization: PARALLELISM,
        key_length: None,
    };
    let parameters = pbes2::Parameters {
        kdf: pbes2::Kdf::Scrypt(kdf),
        encryption: pbes2::EncryptionScheme::Aes256Cbc { iv: &iv },
    };
    let key = PrivateKeyInfo::try_from(pkcs8).map_err(|_| KeyError::Format)?;
    let sealed =
        key.encrypt_with_params(parameters, passphrase.expose_secret()).map_err(|_| KeyError::Format)?;
    let pem = sealed.to_pem(LABEL, LineEnding::LF).map_err(|_| KeyError::Format)?;
    Ok(pem.as_str().to_owned())
}

/// Decrypts PEM to PKCS#8 DER, wiped when dropped.
pub(super) fn open(pem: &str, passphrase: &SecretString) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let (label, document) = SecretDocument::from_pem(pem).map_err(|_| KeyError::Format)?;
    if label != LABEL {
        return Err(KeyError::Format);
    }
    let sealed = EncryptedPrivateKeyInfo::from_der(document.as_bytes()).map_err(|_| KeyError::Format)?;
    let key = sealed.decrypt(passphrase.expose_secret()).map_err(|_| KeyError::Passphrase)?;
    Ok(Zeroizing::new(key.as_bytes().to_vec()))
}
