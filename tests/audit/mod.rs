//! The audit finds what was done to the history, whatever it was, and names where.
//!
//! `PASSERELLE_TAMPERINGS=1000 cargo test --test main audit:: -- --nocapture` tampers a thousand times in each way.

mod chance;
mod command;
mod heads;
mod packs;
mod rows;
mod tampering;
pub mod world;

/// How often each way of tampering is tried.
fn tamperings() -> usize {
    std::env::var("PASSERELLE_TAMPERINGS").ok().and_then(|count| count.parse().ok()).unwrap_or(40)
}
