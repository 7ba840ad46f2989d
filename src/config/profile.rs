//! `[profile.production]` and `[profile.acceptance]`: what certificates are made with, and where each environment
//! publishes. What is left out is as the procedure has it.

use serde::{Deserialize, Serialize};
use url::Url;

use super::ConfigError;
use crate::domain::certificate::leaf_profile::{
    ExtendedUsage, KeyUsageBit, LeafProfile, ProfileFault, Profiles,
};
use crate::domain::certificate::profile::Addresses;
use crate::domain::request::environment::Environment;
use crate::domain::word::Word;

/// Both environments, as far as they differ from the standard.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProfilesConfig {
    pub production: ProfileConfig,
    pub acceptance: ProfileConfig,
}

/// One environment.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProfileConfig {
    /// How many calendar months a certificate holds: 1 to 60.
    pub months: Option<u16>,
    /// The object identifier of its certificate policy. The issuing authority is made for it.
    pub policy: Option<String>,
    pub key_usage: Option<Vec<KeyUsageBit>>,
    pub extended_key_usage: Option<Vec<ExtendedUsage>>,
    /// The base of the addresses in certificates: lists, responder, certificates of authorities. Software fetches them
    /// over http (RFC 5280, 8: https would need a certificate to check a certificate). The server answers there too.
    pub publication_url: Option<String>,
}

impl ProfilesConfig {
    /// The constants of both environments; `base_url` where nothing else is set.
    ///
    /// # Errors
    /// [`ConfigError::Setting`], naming the setting that cannot be used.
    pub fn judge(&self, base_url: &str) -> Result<Profiles, ConfigError> {
        let of = |environment| self.environment(environment, base_url);
        let both = Profiles::new(of(Environment::Production)?, of(Environment::Acceptance)?);
        both.map_err(|fault| refused(Environment::Acceptance, fault))
    }

    fn environment(
        &self,
        environment: Environment,
        base_url: &str,
    ) -> Result<(LeafProfile, Addresses), ConfigError> {
        let (set, ready) = (self.set(environment), LeafProfile::standard(environment));
        let profile = LeafProfile::new(
            set.months.unwrap_or(ready.months()),
            set.policy.as_deref().unwrap_or(ready.policy()),
            set.key_usage.as_deref().unwrap_or(ready.key_usage()),
            set.extended_key_usage.as_deref().unwrap_or(ready.extended_key_usage()),
        );
        let profile = profile.map_err(|fault| refused(environment, fault))?;
        let base = set.publication_url.as_deref().unwrap_or(base_url);
        if !is_base(base) {
            return Err(refused(environment, ProfileFault::Address));
        }
        Ok((profile, Addresses::new(base)))
    }

    fn set(&self, environment: Environment) -> &ProfileConfig {
        match environment {
            Environment::Production => &self.production,
            Environment::Acceptance => &self.acceptance,
        }
    }

    /// The lines `check` prints: what holds, be it set or not.
    pub fn lines(&self, base_url: &str) -> Vec<(&'static str, String)> {
        let Ok(profiles) = self.judge(base_url) else {
            return Vec::new();
        };
        let said = |environment: Environment| {
            let (profile, base) = (profiles.leaf(environment), profiles.addresses(environment).base());
            let usage: Vec<_> = profile.key_usage().iter().map(|one| one.word()).collect();
            let extended: Vec<_> = profile.extended_key_usage().iter().map(|one| one.word()).collect();
            let (months, policy) = (profile.months(), profile.policy());
            let (usage, extended) = (usage.join(", "), extended.join(", "));
            format!("{months} months, policy {policy}, {usage}; {extended}; published below {base}")
        };
        let name = |environment| match environment {
            Environment::Production => "profile.production",
            Environment::Acceptance => "profile.acceptance",
        };
        Environment::ALL.iter().map(|environment| (name(*environment), said(*environment))).collect()
    }
}

