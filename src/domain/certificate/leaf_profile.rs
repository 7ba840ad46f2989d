//! What an operator may set of the certificates of an environment (`pki.md` 3.5), and what may not be set at all:
//! a constant that would break relying parties is refused before anything is issued.

use serde::{Deserialize, Serialize};

use super::profile::Addresses;
use crate::domain::request::environment::Environment;
use crate::domain::word::{Word, words};

/// No certificate holds longer: its key would outlive what ETSI TS 119 312 says of RSA-2048.
pub const MAX_MONTHS: u16 = 60;
/// anyPolicy (RFC 5280, 4.2.1.4) would set the environments free of each other.
const ANY_POLICY: &str = "2.5.29.32.0";

words! {
    /// A bit of keyUsage (RFC 5280, 4.2.1.3) that an authentication certificate may have.
    pub enum KeyUsageBit {
        DigitalSignature => "digitalSignature",
        NonRepudiation => "nonRepudiation",
        KeyEncipherment => "keyEncipherment",
    }
}

words! {
    /// A purpose of extendedKeyUsage (RFC 5280, 4.2.1.12) that an authentication certificate may have.
    pub enum ExtendedUsage {
        ClientAuth => "clientAuth",
        EmailProtection => "emailProtection",
    }
}

/// Why constants cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProfileFault {
    #[error("must be 1 to {MAX_MONTHS} calendar months")]
    Months,
    #[error("must be an object identifier such as 1.3.6.1.4.1.32473.1.1, and not anyPolicy")]
    Policy,
    #[error(
        "must differ between production and acceptance, so that no certificate passes for the other kind"
    )]
    SharedPolicy,
    #[error("must name digitalSignature, and each usage once")]
    KeyUsage,
    #[error("must name clientAuth, and each purpose once")]
    ExtendedKeyUsage,
    #[error("must be http or https with a host and nothing behind it, such as http://pki.example.be")]
    Address,
}

/// The constants of the authentication certificates of one environment.
///
/// They are stored with each issuance: what is set later changes nothing about what was written down before. What is
/// read back is judged like what is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unjudged")]
pub struct LeafProfile {
    months: u16,
    policy: String,
    key_usage: Vec<KeyUsageBit>,
    extended_key_usage: Vec<ExtendedUsage>,
}

/// What is read before it is judged.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unjudged {
    months: u16,
    policy: String,
    key_usage: Vec<KeyUsageBit>,
    extended_key_usage: Vec<ExtendedUsage>,
}

impl TryFrom<Unjudged> for LeafProfile {
    type Error = ProfileFault;

    fn try_from(read: Unjudged) -> Result<Self, ProfileFault> {
        Self::new(read.months, &read.policy, &read.key_usage, &read.extended_key_usage)
    }
}

impl LeafProfile {
    /// What holds when nothing is set (`domain.md` 1.2). The arc 1.3.6.1.4.1.32473 is reserved for documentation
    /// (RFC 5612): an operator sets one of his own.
    pub fn standard(environment: Environment) -> Self {
        let (months, policy) = match environment {
            Environment::Production => (36, "1.3.6.1.4.1.32473.1.1"),
            Environment::Acceptance => (12, "1.3.6.1.4.1.32473.1.2"),
        };
        Self {
            months,
            policy: policy.to_owned(),
            key_usage: KeyUsageBit::ALL.to_vec(),
            extended_key_usage: ExtendedUsage::ALL.to_vec(),
        }
    }

    /// The constants, judged. Usages are kept in the order of the standard, whatever the order they were set in.
    ///
    /// # Errors
    /// The first constant that cannot be used.
    pub fn new(
        months: u16,
        policy: &str,
        key_usage: &[KeyUsageBit],
        extended_key_usage: &[ExtendedUsage],
    ) -> Result<Self, ProfileFault> {
        if !(1..=MAX_MONTHS).contains(&months) {
            return Err(ProfileFault::Months);
        }
        if !is_object_identifier(policy) || policy == ANY_POLICY {
            return Err(ProfileFault::Policy);
        }
        // Signing in and every signature rest on this bit, and the connectors of the field ask for it (`pki.md` 0.3).
        let key_usage = in_order(key_usage, KeyUsageBit::DigitalSignature).ok_or(ProfileFault::KeyUsage)?;
        let extended_key_usage = in_order(extended_key_usage, ExtendedUsage::ClientAuth);
        let extended_key_usage = extended_key_usage.ok_or(ProfileFault::ExtendedKeyUsage)?;
        Ok(Self { months, policy: policy.to_owned(), key_usage, extended_key_usage })
    }

    /// How many calendar months a certificate holds.
    pub fn months(&self) -> u16 {
        self.months
    }

    /// certificatePolicies: the one object identifier, in dotted decimals.
    pub fn policy(&self) -> &str {
        &self.policy
    }

    /// keyUsage, in the order of its bits.
    pub fn key_usage(&self) -> &[KeyUsageBit] {
        &self.key_usage
    }

    /// extendedKeyUsage, in the order in which it is written.
    pub fn extended_key_usage(&self) -> &[ExtendedUsage] {
        &self.extended_key_usage
    }
}

/// What is set for both environments.
#[derive(Debug, Clone)]
pub struct Profiles {
    production: (LeafProfile, Addresses),
    acceptance: (LeafProfile, Addresses),
}

