//! The identity provider: signing people in with their digital keys, and telling relying parties.

pub mod clients;
