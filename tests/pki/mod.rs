//! The certification authorities and what they issue, on both engines.

mod authorities;
mod completed;
mod crashes;
mod failures;
mod issuing;
mod publications;
mod renewal;
mod revocation_lists;
