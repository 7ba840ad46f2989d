//! Making a signing request: what `openssl req -new` does on a provider's computer. For `walk` and tests; and the
//! one an authority makes for its root.

use der::{Decode, Encode};
use spki::SubjectPublicKeyInfoOwned;
use x509_cert::request::{CertReqInfo, Version};

use crate::adapters::issuer::{name, pem, signed};
use crate::adapters::signing_keys::{CaKey, KeyError, RsaKey};
use crate::domain::certificate::authority_name::AuthorityName;
use crate::domain::certificate::dn::Part;

/// A request for `key`, signed by it, as PEM. `subject` may hold anything: it is ignored by the authority.
pub fn make_csr(key: &RsaKey, subject: &[Part]) -> Result<String, KeyError> {
    let der = make_der(key, subject)?;
    Ok(pem::write("CERTIFICATE REQUEST", &der))
}

/// The request of an authority for its certificate, PEM.
pub fn make_csr_of_authority(key: &CaKey, name: AuthorityName) -> Result<String, KeyError> {
    let info = encode_info(&key.spki_der()?, &name.parts()).map_err(|_| KeyError::Format)?;
    let der = signed::join(&info, &key.sign(&info)?).map_err(|_| KeyError::Format)?;
    Ok(pem::write("CERTIFICATE REQUEST", &der))
}

fn make_der(key: &RsaKey, subject: &[Part]) -> Result<Vec<u8>, KeyError> {
    let spki = key.spki_der()?;
    let info = encode_info(&spki, subject).map_err(|_| KeyError::Format)?;
    let signature = key.sign(&info)?;
    signed::join(&info, &signature).map_err(|_| KeyError::Format)
}

fn encode_info(spki: &[u8], subject: &[Part]) -> der::Result<Vec<u8>> {
    CertReqInfo {
        version: Version::V1,
        subject: name::encode(subject)?,
        public_key: SubjectPublicKeyInfoOwned::from_der(spki)?,
        attributes: Default::default(),
    }
    .to_der()
}
