//! Why a certificate is revoked, and how often that is published (`pki.md` 3.7 and 3.8).

use time::Duration;

use super::authority_name::AuthorityRole;
use crate::domain::word::words;

words! {
    /// The reasons that CertRA offers, of those of RFC 5280, 5.3.1.
    pub enum RevocationReason {
        /// Somebody else has, or may have, a private key or its password.
        KeyCompromise => "key_compromise",
        /// What the certificate says of the holder no longer holds.
        AffiliationChanged => "affiliation_changed",
        /// Another certificate takes its place.
        Superseded => "superseded",
        /// The holder no longer needs it.
        CessationOfOperation => "cessation_of_operation",
    }
}

impl RevocationReason {
    /// The name in RFC 5280, 5.3.1, and in CertRA's schemas.
    pub fn standard_name(self) -> &'static str {
        match self {
            Self::KeyCompromise => "keyCompromise",
            Self::AffiliationChanged => "affiliationChanged",
            Self::Superseded => "superseded",
            Self::CessationOfOperation => "cessationOfOperation",
        }
    }
}

/// How long a challenge may be signed, to revoke with the key itself.
pub const CHALLENGE_LIFE: Duration = Duration::minutes(10);

/// For so long relying parties may keep an answer of the status responder. Caches are told a minute.
pub const ANSWER_LIFE: Duration = Duration::hours(1);

/// A list in which nothing changed is signed anew after so long.
pub fn list_period(role: AuthorityRole) -> Duration {
    match role {
        AuthorityRole::Root => Duration::days(30),
        AuthorityRole::Issuing => Duration::hours(6),
    }
}

/// For so long relying parties may keep a list: much longer than its period, so that a day on which nothing can be
/// signed stops nobody.
pub fn list_life(role: AuthorityRole) -> Duration {
    match role {
        AuthorityRole::Root => Duration::days(180),
        AuthorityRole::Issuing => Duration::hours(48),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;

    #[test]
    fn a_list_is_followed_long_before_it_ends() {
        for role in AuthorityRole::ALL {
            assert!(list_period(*role) * 4 <= list_life(*role));
        }
    }
}
