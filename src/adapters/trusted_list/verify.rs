//! Whether a list is what it says: digests, signature, signer, dates.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use const_oid::ObjectIdentifier;
use der::{Decode, Encode};
use time::Duration;
use x509_cert::certificate::Certificate;
use x509_cert::ext::pkix::ExtendedKeyUsage;

use super::canonical::canonical;
use super::facts::{self, Facts};
use super::read::{Element, Malformed, read};
use super::{C14N_EXCLUSIVE, ENVELOPED, NS_DS, NS_LIST, NS_XADES, RSA_SHA256, SHA256, SIGNED_PROPERTIES};
use crate::adapters::issuer::chain::{self, ChainFault};
use crate::adapters::issuer::subject_key::{SubjectKey, sha256};
use crate::domain::certificate::profile::add_months;
use crate::domain::certificate::trusted_list::ServiceType;
use crate::domain::instant::Instant;

pub use super::facts::Listed;

/// id-tsl-kp-tslSigning (TS 119 612, 5.7.1).
const TSL_SIGNING: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.2231.3.0");
/// How far our clocks may lie apart.
const CLOCKS: Duration = Duration::minutes(5);
/// TS 119 612, 5.3.15.
const LONGEST_MONTHS: u16 = 6;

/// Why a list is not to be trusted, in words for operators.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListFault {
    #[error("it is not UTF-8 text")]
    Encoding,
    #[error("it cannot be read: {0}")]
    Malformed(#[from] Malformed),
    #[error("it is not a trusted list of version 5: {0}")]
    NoList(&'static str),
    #[error("its signature is not built as ours are: {0}")]
    Form(&'static str),
    #[error("the digest of the list does not fit: something in it was changed")]
    ListDigest,
    #[error("the digest of the signed properties does not fit: something in them was changed")]
    PropertiesDigest,
    #[error("the signature does not verify under the certificate beside it")]
    Signature,
    #[error("the signed properties name another certificate than the one beside the signature")]
    SigningCertificate,
    #[error("the signer's certificate may not sign trusted lists: 0.4.0.2231.3.0 is not among its purposes")]
    Purpose,
    #[error("the signer's certificate does not hang from an authority that is trusted here: {0}")]
    Chain(ChainFault),
    #[error("no authority is known here that the signer's certificate could hang from")]
    NoAuthority,
    #[error("the list is dated {0}, which is still to come")]
    Early(Instant),
    #[error("the list ended on {0}")]
    Ended(Instant),
    #[error("the list says that it holds for more than six months, or ends before it begins")]
    Life,
    #[error("it was signed at another time than it is dated")]
    SigningTime,
    #[error("the list of applications does not list its own signer")]
    SignerNotListed,
    #[error("its number {found} does not follow {before}")]
    Sequence { before: u64, found: u64 },
    #[error("{0} stood on the list before and is gone: services are withdrawn, never taken off")]
    Vanished(String),
    #[error("the digest published beside it is another")]
    DigestFile,
}

/// An issuing authority and its root, DER.
pub type Trust = (Vec<u8>, Vec<u8>);

/// A list that holds, and what stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// `production-person`, by the address it says it is published at.
    pub slug: String,
    pub sequence: u64,
    pub issued: Instant,
    pub next_update: Instant,
    /// Subject of the signer's certificate, RFC 2253.
    pub signer: String,
    pub services: Vec<Listed>,
}

impl Verified {
    /// Whether this list may follow `before`: numbered on, with everything that stood there.
    pub fn follows(&self, before: &Self) -> Result<(), ListFault> {
        if self.sequence != before.sequence + 1 || self.slug != before.slug {
            return Err(ListFault::Sequence { before: before.sequence, found: self.sequence });
        }
        let still = |old: &&Listed| self.services.iter().any(|new| new.is_same(old));
        match before.services.iter().find(|old| !still(old)) {
            Some(gone) => Err(ListFault::Vanished(gone.name.clone())),
            None => Ok(()),
        }
    }
}

/// Verifies a list at a moment against the authorities that are trusted.
pub fn verify(xml: &[u8], trusted: &[Trust], at: Instant) -> Result<Verified, ListFault> {
    let root = read(std::str::from_utf8(xml).map_err(|_| ListFault::Encoding)?)?;
    check_namespaces(&root)?;
    let signed = signature(&root)?;
    let facts = facts::of(&root)?;
    check_signer(&signed.certificate, trusted, facts.issued)?;
    check_dates(&facts, signed.at, at)?;
    let signer = |listed: &Listed| {
        listed.service_type == ServiceType::ListIssuer.uri() && listed.certificate_der == signed.certificate
    };
    if facts.slug.ends_with("-application") && !facts.services.iter().any(signer) {
        return Err(ListFault::SignerNotListed);
    }
    let Facts { slug, sequence, issued, next_update, services } = facts;
    let signer = chain::subject(&signed.certificate).unwrap_or_default();
    Ok(Verified { slug, sequence, issued, next_update, signer, services })
}

/// What stands in the `.sha2` beside a list: SHA-256 of its bytes, hexadecimal. The software that reads lists keeps
/// this text and fetches the list again when the text has changed.
pub fn digest_file(xml: &[u8]) -> String {
    hex::encode(sha256(xml))
}

/// Whether that text is of this list.
pub fn digest_fits(xml: &[u8], text: &str) -> Result<(), ListFault> {
    if text.trim().eq_ignore_ascii_case(&digest_file(xml)) { Ok(()) } else { Err(ListFault::DigestFile) }
}

/// With one meaning for each prefix in the whole document, names can be compared as they are written.
fn check_namespaces(root: &Element) -> Result<(), ListFault> {
    let meaning = |prefix: &str| match prefix {
        "" => Some(NS_LIST),
        "ds" => Some(NS_DS),
        "xades" => Some(NS_XADES),
        _ => None,
    };
    let all = root.all();
    let known =
        all.iter().flat_map(|element| &element.declared).all(|(prefix, uri)| meaning(prefix) == Some(uri));
    if root.name == "TrustServiceStatusList" && known && root.is_bound(&["xml"]) {
        Ok(())
    } else {
        Err(ListFault::NoList("its namespaces"))
    }
}

/// What the signature says, once it holds.
struct Signed {
    certificate: Vec<u8>,
    at: Instant,
}

fn signature(root: &Element) -> Result<Signed, ListFault> {
    let all = root.all();
    let mut ids: Vec<&str> = all.iter().filter_map(|element| element.attribute("Id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    let signatures = all.iter().filter(|element| element.name == "ds:Signature").count();
    if signatures != 1 || ids.len() != count {
        return Err(ListFault::Form("one signature, and no two elements of one Id"));
    }
    let signature = root.elements().last().filter(|last| last.name == "ds:Signature");
    let signature = signature.ok_or(ListFault::Form("the signature is the last element"))?;
    let info = inside(signature, &["ds:SignedInfo"])?;
    let properties =
        inside(signature, &["ds:Object", "xades:QualifyingProperties", "xades:SignedProperties"])?;
    let target = inside(signature, &["ds:Object", "xades:QualifyingProperties"])?.attribute("Target");
    if target.and_then(|target| target.strip_prefix('#')) != signature.attribute("Id") {
        return Err(ListFault::Form("properties of this signature"));
    }
    let certificate = bytes(inside(signature, &["ds:KeyInfo", "ds:X509Data", "ds:X509Certificate"])?)?;
    check_digests(root, signature, info, properties)?;
    let value = bytes(inside(signature, &["ds:SignatureValue"])?)?;
    let text = canonical(root, info, None).ok_or(ListFault::Form("SignedInfo"))?;
    let parsed = Certificate::from_der(&certificate).map_err(|_| ListFault::Form("the certificate"))?;
    let spki = parsed.tbs_certificate.subject_public_key_info.to_der().unwrap_or_default();
    let key = SubjectKey::from_spki(&spki).map_err(|_| ListFault::Form("an RSA key"))?;
    if !chain::verifies(&key, text.as_bytes(), &value) {
        return Err(ListFault::Signature);
    }
    let at = signed_properties(properties, &certificate)?;
    Ok(Signed { certificate, at })
}

fn check_digests(
    root: &Element,
    signature: &Element,
    info: &Element,
    properties: &Element,
) -> Result<(), ListFault> {
    let algorithm = |name| inside(info, &[name]).map(|element| element.attribute("Algorithm"));
    if algorithm("ds:CanonicalizationMethod")? != Some(C14N_EXCLUSIVE)
        || algorithm("ds:SignatureMethod")? != Some(RSA_SHA256)
    {
        return Err(ListFault::Form("exclusive canonicalization and RSA with SHA-256"));
    }
    let references: Vec<&Element> =
        info.elements().filter(|element| element.name == "ds:Reference").collect();
    let [of_list, of_properties] = references.as_slice() else {
        return Err(ListFault::Form("two references"));
    };
    let id = properties.attribute("Id").ok_or(ListFault::Form("an Id of the signed properties"))?;
    let points = of_properties.attribute("URI") == Some(&format!("#{id}"))
        && of_properties.attribute("Type") == Some(SIGNED_PROPERTIES);
    if of_list.attribute("URI") != Some("") || !points {
        return Err(ListFault::Form("a reference to the whole list and one to the signed properties"));
    }
    let text = canonical(root, root, Some(signature)).ok_or(ListFault::Form("the list"))?;
    if digest(of_list, &[ENVELOPED, C14N_EXCLUSIVE])? != sha256(text.as_bytes()) {
        return Err(ListFault::ListDigest);
    }
    let text = canonical(root, properties, None).ok_or(ListFault::Form("the signed properties"))?;
    if digest(of_properties, &[C14N_EXCLUSIVE])? != sha256(text.as_bytes()) {
        return Err(ListFault::PropertiesDigest);
    }
    Ok(())
}

/// The digest that a reference holds, if it was made by these steps.
fn digest(reference: &Element, steps: &[&str]) -> Result<Vec<u8>, ListFault> {
    let found = inside(reference, &["ds:Transforms"])?;
    let transforms: Vec<Option<&str>> = found.elements().map(|step| step.attribute("Algorithm")).collect();
    let method = inside(reference, &["ds:DigestMethod"])?.attribute("Algorithm");
    if transforms != steps.iter().map(|step| Some(*step)).collect::<Vec<_>>() || method != Some(SHA256) {
        return Err(ListFault::Form("the transforms and digests"));
    }
    bytes(inside(reference, &["ds:DigestValue"])?)
}

/// The time of signing, if the properties name this certificate.
fn signed_properties(properties: &Element, certificate: &[u8]) -> Result<Instant, ListFault> {
    let own = inside(properties, &["xades:SignedSignatureProperties"])?;
    let digest = inside(own, &["xades:SigningCertificateV2", "xades:Cert", "xades:CertDigest"])?;
    let method = inside(digest, &["ds:DigestMethod"])?.attribute("Algorithm");
    if method != Some(SHA256) || bytes(inside(digest, &["ds:DigestValue"])?)? != sha256(certificate) {
        return Err(ListFault::SigningCertificate);
    }
    facts::moment(inside(own, &["xades:SigningTime"])?).ok_or(ListFault::Form("the time of signing"))
}

fn check_signer(der: &[u8], trusted: &[Trust], at: Instant) -> Result<(), ListFault> {
    let certificate = Certificate::from_der(der).map_err(|_| ListFault::Form("the certificate"))?;
    let purposes = certificate.tbs_certificate.get::<ExtendedKeyUsage>().ok().flatten();
    if !purposes.is_some_and(|(_, purposes)| purposes.0.contains(&TSL_SIGNING)) {
        return Err(ListFault::Purpose);
    }
    let mut fault = ListFault::NoAuthority;
    for (issuing, root) in trusted {
        match chain::verify(der, issuing, root, at) {
            Ok(()) => return Ok(()),
            // Another authority than its issuer says nothing of it.
            Err(ChainFault::Name(_)) => {}
            Err(other) => fault = ListFault::Chain(other),
        }
    }
    Err(fault)
}

fn check_dates(facts: &Facts, signed: Instant, at: Instant) -> Result<(), ListFault> {
    let latest = add_months(facts.issued, LONGEST_MONTHS).ok_or(ListFault::Life)?;
    if facts.next_update <= facts.issued || facts.next_update > latest {
        return Err(ListFault::Life);
    }
    if signed != facts.issued {
        return Err(ListFault::SigningTime);
    }
    if facts.issued > at.plus(CLOCKS) {
        return Err(ListFault::Early(facts.issued));
    }
    if facts.next_update < at { Err(ListFault::Ended(facts.next_update)) } else { Ok(()) }
}

/// The element at the end of a path on which each stands once.
fn inside<'a>(element: &'a Element, path: &[&'static str]) -> Result<&'a Element, ListFault> {
    path.iter().try_fold(element, |at, name| at.only(name).ok_or(ListFault::Form(name)))
}

fn bytes(element: &Element) -> Result<Vec<u8>, ListFault> {
    let packed: String = element.text().unwrap_or_default().split_whitespace().collect();
    STANDARD.decode(packed).map_err(|_| ListFault::Form("Base64"))
}
