//! E8: another clerk than the one who doubted clears the doubt; the check goes on in their hands.

use serde_json::json;

use super::Counter;
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::EnrolmentId;
use crate::storage::doubts;

/// Clears the doubt. Gives the path at which the check goes on.
///
/// # Errors
/// [`ActionError::Forbidden`] for the clerk who doubted; the database would refuse them as well.
pub async fn clear_doubt(
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
    let doubt = doubts::open(&mut tx, id).await?.ok_or(ActionError::Stale(id.0))?;
    if doubt.raised_by == counter.clerk {
        return Err(ActionError::Forbidden("doubt-own"));
    }
    doubts::end(&mut tx, id, "cleared", Some(counter.clerk), ctx.now()).await?;
    let (event, to) = (EnrolmentEvent::ClearDoubt, EnrolmentState::IdentityCheck);
    let facts = json!({ "doubt": doubt.id });
    let deadlines = EnrolmentFacts::at(ctx.now());
    enrolment_moves::advance(ctx, &mut tx, &file, event, to, counter.actor, facts, &deadlines).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
