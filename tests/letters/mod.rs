//! Printed letters, read as other people's tools read them.

mod kit;
pub mod paper;
