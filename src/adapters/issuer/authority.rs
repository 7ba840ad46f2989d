//! Certification authorities: their certificates, and making them (`ca init`).

use der::{Decode, Encode};
use spki::SubjectPublicKeyInfoOwned;
use x509_cert::certificate::{TbsCertificate, Version};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{BasicConstraints, CertificatePolicies, KeyUsages};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;

use super::subject_key::{SpkiFault, SubjectKey};
use super::{extensions, name, signed, times};
use crate::adapters::signing_keys::{CaKey, KeyError, RsaSize};
use crate::domain::certificate::authority_name::{AuthorityName, AuthorityRole};
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::profile::{Addresses, Validity};
use crate::domain::certificate::serial::Serial;
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;

const ROOT_MONTHS: u16 = 20 * 12;
const ISSUING_MONTHS: u16 = 10 * 12;

/// Why an authority could not be made or read.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityError {
    /// Not DER, or DER that cannot be written.
    #[error("the certificate of the authority is not well-formed")]
    Der(#[from] der::Error),
    /// The public key cannot be read.
    #[error("the key of the authority cannot be read")]
    Spki(#[from] SpkiFault),
    /// The key would not sign.
    #[error("the key of the authority failed")]
    Key(#[from] KeyError),
    /// The certificate names another authority, or is none of an authority.
    #[error("this is not the certificate of that authority")]
    Mismatch,
    /// Beyond the calendar.
    #[error("the validity lies beyond the calendar")]
    Validity,
}

/// An authority as its certificate shows it. Holds no private key.
#[derive(Debug, Clone)]
pub struct Authority {
    /// Environment, role, generation.
    pub name: AuthorityName,
    /// The certificate, DER.
    pub der: Vec<u8>,
    /// Its public key.
    pub key: SubjectKey,
    /// When it holds.
    pub validity: Validity,
    /// Its one certificate policy, in dotted decimals; a root has none.
    pub policy: Option<String>,
    /// Where its certificate, list and responder are published.
    pub addresses: Addresses,
}

/// The size of a new key: the root's must last twenty years, the issuing one's ten (`pki.md` 2.3).
pub fn key_size(role: AuthorityRole) -> RsaSize {
    match role {
        AuthorityRole::Root => RsaSize::Rsa4096,
        AuthorityRole::Issuing => RsaSize::Rsa3072,
    }
}

impl Authority {
    /// Reads a stored certificate and refuses it unless it is `name`'s.
    pub fn from_der(name: AuthorityName, der: Vec<u8>, addresses: Addresses) -> Result<Self, AuthorityError> {
        let tbs = TbsCertificate::from_der(signed::split(&der)?.body)?;
        let constraints = tbs.get::<BasicConstraints>()?.map(|(_, constraints)| constraints);
        if tbs.subject != name::encode(&name.parts())? || !constraints.is_some_and(|c| c.ca) {
            return Err(AuthorityError::Mismatch);
        }
        let key = SubjectKey::from_spki(&tbs.subject_public_key_info.to_der()?)?;
        let validity = times::decode_validity(&tbs.validity).ok_or(AuthorityError::Validity)?;
        let policy = match tbs.get::<CertificatePolicies>()?.map(|(_, policies)| policies.0).as_deref() {
            Some([one]) => Some(one.policy_identifier.to_string()),
            _ => None,
        };
        Ok(Self { name, der, key, validity, policy, addresses })
    }

    /// The environment all its certificates belong to.
    pub fn environment(&self) -> Environment {
        self.name.environment
    }

    /// The name as it stands in certificates.
    pub(super) fn subject(&self) -> der::Result<Name> {
        name::encode(&self.name.parts())
    }
}

/// Makes the first self-signed root of an environment, valid for twenty years from `now`.
pub fn make_root(
    environment: Environment,
    key: &CaKey,
    serial: Serial,
    now: Instant,
    addresses: Addresses,
) -> Result<Authority, AuthorityError> {
    let name = AuthorityName::first(environment, AuthorityRole::Root);
    let own = SubjectKey::from_spki(&key.spki_der()?)?;
    finish(name, &root_body(name, &own, serial, now)?, key, addresses)
}

/// Makes the first issuing authority below `root`, valid for ten years from `now`.
pub fn make_issuing(
    root: &Authority,
    root_key: &CaKey,
    issuing_key: &CaKey,
    policy: &str,
    serial: Serial,
    now: Instant,
) -> Result<Authority, AuthorityError> {
    let name = AuthorityName::first(root.environment(), AuthorityRole::Issuing);
    let own = SubjectKey::from_spki(&issuing_key.spki_der()?)?;
    finish(name, &issuing_body(root, name, &own, policy, serial, now)?, root_key, root.addresses.clone())
}

/// DER of the TBSCertificate of a root: to be stored before [`finish`] sees it.
pub fn root_body(
    name: AuthorityName,
    own: &SubjectKey,
    serial: Serial,
    now: Instant,
) -> Result<Vec<u8>, AuthorityError> {
    let validity = Validity::from_now(now, ROOT_MONTHS).ok_or(AuthorityError::Validity)?;
    body(name, own, name::encode(&name.parts())?, serial, validity, root_extensions(own)?)
}

/// DER of the TBSCertificate of an issuing authority below `root`: to be stored before [`finish`] sees it. It does not
/// outlive the root.
pub fn issuing_body(
    root: &Authority,
    name: AuthorityName,
    own: &SubjectKey,
    policy: &str,
    serial: Serial,
    now: Instant,
) -> Result<Vec<u8>, AuthorityError> {
    let validity = Validity::from_now(now, ISSUING_MONTHS).ok_or(AuthorityError::Validity)?;
    let validity = Validity { not_after: validity.not_after.min(root.validity.not_after), ..validity };
    body(name, own, root.subject()?, serial, validity, issuing_extensions(root, own, policy)?)
}

/// DER of the TBSCertificate by which `root` certifies the root `other`: to be stored before [`finish`] sees it. It
/// outlives neither.
pub fn cross_body(
    root: &Authority,
    other: &Authority,
    serial: Serial,
    now: Instant,
) -> Result<Vec<u8>, AuthorityError> {
    let from = Validity::from_now(now, ROOT_MONTHS).ok_or(AuthorityError::Validity)?.not_before;
    let not_after = root.validity.not_after.min(other.validity.not_after);
    let validity = Validity { not_before: from, not_after };
    body(other.name, &other.key, root.subject()?, serial, validity, cross_extensions(root, &other.key)?)
}

/// Signs a TBSCertificate of an authority called `name`. Same bytes, same certificate.
pub fn finish(
    name: AuthorityName,
    body: &[u8],
    signer: &CaKey,
    addresses: Addresses,
) -> Result<Authority, AuthorityError> {
    Authority::from_der(name, signed::join(body, &signer.sign(body)?)?, addresses)
}

/// What stands in the certificate of a root.
pub(super) fn root_extensions(own: &SubjectKey) -> der::Result<Vec<Extension>> {
    Ok(vec![
        extensions::basic_constraints(true, None)?,
        extensions::key_usage(KeyUsages::KeyCertSign | KeyUsages::CRLSign)?,
        extensions::subject_key_identifier(&own.ski20)?,
        extensions::authority_key_identifier(&own.ski20)?,
    ])
}

/// What stands in the certificate of a root that another has certified: what is below it keeps its own length of path.
fn cross_extensions(root: &Authority, own: &SubjectKey) -> der::Result<Vec<Extension>> {
    let parent = root.name.slug();
    Ok(vec![
        extensions::basic_constraints(true, None)?,
        extensions::key_usage(KeyUsages::KeyCertSign | KeyUsages::CRLSign)?,
        extensions::subject_key_identifier(&own.ski20)?,
        extensions::authority_key_identifier(&root.key.ski20)?,
        extensions::crl_distribution_points(&root.addresses.revocation_list(&parent, ListScope::All))?,
        extensions::authority_information_access(None, &root.addresses.certificate(&parent))?,
    ])
}

/// What stands in the certificate of an issuing authority: it may sign end entities only (path length 0), under that
/// policy alone.
pub(super) fn issuing_extensions(
    root: &Authority,
    own: &SubjectKey,
    policy: &str,
) -> der::Result<Vec<Extension>> {
    let parent = root.name.slug();
    Ok(vec![
        extensions::basic_constraints(true, Some(0))?,
        extensions::key_usage(KeyUsages::KeyCertSign | KeyUsages::CRLSign)?,
        extensions::subject_key_identifier(&own.ski20)?,
        extensions::authority_key_identifier(&root.key.ski20)?,
        extensions::certificate_policies(policy)?,
        extensions::crl_distribution_points(&root.addresses.revocation_list(&parent, ListScope::All))?,
        extensions::authority_information_access(None, &root.addresses.certificate(&parent))?,
    ])
}

fn body(
    subject: AuthorityName,
    key: &SubjectKey,
    issuer: Name,
    serial: Serial,
    validity: Validity,
    extensions: Vec<Extension>,
) -> Result<Vec<u8>, AuthorityError> {
    let tbs = TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(serial.octets())?,
        signature: signed::sha256_rsa(),
        issuer,
        validity: times::encode_validity(validity)?,
        subject: name::encode(&subject.parts())?,
        subject_public_key_info: SubjectPublicKeyInfoOwned::from_der(&key.spki_der)?,
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: Some(extensions),
    };
    Ok(tbs.to_der()?)
}
