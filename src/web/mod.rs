//! web

pub mod assets;
pub mod error_page;
pub mod form;
pub mod page;
pub mod parts;
pub mod public;

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod specimen;
