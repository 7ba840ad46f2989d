//! How somebody is reached.

pub use super::email::{Email, EmailFault};
pub use super::phone::{Phone, PhoneFault};
