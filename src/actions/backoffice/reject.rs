//! R12: an approver, the first or the second, says no, with a reason of the closed list.

use serde_json::json;

use super::{Reviewer, decide, first_approver, held, seen};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::id::RequestId;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::decision::Rejection;
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::word::Word;
use crate::storage::requests;

/// Rejects the request. Gives the path at which it is seen.
pub async fn reject(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
    rejection: &Rejection,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let mut request = seen(&mut tx, submission, reviewer, id).await?;
    let first = if request.state == RequestState::SecondReview {
        let first = first_approver(&mut tx, &request).await?;
        if first == Some(reviewer.staff) {
            return Err(ActionError::Forbidden("backoffice-own-decision"));
        }
        first
    } else {
        request = held(ctx, &mut tx, submission, reviewer, id).await?;
        None
    };
    decide(ctx, &mut tx, &request, reviewer, first, "reject", Some(rejection)).await?;
    requests::record_reviewer(&mut tx, id, None).await?;
    let facts = json!({ "version": request.version, "reason": rejection.reason().word() });
    let (event, to) = (RequestEvent::Reject, RequestState::Rejected);
    let deadlines = RequestFacts::at(ctx.now());
    request_moves::advance(ctx, &mut tx, &request, event, to, reviewer.actor(), facts, &deadlines).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
