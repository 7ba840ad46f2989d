//! Why an action did not happen, apart from what the person typed.

use uuid::Uuid;

use crate::adapters::password_hash::HashFault;
use crate::adapters::random::NoRandomness;
use crate::adapters::vault::VaultFault;
use crate::domain::id::EnrolmentId;
use crate::domain::machine::Refused;
use crate::storage::error::StorageError;

/// An action that did not happen. Nothing of it was stored.
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    /// What the person acted on has moved on since they saw it. The id is its owner in the history.
    #[error("what was acted on has changed meanwhile")]
    Stale(Uuid),
    /// There is no such thing, or none that this person may know of.
    #[error("no such thing for this person")]
    NotFound,
    /// A file of another office: the clerk first says why they look.
    #[error("a file of another office, without a reason")]
    ReasonFirst(EnrolmentId),
    /// The person may know of it, but not do this. The text key says why.
    #[error("this person may not do this: {0}")]
    Forbidden(&'static str),
    /// The transition table has no such move. A defect if it comes from one of our own pages.
    #[error("the transition table refuses")]
    Refused(#[from] Refused),
    /// Too busy to hash another password now.
    #[error("too busy")]
    Busy,
    #[error("storage failed")]
    Storage(#[source] StorageError),
    #[error("the vault failed")]
    Vault(#[from] VaultFault),
    #[error("no randomness")]
    Randomness(#[from] NoRandomness),
    /// An adapter or library failed in a way nobody at the page can mend.
    #[error("{0} failed")]
    Outside(&'static str, #[source] Box<dyn std::error::Error + Send + Sync>),
}

impl ActionError {
    /// Wraps the fault of something outside; `what` names it for the log.
    pub fn outside(what: &'static str) -> impl FnOnce(Box<dyn std::error::Error + Send + Sync>) -> Self {
        move |source| Self::Outside(what, source)
    }

    /// The error with its causes, for a log. None of them holds personal data.
    pub fn chain(&self) -> String {
        let causes = std::iter::successors(Some(self as &dyn std::error::Error), |error| error.source());
        causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
    }

    /// Gives a lost race the owner it was about.
    #[must_use]
    pub fn about(self, owner: impl Into<Uuid>) -> Self {
        match self {
            Self::Storage(StorageError::Conflict) => Self::Stale(owner.into()),
            other => other,
        }
    }
}

impl From<StorageError> for ActionError {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Missing => Self::NotFound,
            other => Self::Storage(other),
        }
    }
}

impl From<HashFault> for ActionError {
    fn from(fault: HashFault) -> Self {
        match fault {
            HashFault::Busy => Self::Busy,
            other => Self::Outside("password hashing", Box::new(other)),
        }
    }
}
