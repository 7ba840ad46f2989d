//! The certification authorities and what they issue, on both engines.

mod aborts;
mod api;
mod authorities;
mod blocked_keys;
mod ceremonies;
mod ceremony_stage;
mod chain_archives;
mod completed;
mod constants;
mod crashes;
mod failures;
mod issuing;
mod linters;
mod organisations;
mod paths;
mod publications;
mod published;
mod renewal;
mod revocation_lists;
mod rollover;
mod signers;
mod status;
#[cfg(feature = "pkcs11")]
mod tokens;
mod trusted_lists;
mod verify_all;
