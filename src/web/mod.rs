//! Pages. One folder an audience, one file a page. The router is the table of contents.

pub mod assets;
pub mod error_page;
pub mod form;
pub mod guard;
pub mod page;
pub mod parts;
pub mod posted;
pub mod problem;
pub mod public;
pub mod visit;

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod specimen;
