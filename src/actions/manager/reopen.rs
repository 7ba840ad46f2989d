//! R15: the person opens their lapsed request again, within thirty days, where it lapsed.

use serde_json::json;

use super::mine;
use crate::actions::reopening::{another_is_open, reopens_to};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::id::RequestId;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::db::Read;
use crate::storage::issuances::hold_request;
use crate::storage::requests::Request;
use crate::storage::sessions::Session;

/// Whether its person can open the request again now: what was rejected, eHealth opens.
pub async fn is_open(ctx: &Context, db: &mut impl Read, request: &Request) -> Result<bool, ActionError> {
    Ok(request.state == RequestState::Lapsed && reopens_to(ctx, db, request).await?.is_some())
}

/// Opens the request again: the deadline of the state in which it lapsed starts anew. Gives where the effect is seen.
///
/// # Errors
/// [`ActionError::NotFound`] for a request of somebody else, [`ActionError::Stale`] if it cannot be opened again (any
/// more), [`ActionError::Forbidden`] while another request for the same name is open.
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
    if request.state != RequestState::Lapsed || request.last_seq != submission.version {
        return Err(ActionError::Stale(id.0));
    }
    let to = reopens_to(ctx, &mut tx, &request).await?.ok_or(ActionError::Stale(id.0))?;
    if another_is_open(&mut tx, &request).await? {
        return Err(ActionError::Forbidden("request-other-is-open"));
    }
    let (event, actor) = (RequestEvent::Reopen, mine::actor(session));
    let (facts, now) = (json!({ "version": request.version }), RequestFacts::at(ctx.now()));
    request_moves::advance(ctx, &mut tx, &request, event, to, actor, facts, &now).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
