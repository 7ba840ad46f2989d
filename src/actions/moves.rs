//! The one way to change a state: checked against the table, written with its history row, its timers and its
//! letters, in the transaction of the action that calls.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{ActionError, Context};
use crate::domain::actor::Actor;
use crate::domain::machine::{Machine, allowed};
use crate::domain::word::Word;
use crate::storage::db::Tx;
use crate::storage::history::{self, Entry, NOTHING, Stored};

/// A move to make.
#[derive(Debug)]
pub struct Step<M: Machine> {
    /// The row that moves.
    pub owner: Uuid,
    /// The state and seq it was seen in; `None` when the move creates it.
    pub seen: Option<(M::State, i64)>,
    pub event: M::Event,
    pub to: M::State,
    pub actor: Actor,
    /// A JSON object for the history: no personal data, no secrets.
    pub facts: Value,
}

impl<M: Machine> Step<M> {
    /// A move that creates its row.
    pub fn create(owner: impl Into<Uuid>, event: M::Event, to: M::State, actor: Actor) -> Self {
        Self { owner: owner.into(), seen: None, event, to, actor, facts: json!({}) }
    }

    /// A move of an existing row, seen in `state` with `seq`.
    pub fn of(
        owner: impl Into<Uuid>,
        seen: (M::State, i64),
        event: M::Event,
        to: M::State,
        actor: Actor,
    ) -> Self {
        Self { owner: owner.into(), seen: Some(seen), event, to, actor, facts: json!({}) }
    }

    /// With facts for the history.
    #[must_use]
    pub fn with(mut self, facts: Value) -> Self {
        self.facts = facts;
        self
    }
}

/// Makes the move: table, history row, guarded update. Gives the new seq.
///
/// The row of a creation is inserted by the caller, with the state and seq 1, before or after.
///
/// # Errors
/// [`ActionError::Refused`] if the table does not have it; [`ActionError::Stale`] if the row moved meanwhile.
pub async fn make<M: Stored>(ctx: &Context, tx: &mut Tx, step: &Step<M>) -> Result<i64, ActionError> {
    allowed::<M>(step.seen.map(|(state, _)| state), step.event, step.actor.kind(), step.to)?;
    let now = ctx.now();
    if let Some(seen) = step.seen {
        history::advance::<M>(tx, step.owner, seen, step.to, now)
            .await
            .map_err(|error| ActionError::from(error).about(step.owner))?;
    }
    let entry = entry_of(ctx, tx, step).await?;
    history::append(tx, &entry).await.map_err(|error| ActionError::from(error).about(step.owner))?;
    Ok(entry.seq)
}

async fn entry_of<M: Stored>(ctx: &Context, tx: &mut Tx, step: &Step<M>) -> Result<Entry, ActionError> {
    let prev_hash = history::head_hash(tx, step.owner).await?;
    let mut entry = Entry {
        machine: M::NAME.to_owned(),
        owner: step.owner,
        seq: step.seen.map_or(1, |(_, seq)| seq + 1),
        from: step.seen.map_or(NOTHING, |(state, _)| state.word()).to_owned(),
        event: step.event.word().to_owned(),
        to: step.to.word().to_owned(),
        actor_kind: step.actor.kind().word().to_owned(),
        actor_id: step.actor.id(),
        at: ctx.now(),
        facts: step.facts.to_string(),
        prev_hash,
        hash: Vec::new(),
    };
    entry.hash = crate::adapters::vault::sha256(&entry.canonical()).to_vec();
    Ok(entry)
}
