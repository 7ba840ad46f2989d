//! What was issued: a certificate and its encryption token; what it says and how long it says it.

pub mod authority_life;
pub mod authority_name;
pub mod blocked_key;
pub mod deadline;
pub mod dn;
pub mod holder;
pub mod key_identifier;
pub mod keystore_commands;
pub mod leaf_profile;
pub mod list_scope;
pub mod obstacle;
pub mod outlook;
pub mod problem_code;
pub mod profile;
pub mod published;
pub mod question;
pub mod revocation;
pub mod revocation_ask;
pub mod revocation_code;
pub mod serial;
pub mod signer_name;
pub mod state;
pub mod token;
pub mod token_serial;
pub mod transition;
pub mod trusted_list;

pub use state::CertificateState;
pub use transition::{CertificateEvent, CertificateMachine};
