//! Pages, as a browser sees them. The folders mirror the addresses.

mod activate;
mod office;
mod public;
