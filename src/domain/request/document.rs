//! The documents a request needs.

use crate::domain::word::words;

words! {
    /// What an uploaded document is.
    pub enum DocumentField {
        /// The contract, signed.
        Contract => "contract",
        IdentityFront => "identity_front",
        IdentityBack => "identity_back",
    }
}
