//! The audit of the history: what a signed head says, and how it covers moves.
//!
//! The domain takes the hash function (SHA-256) as an argument: it calls no library that acts.

pub mod head;
pub mod merkle;

/// SHA-256 (FIPS 180-4).
pub type Hash = fn(&[u8]) -> [u8; 32];
