//! From the link and the code to a digital key.

pub mod abandon_key_setup;
pub mod expire_kit;
