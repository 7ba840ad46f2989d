//! Passkeys (WebAuthn): keys that answer only the site they were made for, so that no copy of our pages can use them.
//!
//! They complete the password as an app's code does, and open everything but eHealth, which takes the app alone.

use time::Duration;

use crate::domain::word::words;

/// How long an answer is waited for.
pub const CEREMONY_LIFE: Duration = Duration::minutes(5);

words! {
    /// What a browser is asked for.
    pub enum CeremonyKind {
        /// To make a passkey.
        Add => "add",
        /// To sign with one.
        SignIn => "sign_in",
    }
}
