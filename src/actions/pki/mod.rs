//! The certification authorities and what they issue.
//!
//! Issuing takes two transactions around one signature (`pki.md` 3.3): [`reserve`] writes down the bytes to be
//! signed, [`sign`] signs what stands written and nothing else, [`settle`] stores what came of it. [`issue`] runs
//! the three, again and again if need be: whatever it finds done it does not do twice.

pub mod authorities;
pub mod block_key;
pub mod certificate_info;
pub mod chain_archives;
pub mod depot;
pub mod downloads;
pub mod encryption_tokens;
pub mod init;
pub mod issue;
pub mod key_refusal;
mod list_signers;
pub mod look_ups;
mod material;
pub mod policies;
pub mod publications;
pub mod publish_lists;
mod reserve;
pub mod retry;
pub mod rollover;
mod settle;
mod sign;
pub mod signers;
pub mod status;
pub mod trusted_lists;
mod trusted_services;
pub mod verify_all;

use super::ActionError;
use crate::adapters::faults::Struck;
use crate::domain::certificate::obstacle::Obstacle;
use crate::storage::db::Tx;
use crate::storage::error::StorageError;

/// Why a step of issuing went no further.
#[derive(Debug)]
enum Halt {
    /// Something stands in the way of this request: R14 fails and is tried again later.
    Obstacle(Obstacle),
    /// The step did not happen; the next run begins where this one stopped.
    Error(ActionError),
}

impl From<ActionError> for Halt {
    fn from(error: ActionError) -> Self {
        Self::Error(error)
    }
}

impl From<StorageError> for Halt {
    fn from(error: StorageError) -> Self {
        Self::Error(error.into())
    }
}

impl From<Struck> for Halt {
    fn from(struck: Struck) -> Self {
        Self::Error(ActionError::Outside("a fail point", Box::new(struck)))
    }
}

/// An obstacle with its cause, which goes to the log: faults of X.509 and keys name no person.
fn hindered<E: std::error::Error>(obstacle: Obstacle) -> impl FnOnce(E) -> Halt {
    move |cause| {
        tracing::warn!(%obstacle, %cause, "a certificate cannot be issued");
        Halt::Obstacle(obstacle)
    }
}

/// Runs what takes long (scrypt, RSA) beside the async threads.
pub(in crate::actions) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, ActionError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| ActionError::Outside("work beside the async threads", Box::new(error)))
}

/// Commits what was added. A conflict means that another worker was faster: then everything is undone. Gives whether
/// it was ours.
pub(in crate::actions) async fn first(tx: Tx, added: Result<(), StorageError>) -> Result<bool, ActionError> {
    match added {
        Err(StorageError::Conflict) => {
            tx.rollback().await?;
            Ok(false)
        }
        added => {
            added?;
            tx.commit().await?;
            Ok(true)
        }
    }
}
