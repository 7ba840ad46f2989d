//! Certificate status by question and answer (RFC 6960; nonces: RFC 9654).

use std::time::Duration;

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{ECDSA_WITH_SHA_256, ID_SHA_1, ID_SHA_256};
use const_oid::db::rfc6960::ID_PKIX_OCSP_NONCE;
use der::asn1::{Any, BitString, GeneralizedTime, Null, OctetString};
use der::{Decode, Encode};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoRef};
use x509_cert::certificate::Certificate;
use x509_cert::ext::{Extension, Extensions};
use x509_cert::serial_number::SerialNumber;
use x509_ocsp::{
    BasicOcspResponse, CertId, CertStatus, OcspGeneralizedTime, OcspRequest, OcspResponse, Request,
    ResponderId, ResponseData, RevokedInfo, SingleResponse, TbsRequest, Version,
};

use super::authority::Authority;
use super::revocation_list::{Revoked, crl_reason};
use super::subject_key::{sha1, sha1_of_key, sha256};
use crate::adapters::signing_keys::{KeyError, ResponderKey};
use crate::domain::certificate::serial::Serial;
use crate::domain::instant::Instant;

/// The longest nonce that is sent back, in octets (RFC 9654, 2.1).
const LONGEST_NONCE: usize = 128;

/// A question about one certificate.
#[derive(Debug, Clone)]
pub struct Question {
    id: CertId,
    /// The extension as it came.
    nonce: Option<Extension>,
}

/// Why a question gets no answer: the word for it in RFC 6960, 4.2.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is not a question, or asks in a way that must be understood and is not.
    Malformed,
    /// About certificates of others, or about several at once.
    Unauthorised,
    /// There is no responder yet.
    Later,
    /// Ours to mend.
    Internal,
}

/// What is known of a serial number of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Good,
    Revoked(Revoked),
    /// Never issued.
    Unknown,
}

/// What an answer is made from.
#[derive(Debug, Clone, Copy)]
pub struct AnswerInput<'a> {
    pub question: &'a Question,
    pub status: Status,
    pub this_update: Instant,
    pub next_update: Instant,
    /// Certificate of the responder's key, DER.
    pub responder: &'a [u8],
}

