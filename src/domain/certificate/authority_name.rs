//! How certification authorities are called: in their certificates and in addresses.

use crate::domain::certificate::dn::{Attribute, Part};
use crate::domain::request::environment::Environment;
use crate::domain::word::{Word, words};

words! {
    /// What an authority's key signs.
    pub enum AuthorityRole {
        /// The trust anchor: signs issuing authorities only.
        Root => "root",
        /// Signs the certificates of providers.
        Issuing => "issuing",
    }
}

/// One authority: environment, role and generation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AuthorityName {
    /// The environment; production and acceptance share no key.
    pub environment: Environment,
    /// Root or issuing.
    pub role: AuthorityRole,
    /// 1 for the first; a rollover counts on.
    pub generation: u16,
}

impl AuthorityName {
    /// The first authority of this environment and role.
    pub fn first(environment: Environment, role: AuthorityRole) -> Self {
        Self { environment, role, generation: 1 }
    }

    /// Reads what [`AuthorityName::slug`] gave.
    pub fn from_slug(slug: &str) -> Option<Self> {
        let mut parts = slug.splitn(3, '-');
        let name = Self {
            environment: Environment::parse(parts.next()?)?,
            role: AuthorityRole::parse(parts.next()?)?,
            generation: parts.next()?.parse().ok().filter(|generation| *generation > 0)?,
        };
        (name.slug() == slug).then_some(name)
    }

    /// The distinguished name in the order of the encoding:
    /// `C=BE, O=Passerelle, CN=Passerelle Production Root CA 001`.
    pub fn parts(&self) -> Vec<Part> {
        let environment = match self.environment {
            Environment::Production => "Production",
            Environment::Acceptance => "Acceptance",
        };
        let role = match self.role {
            AuthorityRole::Root => "Root",
            AuthorityRole::Issuing => "Issuing",
        };
        let common_name = format!("Passerelle {environment} {role} CA {:03}", self.generation);
        vec![
            Part::new(Attribute::Country, "BE"),
            Part::new(Attribute::Organisation, "Passerelle"),
            Part::new(Attribute::CommonName, common_name),
        ]
    }

    /// The `{ca}` of `/pki/ca/{ca}.cer` and `/pki/crl/{ca}.crl`, and the name of the key file:
    /// `production-issuing-001`.
    pub fn slug(&self) -> String {
        format!("{}-{}-{:03}", self.environment, self.role, self.generation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::certificate::dn::render;

    #[test]
    fn names_say_environment_role_and_generation() {
        let name = AuthorityName::first(Environment::Acceptance, AuthorityRole::Issuing);
        assert_eq!(render(&name.parts()), "CN=Passerelle Acceptance Issuing CA 001,O=Passerelle,C=BE");
        assert_eq!(name.slug(), "acceptance-issuing-001");
        assert_eq!(AuthorityName::from_slug("acceptance-issuing-001"), Some(name));
        for wrong in
            ["acceptance-issuing-1", "acceptance-issuing-000", "acceptance-issuing-+01", "issuing-001", ""]
        {
            assert_eq!(AuthorityName::from_slug(wrong), None, "{wrong}");
        }
    }
}
