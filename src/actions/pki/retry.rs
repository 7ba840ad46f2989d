//! The deadline `issue_retry`: a failed request goes back to `issuing`, where the job finds it.

use serde_json::json;

use crate::actions::{ActionError, Context, request_moves};
use crate::domain::actor::Actor;
use crate::domain::id::RequestId;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::db::Tx;
use crate::storage::requests;

/// R14, tried again by the system, in the transaction that ends the deadline. A request that has moved on
/// meanwhile stays where it is.
pub async fn run(ctx: &Context, tx: &mut Tx, id: RequestId) -> Result<(), ActionError> {
    let request = requests::get(tx, id).await?;
    if request.state != RequestState::IssueFailed {
        return Ok(());
    }
    let (event, to) = (RequestEvent::RetryIssue, RequestState::Issuing);
    let deadlines = RequestFacts::at(ctx.now());
    request_moves::advance(ctx, tx, &request, event, to, Actor::System, json!({}), &deadlines).await?;
    Ok(())
}
