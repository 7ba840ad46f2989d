//! What follows a move in the same transaction: deadlines cleared and set, letters put in the outbox.

use serde_json::Value;
use uuid::Uuid;

use super::{ActionError, Context};
use crate::domain::id::{EnrolmentId, LetterId};
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::timer::{Deadline, POLICY_VERSION, TimerKind};
use crate::storage::db::Tx;
use crate::storage::outbox::{self, Queued};
use crate::storage::timers::{self, Timer};

/// Whom a letter is about and to.
#[derive(Debug, Clone)]
pub struct Addressee {
    /// `enrolment`, `request` or `certificate`.
    pub machine: &'static str,
    pub owner: Uuid,
    pub enrolment: Option<EnrolmentId>,
    pub email: String,
    pub name: String,
    pub language: Language,
}

/// Clears every pending deadline of the owner but the kinds kept, then sets the new ones.
pub async fn set_timers(
    ctx: &Context,
    tx: &mut Tx,
    machine: &'static str,
    owner: Uuid,
    kept: &[TimerKind],
    set: Vec<Deadline>,
) -> Result<(), ActionError> {
    let now = ctx.now();
    for pending in timers::pending(tx, owner).await? {
        if !kept.contains(&pending.kind) {
            timers::clear(tx, owner, pending.kind, now).await?;
        }
    }
    for (kind, due_at) in set {
        let timer =
            Timer { id: ctx.new_id()?, machine: machine.to_owned(), owner, kind, due_at, failures: 0 };
        timers::set(tx, &timer, POLICY_VERSION, now).await?;
    }
    Ok(())
}

/// Puts a letter in the outbox of this transaction and gives its id. `facts` is what the letter says, without any
/// secret.
pub async fn write_letter(
    ctx: &Context,
    tx: &mut Tx,
    letter: Letter,
    to: &Addressee,
    facts: &Value,
) -> Result<LetterId, ActionError> {
    let id = ctx.new_id()?;
    let host = ctx.settings.base_url.split("://").nth(1).unwrap_or("passerelle.invalid").replace(':', ".");
    let queued = Queued {
        id,
        letter,
        machine: to.machine.to_owned(),
        owner: to.owner,
        enrolment: to.enrolment,
        recipient: to.email.clone(),
        recipient_name: to.name.clone(),
        language: to.language,
        facts: facts.to_string(),
        // Without the angle brackets, which the mail adapter writes.
        message_id: format!("{id}@{host}"),
        attempts: 0,
        created_at: ctx.now(),
    };
    outbox::enqueue(tx, &queued).await?;
    Ok(id)
}
