//! Who you are, checked in person; the activation kit; the digital keys that follow from it.

pub mod appointment;
pub mod bring;
pub mod code;
pub mod deadline;
pub mod email_proof;
pub mod kit;
pub mod preflight;
pub mod reasons;
pub mod reissue;
pub mod resend;
pub mod spare;
pub mod state;
pub mod transition;
pub mod typing;

pub use kit::{KitEvent, KitMachine, KitState};
pub use state::EnrolmentState;
pub use transition::{EnrolmentEvent, EnrolmentMachine};
