//! The mailbox cannot be proved now: the clerk goes on without, and says why. The reason goes into the history
//! with the kit.

use super::{Counter, hold};
use crate::actions::{ActionError, Begun, Context, Submission, email_digits};
use crate::domain::enrolment::email_proof::WaiverReason;
use crate::domain::id::EnrolmentId;
use crate::storage::email_proofs::{self, Established};

/// Waives the proof for the address that is recorded now, in this check. Gives the path at which it is seen.
pub async fn waive_email(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    reason: WaiverReason,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    hold::held_by(&mut tx, &file, counter).await?;
    let person = file.person.as_ref().ok_or(ActionError::Stale(id.0))?;
    let hash = email_digits::email_hash(ctx, &person.email);
    let (proof, waived) = (ctx.new_id()?, Established::Waived(reason));
    email_proofs::establish(&mut tx, proof, id, &hash, waived, counter.clerk, ctx.now()).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
