//! E6: an open check is put down again, by the clerk or when the lease is over. What was typed stays.

use serde_json::json;

use super::{Counter, hold};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::id::EnrolmentId;
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;

/// The holder releases the check. Gives the path of the file.
pub async fn release_check(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    hold::held_by(&mut tx, &file, counter).await?;
    release(ctx, &mut tx, &file, counter.actor).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// The move itself, back to where the check was opened from; also what the end of the lease does.
///
/// # Errors
/// [`ActionError::Stale`] if no check is open.
pub async fn release(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    actor: Actor,
) -> Result<Enrolment, ActionError> {
    let hold = hold::of(tx, file).await?.ok_or(ActionError::Stale(file.id.0))?;
    let deadlines = EnrolmentFacts::at(ctx.now());
    let event = EnrolmentEvent::ReleaseCheck;
    enrolment_moves::advance(ctx, tx, file, event, hold.before, actor, json!({}), &deadlines).await
}
