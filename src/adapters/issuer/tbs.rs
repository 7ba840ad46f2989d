//! The certificate to be signed, as `pki.md` 3.5 has it: the authentication certificate, and beside
//! it the encryption certificate with the same subject, issuer and end.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280::{ID_KP_CLIENT_AUTH, ID_KP_EMAIL_PROTECTION};
use der::flagset::FlagSet;
use der::{Decode, Encode};
use spki::SubjectPublicKeyInfoOwned;
use x509_cert::certificate::{TbsCertificate, Version};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::KeyUsages;
use x509_cert::serial_number::SerialNumber;

use super::authority::Authority;
use super::subject_key::SubjectKey;
use super::{extensions, name, signed, times};
use crate::domain::certificate::dn::SubjectName;
use crate::domain::certificate::leaf_profile::{ExtendedUsage, KeyUsageBit, LeafProfile};
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::profile::{Purpose, Validity};
use crate::domain::certificate::serial::Serial;
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;

/// Everything a certificate is made from. The same input gives the same bytes.
#[derive(Debug, Clone, Copy)]
pub struct ProfileInput<'a> {
    /// Which of the two certificates.
    pub purpose: Purpose,
    /// The environment of the request; must be the authority's (T17).
    pub environment: Environment,
    /// The constants of that environment. For a stored intention: those stored with it.
    pub profile: &'a LeafProfile,
    /// The provider.
    pub subject: &'a SubjectName,
    /// The key of the proved signing request.
    pub key: &'a SubjectKey,
    /// Drawn for this certificate alone.
    pub serial: Serial,
    /// When the certificate was prepared. For a stored intention: the moment stored with it.
    pub now: Instant,
    /// The revocation list that it names.
    pub list: ListScope,
    /// The issuing authority.
    pub authority: &'a Authority,
}

impl ProfileInput<'_> {
    /// First and last second of the certificate; `None` beyond the calendar.
    pub fn validity(&self) -> Option<Validity> {
        Validity::from_now(self.now, self.profile.months())
    }
}

/// keyUsage of each purpose (encryption: `keystore.md` 5).
pub(super) fn key_usages(purpose: Purpose, profile: &LeafProfile) -> FlagSet<KeyUsages> {
    let bit = |set: &KeyUsageBit| match set {
        KeyUsageBit::DigitalSignature => KeyUsages::DigitalSignature,
        KeyUsageBit::NonRepudiation => KeyUsages::NonRepudiation,
        KeyUsageBit::KeyEncipherment => KeyUsages::KeyEncipherment,
    };
    match purpose {
        Purpose::Authentication => {
            profile.key_usage().iter().map(bit).fold(FlagSet::default(), |all, one| all | one)
        }
        Purpose::Encryption => encryption_usages(),
    }
}

/// keyUsage of every encryption certificate.
pub(super) fn encryption_usages() -> FlagSet<KeyUsages> {
    KeyUsages::KeyEncipherment | KeyUsages::DataEncipherment
}

/// extendedKeyUsage of each purpose; empty means that the extension is absent.
pub(super) fn key_purposes(purpose: Purpose, profile: &LeafProfile) -> Vec<ObjectIdentifier> {
    let identifier = |set: &ExtendedUsage| match set {
        ExtendedUsage::ClientAuth => ID_KP_CLIENT_AUTH,
        ExtendedUsage::EmailProtection => ID_KP_EMAIL_PROTECTION,
    };
    match purpose {
        Purpose::Authentication => profile.extended_key_usage().iter().map(identifier).collect(),
        Purpose::Encryption => Vec::new(),
    }
}

/// DER of the TBSCertificate. Nothing is judged here: that is the lints' part.
pub(super) fn build(input: &ProfileInput<'_>) -> der::Result<Vec<u8>> {
    let validity = input.validity().ok_or(der::ErrorKind::DateTime)?;
    TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(input.serial.octets())?,
        signature: signed::sha256_rsa(),
        issuer: input.authority.subject()?,
        validity: times::encode_validity(validity)?,
        subject: name::encode(input.subject.parts())?,
        subject_public_key_info: SubjectPublicKeyInfoOwned::from_der(&input.key.spki_der)?,
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: Some(profile_extensions(input)?),
    }
    .to_der()
}

fn profile_extensions(input: &ProfileInput<'_>) -> der::Result<Vec<Extension>> {
    let authority = input.authority;
    let (addresses, slug) = (&authority.addresses, authority.name.slug());
    let mut list = vec![
        extensions::basic_constraints(false, None)?,
        extensions::key_usage(key_usages(input.purpose, input.profile))?,
    ];
    let purposes = key_purposes(input.purpose, input.profile);
    if !purposes.is_empty() {
        list.push(extensions::extended_key_usage(&purposes)?);
    }
    list.push(extensions::subject_key_identifier(&input.key.ski20)?);
    list.push(extensions::authority_key_identifier(&authority.key.ski20)?);
    list.push(extensions::certificate_policies(input.profile.policy())?);
    list.push(extensions::crl_distribution_points(&addresses.revocation_list(&slug, input.list))?);
    list.push(extensions::authority_information_access(
        Some(&addresses.ocsp()),
        &addresses.certificate(&slug),
    )?);
    Ok(list)
}
