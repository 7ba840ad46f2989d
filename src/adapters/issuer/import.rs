//! What one side of a ceremony is given by the other: the request of an authority, the certificate it came to.
//!
//! Both are held against what this side would have made itself. Whoever carried the file is not trusted.

use der::{Decode, Encode};
use x509_cert::certificate::TbsCertificate;
use x509_cert::ext::pkix::BasicConstraints;
use x509_cert::request::CertReq;

use super::authority::{Authority, issuing_extensions, root_extensions};
use super::csr::{self, CsrFault};
use super::key_checks::{self, KeyFault};
use super::subject_key::{SpkiFault, SubjectKey};
use super::{name, pem, signed, times};
use crate::domain::certificate::authority_name::{AuthorityName, AuthorityRole};
use crate::domain::certificate::profile::{Addresses, Validity};
use crate::domain::instant::Instant;

/// Why a file is not what the ceremony takes it for.
#[derive(Debug, thiserror::Error)]
pub enum ImportFault {
    #[error("it is not a certificate in PEM or DER")]
    Malformed,
    #[error("it is not a signing request that can be used: {0}")]
    Request(#[from] CsrFault),
    #[error("its subject is not that of {0}")]
    Name(String),
    #[error("its key cannot be read")]
    Key(#[from] SpkiFault),
    #[error("its key must not be certified: {0}")]
    WeakKey(#[from] KeyFault),
    #[error("its key has {found} bits, and must have {wanted} or more")]
    KeySize { found: u64, wanted: u64 },
    #[error("it certifies another key than the one that was made here")]
    OtherKey,
    #[error("its issuer is not {0}")]
    Issuer(String),
    #[error("its signature does not verify under the key of {0}")]
    Signature(String),
    #[error("it does not hold now, or it outlives its root")]
    Time,
    #[error("it is not the certificate of an authority")]
    NoAuthority,
    #[error("it has no path length of 0: it could make authorities of its own")]
    PathLength,
    #[error(
        "its extensions are not exactly those of the profile (usage, policy, key identifiers, addresses)"
    )]
    Profile,
}

/// Reads the request of the authority called `name`, PEM or DER. Proof and key are checked as a provider's are.
pub fn read_request(file: &[u8], name: AuthorityName, least_bits: u64) -> Result<SubjectKey, ImportFault> {
    let request = csr::read(file)?;
    let read = CertReq::from_der(&request.der).map_err(|_| ImportFault::Malformed)?;
    let expected = name::encode(&name.parts()).map_err(|_| ImportFault::Malformed)?;
    if read.info.subject != expected {
        return Err(ImportFault::Name(name.slug()));
    }
    is_large(&request.key, least_bits)?;
    Ok(request.key)
}

/// What a certificate must be to be taken in.
#[derive(Debug)]
pub struct Expected<'a> {
    pub name: AuthorityName,
    /// SubjectPublicKeyInfo of the key that was made here; `None` for a root, whose key is elsewhere.
    pub key: Option<&'a [u8]>,
    /// Who signed it; `None`: it signed itself, as roots do.
    pub root: Option<&'a Authority>,
    /// The certificate policy that it must be made for, in dotted decimals; a root has none.
    pub policy: &'a str,
    /// Below which the addresses inside must lie.
    pub addresses: Addresses,
    pub least_bits: u64,
    pub now: Instant,
}

