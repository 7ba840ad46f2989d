//! What a clerk is shown of a file of their office.

use uuid::Uuid;

use super::{Counter, hold};
use crate::actions::{ActionError, Context};
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentMachine};
use crate::domain::id::{EnrolmentId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::machine::events_open_to;
use crate::domain::timer::TimerKind;
use crate::storage::db::{Read, Snapshot};
use crate::storage::enrolments::Enrolment;
use crate::storage::error::StorageError;
use crate::storage::history::{self, Entry};
use crate::storage::kits::{self, Kit};
use crate::storage::outbox::{self, Delivery};
use crate::storage::{staff, timers};

/// A file with everything its page says.
#[derive(Debug)]
pub struct FileView {
    pub file: Enrolment,
    /// The newest kit, dead or alive.
    pub kit: Option<Kit>,
    pub held: Option<HeldCheck>,
    /// Newest first.
    pub steps: Vec<PastStep>,
    /// Every mail about the file, newest first.
    pub letters: Vec<Delivery>,
    /// What the table lets this clerk do now.
    pub open_events: Vec<EnrolmentEvent>,
}

/// An open check: who has it, and until when.
#[derive(Debug)]
pub struct HeldCheck {
    pub by_this_clerk: bool,
    pub name: String,
    pub until: Option<Instant>,
}

/// One move of the file's past.
#[derive(Debug)]
pub struct PastStep {
    /// Stored word of the event.
    pub event: String,
    /// Stored word of the kind of actor.
    pub actor: String,
    /// The member of staff, where one acted.
    pub name: Option<String>,
    pub at: Instant,
    /// Stored word of the reason, where one was chosen.
    pub reason: Option<String>,
}

/// Reads a file.
pub async fn file(ctx: &Context, counter: &Counter, id: EnrolmentId) -> Result<FileView, ActionError> {
    let mut reader = ctx.reader();
    let file = counter.file(&mut reader, id).await?;
    let open_events = events_open_to::<EnrolmentMachine>(file.state, counter.actor.kind()).collect();
    let mut steps = Vec::new();
    for entry in history::of(&mut reader, id.0).await?.into_iter().rev() {
        steps.push(past_step(&mut reader, entry).await?);
    }
    Ok(FileView {
        kit: kits::newest(&mut reader, id).await?,
        held: held_check(&mut reader, &file, counter).await?,
        letters: outbox::about(&mut reader, id.0).await?,
        file,
        steps,
        open_events,
    })
}

async fn held_check(
    reader: &mut Snapshot,
    file: &Enrolment,
    counter: &Counter,
) -> Result<Option<HeldCheck>, ActionError> {
    let Some(hold) = hold::of(reader, file).await? else {
        return Ok(None);
    };
    let lease = timers::pending(reader, file.id.0).await?;
    let lease = lease.into_iter().find(|timer| timer.kind == TimerKind::CheckLease);
    Ok(Some(HeldCheck {
        by_this_clerk: hold.clerk == Some(counter.clerk.0),
        name: staff_name(reader, hold.clerk).await?.unwrap_or_default(),
        until: lease.map(|timer| timer.due_at),
    }))
}

async fn past_step(reader: &mut Snapshot, entry: Entry) -> Result<PastStep, ActionError> {
    let facts: serde_json::Value = serde_json::from_str(&entry.facts)
        .map_err(|_| StorageError::Nonsense { table: "history", column: "facts", id: entry.owner })?;
    let by_office = matches!(entry.actor_kind.as_str(), "clerk" | "supervisor");
    let name = if by_office { staff_name(reader, entry.actor_id).await? } else { None };
    let reason = facts.get("reason").and_then(|reason| reason.as_str()).map(str::to_owned);
    Ok(PastStep { event: entry.event, actor: entry.actor_kind, name, at: entry.at, reason })
}

/// The name of a member of staff; `None` for nobody and for one who is gone.
async fn staff_name(db: &mut impl Read, id: Option<Uuid>) -> Result<Option<String>, ActionError> {
    let Some(id) = id else {
        return Ok(None);
    };
    match staff::get(db, StaffId(id)).await {
        Ok(member) => Ok(Some(member.name)),
        Err(StorageError::Missing) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
