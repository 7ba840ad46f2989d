//! T7 to T12: the extensions.

use const_oid::db::rfc5280::{
    ID_AD_CA_ISSUERS, ID_AD_OCSP, ID_CE_AUTHORITY_KEY_IDENTIFIER, ID_CE_BASIC_CONSTRAINTS,
    ID_CE_CERTIFICATE_POLICIES, ID_CE_CRL_DISTRIBUTION_POINTS, ID_CE_EXT_KEY_USAGE, ID_CE_KEY_USAGE,
    ID_CE_SUBJECT_KEY_IDENTIFIER, ID_PE_AUTHORITY_INFO_ACCESS,
};
use const_oid::{AssociatedOid, ObjectIdentifier};
use der::{Decode, Encode};
use spki::SubjectPublicKeyInfoRef;
use x509_cert::certificate::TbsCertificate;
use x509_cert::ext::pkix::name::{DistributionPointName, GeneralName};
use x509_cert::ext::pkix::{
    AuthorityInfoAccessSyntax, AuthorityKeyIdentifier, BasicConstraints, CertificatePolicies,
    CrlDistributionPoints, ExtendedKeyUsage, KeyUsage, SubjectKeyIdentifier,
};

use super::LintFault;
use crate::adapters::issuer::subject_key::sha1;
use crate::adapters::issuer::tbs::{ProfileInput, key_purposes, key_usages};
use crate::domain::certificate::profile::Purpose;

const CRITICAL: bool = true;
const PLAIN: bool = false;

/// T7: identifier and criticality in the order of the profile; extendedKeyUsage stands third in the
/// authentication certificate and nowhere in the other.
const PROFILE: [(ObjectIdentifier, bool); 8] = [
    (ID_CE_BASIC_CONSTRAINTS, CRITICAL),
    (ID_CE_KEY_USAGE, CRITICAL),
    (ID_CE_EXT_KEY_USAGE, PLAIN),
    (ID_CE_SUBJECT_KEY_IDENTIFIER, PLAIN),
    (ID_CE_AUTHORITY_KEY_IDENTIFIER, PLAIN),
    (ID_CE_CERTIFICATE_POLICIES, PLAIN),
    (ID_CE_CRL_DISTRIBUTION_POINTS, PLAIN),
    (ID_PE_AUTHORITY_INFO_ACCESS, PLAIN),
];

pub(super) fn check(tbs: &TbsCertificate, input: &ProfileInput<'_>) -> Result<(), LintFault> {
    exact_set(tbs, input.purpose)?;
    key_identifiers(tbs, input)?;
    usage(tbs, input)?;
    policy(tbs, input)?;
    addresses(tbs, input)
}

fn exact_set(tbs: &TbsCertificate, purpose: Purpose) -> Result<(), LintFault> {
    let found = tbs.extensions.iter().flatten().map(|extension| (extension.extn_id, extension.critical));
    let expected = PROFILE
        .into_iter()
        .filter(|(oid, _)| purpose == Purpose::Authentication || *oid != ID_CE_EXT_KEY_USAGE);
    if found.eq(expected) { Ok(()) } else { Err(LintFault::T7Extensions) }
}

/// Reads one extension; `fault` when it is absent or malformed.
fn read<'a, T>(tbs: &'a TbsCertificate, fault: LintFault) -> Result<T, LintFault>
where
    T: Decode<'a> + AssociatedOid,
{
    match tbs.get::<T>() {
        Ok(Some((_, value))) => Ok(value),
        Ok(None) | Err(_) => Err(fault),
    }
}

/// T8: computed from the key bits in the bytes to be signed and in the authority's certificate.
fn key_identifiers(tbs: &TbsCertificate, input: &ProfileInput<'_>) -> Result<(), LintFault> {
    let fault = LintFault::T8KeyIdentifiers;
    let own = tbs.subject_public_key_info.to_der().map_err(|_| fault)?;
    let subject: SubjectKeyIdentifier = read(tbs, fault)?;
    let authority: AuthorityKeyIdentifier = read(tbs, fault)?;
    let issuer = authority.key_identifier.ok_or(fault)?;
    let bare = authority.authority_cert_issuer.is_none() && authority.authority_cert_serial_number.is_none();
    let fits = subject.0.as_bytes() == method_1(&own, fault)?
        && issuer.as_bytes() == method_1(&input.authority.key.spki_der, fault)?;
    if bare && fits { Ok(()) } else { Err(fault) }
}

