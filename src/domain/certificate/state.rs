//! The states of an issued certificate.

use crate::domain::machine::State;
use crate::domain::word::words;

words! {
    /// Where a certificate stands.
    pub enum CertificateState {
        Active => "active",
        /// A newer one replaces it; it stays valid until its end unless revoked.
        Superseded => "superseded",
        Revoked => "revoked",
        Expired => "expired",
    }
}

impl State for CertificateState {
    fn is_final(self) -> bool {
        matches!(self, Self::Revoked | Self::Expired)
    }
}
