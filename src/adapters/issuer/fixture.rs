//! Keys and authorities shared by the tests of this module: made once, RSA-2048 for speed.

use std::sync::OnceLock;

use time::macros::datetime;

use super::authority::{Authority, make_issuing, make_root};
use super::{Certificate, ProfileInput, SubjectKey, encryption, prepare, sign};
use crate::adapters::signing_keys::{CaKey, RsaKey, RsaSize};
use crate::domain::certificate::dn::SubjectName;
use crate::domain::certificate::leaf_profile::LeafProfile;
use crate::domain::certificate::list_scope::ListScope;
use crate::domain::certificate::profile::{Addresses, Purpose};
use crate::domain::certificate::serial::Serial;
use crate::domain::certificate::token_serial::TokenSerial;
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;

pub(crate) struct Keys {
    pub(crate) root: CaKey,
    pub(crate) issuing: CaKey,
    pub(crate) authentication: RsaKey,
    pub(crate) encryption: RsaKey,
}

pub(crate) fn keys() -> &'static Keys {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    KEYS.get_or_init(|| Keys {
        root: CaKey::in_memory(RsaSize::Rsa2048).unwrap(),
        issuing: CaKey::in_memory(RsaSize::Rsa2048).unwrap(),
        authentication: RsaKey::generate(RsaSize::Rsa2048).unwrap(),
        encryption: RsaKey::generate(RsaSize::Rsa2048).unwrap(),
    })
}

pub(crate) fn now() -> Instant {
    Instant::new(datetime!(2026-10-12 09:30:15.25 UTC))
}

pub(crate) fn addresses() -> Addresses {
    Addresses::new("http://pki.example.org/")
}

pub(crate) fn serial(seed: u8) -> Serial {
    Serial::from_random([seed; 20])
}

pub(crate) fn root() -> &'static Authority {
    static ROOT: OnceLock<Authority> = OnceLock::new();
    ROOT.get_or_init(|| {
        make_root(Environment::Production, &keys().root, serial(1), now(), addresses()).unwrap()
    })
}

pub(crate) fn issuing() -> &'static Authority {
    static ISSUING: OnceLock<Authority> = OnceLock::new();
    ISSUING.get_or_init(|| {
        make_issuing(root(), &keys().root, &keys().issuing, profile().policy(), serial(2), now()).unwrap()
    })
}

/// The constants of production.
pub(crate) fn profile() -> &'static LeafProfile {
    static PROFILE: OnceLock<LeafProfile> = OnceLock::new();
    PROFILE.get_or_init(|| LeafProfile::standard(Environment::Production))
}

pub(crate) fn subject() -> SubjectName {
    SubjectName::new("85410100104", "NÚÑEZ-ØRSTED MARÍA").unwrap()
}

/// The public key certified for `purpose`.
pub(crate) fn subject_key(purpose: Purpose) -> SubjectKey {
    let key = match purpose {
        Purpose::Authentication => &keys().authentication,
        Purpose::Encryption => &keys().encryption,
    };
    SubjectKey::from_spki(&key.spki_der().unwrap()).unwrap()
}

/// Calls `with` with a complete and sound input.
pub(crate) fn with_input<T>(purpose: Purpose, with: impl FnOnce(ProfileInput<'_>) -> T) -> T {
    let (subject, key) = (subject(), subject_key(purpose));
    let seed = if purpose == Purpose::Authentication { 7 } else { 8 };
    with(ProfileInput {
        purpose,
        environment: Environment::Production,
        profile: profile(),
        subject: &subject,
        key: &key,
        serial: serial(seed),
        list: ListScope::of(serial(seed)),
        now: now(),
        authority: issuing(),
    })
}

/// A certificate, always the same bytes within one run: the authority's for authentication, the holder's own for
/// encryption.
pub(crate) fn issued(purpose: Purpose) -> Certificate {
    let authentication =
        with_input(Purpose::Authentication, |input| sign(prepare(&input).unwrap(), &keys().issuing).unwrap());
    if purpose == Purpose::Authentication {
        return authentication;
    }
    let template = encryption::template(&authentication.der, &subject_key(purpose)).unwrap();
    let tbs = encryption::to_be_signed(&template, token_serial()).unwrap();
    let signature = keys().authentication.sign(&tbs).unwrap();
    let der = encryption::finish(&tbs, &signature, &subject_key(Purpose::Authentication)).unwrap();
    let sha256 = super::subject_key::sha256(&der);
    Certificate { der, sha256 }
}

/// The serial number of the encryption certificate.
pub(crate) fn token_serial() -> TokenSerial {
    TokenSerial::from_random([7; 16])
}
