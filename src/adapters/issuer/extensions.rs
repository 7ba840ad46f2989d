//! The extensions of our profiles, each with the criticality RFC 5280 asks for.

use const_oid::db::rfc5280::{ID_AD_CA_ISSUERS, ID_AD_OCSP, ID_CE_ISSUING_DISTRIBUTION_POINT};
use const_oid::{AssociatedOid, ObjectIdentifier};
use der::asn1::{Ia5String, OctetString};
use der::flagset::FlagSet;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::certpolicy::PolicyInformation;
use x509_cert::ext::pkix::crl::dp::DistributionPoint;
use x509_cert::ext::pkix::name::{DistributionPointName, GeneralName};
use x509_cert::ext::pkix::{
    AccessDescription, AuthorityInfoAccessSyntax, AuthorityKeyIdentifier, BasicConstraints,
    CertificatePolicies, CrlDistributionPoints, ExtendedKeyUsage, IssuingDistributionPoint, KeyUsage,
    KeyUsages, SubjectKeyIdentifier,
};

/// Critical; `path_length: None` for an end entity and for a root.
pub(super) fn basic_constraints(ca: bool, path_length: Option<u8>) -> der::Result<Extension> {
    extension(true, &BasicConstraints { ca, path_len_constraint: path_length })
}

/// Critical, as RFC 5280, 4.2.1.3 recommends.
pub(super) fn key_usage(usages: FlagSet<KeyUsages>) -> der::Result<Extension> {
    extension(true, &KeyUsage(usages))
}

/// Not critical: relying parties that only sign in need not know e-mail protection.
pub(super) fn extended_key_usage(purposes: &[ObjectIdentifier]) -> der::Result<Extension> {
    extension(false, &ExtendedKeyUsage(purposes.to_vec()))
}

/// The key's own identifier.
pub(super) fn subject_key_identifier(ski20: &[u8; 20]) -> der::Result<Extension> {
    extension(false, &SubjectKeyIdentifier(OctetString::new(ski20.as_slice())?))
}

/// keyIdentifier only: naming issuer and serial as well would bind a chain to one certificate of the CA.
pub(super) fn authority_key_identifier(ski20: &[u8; 20]) -> der::Result<Extension> {
    let key_identifier = Some(OctetString::new(ski20.as_slice())?);
    extension(
        false,
        &AuthorityKeyIdentifier {
            key_identifier,
            authority_cert_issuer: None,
            authority_cert_serial_number: None,
        },
    )
}

/// The one policy of the environment, in dotted decimals.
pub(super) fn certificate_policies(policy: &str) -> der::Result<Extension> {
    let policy_identifier = ObjectIdentifier::new(policy)?;
    extension(
        false,
        &CertificatePolicies(vec![PolicyInformation { policy_identifier, policy_qualifiers: None }]),
    )
}

/// Where the revocation list of the issuing authority lies.
pub(super) fn crl_distribution_points(address: &str) -> der::Result<Extension> {
    let point = DistributionPoint {
        distribution_point: Some(DistributionPointName::FullName(vec![uri(address)?])),
        reasons: None,
        crl_issuer: None,
    };
    extension(false, &CrlDistributionPoints(vec![point]))
}

/// Critical (RFC 5280, 5.2.5): the list lies at `address` alone and holds certificates of end entities only.
pub(super) fn issuing_distribution_point(address: &str) -> der::Result<Extension> {
    let point = IssuingDistributionPoint {
        distribution_point: Some(DistributionPointName::FullName(vec![uri(address)?])),
        only_contains_user_certs: true,
        only_contains_ca_certs: false,
        only_some_reasons: None,
        indirect_crl: false,
        only_contains_attribute_certs: false,
    };
    // x509-cert 0.2 gives the type another extension's identifier.
    let extn_value = OctetString::new(der::Encode::to_der(&point)?)?;
    Ok(Extension { extn_id: ID_CE_ISSUING_DISTRIBUTION_POINT, critical: true, extn_value })
}

/// Where to ask for the status (absent for authorities) and where the issuer's certificate lies.
pub(super) fn authority_information_access(ocsp: Option<&str>, ca_issuers: &str) -> der::Result<Extension> {
    let mut descriptions = Vec::with_capacity(2);
    if let Some(address) = ocsp {
        descriptions.push(AccessDescription { access_method: ID_AD_OCSP, access_location: uri(address)? });
    }
    descriptions
        .push(AccessDescription { access_method: ID_AD_CA_ISSUERS, access_location: uri(ca_issuers)? });
    extension(false, &AuthorityInfoAccessSyntax(descriptions))
}

fn uri(address: &str) -> der::Result<GeneralName> {
    Ia5String::new(address).map(GeneralName::UniformResourceIdentifier)
}

/// Any extension.
pub(super) fn extension<T: der::Encode + AssociatedOid>(critical: bool, value: &T) -> der::Result<Extension> {
    Ok(Extension { extn_id: T::OID, critical, extn_value: OctetString::new(value.to_der()?)? })
}
