//! The platform's own signing keys: how they are called, and how long their certificates hold.

use time::Duration;

use crate::domain::certificate::dn::{Attribute, Part};
use crate::domain::request::environment::Environment;
use crate::domain::word::{Word, words};

words! {
    /// What a key of the platform signs, certified by the issuing authority of its environment.
    pub enum SignerKind {
        /// Encryption tokens (CMS, `domain.md` 2.4).
        EtkRa => "etk_ra",
        /// Answers of the status responder (RFC 6960, 4.2.2.2).
        Ocsp => "ocsp",
        /// Trusted lists (ETSI TS 119 612).
        TrustedList => "trusted_list",
    }
}

impl SignerKind {
    /// How many days its certificate holds.
    pub fn days(self) -> i64 {
        match self {
            Self::EtkRa => 5 * 365,
            Self::Ocsp => 60,
            Self::TrustedList => 3 * 365,
        }
    }

    /// How long before its end the next generation takes over.
    pub fn handover(self) -> Duration {
        match self {
            // A token is verified under this certificate for as long as the token lives: three years.
            Self::EtkRa => Duration::days(3 * 365 + 90),
            Self::Ocsp => Duration::days(30),
            Self::TrustedList => Duration::days(365),
        }
    }
}

/// One key: environment, kind and generation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SignerName {
    /// The environment; production and acceptance share no key.
    pub environment: Environment,
    /// What it signs.
    pub kind: SignerKind,
    /// 1 for the first.
    pub generation: u16,
}

impl SignerName {
    /// Reads what [`SignerName::slug`] gave.
    pub fn from_slug(slug: &str) -> Option<Self> {
        let mut parts = slug.splitn(3, '-');
        let name = Self {
            environment: Environment::parse(parts.next()?)?,
            kind: SignerKind::parse(parts.next()?)?,
            generation: parts.next()?.parse().ok()?,
        };
        (name.slug() == slug).then_some(name)
    }

    /// The distinguished name in the order of the encoding: `C=BE, O=Passerelle, CN=Passerelle Production ETK-RA 001`.
    pub fn parts(&self) -> Vec<Part> {
        let environment = match self.environment {
            Environment::Production => "Production",
            Environment::Acceptance => "Acceptance",
        };
        let kind = match self.kind {
            SignerKind::EtkRa => "ETK-RA",
            SignerKind::Ocsp => "OCSP Responder",
            SignerKind::TrustedList => "Trusted List Operator",
        };
        vec![
            Part::new(Attribute::Country, "BE"),
            Part::new(Attribute::Organisation, "Passerelle"),
            Part::new(
                Attribute::CommonName,
                format!("Passerelle {environment} {kind} {:03}", self.generation),
            ),
        ]
    }

    /// In addresses, and the name of the key file: `production-etk_ra-001`.
    pub fn slug(&self) -> String {
        format!("{}-{}-{:03}", self.environment, self.kind, self.generation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::certificate::dn::render;

    #[test]
    fn names_say_environment_kind_and_generation() {
        let name = SignerName { environment: Environment::Acceptance, kind: SignerKind::Ocsp, generation: 2 };
        assert_eq!(render(&name.parts()), "CN=Passerelle Acceptance OCSP Responder 002,O=Passerelle,C=BE");
        assert_eq!(name.slug(), "acceptance-ocsp-002");
        assert_eq!(SignerName::from_slug("acceptance-ocsp-002"), Some(name));
        assert_eq!(SignerName::from_slug("acceptance-ocsp-2"), None);
    }

    #[test]
    fn a_generation_takes_over_while_the_one_before_holds() {
        for kind in <SignerKind as Word>::ALL {
            assert!(kind.handover() < Duration::days(kind.days()), "{kind}");
        }
    }
}
