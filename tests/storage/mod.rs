//! What the databases keep and refuse.

mod crowd;
mod history;
mod schema;
