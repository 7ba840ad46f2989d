//! The outside world. Each adapter is an enum of a real and a memory variant.

pub mod clock;
pub mod files;
pub mod http;
pub mod issuer;
pub mod mail;
pub mod pdf;
pub mod random;
pub mod signing_keys;
pub mod vault;