/// Judges a certificate, PEM or DER.
pub fn judge(file: &[u8], expected: &Expected<'_>) -> Result<Authority, ImportFault> {
    let der = certificate_in(file).ok_or(ImportFault::Malformed)?;
    let parts = signed::split(&der).map_err(|_| ImportFault::Malformed)?;
    let tbs = TbsCertificate::from_der(parts.body).map_err(|_| ImportFault::Malformed)?;
    if name::encode(&expected.name.parts()).ok() != Some(tbs.subject.clone()) {
        return Err(ImportFault::Name(expected.name.slug()));
    }
    let spki = tbs.subject_public_key_info.to_der().map_err(|_| ImportFault::Malformed)?;
    let own = SubjectKey::from_spki(&spki)?;
    key_checks::check(&own)?;
    is_large(&own, expected.least_bits)?;
    if expected.key.is_some_and(|key| key != own.spki_der) {
        return Err(ImportFault::OtherKey);
    }
    check_issuer(&tbs, &parts, &own, expected)?;
    let validity = times::decode_validity(&tbs.validity).ok_or(ImportFault::Malformed)?;
    check_time(validity, expected)?;
    check_extensions(&tbs, &own, expected)?;
    Authority::from_der(expected.name, der.clone(), expected.addresses.clone())
        .map_err(|_| ImportFault::Malformed)
}

/// The one certificate in a file.
fn certificate_in(file: &[u8]) -> Option<Vec<u8>> {
    let blocks = std::str::from_utf8(file).map(pem::blocks).unwrap_or_default();
    match blocks.as_slice() {
        [] => Some(file.to_vec()),
        [one] if one.label == "CERTIFICATE" => one.der.clone(),
        _ => None,
    }
}

fn is_large(key: &SubjectKey, wanted: u64) -> Result<(), ImportFault> {
    if key.bits < wanted { Err(ImportFault::KeySize { found: key.bits, wanted }) } else { Ok(()) }
}

fn check_issuer(
    tbs: &TbsCertificate,
    parts: &signed::Parts<'_>,
    own: &SubjectKey,
    expected: &Expected<'_>,
) -> Result<(), ImportFault> {
    let (issuer, key) = expected.root.map_or((expected.name, own), |root| (root.name, &root.key));
    if name::encode(&issuer.parts()).ok().as_ref() != Some(&tbs.issuer) {
        return Err(ImportFault::Issuer(issuer.slug()));
    }
    if parts.algorithm != signed::SHA256_RSA || !signed::verifies(key, parts.body, parts.signature) {
        return Err(ImportFault::Signature(issuer.slug()));
    }
    Ok(())
}

fn check_time(validity: Validity, expected: &Expected<'_>) -> Result<(), ImportFault> {
    let outlives = expected.root.is_some_and(|root| validity.not_after > root.validity.not_after);
    if outlives || !validity.covers(expected.now) { Err(ImportFault::Time) } else { Ok(()) }
}

