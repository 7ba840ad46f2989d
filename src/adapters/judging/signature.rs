//! Electronic signatures in a PDF (ISO 32000-1, 12.8.1; PAdES, ETSI EN 319 142-1): a CMS over all bytes of the file but
//! its own. Whether the file is what was signed, by which certificate, and whether that leads to an anchor. Whether the
//! certificate was revoked is not asked: nothing is required of a signature here.

use aws_lc_rs::digest;
use aws_lc_rs::signature::{self, UnparsedPublicKey, VerificationAlgorithm};
use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911::{ID_MESSAGE_DIGEST, ID_SIGNED_DATA, ID_SIGNING_TIME};
use const_oid::db::rfc5912::{
    ECDSA_WITH_SHA_256, ECDSA_WITH_SHA_384, ID_EC_PUBLIC_KEY, ID_RSASSA_PSS, ID_SHA_256, ID_SHA_384,
    ID_SHA_512, RSA_ENCRYPTION, SECP_256_R_1, SECP_384_R_1, SHA_256_WITH_RSA_ENCRYPTION,
    SHA_384_WITH_RSA_ENCRYPTION, SHA_512_WITH_RSA_ENCRYPTION,
};
use der::asn1::OctetStringRef;
use der::{Decode, Encode, Reader, SliceReader};
use lopdf::{Dictionary, Document, Object};
use x509_cert::Certificate;
use x509_cert::attr::Attributes;
use x509_cert::ext::pkix::{BasicConstraints, SubjectKeyIdentifier};
use x509_cert::time::Time;

use crate::domain::instant::Instant;
use crate::domain::request::signature::{Integrity, Signature, SignerTrust};

/// Most signatures that are looked at.
const MOST: usize = 4;
/// Longest way from the signer to an anchor.
const LONGEST_CHAIN: usize = 5;

/// The signatures in a document.
pub fn signatures(bytes: &[u8], document: &Document, anchors: &[Certificate]) -> Vec<Signature> {
    let dictionaries = document.objects.values().filter_map(|object| object.as_dict().ok());
    let signed = dictionaries.filter(|one| one.has(b"ByteRange") && one.has(b"Contents"));
    let read = |one| verified(bytes, one, anchors).unwrap_or_else(Signature::unreadable);
    signed.take(MOST).map(read).collect()
}

/// `None` if it cannot be read.
fn verified(bytes: &[u8], dictionary: &Dictionary, anchors: &[Certificate]) -> Option<Signature> {
    let contents = dictionary.get(b"Contents").ok()?.as_str().ok()?;
    let range = range(dictionary)?;
    // The room for the signature is filled up with zeros.
    let cms: ContentInfo = first(contents)?;
    if cms.content_type != ID_SIGNED_DATA {
        return None;
    }
    let signed: SignedData = cms.content.decode_as().ok()?;
    let signer = signed.signer_infos.0.iter().next()?;
    let certificates: Vec<&Certificate> = certificates(&signed).collect();
    let certificate = certificates.iter().find(|one| is_of(&signer.sid, one))?;
    let attributes = signer.signed_attrs.as_ref()?;
    let parts = [part(bytes, range[0], range[1])?, part(bytes, range[2], range[3])?];
    let digested = digest_of(&signer.digest_alg.oid, &parts)?;
    let is_digest = octets(attributes, ID_MESSAGE_DIGEST)? == digested;
    let signature_holds = holds(signer, certificate, &attributes.to_der().ok()?)?;
    let integrity = match (is_digest && signature_holds, covers_all(bytes, range, contents)) {
        (false, _) => Integrity::Altered,
        (true, false) => Integrity::Partial,
        (true, true) => Integrity::Intact,
    };
    let signed_at = signing_time(attributes).or_else(|| written_time(dictionary));
    let is_trusted = integrity != Integrity::Altered && leads_to_anchor(certificate, &certificates, anchors);
    Some(Signature {
        integrity,
        trust: if is_trusted { SignerTrust::Trusted } else { SignerTrust::Unverified },
        signer: Some(certificate.tbs_certificate.subject.to_string()),
        issuer: Some(certificate.tbs_certificate.issuer.to_string()),
        signed_at,
    })
}

fn range(dictionary: &Dictionary) -> Option<[usize; 4]> {
    let numbers = dictionary.get(b"ByteRange").and_then(Object::as_array).ok()?;
    let numbers: Option<Vec<usize>> =
        numbers.iter().map(|number| usize::try_from(number.as_i64().ok()?).ok()).collect();
    numbers?.try_into().ok()
}

