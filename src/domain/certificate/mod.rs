//! What was issued: a certificate and its encryption token; what it says and how long it says it.

pub mod authority_name;
pub mod deadline;
pub mod dn;
pub mod keystore_commands;
pub mod obstacle;
pub mod profile;
pub mod revocation;
pub mod serial;
pub mod state;
pub mod transition;

pub use state::{CertificateState, EtkStatus};
pub use transition::{CertificateEvent, CertificateMachine};
