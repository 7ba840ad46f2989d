//! R5: an approver takes a request, for half an hour.

use serde_json::json;

use super::{Reviewer, path_of, seen};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::calendar::brussels_day;
use crate::domain::id::RequestId;
use crate::domain::person::date::date_text;
use crate::domain::request::deadline::{REVIEW_LEASE, RequestFacts};
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::db::Tx;
use crate::storage::requests::{self, Request};
use crate::storage::{form_posts, reviews};

/// Takes the request that has waited longest. Gives the path at which it, or the empty queue, is seen.
pub async fn take_next(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let now = ctx.now();
    let today = date_text(brussels_day(now));
    let Some(id) = reviews::longest_waiting(&mut tx, reviewer.staff, now, &today).await? else {
        tx.rollback().await?;
        return Ok(submission.location.clone());
    };
    let request = requests::get(&mut tx, id).await?;
    super::may_act(&request, reviewer)?;
    open(ctx, &mut tx, &request, reviewer).await?;
    form_posts::lead_to(&mut tx, submission.key, &path_of(id)).await?;
    tx.commit().await?;
    Ok(path_of(id))
}

/// Takes this request. Gives the path at which it is seen.
pub async fn take(
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
    open(ctx, &mut tx, &request, reviewer).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

pub(super) async fn open(
    ctx: &Context,
    tx: &mut Tx,
    request: &Request,
    reviewer: &Reviewer,
) -> Result<(), ActionError> {
    let lease = ctx.now().plus(REVIEW_LEASE);
    requests::record_reviewer(tx, request.id, Some((reviewer.staff, lease))).await?;
    let (event, to) = (RequestEvent::Take, RequestState::InReview);
    let deadlines = RequestFacts::at(ctx.now());
    request_moves::advance(ctx, tx, request, event, to, reviewer.actor(), json!({}), &deadlines).await?;
    Ok(())
}