/// Scheme and host, perhaps a port, nothing behind them, in characters that a certificate can hold (lint T12).
fn is_base(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    let plain = text.bytes().all(|octet| octet.is_ascii_graphic()) && !text.ends_with('/');
    let alone = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let nobody = url.username().is_empty() && url.password().is_none();
    matches!(url.scheme(), "http" | "https") && url.has_host() && plain && alone && nobody
}

fn refused(environment: Environment, fault: ProfileFault) -> ConfigError {
    let setting = match (environment, fault) {
        (Environment::Production, ProfileFault::Months) => "profile.production.months",
        (Environment::Production, ProfileFault::Policy) => "profile.production.policy",
        (Environment::Production, ProfileFault::KeyUsage) => "profile.production.key_usage",
        (Environment::Production, ProfileFault::ExtendedKeyUsage) => "profile.production.extended_key_usage",
        (Environment::Production, ProfileFault::Address) => "profile.production.publication_url",
        (Environment::Acceptance, ProfileFault::Months) => "profile.acceptance.months",
        (Environment::Acceptance, ProfileFault::Policy) => "profile.acceptance.policy",
        (Environment::Acceptance, ProfileFault::KeyUsage) => "profile.acceptance.key_usage",
        (Environment::Acceptance, ProfileFault::ExtendedKeyUsage) => "profile.acceptance.extended_key_usage",
        (Environment::Acceptance, ProfileFault::Address) => "profile.acceptance.publication_url",
        (_, ProfileFault::SharedPolicy) => "profile.acceptance.policy",
    };
    ConfigError::Setting { setting, problem: fault.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    const BASE: &str = "https://certificates.example.be";

    fn read(text: &str) -> Result<Config, ConfigError> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("passerelle.toml");
        std::fs::write(&file, text).unwrap();
        Config::load(Some(&file))
    }

    #[test]
    fn what_is_set_holds_and_the_rest_is_standard() {
        let set = read(
            "[profile.acceptance]\nmonths = 6\npublication_url = \"http://pki-acc.example.be\"\nkey_usage = [\"digitalSignature\"]\n",
        );
        let profiles = set.unwrap().profile.judge(BASE).unwrap();
        let acceptance = profiles.leaf(Environment::Acceptance);
        assert_eq!((acceptance.months(), acceptance.key_usage()), (6, &[KeyUsageBit::DigitalSignature][..]));
        assert_eq!(acceptance.policy(), LeafProfile::standard(Environment::Acceptance).policy());
        assert_eq!(profiles.addresses(Environment::Acceptance).ocsp(), "http://pki-acc.example.be/pki/ocsp");
        assert_eq!(profiles.leaf(Environment::Production), &LeafProfile::standard(Environment::Production));
        assert_eq!(profiles.addresses(Environment::Production).base(), BASE);
    }

    #[test]
    fn each_refusal_names_its_setting() {
        let table = [
            ("profile.production", "months = 0", "profile.production.months"),
            ("profile.production", "policy = \"1.2\"", "profile.production.policy"),
            ("profile.acceptance", "policy = \"1.3.6.1.4.1.32473.1.1\"", "profile.acceptance.policy"),
            ("profile.acceptance", "key_usage = [\"nonRepudiation\"]", "profile.acceptance.key_usage"),
            ("profile.production", "extended_key_usage = []", "profile.production.extended_key_usage"),
            ("profile.acceptance", "publication_url = \"ftp://x\"", "profile.acceptance.publication_url"),
            (
                "profile.production",
                "publication_url = \"http://x/pki\"",
                "profile.production.publication_url",
            ),
            ("profile.production", "publication_url = \"http://x/\"", "profile.production.publication_url"),
            ("profile.production", "publication_url = \"http://me@x\"", "profile.production.publication_url"),
        ];
        for (section, line, name) in table {
            match read(&format!("[{section}]\n{line}\n")).unwrap().profile.judge(BASE) {
                Err(ConfigError::Setting { setting, .. }) => assert_eq!(setting, name, "{line}"),
                other => panic!("{line}: {other:?}"),
            }
        }
        assert!(read("[profile.production]\nkey_usage = [\"keyCertSign\"]\n").is_err());
        assert!(read("[profile.production]\nmonth = 3\n").is_err());
    }
}
