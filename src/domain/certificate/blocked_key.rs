//! Keys that must never be certified, for what is known of them (K6 to K8 of `pki.md` 3.6).

use crate::domain::word::words;

words! {
    /// How it became known that a key is no longer its holder's alone.
    pub enum BlockSource {
        /// A revocation said so.
        Reported => "reported",
        /// Whoever holds the private key asked for it to be revoked.
        SignedByKey => "signed_by_key",
        /// The private key itself was shown.
        PrivateKey => "private_key",
        /// An operator said so.
        Operator => "operator",
    }
}

/// Why a key that is well made is refused all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyRefusal {
    /// K7: it was blocked.
    Blocked,
    /// K6: it stands on a list of keys that anybody can work out.
    Known,
}

impl KeyRefusal {
    /// The text key of what the person is told beside the field.
    pub fn key(self) -> &'static str {
        match self {
            Self::Blocked => "fault-csr-key-blocked",
            Self::Known => "fault-csr-key-known",
        }
    }
}
