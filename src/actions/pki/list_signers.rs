//! The keys that sign trusted lists: one signs, the next is listed long before its turn.

use super::signers::{self, Certified};
use crate::actions::{ActionError, Context};
use crate::domain::certificate::signer_name::{SignerKind, SignerName};
use crate::domain::certificate::trusted_list::signer_turn;
use crate::domain::instant::Instant;
use crate::domain::request::environment::Environment;
use crate::storage::error::StorageError;
use crate::storage::signers as stored;

/// More keys than are ever made in one look.
const AT_ONCE: usize = 4;

/// Every such key of an environment, oldest first, and which of them signs.
#[derive(Debug)]
pub(super) struct ListSigners {
    pub(super) all: Vec<Certified>,
    current: usize,
}

impl ListSigners {
    /// The one that signs.
    pub(super) fn current(&self) -> &Certified {
        &self.all[self.current]
    }

    /// Whether that one waits for its turn.
    pub(super) fn is_next(&self, place: usize) -> bool {
        place > self.current
    }
}

/// The keys of an environment; those that are missing are made.
///
/// # Errors
/// [`ActionError::NotFound`] before `ca init`.
pub(super) async fn ensure(ctx: &Context, environment: Environment) -> Result<ListSigners, ActionError> {
    let kind = SignerKind::TrustedList;
    for _ in 0..AT_ONCE {
        let mut found = stored::all(&mut ctx.reader()).await?;
        found.retain(|signer| signer.name.environment == environment && signer.name.kind == kind);
        let ends: Vec<Instant> = found.iter().map(|signer| signer.not_after).collect();
        let turn = signer_turn(&ends, ctx.now());
        if let (Some(current), false) = (turn.current, turn.wants_another) {
            let mut all = Vec::with_capacity(found.len());
            for signer in found {
                all.push(signers::certified(ctx, signer).await?);
            }
            return Ok(ListSigners { all, current });
        }
        let generation = found.last().map_or(1, |newest| newest.name.generation + 1);
        let issuing = signers::issuing(ctx, environment).await?;
        signers::write_down(ctx, SignerName { environment, kind, generation }, &issuing).await?;
    }
    Err(StorageError::Conflict.into())
}
