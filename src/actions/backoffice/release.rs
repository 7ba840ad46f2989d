//! R6: an open request goes back to the queue, put down by its approver or because the lease is over.

use serde_json::json;

use crate::actions::{ActionError, Context, request_moves};
use crate::domain::actor::Actor;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::db::Tx;
use crate::storage::requests::{self, Request};

/// Frees a request seen in review. Where it stands in the queue does not change.
pub async fn free(ctx: &Context, tx: &mut Tx, seen: &Request, actor: Actor) -> Result<Request, ActionError> {
    requests::record_reviewer(tx, seen.id, None).await?;
    let (event, to) = (RequestEvent::Release, RequestState::Submitted);
    request_moves::advance(ctx, tx, seen, event, to, actor, json!({}), &RequestFacts::at(ctx.now())).await
}