fn part(bytes: &[u8], from: usize, length: usize) -> Option<&[u8]> {
    bytes.get(from..from.checked_add(length)?)
}

/// Whether only the signature itself is left out: from the first byte to its `<`, and from its `>` to the last.
fn covers_all(bytes: &[u8], [from, length, second, rest]: [usize; 4], contents: &[u8]) -> bool {
    let gap = bytes.get(length..second).unwrap_or_default();
    let inside = gap.strip_prefix(b"<").and_then(|gap| gap.strip_suffix(b">"));
    let is_signature = inside.and_then(|hex| hex::decode(hex).ok()).is_some_and(|inside| inside == contents);
    from == 0 && second.checked_add(rest) == Some(bytes.len()) && is_signature
}

/// The DER value at the start of bytes that go on after it.
fn first<'a, T: Decode<'a>>(bytes: &'a [u8]) -> Option<T> {
    let reader = SliceReader::new(bytes).ok()?;
    let header = reader.peek_header().ok()?;
    let head = header.encoded_len().ok()?;
    let length = usize::try_from((head + header.length).ok()?).ok()?;
    T::from_der(bytes.get(..length)?).ok()
}

fn certificates(signed: &SignedData) -> impl Iterator<Item = &Certificate> {
    let all = signed.certificates.iter().flat_map(|set| set.0.iter());
    all.filter_map(|choice| match choice {
        CertificateChoices::Certificate(certificate) => Some(certificate),
        CertificateChoices::Other(_) => None,
    })
}

fn is_of(sid: &SignerIdentifier, certificate: &Certificate) -> bool {
    let body = &certificate.tbs_certificate;
    match sid {
        SignerIdentifier::IssuerAndSerialNumber(one) => {
            one.issuer == body.issuer && one.serial_number == body.serial_number
        }
        SignerIdentifier::SubjectKeyIdentifier(key) => {
            matches!(body.get::<SubjectKeyIdentifier>(), Ok(Some((_, own))) if own == *key)
        }
    }
}

fn digest_of(algorithm: &ObjectIdentifier, parts: &[&[u8]]) -> Option<Vec<u8>> {
    let algorithm = match *algorithm {
        ID_SHA_256 => &digest::SHA256,
        ID_SHA_384 => &digest::SHA384,
        ID_SHA_512 => &digest::SHA512,
        // SHA-1 and older prove nothing.
        _ => return None,
    };
    let mut context = digest::Context::new(algorithm);
    parts.iter().for_each(|part| context.update(part));
    Some(context.finish().as_ref().to_vec())
}

/// The value of an attribute that holds one OCTET STRING.
fn octets(attributes: &Attributes, of: ObjectIdentifier) -> Option<Vec<u8>> {
    let attribute = attributes.iter().find(|attribute| attribute.oid == of)?;
    let value: OctetStringRef<'_> = attribute.values.iter().next()?.decode_as().ok()?;
    Some(value.as_bytes().to_vec())
}

/// Whether the signature over the attributes (RFC 5652, 5.4) is of the certificate's key; `None` for algorithms that we
/// do not verify.
fn holds(signer: &SignerInfo, certificate: &Certificate, signed: &[u8]) -> Option<bool> {
    let algorithm = algorithm(&signer.signature_algorithm.oid, &signer.digest_alg.oid, certificate)?;
    Some(verifies(certificate, algorithm, signed, signer.signature.as_bytes()))
}

fn verifies(
    certificate: &Certificate,
    algorithm: &'static dyn VerificationAlgorithm,
    message: &[u8],
    signature: &[u8],
) -> bool {
    let key = certificate.tbs_certificate.subject_public_key_info.subject_public_key.raw_bytes();
    UnparsedPublicKey::new(algorithm, key).verify(message, signature).is_ok()
}

