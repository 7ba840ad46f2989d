//! The lists of the back office: what waits for whom. Whole requests are read by `requests`.

mod counts;
mod lines;
mod take;

pub use counts::{Counts, alerted, counts, newer};
pub use lines::{Asked, lines};
pub use take::longest_waiting;

use crate::domain::id::{RequestId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::request::environment::Environment;

/// One line of a list.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub id: RequestId,
    pub reference: String,
    pub environment: Environment,
    pub state: RequestState,
    pub state_since: Instant,
    pub given_names: Option<String>,
    pub family_name: String,
    /// For which organisation the person asks, by name.
    pub organisation: Option<String>,
    pub submitted_at: Instant,
    /// Since when the review clock would have run without standing; known while it runs.
    pub waits_from: Option<Instant>,
    /// Who has it open.
    pub reviewer: Option<String>,
    pub lease_until: Option<Instant>,
    /// Where the identity was checked.
    pub office: Option<String>,
    /// Until which day the reader has set it aside, YYYY-MM-DD.
    pub later: Option<String>,
    /// When the person's time ends; in the list of those alone.
    pub due_at: Option<Instant>,
    /// Never decides on it.
    pub checked_by: StaffId,
}
