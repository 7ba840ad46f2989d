//! The test application and the people who use it.

pub mod app;
pub mod applicants;
pub mod at_work;
pub mod authenticator;
mod axe;
pub mod bookings;
pub mod cards;
pub mod chromium;
pub mod contracts;
pub mod counter;
mod driver;
pub mod engine;
pub mod firefox;
pub mod foreign_keys;
pub mod foreign_provider;
pub mod hostile;
pub mod log;
pub mod migrated;
pub mod object_server;
mod page_scripts;
pub mod papers;
pub mod postgres;
pub mod posting;
pub mod reviews;
pub mod secrets;
pub mod staff;
pub mod subjects;
pub mod texts;
pub mod tools;
pub mod zones;

pub use app::TestApp;
pub use engine::{each_engine, each_engine_on_one_thread};

/// Whether one of many sign-ins at once was answered as it should be: let in, refused in words, or, if it left after
/// another had been let in, refused as a form that is older than the session.
pub fn is_answered(status: u16) -> bool {
    [303, 403, 422].contains(&status)
}
