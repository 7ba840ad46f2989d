//! Pages, as a browser sees them. The folders mirror the addresses.

mod office;
mod public;
