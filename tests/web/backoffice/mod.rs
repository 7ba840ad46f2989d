//! The back office: taking, looking, deciding, four eyes.

mod decisions;
mod four_eyes;
mod queue;
