//! What happens by itself: letters leave, deadlines fire.

mod deliver;
mod deliver_sms;
mod enrolments;
mod erasure;
mod sign_ins;
mod sweep;
mod timers;
