//! What the databases keep and refuse.

mod contract_texts;
mod crowd;
mod history;
mod schema;
