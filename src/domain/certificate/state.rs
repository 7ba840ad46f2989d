//! The states of an issued certificate, and of its encryption token (ETK).

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

    /// Where the encryption token of a certificate stands, in eHealth's own names. A fact of the certificate,
    /// not a machine of ours: eHealth moves it.
    pub enum EtkStatus {
        NotRequested => "not_requested",
        InRequest => "in_request",
        WaitForActivation => "wait_for_activation",
        ValidActive => "valid_active",
        Revoked => "revoked",
        Expired => "expired",
    }
}

impl State for CertificateState {
    fn is_final(self) -> bool {
        matches!(self, Self::Revoked | Self::Expired)
    }
}
