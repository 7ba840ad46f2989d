//! Signing in at the identity provider, for the three kinds of pages that rely on it.

pub mod begin;
pub mod complete;
mod person;
pub mod refusal;
mod relying_party;
pub mod return_path;

pub use person::Person;
pub use refusal::Refusal;
