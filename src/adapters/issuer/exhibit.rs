//! What an operator shows so that a key is blocked: the private key, the public key, or a certificate.
//!
//! A private key must really be one: with invented private numbers beside somebody's modulus, anybody could have
//! anybody's certificates revoked.

use der::{Decode, Encode};
use x509_cert::Certificate;

use super::pem;
use super::subject_key::{SpkiFault, SubjectKey};
use crate::adapters::signing_keys::{KeyError, RsaKey};

/// Signed with a private key to see that it is one.
const PROBE: &[u8] = b"Passerelle: this key is shown to be blocked";

/// A key that was shown.
#[derive(Debug, Clone)]
pub struct Exhibit {
    pub key: SubjectKey,
    /// Whether its private half was shown, and proved to belong to it.
    pub is_private: bool,
}

/// Why a file shows no key.
#[derive(Debug, thiserror::Error)]
pub enum ExhibitFault {
    #[error("the private key is encrypted: decrypt it first, for example with openssl pkey")]
    Encrypted,
    #[error("the file holds neither an RSA key nor a certificate")]
    NoKey,
    #[error("the private numbers do not belong to the public ones, so this proves nothing")]
    Forged(#[source] KeyError),
    #[error("the public key cannot be blocked")]
    Public(#[from] SpkiFault),
}

/// Reads the first PEM block of a file, or DER of a private key, a public key or a certificate.
pub fn read(file: &[u8]) -> Result<Exhibit, ExhibitFault> {
    let text = std::str::from_utf8(file).unwrap_or_default();
    let Some(block) = pem::blocks(text).into_iter().next() else {
        return from_der(file);
    };
    let der = block.der.ok_or(ExhibitFault::NoKey)?;
    match block.label.as_str() {
        "PRIVATE KEY" => private(RsaKey::from_pkcs8(&der)),
        // The older form may be encrypted line by line, and then is no DER.
        "RSA PRIVATE KEY" if text.contains("ENCRYPTED") => Err(ExhibitFault::Encrypted),
        "RSA PRIVATE KEY" => private(RsaKey::from_pkcs1(&der)),
        "ENCRYPTED PRIVATE KEY" => Err(ExhibitFault::Encrypted),
        "PUBLIC KEY" => public(&der),
        "CERTIFICATE" => certificate(&der),
        _ => Err(ExhibitFault::NoKey),
    }
}

fn from_der(file: &[u8]) -> Result<Exhibit, ExhibitFault> {
    certificate(file)
        .or_else(|_| public(file))
        .or_else(|_| private(RsaKey::from_pkcs8(file)))
        .map_err(|_| ExhibitFault::NoKey)
}

fn private(key: Result<RsaKey, KeyError>) -> Result<Exhibit, ExhibitFault> {
    let key = key.map_err(ExhibitFault::Forged)?;
    // Signing verifies under the public half what it has signed.
    key.sign(PROBE).map_err(ExhibitFault::Forged)?;
    let spki = key.spki_der().map_err(ExhibitFault::Forged)?;
    Ok(Exhibit { key: SubjectKey::from_spki(&spki)?, is_private: true })
}

fn public(der: &[u8]) -> Result<Exhibit, ExhibitFault> {
    Ok(Exhibit { key: SubjectKey::from_spki(der)?, is_private: false })
}

fn certificate(der: &[u8]) -> Result<Exhibit, ExhibitFault> {
    let certificate = Certificate::from_der(der).map_err(|_| ExhibitFault::NoKey)?;
    let spki = certificate.tbs_certificate.subject_public_key_info.to_der();
    public(&spki.map_err(|_| ExhibitFault::NoKey)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::issuer::fixture;

    #[test]
    fn a_private_key_a_public_key_and_a_certificate_show_the_same_key() {
        let key = &fixture::keys().authentication;
        let (private, spki) = (key.pkcs8().unwrap(), key.spki_der().unwrap());
        for (label, der, is_private) in
            [("PRIVATE KEY", private.as_slice(), true), ("PUBLIC KEY", spki.as_slice(), false)]
        {
            for file in [pem::write(label, der).into_bytes(), der.to_vec()] {
                let shown = read(&file).unwrap();
                assert_eq!((shown.key.spki_der.as_slice(), shown.is_private), (spki.as_slice(), is_private));
            }
        }
    }

    #[test]
    fn a_forged_private_key_is_refused() {
        let keys = fixture::keys();
        let modulus = |spki: &[u8]| {
            let key = SubjectKey::from_spki(spki).unwrap();
            key.numbers().unwrap().modulus.to_vec()
        };
        let own = modulus(&keys.authentication.spki_der().unwrap());
        let other = modulus(&keys.encryption.spki_der().unwrap());
        let mut forged = keys.authentication.pkcs8().unwrap().to_vec();
        let at = forged.windows(own.len()).position(|part| part == own).unwrap();
        forged[at..at + other.len()].copy_from_slice(&other);
        let refused = read(pem::write("PRIVATE KEY", &forged).as_bytes());
        assert!(matches!(refused, Err(ExhibitFault::Forged(_))), "{refused:?}");
    }

    #[test]
    fn what_shows_no_key_is_named() {
        for (file, said) in [
            (pem::write("ENCRYPTED PRIVATE KEY", &[0x30, 0]), "encrypted"),
            (pem::write("CERTIFICATE REQUEST", &[0x30, 0]), "neither"),
            ("nothing".to_owned(), "neither"),
        ] {
            assert!(read(file.as_bytes()).unwrap_err().to_string().contains(said), "{file}");
        }
    }
}
