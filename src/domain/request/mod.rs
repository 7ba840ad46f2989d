//! One request for a certificate: details, public keys, contract, review, decision.

pub mod deadline;
pub mod decision;
pub mod document;
pub mod environment;
pub mod path;
pub mod signature;
pub mod state;
pub mod transition;

pub use environment::Environment;
pub use state::RequestState;
pub use transition::{RequestEvent, RequestMachine};
