//! What a step changes, once everything that takes long is done.

use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::serial::Serial;
use crate::storage::authorities::Authority;
use crate::storage::revocation_lists::RevocationList;

/// The change, made in the transaction that stores the step's result.
#[derive(Debug)]
pub(super) enum Effect {
    Nothing,
    /// A2.
    Import(Box<Authority>),
    /// A3, by the name in addresses.
    Activate(String),
    /// A5, likewise.
    Retire(String),
    /// A root's list.
    List(Box<RevocationList>),
    /// X3 for each.
    Revoke(Vec<(Serial, RevocationReason)>),
}

/// What came of a step.
#[derive(Debug)]
pub(super) struct Outcome {
    /// Lines for the transcript.
    pub(super) said: Vec<String>,
    /// Files, by name.
    pub(super) files: Vec<(String, Vec<u8>)>,
    pub(super) effect: Effect,
}

impl Outcome {
    /// One that only changes.
    pub(super) fn of(effect: Effect) -> Self {
        Self { said: Vec::new(), files: Vec::new(), effect }
    }
}
