//! Certificates of the platform's own signing keys.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280::ID_KP_OCSP_SIGNING;
use const_oid::db::rfc6960::ID_PKIX_OCSP_NOCHECK;
use der::asn1::{Null, OctetString};
use der::flagset::FlagSet;
use der::{Decode, Encode};
use spki::SubjectPublicKeyInfoOwned;
use time::Duration;
use x509_cert::certificate::{TbsCertificate, Version};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::KeyUsages;
use x509_cert::serial_number::SerialNumber;

use super::authority::{Authority, AuthorityError};
use super::subject_key::sha1_of_key;
use super::{extensions, name, signed, times};
use crate::adapters::signing_keys::CaKey;
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::profile::{BACKDATING, Validity};
use crate::domain::certificate::serial::Serial;
use crate::domain::certificate::signer_name::{SignerKind, SignerName};
use crate::domain::instant::Instant;

/// id-tsl-kp-tslSigning (ETSI TS 119 612, 5.7.1).
const ID_KP_TSL_SIGNING: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.2231.3.0");

/// When the certificate of a signer made `now` holds; `None` beyond the calendar.
pub fn validity(kind: SignerKind, now: Instant) -> Option<Validity> {
    let not_before = Instant::from_unix(now.plus(-BACKDATING).unix())?;
    let not_after = not_before.plus(Duration::days(kind.days()) - Duration::seconds(1));
    Some(Validity { not_before, not_after })
}

/// DER of the TBSCertificate of a signer, to be stored before [`sign`] sees it. `spki_der`: its public key,
/// SubjectPublicKeyInfo.
pub fn build(
    authority: &Authority,
    signer: SignerName,
    spki_der: &[u8],
    serial: Serial,
    validity: Validity,
) -> Result<Vec<u8>, AuthorityError> {
    let tbs = TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(serial.octets())?,
        signature: signed::sha256_rsa(),
        issuer: authority.subject()?,
        validity: times::encode_validity(validity)?,
        subject: name::encode(&signer.parts())?,
        subject_public_key_info: SubjectPublicKeyInfoOwned::from_der(spki_der)?,
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: Some(profile(authority, signer.kind, serial, spki_der)?),
    };
    Ok(tbs.to_der()?)
}

/// Signs what [`build`] gave. Same bytes, same certificate.
pub fn sign(tbs: &[u8], authority_key: &CaKey) -> Result<Vec<u8>, AuthorityError> {
    Ok(signed::join(tbs, &authority_key.sign(tbs)?)?)
}

fn profile(
    authority: &Authority,
    kind: SignerKind,
    serial: Serial,
    spki_der: &[u8],
) -> der::Result<Vec<Extension>> {
    let (addresses, slug) = (&authority.addresses, authority.name.slug());
    let mut list = vec![extensions::basic_constraints(false, None)?, extensions::key_usage(usages(kind))?];
    match kind {
        SignerKind::EtkRa => {}
        SignerKind::Ocsp => list.push(extensions::extended_key_usage(&[ID_KP_OCSP_SIGNING])?),
        SignerKind::TrustedList => list.push(extensions::extended_key_usage(&[ID_KP_TSL_SIGNING])?),
    }
    list.push(extensions::subject_key_identifier(&sha1_of_key(spki_der)?)?);
    list.push(extensions::authority_key_identifier(&authority.key.ski20)?);
    // An authority that has none gives none.
    if let Some(policy) = &authority.policy {
        list.push(extensions::certificate_policies(policy)?);
    }
    if kind == SignerKind::Ocsp {
        // Nobody asks the responder whether the responder is revoked: it lives sixty days (RFC 6960, 4.2.2.2.1).
        list.push(no_check()?);
    } else {
        let scope = ListScope::of(serial);
        list.push(extensions::crl_distribution_points(&addresses.revocation_list(&slug, scope))?);
        list.push(extensions::authority_information_access(
            Some(&addresses.ocsp()),
            &addresses.certificate(&slug),
        )?);
    }
    Ok(list)
}

fn usages(kind: SignerKind) -> FlagSet<KeyUsages> {
    match kind {
        SignerKind::EtkRa => KeyUsages::DigitalSignature | KeyUsages::NonRepudiation,
        SignerKind::Ocsp | SignerKind::TrustedList => KeyUsages::DigitalSignature.into(),
    }
}

fn no_check() -> der::Result<Extension> {
    Ok(Extension {
        extn_id: ID_PKIX_OCSP_NOCHECK,
        critical: false,
        extn_value: OctetString::new(Null.to_der()?)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::issuer::fixture;
    use crate::adapters::issuer::oracle::{run, said};
    use crate::adapters::issuer::pem;
    use crate::domain::request::environment::Environment;

    #[test]
    fn openssl_reads_what_each_kind_may_sign() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, der: &[u8]| {
            std::fs::write(folder.path().join(name), pem::write("CERTIFICATE", der)).unwrap();
        };
        file("root.pem", &fixture::root().der);
        file("issuing.pem", &fixture::issuing().der);
        let spki = fixture::keys().encryption.spki_der().unwrap();
        let at = fixture::now().unix().to_string();
        let expected = [
            (SignerKind::EtkRa, "Digital Signature, Non Repudiation\n"),
            (SignerKind::Ocsp, "OCSP Signing\n"),
            (SignerKind::TrustedList, "0.4.0.2231.3.0\n"),
        ];
        for (kind, line) in expected {
            let name = SignerName { environment: Environment::Production, kind, generation: 1 };
            let validity = validity(kind, fixture::now()).unwrap();
            let tbs = build(fixture::issuing(), name, &spki, fixture::serial(9), validity).unwrap();
            let der = sign(&tbs, &fixture::keys().issuing).unwrap();
            assert_eq!(der, sign(&tbs, &fixture::keys().issuing).unwrap(), "signing again is harmless");
            file("signer.pem", &der);
            let verify = [
                "verify",
                "-x509_strict",
                "-attime",
                &at,
                "-CAfile",
                "root.pem",
                "-untrusted",
                "issuing.pem",
            ];
            let Some(output) = run(folder.path(), "openssl", &[&verify[..], &["signer.pem"]].concat()) else {
                return;
            };
            assert!(said(&output).contains("OK"));
            let show = ["x509", "-in", "signer.pem", "-noout", "-text"];
            let text = said(&run(folder.path(), "openssl", &show).unwrap());
            assert!(text.contains(line) && text.contains("CA:FALSE"), "{text}");
            assert_eq!(text.contains("OCSP No Check"), kind == SignerKind::Ocsp);
        }
    }
}
