//! The holder of an open check compared the person with whom the search found, and says: this is somebody else.
//! Recorded for each of the two files; nothing is merged and nothing is forgotten.

use super::find_person::undecided;
use super::{Counter, hold};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::EnrolmentId;
use crate::storage::person_terms;

/// Tells the person of a file apart from `others`, as far as those still resemble them. Gives the path on.
pub async fn tell_apart(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    others: &[EnrolmentId],
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    hold::held_by(&mut tx, &file, counter).await?;
    for candidate in undecided(ctx, &mut tx, counter, id).await? {
        if others.contains(&candidate.id) {
            person_terms::tell_apart(&mut tx, id, candidate.id, counter.clerk, ctx.now()).await?;
        }
    }
    tx.commit().await?;
    Ok(submission.location.clone())
}
