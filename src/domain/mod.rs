//! The rules of the journey: pure functions and types. No async, no I/O, no clock, no randomness.

pub mod actor;
pub mod calendar;
pub mod certificate;
pub mod enrolment;
pub mod fault;
pub mod headline;
pub mod id;
pub mod instant;
pub mod key;
pub mod language;
pub mod letter;
pub mod machine;
pub mod office;
pub mod oidc;
pub mod opening_hours;
pub mod person;
pub mod reception;
pub mod reference;
pub mod request;
pub mod slot;
pub mod staff;
mod states_document;
pub mod timer;
pub mod typed;
pub mod upload;
pub mod word;
