//! The outside world. Each adapter is an enum of a real and a memory variant.

pub mod ceremony_folder;
pub mod client_keys;
pub mod clock;
pub mod faults;
pub mod files;
pub mod http;
pub mod identity_provider;
pub mod issuer;
pub mod jws;
pub mod mail;
pub mod oidc_signer;
pub mod operator_key;
pub mod passkeys;
pub mod password_hash;
pub mod pdf;
pub mod qr;
pub mod random;
pub mod second_opinion;
pub mod signing_keys;
pub mod sms;
pub mod sniff;
pub mod totp;
pub mod trusted_list;
pub mod vault;
mod whole_file;
