//! `audit verify`: everything, from the first move to the newest head. It trusts one public key and the tables of this
//! program: not the constraints of the database, not its triggers, not that it was judged before.

mod heads;
mod histories;
mod walk;

use super::Break;
use crate::actions::ActionError;
use crate::adapters::operator_key::OperatorKey;
use crate::domain::audit::head::Head;
use crate::storage::db::Read;
use crate::storage::error::StorageError;

/// Why a walk ended early.
#[derive(Debug)]
pub enum Stop {
    Break(Break),
    Error(ActionError),
}

impl From<StorageError> for Stop {
    fn from(error: StorageError) -> Self {
        Self::Error(error.into())
    }
}

impl From<Break> for Stop {
    fn from(found: Break) -> Self {
        Self::Break(found)
    }
}

/// How much was walked.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub moves: u64,
    /// Rows that have a history.
    pub owners: u64,
    pub heads: u64,
    /// Moves that a head covers.
    pub covered: u64,
}

/// Walks everything that `db` shows, which must be of one moment.
///
/// `key`: with which heads are signed. `exported`: a head that was kept elsewhere; the database must still have it, and
/// by it all that came before.
///
/// # Errors
/// The first break, or that the database cannot be read.
pub async fn verify(db: &mut impl Read, key: &OperatorKey, exported: Option<&Head>) -> Result<Counts, Stop> {
    let mut counts = Counts::default();
    let times = heads::check(db, key, exported, &mut counts).await?;
    histories::check(db, &times, &mut counts).await?;
    Ok(counts)
}
