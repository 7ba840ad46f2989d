//! R12 and R15: what was rejected or has lapsed is opened again within thirty days, by who has the right, for a reason.

use serde_json::json;

use super::{Reviewer, seen};
use crate::actions::reopening::{another_is_open, reopens_to};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::id::RequestId;
use crate::domain::person::note::Note;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::staff::Right;
use crate::storage::{decisions, requests, review_holds, staff_rights};

/// Opens the request again. Gives where the effect is seen.
///
/// # Errors
/// [`ActionError::Forbidden`] without the right, and while another request for the same name is open.
pub async fn reopen(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
    reason: &Note,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let request = seen(&mut tx, submission, reviewer, id).await?;
    if !staff_rights::holds(&mut tx, reviewer.staff, Right::Reopen).await? {
        return Err(ActionError::Forbidden("backoffice-no-right-to-reopen"));
    }
    let to = reopens_to(ctx, &mut tx, &request).await?.ok_or(ActionError::Stale(id.0))?;
    if another_is_open(&mut tx, &request).await? {
        return Err(ActionError::Forbidden("backoffice-other-is-open"));
    }
    let row: uuid::Uuid = ctx.new_id()?;
    let sealed = ctx.seal("reopening", row, "reason_sealed", reason.as_str().as_bytes())?;
    review_holds::add_reopening(&mut tx, row, (id, reviewer.staff), &sealed, ctx.now()).await?;
    if request.state == RequestState::Rejected {
        // What was decided is void: the request gets one answer, and it is to come.
        decisions::void(&mut tx, id, ctx.now()).await?;
        requests::record_approval(&mut tx, id, None).await?;
        requests::review::record_handler(&mut tx, id, None, None).await?;
    }
    let deadlines = RequestFacts::at(ctx.now());
    let (event, actor) = (RequestEvent::Reopen, reviewer.actor());
    let facts = json!({ "version": request.version });
    request_moves::advance(ctx, &mut tx, &request, event, to, actor, facts, &deadlines).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
