//! The encryption certificate: its holder signs it, with the authentication key, over bytes that are fixed here
//! (`keystore.md` 5; `pki.md` 0.1, 0.2, 3.5).
//!
//! Its serial number is the proof that the encryption key is held: it is drawn here, encrypted to that key, and only
//! whoever reads it can have the right bytes signed (RFC 4211, 4.3: indirect proof of possession).

use aws_lc_rs::rsa::{OAEP_SHA256_MGF1SHA256, OaepPublicEncryptingKey, PublicEncryptingKey};
use der::{Decode, Encode};
use spki::SubjectPublicKeyInfoOwned;
use x509_cert::certificate::{TbsCertificate, Version};
use x509_cert::serial_number::SerialNumber;

use super::subject_key::{SubjectKey, sha256};
use super::tbs::encryption_usages;
use super::{extensions, signed};
use crate::domain::certificate::token_serial::TokenSerial;

mod rules;
pub use rules::{RuleFault, check, check_unregistered};

/// Where the sixteen octets of the serial number stand in the TBSCertificate: after `30 82 LL LL`, `a0 03 02 01 02`
/// and `02 10`. The browser relies on it (`keystore.md` 7).
pub const SERIAL_AT: usize = 11;

/// Why an encryption certificate could not be prepared or finished.
#[derive(Debug, thiserror::Error)]
pub enum EncryptionFault {
    /// Not DER, or DER that cannot be written.
    #[error("the encryption certificate is not well-formed")]
    Der(#[from] der::Error),
    /// A key cannot be read.
    #[error("a key cannot be read")]
    Key(#[from] super::subject_key::SpkiFault),
    /// The bytes are not laid out as the browser expects.
    #[error("the serial number is not where it belongs")]
    Layout,
    /// The library would not encrypt to this key.
    #[error("the challenge could not be encrypted")]
    Challenge,
    /// The signature is not the authentication key's over these bytes.
    #[error("the signature does not verify under the authentication key")]
    Signature,
}

/// The TBSCertificate that its holder will sign, DER, with zeros in the place of the serial number. Issuer and subject
/// are the subject of the authentication certificate, and it ends with it.
pub fn template(authentication_der: &[u8], encryption: &SubjectKey) -> Result<Vec<u8>, EncryptionFault> {
    let authentication = TbsCertificate::from_der(signed::split(authentication_der)?.body)?;
    let signer = SubjectKey::from_spki(&authentication.subject_public_key_info.to_der()?)?;
    let filler = [0x40; 16];
    let mut tbs = TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(&filler)?,
        signature: signed::sha256_rsa(),
        issuer: authentication.subject.clone(),
        validity: authentication.validity,
        subject: authentication.subject,
        subject_public_key_info: SubjectPublicKeyInfoOwned::from_der(&encryption.spki_der)?,
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: Some(vec![
            extensions::basic_constraints(false, None)?,
            extensions::key_usage(encryption_usages())?,
            extensions::subject_key_identifier(&encryption.ski20)?,
            extensions::authority_key_identifier(&signer.ski20)?,
        ]),
    }
    .to_der()?;
    let hole = tbs.get_mut(SERIAL_AT..SERIAL_AT + 16).ok_or(EncryptionFault::Layout)?;
    if hole != filler {
        return Err(EncryptionFault::Layout);
    }
    hole.fill(0);
    Ok(tbs)
}

/// The serial number encrypted to the encryption key: RSA-OAEP with SHA-256, which browsers and OpenSSL decrypt.
pub fn challenge(encryption: &SubjectKey, serial: TokenSerial) -> Result<Vec<u8>, EncryptionFault> {
    let failed = |_| EncryptionFault::Challenge;
    let key = PublicEncryptingKey::from_der(&encryption.spki_der).map_err(|_| EncryptionFault::Challenge)?;
    let key = OaepPublicEncryptingKey::new(key).map_err(failed)?;
    let mut ciphertext = vec![0; key.ciphertext_size()];
    key.encrypt(&OAEP_SHA256_MGF1SHA256, serial.octets(), &mut ciphertext, None).map_err(failed)?;
    Ok(ciphertext)
}

/// SHA-256 of a serial number: what is kept until it was read back.
pub fn serial_sha256(serial: TokenSerial) -> [u8; 32] {
    sha256(serial.octets())
}

/// The bytes to be signed: the template with the serial number in its place.
pub fn to_be_signed(template: &[u8], serial: TokenSerial) -> Result<Vec<u8>, EncryptionFault> {
    let mut tbs = template.to_vec();
    tbs.get_mut(SERIAL_AT..SERIAL_AT + 16).ok_or(EncryptionFault::Layout)?.copy_from_slice(serial.octets());
    Ok(tbs)
}

/// The certificate, DER: the bytes with the holder's signature, which must be the authentication key's.
pub fn finish(tbs: &[u8], signature: &[u8], authentication: &SubjectKey) -> Result<Vec<u8>, EncryptionFault> {
    if !signed::verifies(authentication, tbs, signature) {
        return Err(EncryptionFault::Signature);
    }
    Ok(signed::join(tbs, signature)?)
}

#[cfg(test)]
mod tests;
