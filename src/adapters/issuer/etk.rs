//! The encryption token (ETK): the encryption certificate wrapped by the ETK-RA (RFC 5652, 5; `domain.md` 2.4).

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use const_oid::db::rfc5911::{ID_DATA, ID_SIGNED_DATA};
use const_oid::db::rfc5912::{ID_SHA_256, RSA_ENCRYPTION};
use der::asn1::{Any, OctetString, SetOfVec};
use der::{Decode, Encode};
use spki::AlgorithmIdentifierOwned;
use x509_cert::Certificate;

use crate::adapters::signing_keys::{CaKey, KeyError};

/// Why no token could be made.
#[derive(Debug, thiserror::Error)]
pub enum EtkError {
    /// A certificate cannot be read, or the token cannot be written.
    #[error("the encryption token cannot be written")]
    Der(#[from] der::Error),
    /// The key of the ETK-RA failed.
    #[error("the key of the ETK-RA failed")]
    Key(#[from] KeyError),
}

/// Wraps an encryption certificate. `signer` is the certificate of the ETK-RA, `others` are those that a relying party
/// needs besides: authentication, issuing authority, root; all DER.
///
/// There are no signed attributes, as in every token of eHealth: the signature is over the certificate itself, so the
/// same certificate always gives the same token.
pub fn wrap(certificate: &[u8], signer: &[u8], others: &[&[u8]], key: &CaKey) -> Result<Vec<u8>, EtkError> {
    let signer = Certificate::from_der(signer)?;
    let mut set = vec![CertificateChoices::Certificate(signer.clone())];
    for other in others {
        set.push(CertificateChoices::Certificate(Certificate::from_der(other)?));
    }
    let sha256 = AlgorithmIdentifierOwned { oid: ID_SHA_256, parameters: None };
    let info = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: signer.tbs_certificate.issuer,
            serial_number: signer.tbs_certificate.serial_number,
        }),
        digest_alg: sha256.clone(),
        signed_attrs: None,
        signature_algorithm: AlgorithmIdentifierOwned { oid: RSA_ENCRYPTION, parameters: Some(Any::null()) },
        signature: OctetString::new(key.sign(certificate)?)?,
        unsigned_attrs: None,
    };
    let data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from([sha256])?,
        encap_content_info: EncapsulatedContentInfo {
            econtent_type: ID_DATA,
            econtent: Some(Any::encode_from(&OctetString::new(certificate)?)?),
        },
        certificates: Some(CertificateSet(SetOfVec::try_from(set)?)),
        crls: None,
        signer_infos: SignerInfos(SetOfVec::try_from([info])?),
    };
    let info = ContentInfo { content_type: ID_SIGNED_DATA, content: Any::encode_from(&data)? };
    Ok(info.to_der()?)
}
