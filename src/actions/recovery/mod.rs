//! Back to one's key: a forgotten password.

pub mod ask_link;
pub mod choose_password;
pub mod link;
pub mod send_link;
