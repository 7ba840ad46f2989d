//! What happens by itself: letters leave, deadlines fire.

mod deliver;
mod enrolments;
mod sweep;
mod timers;
