//! The way to an appointment, without an account: announced by a form, answered by mail, booked, moved and
//! cancelled by a signed link or by the office (journey E1, E3, E4).

pub mod arrange;
pub mod at_counter;
pub mod bring;
pub mod by_link;
pub mod directory;
pub mod letter;
pub mod link;
pub mod offer;
pub mod pre_register;
