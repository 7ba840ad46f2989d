//! E9: the check ends in a refusal, for a reason of the closed list. The person may come again.

use serde_json::json;

use super::{Counter, hold};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::reasons::RefusalReason;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::EnrolmentId;
use crate::storage::doubts;

/// Refuses. An open check only its holder refuses; a doubt any clerk of the office. Gives the path of the file.
pub async fn refuse(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    reason: RefusalReason,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    if file.state != EnrolmentState::IdentityDoubt {
        hold::held_by(&mut tx, &file, counter).await?;
    }
    doubts::end(&mut tx, id, "refused", Some(counter.clerk), ctx.now()).await?;
    let (event, to) = (EnrolmentEvent::Refuse, EnrolmentState::IdentityRefused);
    let facts = json!({ "reason": reason });
    let deadlines = EnrolmentFacts::at(ctx.now());
    enrolment_moves::advance(ctx, &mut tx, &file, event, to, counter.actor, facts, &deadlines).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
