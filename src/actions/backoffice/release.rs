//! R6: an open request goes back to the queue, put down by its approver or because the lease is over.

use serde_json::json;

use super::{Reviewer, held};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::actor::Actor;
use crate::domain::id::RequestId;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::db::Tx;
use crate::storage::requests::{self, Request};

/// The approver puts the request down. Gives the path at which the queue is seen.
pub async fn release(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let request = held(ctx, &mut tx, submission, reviewer, id).await?;
    free(ctx, &mut tx, &request, reviewer.actor()).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// Frees a request seen in review. Where it stands in the queue does not change.
pub async fn free(ctx: &Context, tx: &mut Tx, seen: &Request, actor: Actor) -> Result<Request, ActionError> {
    requests::record_reviewer(tx, seen.id, None).await?;
    requests::review::record_handler(tx, seen.id, None, None).await?;
    let (event, to) = (RequestEvent::Release, RequestState::Submitted);
    request_moves::advance(ctx, tx, seen, event, to, actor, json!({}), &RequestFacts::at(ctx.now())).await
}
