//! What a clerk is shown of a file.

use uuid::Uuid;

use super::{Counter, access, hold};
use crate::actions::{ActionError, Context};
use crate::domain::access::open_to_any_office;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentMachine};
use crate::domain::id::{EnrolmentId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::machine::events_open_to;
use crate::domain::timer::TimerKind;
use crate::storage::db::{Read, Snapshot};
use crate::storage::enrolments::Enrolment;
use crate::storage::error::StorageError;
use crate::storage::evidence_ticks::Tick;
use crate::storage::file_access::{self, PastAccess};
use crate::storage::history::{self, Entry};
use crate::storage::kits::{self, Kit};
use crate::storage::outbox::{self, Delivery};
use crate::storage::zone_readings::{self, ZoneReading};
use crate::storage::{evidence_ticks, offices, staff, timers};

/// A file with everything its page says.
#[derive(Debug)]
pub struct FileView {
    pub file: Enrolment,
    /// How the zone was read and the name spelt, once the answers are recorded.
    pub reading: Option<ZoneReading>,
    /// The security features found on the document.
    pub ticks: Vec<Tick>,
    /// The newest kit, dead or alive.
    pub kit: Option<Kit>,
    pub held: Option<HeldCheck>,
    /// Newest first.
    pub steps: Vec<PastStep>,
    /// Every mail about the file, newest first.
    pub letters: Vec<Delivery>,
    /// What table and office let this clerk do now.
    pub open_events: Vec<EnrolmentEvent>,
    /// For a file of another office: whose it is, and how long the reason given opens it.
    pub elsewhere: Option<Elsewhere>,
    /// Who of other offices looked, and why; newest first. Empty for those others themselves.
    pub looks: Vec<PastAccess>,
}

/// An open check: who has it, and until when.
#[derive(Debug)]
pub struct HeldCheck {
    pub by_this_clerk: bool,
    pub name: String,
    pub until: Option<Instant>,
}

/// A file of another office, seen with a reason.
#[derive(Debug)]
pub struct Elsewhere {
    pub office: String,
    pub until: Instant,
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
    let file = access::look(ctx, counter, id, "file").await?;
    let own = counter.looks_after(&file);
    let open_events = events_open_to::<EnrolmentMachine>(file.state, counter.actor.kind());
    let open_events = open_events.filter(|event| own || open_to_any_office(*event)).collect();
    let mut steps = Vec::new();
    for entry in history::of(&mut reader, id.0).await?.into_iter().rev() {
        steps.push(past_step(&mut reader, entry).await?);
    }
    Ok(FileView {
        reading: zone_readings::of(&mut reader, id).await?,
        ticks: evidence_ticks::with_clerks(&mut reader, id).await?,
        kit: kits::newest(&mut reader, id).await?,
        held: held_check(&mut reader, &file, counter).await?,
        letters: outbox::about(&mut reader, id.0).await?,
        elsewhere: elsewhere(&mut reader, counter, &file).await?,
        looks: if own { file_access::of_file(&mut reader, id).await? } else { Vec::new() },
        file,
        steps,
        open_events,
    })
}

async fn elsewhere(
    reader: &mut Snapshot,
    counter: &Counter,
    file: &Enrolment,
) -> Result<Option<Elsewhere>, ActionError> {
    let access = access::reason_in_force(reader, counter, file).await?;
    let (Some(access), Some(office)) = (access, file.office) else {
        return Ok(None);
    };
    let office = offices::get(reader, office).await?.name;
    Ok(Some(Elsewhere { office, until: access.valid_until }))
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
