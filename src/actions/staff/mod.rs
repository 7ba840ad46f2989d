//! Members of staff: invited and listed by an operator, or required to use a passkey, at the command line. Their keys come from the same
//! machine as everybody's.

pub mod invite;
pub mod list;
pub mod require_passkey;
pub mod rights;

pub use invite::{Invitation, Invited, NewStaff, invite};
pub use list::list;