fn algorithm(
    of: &ObjectIdentifier,
    digest: &ObjectIdentifier,
    certificate: &Certificate,
) -> Option<&'static dyn VerificationAlgorithm> {
    let key = &certificate.tbs_certificate.subject_public_key_info.algorithm;
    let digest = match *of {
        SHA_256_WITH_RSA_ENCRYPTION | ECDSA_WITH_SHA_256 => ID_SHA_256,
        SHA_384_WITH_RSA_ENCRYPTION | ECDSA_WITH_SHA_384 => ID_SHA_384,
        SHA_512_WITH_RSA_ENCRYPTION => ID_SHA_512,
        _ => *digest,
    };
    if key.oid == ID_EC_PUBLIC_KEY {
        let curve: ObjectIdentifier = key.parameters.as_ref()?.decode_as().ok()?;
        return match (curve, digest) {
            (SECP_256_R_1, ID_SHA_256) => Some(&signature::ECDSA_P256_SHA256_ASN1),
            (SECP_256_R_1, ID_SHA_384) => Some(&signature::ECDSA_P256_SHA384_ASN1),
            (SECP_384_R_1, ID_SHA_256) => Some(&signature::ECDSA_P384_SHA256_ASN1),
            (SECP_384_R_1, ID_SHA_384) => Some(&signature::ECDSA_P384_SHA384_ASN1),
            _ => None,
        };
    }
    if key.oid != RSA_ENCRYPTION {
        return None;
    }
    match (*of == ID_RSASSA_PSS, digest) {
        (true, ID_SHA_256) => Some(&signature::RSA_PSS_2048_8192_SHA256),
        (true, ID_SHA_384) => Some(&signature::RSA_PSS_2048_8192_SHA384),
        (true, ID_SHA_512) => Some(&signature::RSA_PSS_2048_8192_SHA512),
        (false, ID_SHA_256) => Some(&signature::RSA_PKCS1_2048_8192_SHA256),
        (false, ID_SHA_384) => Some(&signature::RSA_PKCS1_2048_8192_SHA384),
        (false, ID_SHA_512) => Some(&signature::RSA_PKCS1_2048_8192_SHA512),
        _ => None,
    }
}

/// The time that the signer signed with (RFC 5652, 11.3).
fn signing_time(attributes: &Attributes) -> Option<Instant> {
    let attribute = attributes.iter().find(|attribute| attribute.oid == ID_SIGNING_TIME)?;
    let time = Time::from_der(&attribute.values.iter().next()?.to_der().ok()?).ok()?;
    Instant::from_unix(i64::try_from(time.to_unix_duration().as_secs()).ok()?)
}

/// The time beside the signature, where PAdES has it: `D:20261123104500+01'00'` (ISO 32000-1, 7.9.4).
fn written_time(dictionary: &Dictionary) -> Option<Instant> {
    let text = std::str::from_utf8(dictionary.get(b"M").ok()?.as_str().ok()?).ok()?.strip_prefix("D:")?;
    let number = |from: usize, length: usize| text.get(from..from + length)?.parse::<u8>().ok();
    let month = time::Month::try_from(number(4, 2)?).ok()?;
    let date = time::Date::from_calendar_date(text.get(..4)?.parse().ok()?, month, number(6, 2)?).ok()?;
    let time = time::Time::from_hms(number(8, 2)?, number(10, 2)?, number(12, 2)?).ok()?;
    let hours = || Some(i64::from(number(15, 2)?) * 60 + i64::from(number(18, 2).unwrap_or(0)));
    let offset = match text.as_bytes().get(14) {
        Some(b'+') => hours()?,
        Some(b'-') => -hours()?,
        _ => 0,
    };
    let local = Instant::from_unix(time::PrimitiveDateTime::new(date, time).assume_utc().unix_timestamp())?;
    Some(local.plus(-time::Duration::minutes(offset)))
}

/// Whether each certificate is signed by the next, an authority, up to an anchor.
fn leads_to_anchor(signer: &Certificate, known: &[&Certificate], anchors: &[Certificate]) -> bool {
    let mut one = signer;
    for _ in 0..LONGEST_CHAIN {
        if anchors.iter().any(|anchor| anchor == one || is_signed_by(one, anchor)) {
            return true;
        }
        let next =
            known.iter().find(|other| **other != one && is_authority(other) && is_signed_by(one, other));
        let Some(next) = next else { return false };
        one = next;
    }
    false
}

fn is_authority(certificate: &Certificate) -> bool {
    let constraints = certificate.tbs_certificate.get::<BasicConstraints>();
    matches!(constraints, Ok(Some((_, constraints))) if constraints.ca)
}

fn is_signed_by(certificate: &Certificate, issuer: &Certificate) -> bool {
    let named = certificate.tbs_certificate.issuer == issuer.tbs_certificate.subject;
    let of = &certificate.signature_algorithm.oid;
    let signed = certificate.tbs_certificate.to_der().ok();
    let (Some(algorithm), Some(signed)) = (algorithm(of, &ID_SHA_256, issuer), signed) else { return false };
    let signature = certificate.signature.raw_bytes();
    named && verifies(issuer, algorithm, &signed, signature)
}