fn check_extensions(
    tbs: &TbsCertificate,
    own: &SubjectKey,
    expected: &Expected<'_>,
) -> Result<(), ImportFault> {
    let constraints: Option<(bool, BasicConstraints)> = tbs.get().map_err(|_| ImportFault::Malformed)?;
    let constraints = constraints.map(|(_, constraints)| constraints);
    let constraints = constraints.filter(|found| found.ca).ok_or(ImportFault::NoAuthority)?;
    if expected.name.role == AuthorityRole::Issuing && constraints.path_len_constraint != Some(0) {
        return Err(ImportFault::PathLength);
    }
    let wanted = match expected.root {
        Some(root) => issuing_extensions(root, own, expected.policy),
        None => root_extensions(own),
    };
    let found = tbs.extensions.as_deref().unwrap_or_default();
    if wanted.map_err(|_| ImportFault::Malformed)? == found { Ok(()) } else { Err(ImportFault::Profile) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::issuer::csr::make::make_csr_of_authority;
    use crate::adapters::issuer::fixture;
    use x509_cert::ext::Extension;

    fn expected<'a>(root: Option<&'a Authority>, key: Option<&'a [u8]>) -> Expected<'a> {
        let name = if root.is_some() { fixture::issuing().name } else { fixture::root().name };
        let policy = fixture::profile().policy();
        Expected {
            name,
            key,
            root,
            policy,
            addresses: fixture::addresses(),
            least_bits: 2048,
            now: fixture::now(),
        }
    }

    /// The issuing authority's certificate, changed and signed again by its root.
    fn spoilt(spoil: impl FnOnce(&mut TbsCertificate)) -> Vec<u8> {
        let parts = signed::split(&fixture::issuing().der).unwrap();
        let mut tbs = TbsCertificate::from_der(parts.body).unwrap();
        spoil(&mut tbs);
        let body = tbs.to_der().unwrap();
        signed::join(&body, &fixture::keys().root.sign(&body).unwrap()).unwrap()
    }

    fn said(der: &[u8]) -> String {
        let key = fixture::keys().issuing.spki_der().unwrap();
        judge(der, &expected(Some(fixture::root()), Some(&key)))
            .map_or_else(|fault| fault.to_string(), |_| "good".into())
    }

    #[test]
    fn what_the_root_made_is_taken() {
        assert_eq!(said(&fixture::issuing().der), "good");
        assert_eq!(said(pem::write("CERTIFICATE", &fixture::issuing().der).as_bytes()), "good");
        judge(&fixture::root().der, &expected(None, None)).unwrap();
    }

    #[test]
    fn every_deviation_has_its_word() {
        let extensions = |tbs: &mut TbsCertificate, with: &dyn Fn(&mut Vec<Extension>)| {
            with(tbs.extensions.as_mut().unwrap());
        };
        let constraints = |ca, length| super::super::extensions::basic_constraints(ca, length).unwrap();
        let cases: [(Vec<u8>, &str); 9] = [
            (b"nothing".to_vec(), "not a certificate"),
            (spoilt(|tbs| tbs.subject = tbs.issuer.clone()), "subject"),
            (spoilt(|tbs| tbs.issuer = tbs.subject.clone()), "issuer"),
            (
                spoilt(|tbs| extensions(tbs, &|list| list[0] = constraints(false, None))),
                "not the certificate of an",
            ),
            (spoilt(|tbs| extensions(tbs, &|list| list[0] = constraints(true, None))), "path length"),
            (spoilt(|tbs| extensions(tbs, &|list| list[0] = constraints(true, Some(1)))), "path length"),
            (spoilt(|tbs| extensions(tbs, &|list| drop(list.remove(4)))), "profile"),
            (spoilt(|tbs| extensions(tbs, &|list| list[1].critical = false)), "profile"),
            (
                spoilt(|tbs| {
                    let late = fixture::root().validity.not_after.plus(time::Duration::DAY);
                    tbs.validity.not_after = times::encode(late).unwrap();
                }),
                "outlives",
            ),
        ];
        for (der, word) in cases {
            assert!(said(&der).contains(word), "{word}: {}", said(&der));
        }
        let mut forged = fixture::issuing().der.clone();
        let last = forged.len() - 1;
        forged[last] ^= 1;
        assert!(said(&forged).contains("signature"));
        let other = fixture::keys().root.spki_der().unwrap();
        let fault = judge(&fixture::issuing().der, &expected(Some(fixture::root()), Some(&other)));
        assert!(matches!(fault, Err(ImportFault::OtherKey)));
        let large = Expected { least_bits: 3072, ..expected(Some(fixture::root()), None) };
        assert!(matches!(judge(&fixture::issuing().der, &large), Err(ImportFault::KeySize { .. })));
    }

    #[test]
    fn a_request_names_its_authority() {
        let (key, name) = (&fixture::keys().issuing, fixture::issuing().name);
        let request = make_csr_of_authority(key, name).unwrap();
        let read = read_request(request.as_bytes(), name, 2048).unwrap();
        assert_eq!(read.spki_der, key.spki_der().unwrap());
        let next = AuthorityName { generation: 2, ..name };
        assert!(matches!(read_request(request.as_bytes(), next, 2048), Err(ImportFault::Name(_))));
        assert!(matches!(read_request(request.as_bytes(), name, 3072), Err(ImportFault::KeySize { .. })));
    }
}
