//! The work of an absent colleague goes on: another approver takes what they have open. And who has a request open may
//! keep it for longer.

use serde_json::json;

use super::take::open;
use super::{Reviewer, held, seen};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::id::RequestId;
use crate::domain::machine::Machine;
use crate::domain::request::deadline::{REVIEW_LEASE, RequestFacts};
use crate::domain::request::{RequestEvent, RequestMachine, RequestState};
use crate::domain::timer::{POLICY_VERSION, TimerKind};
use crate::storage::requests;
use crate::storage::timers::{self, Timer};

/// Takes a request out of a colleague's hands: R6 and R5 in one step, both in the history. Gives where it is seen.
pub async fn take_over(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let request = seen(&mut tx, submission, reviewer, id).await?;
    let holder = request.reviewer.filter(|holder| *holder != reviewer.staff);
    let (RequestState::InReview, Some(holder)) = (request.state, holder) else {
        return Err(ActionError::Stale(id.0));
    };
    let (event, to) = (RequestEvent::Release, RequestState::Submitted);
    let facts = json!({ "taken_from": holder.to_string() });
    let deadlines = RequestFacts::at(ctx.now());
    let actor = reviewer.actor();
    let freed = request_moves::advance(ctx, &mut tx, &request, event, to, actor, facts, &deadlines).await?;
    open(ctx, &mut tx, &freed, reviewer).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// Keeps an open request for another half an hour. Gives where it is seen.
pub async fn keep(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    held(ctx, &mut tx, submission, reviewer, id).await?;
    let due_at = ctx.now().plus(REVIEW_LEASE);
    requests::record_reviewer(&mut tx, id, Some((reviewer.staff, due_at))).await?;
    let lease = Timer {
        id: ctx.new_id()?,
        machine: RequestMachine::NAME.to_owned(),
        owner: id.0,
        kind: TimerKind::ReviewLease,
        due_at,
        failures: 0,
    };
    timers::set(&mut tx, &lease, POLICY_VERSION, ctx.now()).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
