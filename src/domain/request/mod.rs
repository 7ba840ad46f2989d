//! One request for a certificate: details, public keys, contract, review, decision.

pub mod clock;
pub mod correction;
pub mod deadline;
pub mod decision;
pub mod desk;
pub mod document;
pub mod environment;
pub mod figures;
pub mod hold;
pub mod path;
pub mod review_time;
pub mod signature;
pub mod state;
pub mod transition;
pub mod words_to_person;

pub use environment::Environment;
pub use state::RequestState;
pub use transition::{RequestEvent, RequestMachine};