impl Profiles {
    /// Both environments, each with its constants and the base of its public addresses.
    ///
    /// # Errors
    /// [`ProfileFault::SharedPolicy`] when one policy stands for both.
    pub fn new(
        production: (LeafProfile, Addresses),
        acceptance: (LeafProfile, Addresses),
    ) -> Result<Self, ProfileFault> {
        if production.0.policy == acceptance.0.policy {
            return Err(ProfileFault::SharedPolicy);
        }
        Ok(Self { production, acceptance })
    }

    /// What holds when nothing is set; everything is published below `base_url`.
    pub fn standard(base_url: &str) -> Self {
        let of = |environment| (LeafProfile::standard(environment), Addresses::new(base_url));
        Self { production: of(Environment::Production), acceptance: of(Environment::Acceptance) }
    }

    /// The constants of an environment.
    pub fn leaf(&self, environment: Environment) -> &LeafProfile {
        &self.of(environment).0
    }

    /// Where an environment publishes.
    pub fn addresses(&self, environment: Environment) -> &Addresses {
        &self.of(environment).1
    }

    fn of(&self, environment: Environment) -> &(LeafProfile, Addresses) {
        match environment {
            Environment::Production => &self.production,
            Environment::Acceptance => &self.acceptance,
        }
    }
}

/// The members in the order of their kind; `None` if one is repeated, or without `required`.
fn in_order<W: Word>(set: &[W], required: W) -> Option<Vec<W>> {
    let sorted: Vec<W> = W::ALL.iter().copied().filter(|one| set.contains(one)).collect();
    (sorted.len() == set.len() && set.contains(&required)).then_some(sorted)
}

/// Dotted decimals as ITU-T X.660 has them: the first arc 0, 1 or 2, the second below 40 unless the first is 2, no
/// leading zeros. At least four arcs: shorter ones belong to nobody who issues certificates.
fn is_object_identifier(text: &str) -> bool {
    let arc = |text: &str| match text.as_bytes() {
        [b'0', _, ..] | [] | [b'+', ..] => None,
        _ => text.parse::<u32>().ok(),
    };
    let Some(arcs) = text.split('.').map(arc).collect::<Option<Vec<u32>>>() else { return false };
    match arcs.as_slice() {
        [first, second, _, _, ..] => (*first < 2 && *second < 40) || (*first == 2 && *second < 1 << 16),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use ExtendedUsage::{ClientAuth, EmailProtection};
    use KeyUsageBit::{DigitalSignature, KeyEncipherment};

    fn policy(of: &str) -> Result<LeafProfile, ProfileFault> {
        LeafProfile::new(36, of, &[DigitalSignature], &[ClientAuth])
    }

    #[test]
    fn the_standard_passes_its_own_judgement() {
        for environment in Environment::ALL {
            let one = LeafProfile::standard(*environment);
            let judged = LeafProfile::new(one.months, &one.policy, &one.key_usage, &one.extended_key_usage);
            assert_eq!(judged, Ok(one));
        }
        assert_eq!(LeafProfile::standard(Environment::Production).months(), 36);
        assert_eq!(LeafProfile::standard(Environment::Acceptance).months(), 12);
    }

    #[test]
    fn each_constant_has_its_bounds() {
        let months = |count| LeafProfile::new(count, "1.2.3.4", &[DigitalSignature], &[ClientAuth]);
        assert!(months(1).is_ok() && months(60).is_ok());
        assert_eq!((months(0), months(61)), (Err(ProfileFault::Months), Err(ProfileFault::Months)));
        assert!(policy("2.16.56.9").is_ok());
        let bad = [
            "",
            "1.2.3",
            "3.1.1.1",
            "1.40.1.1",
            "1.2.03.4",
            "1.2.3.4.",
            "1.2.a.4",
            "2.5.29.32.0",
            "1.2.+3.4",
        ];
        for bad in bad {
            assert_eq!(policy(bad), Err(ProfileFault::Policy), "{bad}");
        }
        for usage in [&[][..], &[KeyEncipherment], &[DigitalSignature, DigitalSignature]] {
            let made = LeafProfile::new(36, "1.2.3.4", usage, &[ClientAuth]);
            assert_eq!(made, Err(ProfileFault::KeyUsage), "{usage:?}");
        }
        for usage in [&[][..], &[EmailProtection], &[ClientAuth, ClientAuth]] {
            let made = LeafProfile::new(36, "1.2.3.4", &[DigitalSignature], usage);
            assert_eq!(made, Err(ProfileFault::ExtendedKeyUsage), "{usage:?}");
        }
    }

    #[test]
    fn order_of_setting_does_not_matter() {
        let set = LeafProfile::new(
            36,
            "1.2.3.4",
            &[KeyEncipherment, DigitalSignature],
            &[EmailProtection, ClientAuth],
        );
        let set = set.unwrap();
        assert_eq!(set.key_usage(), [DigitalSignature, KeyEncipherment]);
        assert_eq!(set.extended_key_usage(), [ClientAuth, EmailProtection]);
    }

    #[test]
    fn no_policy_serves_both_environments() {
        let of = |of: &str| (policy(of).unwrap(), Addresses::new("http://x"));
        assert!(Profiles::new(of("1.2.3.4"), of("1.2.3.5")).is_ok());
        assert_eq!(Profiles::new(of("1.2.3.4"), of("1.2.3.4")).unwrap_err(), ProfileFault::SharedPolicy);
    }
}
