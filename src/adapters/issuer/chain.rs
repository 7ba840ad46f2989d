//! Verifying a chain of three: provider, issuing authority, root (RFC 5280, 6.1, for our profiles).
//! For `walk`, `check` and tests; relying parties use their own verifiers.

use der::{Decode, Encode};
use x509_cert::certificate::TbsCertificate;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage};

use super::subject_key::SubjectKey;
use super::{signed, times};
use crate::domain::instant::Instant;

/// Which certificate of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// The provider's.
    Leaf,
    /// The issuing authority's.
    Issuing,
    /// The trust anchor.
    Root,
}

/// Why a chain does not hold, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    /// Not a certificate.
    #[error("{0:?}: not well-formed")]
    Malformed(Link),
    /// Its issuer is not the subject of the next certificate.
    #[error("{0:?}: issuer and subject do not match")]
    Name(Link),
    /// Its signature does not verify under the key of the next certificate.
    #[error("{0:?}: the signature does not verify")]
    Signature(Link),
    /// It does not hold at that moment.
    #[error("{0:?}: not valid at this time")]
    Time(Link),
    /// An authority without the right to sign certificates, or a provider with it.
    #[error("{0:?}: basic constraints or key usage")]
    Role(Link),
}

struct Parsed<'a> {
    link: Link,
    parts: signed::Parts<'a>,
    tbs: TbsCertificate,
    /// `None`: no RSA key, which signs no certificate of ours. The status responder has one.
    key: Option<SubjectKey>,
}

/// Whether the chain holds at `at`; all three in DER.
pub fn verify(leaf: &[u8], issuing: &[u8], root: &[u8], at: Instant) -> Result<(), ChainFault> {
    let leaf = parse(leaf, Link::Leaf)?;
    let issuing = parse(issuing, Link::Issuing)?;
    let root = parse(root, Link::Root)?;
    for (child, parent) in [(&leaf, &issuing), (&issuing, &root), (&root, &root)] {
        check_issued_by(child, parent)?;
        check_time(child, at)?;
    }
    check_role(&leaf, None)?;
    check_role(&issuing, Some(0))?;
    check_role(&root, Some(1))
}

/// Whether an authority's certificate hangs from `root` at `at`; a root hangs from itself. Both in DER.
pub fn verify_authority(authority: &[u8], root: &[u8], at: Instant) -> Result<(), ChainFault> {
    let own = parse(authority, Link::Issuing)?;
    let root = parse(root, Link::Root)?;
    for (child, parent) in [(&own, &root), (&root, &root)] {
        check_issued_by(child, parent)?;
        check_time(child, at)?;
        check_role(child, Some(0))?;
    }
    Ok(())
}

/// Whether `signature` is `key`'s sha256WithRSA signature over `message`.
pub fn verifies(key: &SubjectKey, message: &[u8], signature: &[u8]) -> bool {
    signed::verifies(key, message, signature)
}

/// The subject of a certificate as RFC 2253 text; `None` unless it is one of our profiles'.
pub fn subject(certificate: &[u8]) -> Option<String> {
    let tbs = parse(certificate, Link::Leaf).ok()?.tbs;
    super::name::decode(&tbs.subject).map(|parts| crate::domain::certificate::dn::render(&parts))
}

fn parse(der: &[u8], link: Link) -> Result<Parsed<'_>, ChainFault> {
    let malformed = ChainFault::Malformed(link);
    let parts = signed::split(der).map_err(|_| malformed)?;
    let tbs = TbsCertificate::from_der(parts.body).map_err(|_| malformed)?;
    let spki = tbs.subject_public_key_info.to_der().map_err(|_| malformed)?;
    let key = SubjectKey::from_spki(&spki).ok();
    Ok(Parsed { link, parts, tbs, key })
}

fn check_issued_by(child: &Parsed<'_>, parent: &Parsed<'_>) -> Result<(), ChainFault> {
    if child.tbs.issuer != parent.tbs.subject {
        return Err(ChainFault::Name(child.link));
    }
    let verifies = |key| signed::verifies(key, child.parts.body, child.parts.signature);
    let ours = child.parts.algorithm == signed::SHA256_RSA;
    if !ours || !parent.key.as_ref().is_some_and(verifies) {
        return Err(ChainFault::Signature(child.link));
    }
    Ok(())
}

fn check_time(one: &Parsed<'_>, at: Instant) -> Result<(), ChainFault> {
    match times::decode_validity(&one.tbs.validity) {
        Some(validity) if validity.covers(at) => Ok(()),
        _ => Err(ChainFault::Time(one.link)),
    }
}

/// `authorities_below`: `None` for an end entity, else how many authorities follow on the path.
fn check_role(one: &Parsed<'_>, authorities_below: Option<u8>) -> Result<(), ChainFault> {
    let fault = ChainFault::Role(one.link);
    let constraints: BasicConstraints = one.tbs.get().ok().flatten().ok_or(fault)?.1;
    let usage: KeyUsage = one.tbs.get().ok().flatten().ok_or(fault)?.1;
    let fits = match authorities_below {
        None => !constraints.ca && !usage.key_cert_sign(),
        Some(below) => {
            constraints.ca
                && usage.key_cert_sign()
                && constraints.path_len_constraint.is_none_or(|longest| longest >= below)
        }
    };
    if fits { Ok(()) } else { Err(fault) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::issuer::fixture;
    use crate::domain::certificate::profile::Purpose;
    use time::Duration;

    #[test]
    fn a_certificate_hangs_from_the_root() {
        let (root, issuing) = (fixture::root(), fixture::issuing());
        let leaf = fixture::issued(Purpose::Authentication);
        assert_eq!(verify(&leaf.der, &issuing.der, &root.der, fixture::now()), Ok(()));
    }

    #[test]
    fn a_broken_chain_is_refused() {
        let (root, issuing) = (&fixture::root().der, &fixture::issuing().der);
        let leaf = fixture::issued(Purpose::Authentication).der;
        let late = fixture::now().plus(Duration::days(3 * 366));
        assert_eq!(verify(&leaf, issuing, root, late), Err(ChainFault::Time(Link::Leaf)));
        assert_eq!(verify(&leaf, root, root, fixture::now()), Err(ChainFault::Name(Link::Leaf)));
        assert_eq!(verify(issuing, root, root, fixture::now()), Err(ChainFault::Role(Link::Leaf)));
        let mut forged = leaf.clone();
        let last = forged.len() - 1;
        forged[last] ^= 1;
        assert_eq!(verify(&forged, issuing, root, fixture::now()), Err(ChainFault::Signature(Link::Leaf)));
        assert_eq!(verify(b"no", issuing, root, fixture::now()), Err(ChainFault::Malformed(Link::Leaf)));
    }
}
