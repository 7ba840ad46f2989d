//! Somebody says that they have read.

use super::{Party, settle_notice};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::RequestId;
use crate::storage::{messages, requests};

/// Marks the other side's messages as read, up to the last place that the page showed, which is the version
/// of the form. Gives where it is seen.
///
/// # Errors
/// [`ActionError::NotFound`] for a request that is not theirs, [`ActionError::Forbidden`] for who checked it.
pub async fn run(
    ctx: &Context,
    party: Party<'_>,
    id: RequestId,
    submission: &Submission,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    requests::lock(&mut tx, id).await?;
    let request = party.request(&mut tx, id).await?;
    messages::mark_read(&mut tx, request.id, party.side().other(), submission.version, ctx.now()).await?;
    settle_notice(&mut tx, request.id, matches!(party, Party::Person(_))).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
