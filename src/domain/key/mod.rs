//! key
pub mod level;
