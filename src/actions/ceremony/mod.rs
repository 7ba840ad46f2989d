//! Ceremonies: a plan that two operators confirmed, carried out step by step, with a transcript (`pki.md` 3.9).
//!
//! [`plan`] reads what shall happen, [`confirm`] who wants it, [`run`] does it. A step has two halves, as issuing has:
//! [`work::prepare`] says what will be signed, which is written down; [`work::fulfil`] signs what stands written, and
//! [`settle`] stores what came of it in one transaction. So an interrupted ceremony is taken up again, and two at once
//! end with one.

pub mod confirm;
mod effect;
pub mod plan;
mod revoke_list;
pub mod run;
mod settle;
pub(super) mod transcript;
mod work;

use super::ActionError;
use super::pki::rollover::RolloverFault;
use crate::adapters::issuer::authority::AuthorityError;
use crate::adapters::issuer::import::ImportFault;
use crate::adapters::issuer::revocation_list::ReadFault;
use crate::adapters::operator_key::OperatorKey;
use crate::adapters::second_opinion::OpinionFault;
use crate::adapters::signing_keys::KeyError;
use crate::domain::instant::Instant;
use crate::storage::error::StorageError;

/// Somebody who may confirm ceremonies.
#[derive(Debug, Clone)]
pub struct Operator {
    /// As the transcript calls them.
    pub name: String,
    pub key: OperatorKey,
}

/// Why a ceremony goes no further. What was done stays done; the same command takes it up again.
#[derive(Debug, thiserror::Error)]
pub enum CeremonyFault {
    #[error("{name}: {source}")]
    File { name: String, source: std::io::Error },
    #[error("the plan cannot be used: {0}")]
    Plan(String),
    #[error("{0} is not the file that the plan names: it has another SHA-256")]
    Changed(String),
    #[error("this plan was carried out; it ended at {0}")]
    CarriedOut(Instant),
    #[error("this plan might be begun until {0}")]
    Over(time::Date),
    #[error("a confirmation is no signature of a configured operator over this plan")]
    Foreign,
    #[error("two different operators must confirm this plan; {0} did")]
    Unconfirmed(usize),
    #[error("{0} is not known here")]
    Unknown(String),
    #[error("{0} has its certificate already")]
    Certified(String),
    #[error("there is a key called {0} already, which no ceremony of this plan made")]
    KeyThere(String),
    #[error("the key of {0} is not with this installation")]
    KeyElsewhere(String),
    #[error("{0} is not a name for this step")]
    Role(String),
    #[error(
        "the list of {0} follows none here: its number is not above that of the list before, or it does not hold now"
    )]
    List(String),
    #[error("line {line} of the list to revoke: {problem}")]
    Line { line: usize, problem: &'static str },
    #[error("{0} is the serial number of no certificate here")]
    NoCertificate(String),
    #[error("it is not the revocation list of that authority: {0}")]
    ForeignList(#[from] ReadFault),
    #[error(transparent)]
    Import(#[from] ImportFault),
    #[error(transparent)]
    Opinion(#[from] OpinionFault),
    #[error("the key cannot be used: {0}")]
    Key(#[from] KeyError),
    #[error("the certificate cannot be made: {0}")]
    Making(#[from] AuthorityError),
    #[error(transparent)]
    Rollover(#[from] RolloverFault),
    #[error("{}", .0.chain())]
    Action(#[from] ActionError),
}

impl From<StorageError> for CeremonyFault {
    fn from(error: StorageError) -> Self {
        Self::Action(error.into())
    }
}
