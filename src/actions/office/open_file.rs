//! E2 and E5: somebody walks in, their file is opened and the check with it.

use super::{Counter, open_check};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::calendar::brussels_day;
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::id::EnrolmentId;
use crate::domain::language::Language;
use crate::domain::reference::Reference;
use crate::storage::enrolments::NewEnrolment;

/// Opens a file for somebody at the counter, who uses `language` until they say otherwise. Gives the path of the
/// file's evidence.
pub async fn open_file(
    ctx: &Context,
    mut submission: Submission,
    counter: &Counter,
    language: Language,
) -> Result<String, ActionError> {
    let id: EnrolmentId = ctx.new_id()?;
    submission.location = format!("/office/files/{id}/evidence");
    let mut tx = match ctx.begin_once(&submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let now = ctx.now();
    let file = NewEnrolment {
        id,
        reference: new_reference(ctx)?.to_string(),
        kind: "provider",
        office: Some(counter.office),
        language,
    }
    .opened(now);
    enrolment_moves::create(ctx, &mut tx, &file, EnrolmentEvent::WalkIn, counter.actor).await?;
    open_check::open(ctx, &mut tx, &file, counter.actor).await?;
    tx.commit().await?;
    Ok(submission.location)
}

/// A reference of the present year, never given before: seven random symbols are enough for a unique column.
fn new_reference(ctx: &Context) -> Result<Reference, ActionError> {
    let random: [u8; 8] = ctx.random.bytes()?;
    let year = u16::try_from(brussels_day(ctx.now()).year()).unwrap_or_default();
    Ok(Reference::from_random(year, &random))
}
