//! The test application and the people who use it.

pub mod app;
pub mod counter;
pub mod engine;
pub mod postgres;
pub mod provider;
pub mod providers;
pub mod reviews;
pub mod staff;
pub mod subjects;
pub mod tools;

pub use app::TestApp;
pub use engine::each_engine;
