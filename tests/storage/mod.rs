//! What the databases keep and refuse.

mod schema;
