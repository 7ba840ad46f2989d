//! The audit of the history: heads signed once a day, a walk that names the first break, and the signed pack of each
//! decision.

mod chain;
pub mod pack;
pub mod packs;
pub mod seal;
pub mod verify;

use std::sync::Arc;

use uuid::Uuid;

use super::pki::aside;
use super::{ActionError, Context};
use crate::adapters::operator_key::OperatorKey;
use crate::adapters::signing_keys::AuditKey;

pub(in crate::actions) use chain::faults_of;

/// The first place at which something is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The machine whose history broke, or `head`.
    pub machine: String,
    pub owner: Option<Uuid>,
    /// The number of the move, or of the head.
    pub number: Option<i64>,
    /// What is wrong there.
    pub what: String,
}

impl Break {
    fn of_head(number: i64, what: impl Into<String>) -> Self {
        Self { machine: "head".to_owned(), owner: None, number: Some(number), what: what.into() }
    }

    fn of_owner(machine: &str, owner: Uuid, number: i64, what: impl Into<String>) -> Self {
        let (owner, number) = (Some(owner), Some(number));
        Self { machine: machine.to_owned(), owner, number, what: what.into() }
    }
}

impl std::fmt::Display for Break {
    /// `request 0199… number 4: what is wrong`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.machine)?;
        if let Some(owner) = self.owner {
            write!(f, " {owner}")?;
        }
        if let Some(number) = self.number {
            write!(f, " number {number}")?;
        }
        write!(f, ": {}", self.what)
    }
}

/// The key of the audit, made on first use.
async fn key(ctx: &Context) -> Result<Arc<AuditKey>, ActionError> {
    let (ring, random) = (ctx.authority_keys.clone(), ctx.random.clone());
    aside(move || ring.ensure_audit(&random)).await?.map_err(outside)
}

/// The public key of the audit: who verifies must have it from somewhere else than what they verify.
pub async fn public_key(ctx: &Context) -> Result<OperatorKey, ActionError> {
    key(ctx).await?.public().map_err(outside)
}

fn outside(error: impl std::error::Error + Send + Sync + 'static) -> ActionError {
    ActionError::outside("the audit")(Box::new(error))
}
