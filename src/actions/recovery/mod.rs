//! Back to one's key: a forgotten password, and the codes on paper for a lost telephone.

pub mod ask_link;
pub mod choose_password;
pub mod codes;
pub mod link;
pub mod lost_phone;
pub mod send_link;
pub mod stop;
