//! Pages, as a browser sees them. The folders mirror the addresses.

mod backoffice;
mod office;
mod public;
