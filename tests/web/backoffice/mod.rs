//! The back office: taking, looking, deciding, four eyes.

mod decisions;
mod figures;
mod four_eyes;
mod queue;
