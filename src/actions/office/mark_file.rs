//! A clerk marks a file as suspicious without anybody at the counter noticing (CLERK-4): no move, no history, no
//! letter, no word on any page that a clerk sees. What follows happens later and elsewhere: a second approver.

use super::Counter;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::access::sees_marks;
use crate::domain::id::EnrolmentId;
use crate::storage::fraud_marks::{self, Marked};

/// As many as a supervisor looks through.
const SHOWN: i64 = 200;

/// Marks the file. Gives the path of the page that was shown before, which looks as it did.
pub async fn mark_file(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    counter.file(&mut tx, id).await?;
    fraud_marks::mark(&mut tx, submission.key, id, counter.clerk, ctx.now()).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// The marked files of the office, for its supervisors.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody else: that there are marks is not to be known.
pub async fn marked(ctx: &Context, counter: &Counter) -> Result<Vec<Marked>, ActionError> {
    if !sees_marks(counter.actor.kind()) {
        return Err(ActionError::NotFound);
    }
    Ok(fraud_marks::of_office(&mut ctx.reader(), counter.office, SHOWN).await?)
}