/// Why no answer was made.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    #[error("the answer cannot be written")]
    Der(#[from] der::Error),
    #[error("the key of the responder failed")]
    Key(#[from] KeyError),
}

impl Question {
    /// Reads an OCSPRequest, DER. A signature on it is not looked at: anybody may ask.
    pub fn read(der: &[u8]) -> Result<Self, Refusal> {
        let request = OcspRequest::from_der(der).map_err(|_| Refusal::Malformed)?.tbs_request;
        let mut nonce = None;
        for extension in request.request_extensions.into_iter().flatten() {
            if extension.extn_id == ID_PKIX_OCSP_NONCE {
                let octets = OctetString::from_der(extension.extn_value.as_bytes());
                let length = octets.map_err(|_| Refusal::Malformed)?.as_bytes().len();
                if nonce.is_some() || length == 0 || length > LONGEST_NONCE {
                    return Err(Refusal::Malformed);
                }
                nonce = Some(Extension { critical: false, ..extension });
            } else if extension.critical {
                return Err(Refusal::Malformed);
            }
        }
        let [one] = request.request_list.as_slice() else {
            return Err(if request.request_list.is_empty() {
                Refusal::Malformed
            } else {
                Refusal::Unauthorised
            });
        };
        if one.single_request_extensions.iter().flatten().any(|extension| extension.critical) {
            return Err(Refusal::Malformed);
        }
        Ok(Self { id: one.req_cert.clone(), nonce })
    }

    /// The serial number asked about; `None` if we never draw such a one.
    pub fn serial(&self) -> Option<Serial> {
        <[u8; 20]>::try_from(self.id.serial_number.as_bytes()).ok().and_then(Serial::from_stored)
    }

    /// Whether that authority is the issuer it names.
    pub fn names(&self, authority: &Authority) -> bool {
        let matches = || -> der::Result<bool> {
            let name = authority.subject()?.to_der()?;
            let key = SubjectPublicKeyInfoRef::from_der(&authority.key.spki_der)?;
            let key = key.subject_public_key.raw_bytes();
            let hash = |octets: &[u8]| self.hash(octets);
            Ok(hash(&name).is_some_and(|hash| hash == self.id.issuer_name_hash.as_bytes())
                && hash(key).is_some_and(|hash| hash == self.id.issuer_key_hash.as_bytes()))
        };
        matches().unwrap_or(false)
    }

    /// Whether its answer would do for everybody who asks the same.
    pub fn has_nonce(&self) -> bool {
        self.nonce.is_some()
    }

    fn hash(&self, octets: &[u8]) -> Option<Vec<u8>> {
        const SHA_1: ObjectIdentifier = ID_SHA_1;
        const SHA_256: ObjectIdentifier = ID_SHA_256;
        match self.id.hash_algorithm.oid {
            SHA_1 => Some(sha1(octets).to_vec()),
            SHA_256 => Some(sha256(octets).to_vec()),
            _ => None,
        }
    }
}

/// A question about a certificate of that authority, as a client writes it: OCSPRequest, DER; for measuring and tests.
pub fn question(authority: &Authority, serial: Serial, nonce: Option<&[u8]>) -> der::Result<Vec<u8>> {
    let id = CertId {
        hash_algorithm: AlgorithmIdentifierOwned { oid: ID_SHA_1, parameters: Some(Any::null()) },
        issuer_name_hash: OctetString::new(sha1(&authority.subject()?.to_der()?))?,
        issuer_key_hash: OctetString::new(authority.key.ski20)?,
        serial_number: SerialNumber::new(serial.octets())?,
    };
    let one = Request { req_cert: id, single_request_extensions: None };
    let nonce = nonce.map(nonce_extension).transpose()?;
    let tbs_request = TbsRequest {
        request_list: vec![one],
        request_extensions: nonce.map(|nonce| vec![nonce]),
        ..TbsRequest::default()
    };
    OcspRequest { tbs_request, optional_signature: None }.to_der()
}

fn nonce_extension(octets: &[u8]) -> der::Result<Extension> {
    let extn_value = OctetString::new(OctetString::new(octets)?.to_der()?)?;
    Ok(Extension { extn_id: ID_PKIX_OCSP_NONCE, critical: false, extn_value })
}

/// Signs an answer: OCSPResponse, DER.
pub fn answer(input: &AnswerInput<'_>, key: &ResponderKey) -> Result<Vec<u8>, AnswerError> {
    let data = ResponseData {
        version: Version::V1,
        responder_id: ResponderId::ByKey(OctetString::new(sha1_of_key(&key.spki_der()?)?.as_slice())?),
        produced_at: moment(input.this_update)?,
        responses: vec![SingleResponse {
            cert_id: input.question.id.clone(),
            cert_status: status(input.status)?,
            this_update: moment(input.this_update)?,
            next_update: Some(moment(input.next_update)?),
            single_extensions: None,
        }],
        response_extensions: input.question.nonce.clone().map(|nonce| Extensions::from([nonce])),
    };
    let signature = key.sign(&data.to_der()?)?;
    let basic = BasicOcspResponse {
        tbs_response_data: data,
        signature_algorithm: AlgorithmIdentifierOwned { oid: ECDSA_WITH_SHA_256, parameters: None },
        signature: BitString::from_bytes(&signature)?,
        certs: Some(vec![Certificate::from_der(input.responder)?]),
    };
    Ok(OcspResponse::successful(basic)?.to_der()?)
}

/// An answer that tells nothing of any certificate, and needs no signature.
pub fn refuse(refusal: Refusal) -> Vec<u8> {
    let response = match refusal {
        Refusal::Malformed => OcspResponse::malformed_request(),
        Refusal::Unauthorised => OcspResponse::unauthorized(),
        Refusal::Later => OcspResponse::try_later(),
        Refusal::Internal => OcspResponse::internal_error(),
    };
    response.to_der().unwrap_or_default()
}

fn status(status: Status) -> der::Result<CertStatus> {
    Ok(match status {
        Status::Good => CertStatus::Good(Null),
        Status::Unknown => CertStatus::Unknown(Null),
        Status::Revoked(revoked) => CertStatus::Revoked(RevokedInfo {
            revocation_time: moment(revoked.at)?,
            revocation_reason: Some(crl_reason(revoked.reason)),
        }),
    })
}

/// GeneralizedTime, whole seconds.
fn moment(instant: Instant) -> der::Result<OcspGeneralizedTime> {
    let seconds = u64::try_from(instant.unix()).map_err(|_| der::ErrorKind::DateTime)?;
    Ok(OcspGeneralizedTime(GeneralizedTime::from_unix_duration(Duration::from_secs(seconds))?))
}

#[cfg(test)]
mod tests;
