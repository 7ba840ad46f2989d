//! Pages, as a browser sees them. The folders mirror the addresses.

mod activate;
mod backoffice;
mod booking;
pub mod csam;
pub(crate) mod guards;
pub mod manager;
mod my_keys;
mod office;
mod public;
mod revoke;
mod sign_in;
mod thread;
