//! The back office: taking, looking, deciding, four eyes.

mod asides;
mod corrections;
mod decisions;
mod figures;
mod four_eyes;
mod lists;
mod queue;
mod rounds;
mod thousands;