/// RFC 5280, 4.2.1.2, method 1: SHA-1 of the BIT STRING without its count of unused bits.
fn method_1(spki: &[u8], fault: LintFault) -> Result<[u8; 20], LintFault> {
    let spki = SubjectPublicKeyInfoRef::from_der(spki).map_err(|_| fault)?;
    Ok(sha1(spki.subject_public_key.raw_bytes()))
}

/// T9.
fn usage(tbs: &TbsCertificate, input: &ProfileInput<'_>) -> Result<(), LintFault> {
    let fault = LintFault::T9KeyUsage;
    let constraints: BasicConstraints = read(tbs, fault)?;
    let usage: KeyUsage = read(tbs, fault)?;
    let (purpose, profile) = (input.purpose, input.profile);
    let purposes = match purpose {
        Purpose::Authentication => read::<ExtendedKeyUsage>(tbs, fault)?.0,
        Purpose::Encryption => Vec::new(),
    };
    let end_entity = !constraints.ca && constraints.path_len_constraint.is_none();
    if end_entity && usage.0 == key_usages(purpose, profile) && purposes == key_purposes(purpose, profile) {
        return Ok(());
    }
    Err(fault)
}

/// T10. The authority was made for one policy: under another, no path would be valid that asks for it (RFC 5280, 6.1.3).
fn policy(tbs: &TbsCertificate, input: &ProfileInput<'_>) -> Result<(), LintFault> {
    let policies: CertificatePolicies = read(tbs, LintFault::T10Policy)?;
    match policies.0.as_slice() {
        [one]
            if one.policy_identifier.to_string() == input.profile.policy()
                && input.authority.policy.as_deref() == Some(input.profile.policy())
                && one.policy_qualifiers.is_none() =>
        {
            Ok(())
        }
        _ => Err(LintFault::T10Policy),
    }
}

/// T11 and T12.
fn addresses(tbs: &TbsCertificate, input: &ProfileInput<'_>) -> Result<(), LintFault> {
    let ours = &input.authority.addresses;
    let slug = input.authority.name.slug();
    let list = list_address(tbs)?;
    let access = access_addresses(tbs)?;
    for address in std::iter::once(&list).chain(access.iter().map(|(_, address)| address)) {
        check_host(address, ours.base())?;
    }
    let expected = [(ID_AD_OCSP, ours.ocsp()), (ID_AD_CA_ISSUERS, ours.certificate(&slug))];
    let covered = input.list.covers(input.serial);
    if covered && list == ours.revocation_list(&slug, input.list) && access == expected {
        return Ok(());
    }
    Err(LintFault::T11Addresses)
}

/// One distribution point with one address.
fn list_address(tbs: &TbsCertificate) -> Result<String, LintFault> {
    let points: CrlDistributionPoints = read(tbs, LintFault::T11Addresses)?;
    let [point] = points.0.as_slice() else { return Err(LintFault::T11Addresses) };
    match &point.distribution_point {
        Some(DistributionPointName::FullName(names))
            if point.reasons.is_none() && point.crl_issuer.is_none() =>
        {
            match names.as_slice() {
                [GeneralName::UniformResourceIdentifier(address)] => Ok(address.as_str().to_owned()),
                _ => Err(LintFault::T11Addresses),
            }
        }
        _ => Err(LintFault::T11Addresses),
    }
}

fn access_addresses(tbs: &TbsCertificate) -> Result<Vec<(ObjectIdentifier, String)>, LintFault> {
    let access: AuthorityInfoAccessSyntax = read(tbs, LintFault::T11Addresses)?;
    let addresses = access.0.iter().map(|description| match &description.access_location {
        GeneralName::UniformResourceIdentifier(address) => {
            Ok((description.access_method, address.as_str().to_owned()))
        }
        _ => Err(LintFault::T11Addresses),
    });
    addresses.collect()
}

/// T12. The base is the allow-list: one host per installation.
fn check_host(address: &str, base: &str) -> Result<(), LintFault> {
    let scheme = address.starts_with("http://") || address.starts_with("https://");
    let below = address.strip_prefix(base).is_some_and(|path| path.starts_with('/'));
    let printable = address.bytes().all(|octet| octet.is_ascii_graphic());
    if scheme && below && printable { Ok(()) } else { Err(LintFault::T12Host) }
}
