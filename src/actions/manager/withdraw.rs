//! R15: the person withdraws a request, as long as nothing is being issued.

use serde_json::json;

use super::mine;
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::actor::ActorKind;
use crate::domain::id::RequestId;
use crate::domain::machine::events_open_to;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestMachine, RequestState};
use crate::storage::issuances::hold_request;
use crate::storage::sessions::Session;

/// Whether the table lets a person withdraw from this state.
pub fn is_open(state: RequestState) -> bool {
    events_open_to::<RequestMachine>(state, ActorKind::Person).any(|event| event == RequestEvent::Withdraw)
}

/// Withdraws the request for good. Gives where the effect is seen.
///
/// # Errors
/// [`ActionError::NotFound`] for a request of somebody else, [`ActionError::Stale`] if it moved on meanwhile.
pub async fn run(
    ctx: &Context,
    session: &Session,
    id: RequestId,
    submission: &Submission,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    hold_request(&mut tx, id).await?;
    let request = mine::request(&mut tx, session, id).await?;
    if !is_open(request.state) || request.last_seq != submission.version {
        return Err(ActionError::Stale(id.0));
    }
    let (event, to) = (RequestEvent::Withdraw, RequestState::Withdrawn);
    let (facts, now) = (json!({}), RequestFacts::at(ctx.now()));
    request_moves::advance(ctx, &mut tx, &request, event, to, mine::actor(session), facts, &now).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
