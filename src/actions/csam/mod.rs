//! The identity provider: signing people in with their digital keys, and telling relying parties.
//!
//! A sign-in is not stored. `authorize` decides what is still to be proved and is the only place that gives
//! out codes; `sign_in` and `enter_code` each prove one thing and lead back to it.

mod answer;
pub(super) mod app_code;
pub mod authorize;
pub mod client_assertion;
pub mod clients;
pub mod consent;
pub mod end_session;
pub mod enter_code;
pub mod exchange;
pub mod exchange_code;
mod hint;
mod lose_key;
pub mod metadata;
pub mod passkey;
pub mod refresh;
pub mod register_client;
pub mod send_code;
pub mod sign_in;
pub mod signing_keys;
mod start_session;
mod tokens;
pub mod trusted_browser;
pub mod user_info;
