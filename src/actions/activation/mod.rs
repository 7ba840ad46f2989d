//! From the mailed link to a digital key: what the holder of an activation kit does, and what the clock does
//! to kits and half-made keys (E12 to E19 of the journey).

pub mod abandon_key_setup;
pub mod add_app;
pub mod ask_link;
pub mod choose_means;
pub mod create_account;
pub mod disown_kit;
pub mod expire_kit;
mod first_code;
pub mod key_setup;
pub mod link;
pub(super) mod make_key;
pub(super) mod pending;
pub mod proof;
pub mod recover_key;
pub mod resume;
mod session;
pub mod sms_setup;
pub mod token_setup;
pub mod try_code;
