//! E7: the holder of a check doubts who the person is, and a colleague decides. The person is told no more than that
//! a second member of staff looks at the file.

use serde_json::json;

use super::{Counter, hold};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::reasons::DoubtReason;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::{DoubtId, EnrolmentId};
use crate::domain::person::note::Note;
use crate::storage::db::Read;
use crate::storage::doubts::{self, Doubt};

/// Table and column that the note is bound to.
const TABLE: &str = "doubt";
const NOTE: &str = "note_sealed";

/// Doubts. Gives the path of the file.
pub async fn doubt(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    reason: DoubtReason,
    note: Option<Note>,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    hold::held_by(&mut tx, &file, counter).await?;
    let doubt_id: DoubtId = ctx.new_id()?;
    let note_sealed =
        note.map(|note| ctx.seal(TABLE, doubt_id, NOTE, note.as_str().as_bytes())).transpose()?;
    let (raised_by, raised_at) = (counter.clerk, ctx.now());
    let doubt = Doubt { id: doubt_id, enrolment: id, reason, note_sealed, raised_by, raised_at };
    doubts::raise(&mut tx, &doubt).await.map_err(|error| ActionError::from(error).about(id))?;
    let (event, to) = (EnrolmentEvent::Doubt, EnrolmentState::IdentityDoubt);
    let facts = json!({ "reason": reason });
    let deadlines = EnrolmentFacts::at(ctx.now());
    enrolment_moves::advance(ctx, &mut tx, &file, event, to, counter.actor, facts, &deadlines).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// An open doubt as a colleague reads it.
#[derive(Debug)]
pub struct OpenDoubt {
    pub doubt: Doubt,
    /// What who doubted left for the colleague.
    pub note: Option<String>,
    /// Whether this clerk doubted: somebody else clears it.
    pub own: bool,
}

/// The open doubt of a file of this counter, with its note.
pub async fn of_file(
    ctx: &Context,
    db: &mut impl Read,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<Option<OpenDoubt>, ActionError> {
    let Some(doubt) = doubts::open(db, id).await? else {
        return Ok(None);
    };
    let note = match &doubt.note_sealed {
        Some(sealed) => Some(ctx.open_text(TABLE, doubt.id, NOTE, sealed)?.to_string()),
        None => None,
    };
    Ok(Some(OpenDoubt { own: doubt.raised_by == counter.clerk, doubt, note }))
}
