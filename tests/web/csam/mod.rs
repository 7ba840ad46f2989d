//! The identity provider, from both sides: people who sign in, and the relying party's server.

mod assertions;
mod cards;
mod codes;
mod delays;
mod ending;
mod forgotten;
mod guessing;
mod hints;
pub mod hospital;
mod lost;
mod lost_phone;
mod other_sites;
mod others;
pub mod person;
mod refresh;
pub mod relying_party;
mod repeated;
mod requests;
mod signing_in;
mod texts;
mod tokens;
