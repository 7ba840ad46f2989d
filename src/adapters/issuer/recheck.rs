//! Judging issued certificates again, from their stored bytes: for `ca verify-all`.

use der::{Decode, Encode};
use x509_cert::certificate::TbsCertificate;

use super::authority::Authority;
use super::lint::LintFault;
use super::subject_key::SubjectKey;
use super::tbs::ProfileInput;
use super::{lint, name, signed};
use crate::domain::certificate::holder::Holder;
use crate::domain::certificate::leaf_profile::LeafProfile;
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::profile::Purpose;
use crate::domain::certificate::serial::Serial;
use crate::domain::instant::Instant;

/// What must never occur twice, and what hangs together with other rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// Distinguished name of the issuer, DER.
    pub issuer: Vec<u8>,
    /// Serial number, big-endian octets.
    pub serial: Vec<u8>,
    /// SHA-256 of the SubjectPublicKeyInfo.
    pub spki_sha256: [u8; 32],
    /// TBSCertificate, DER.
    pub body: Vec<u8>,
}

/// Why an issued certificate would not be issued again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecheckFault {
    #[error("it is not a certificate")]
    Malformed,
    #[error("its subject is not that of a care provider")]
    Subject,
    #[error("lint {0}")]
    Lint(#[from] LintFault),
    #[error("its signature does not verify under the authority's key")]
    Signature,
}

/// What was written down before a certificate was signed.
#[derive(Debug, Clone, Copy)]
pub struct Intended<'a> {
    pub purpose: Purpose,
    pub serial: Serial,
    /// The moment its validity was computed from.
    pub reserved_at: Instant,
    /// The revocation list that it names.
    pub list: ListScope,
    /// The constants of that time.
    pub profile: &'a LeafProfile,
    /// Who signed it, with the addresses of that time.
    pub authority: &'a Authority,
}

/// Reads the marks of any certificate.
pub fn marks(der: &[u8]) -> Result<Marks, RecheckFault> {
    let read = || -> der::Result<Marks> {
        let body = signed::split(der)?.body;
        let tbs = TbsCertificate::from_der(body)?;
        let spki = tbs.subject_public_key_info.to_der()?;
        Ok(Marks {
            issuer: tbs.issuer.to_der()?,
            serial: tbs.serial_number.as_bytes().to_vec(),
            spki_sha256: super::subject_key::sha256(&spki),
            body: body.to_vec(),
        })
    };
    read().map_err(|_| RecheckFault::Malformed)
}

/// SHA-1 of the key in a certificate (RFC 5280, 4.2.1.2, method 1); `None` if it holds no RSA key.
pub fn key_identifier(der: &[u8]) -> Option<[u8; 20]> {
    let tbs = TbsCertificate::from_der(signed::split(der).ok()?.body).ok()?;
    let spki = tbs.subject_public_key_info.to_der().ok()?;
    SubjectKey::from_spki(&spki).ok().map(|key| key.ski20)
}

/// Lints a provider's certificate again and verifies its signature. Gives whom it names.
pub fn recheck(der: &[u8], intended: &Intended<'_>) -> Result<Holder, RecheckFault> {
    let parts = signed::split(der).map_err(|_| RecheckFault::Malformed)?;
    let tbs = TbsCertificate::from_der(parts.body).map_err(|_| RecheckFault::Malformed)?;
    let spki = tbs.subject_public_key_info.to_der().map_err(|_| RecheckFault::Malformed)?;
    let key = SubjectKey::from_spki(&spki).map_err(|_| RecheckFault::Malformed)?;
    let parts_of_name = name::decode(&tbs.subject).ok_or(RecheckFault::Subject)?;
    let (holder, subject) = Holder::read(&parts_of_name).ok_or(RecheckFault::Subject)?;
    let input = ProfileInput {
        purpose: intended.purpose,
        environment: intended.authority.environment(),
        profile: intended.profile,
        subject: &subject,
        key: &key,
        serial: intended.serial,
        now: intended.reserved_at,
        list: intended.list,
        authority: intended.authority,
    };
    lint::lint(parts.body.to_vec(), &input)?;
    let ours = parts.algorithm == signed::SHA256_RSA;
    if !ours || !signed::verifies(&intended.authority.key, parts.body, parts.signature) {
        return Err(RecheckFault::Signature);
    }
    Ok(holder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::issuer::fixture;

    fn intended(serial: u8) -> Intended<'static> {
        Intended {
            purpose: Purpose::Authentication,
            serial: fixture::serial(serial),
            reserved_at: fixture::now(),
            list: ListScope::of(fixture::serial(serial)),
            profile: fixture::profile(),
            authority: fixture::issuing(),
        }
    }

    #[test]
    fn what_was_issued_is_found_good_and_anything_else_is_not() {
        let der = fixture::issued(Purpose::Authentication).der;
        assert_eq!(recheck(&der, &intended(7)), Ok(Holder::Person("85410100104".to_owned())));
        assert_eq!(recheck(&der, &intended(6)), Err(RecheckFault::Lint(LintFault::T2Serial)));
        let late = Intended { reserved_at: fixture::now().plus(time::Duration::HOUR), ..intended(7) };
        assert_eq!(recheck(&der, &late), Err(RecheckFault::Lint(LintFault::T4NotBefore)));
        let mut forged = der.clone();
        let last = forged.len() - 1;
        forged[last] ^= 1;
        assert_eq!(recheck(&forged, &intended(7)), Err(RecheckFault::Signature));
        assert_eq!(recheck(&fixture::root().der, &intended(7)), Err(RecheckFault::Subject));
        assert_eq!(recheck(b"no", &intended(7)), Err(RecheckFault::Malformed));
        assert_eq!(marks(&der).unwrap().serial, fixture::serial(7).octets());
        assert_eq!(marks(b"no"), Err(RecheckFault::Malformed));
    }
}
