//! The back office: taking, looking, deciding, four eyes.

mod asides;
mod corrections;
mod decisions;
mod four_eyes;
mod lists;
mod queue;
mod rounds;
mod thousands;
