//! The Certificate Manager.

pub mod apply;
