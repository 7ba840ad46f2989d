//! The list of offices, as an operator brings it.

pub mod import;
pub mod sheet;
