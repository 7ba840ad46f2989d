//! What was issued: a certificate and its encryption token.

pub mod deadline;
pub mod profile;
pub mod state;
pub mod transition;

pub use state::{CertificateState, EtkStatus};
pub use transition::{CertificateEvent, CertificateMachine};
