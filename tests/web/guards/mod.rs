//! Every route refuses whom it must. The routes are read from the source, so a new one without a rule fails.

mod idle;
mod refusals;
pub(crate) mod routes;
mod stillness;
pub mod visitors;
