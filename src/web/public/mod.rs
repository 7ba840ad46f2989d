//! Pages that anybody may read.

pub mod about;
