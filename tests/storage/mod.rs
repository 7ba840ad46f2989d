//! What the databases keep and refuse.

mod history;
mod schema;
