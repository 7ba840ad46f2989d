//! R10: the first approver says yes. One approval in twenty, drawn by a keyed hash that nobody can foresee, and
//! each that its approver asks for, waits for a second approver.

use serde_json::json;

use super::{Reviewer, decide, held};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::adapters::vault::Purpose;
use crate::domain::id::RequestId;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::requests::{self, Request};
use crate::storage::{db::Tx, decisions};

/// Approves the request as it was previewed. `second_look`: the approver wants a colleague to look as well.
/// Gives the path at which the request is seen.
pub async fn approve(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
    second_look: bool,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let request = held(ctx, &mut tx, submission, reviewer, id).await?;
    if decisions::said_yes(&mut tx, id, request.version, reviewer.staff).await? {
        return Err(ActionError::Forbidden("backoffice-approved-before"));
    }
    decide(ctx, &mut tx, &request, reviewer, None, "approve", None).await?;
    let to = if second_look || is_drawn(ctx, &request) {
        RequestState::SecondReview
    } else {
        RequestState::Approved
    };
    conclude(ctx, &mut tx, &request, reviewer, RequestEvent::Approve, to).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// The move to a yes, by the first or the second approver: nobody holds the request any more, and the approval
/// is bound to the version that was seen.
pub(super) async fn conclude(
    ctx: &Context,
    tx: &mut Tx,
    request: &Request,
    reviewer: &Reviewer,
    event: RequestEvent,
    to: RequestState,
) -> Result<(), ActionError> {
    requests::record_reviewer(tx, request.id, None).await?;
    if to == RequestState::Approved {
        requests::record_approval(tx, request.id, Some(request.version)).await?;
    }
    let facts = json!({ "version": request.version });
    let deadlines = RequestFacts::at(ctx.now());
    request_moves::advance(ctx, tx, request, event, to, reviewer.actor(), facts, &deadlines).await?;
    Ok(())
}

/// Whether this version of this request is drawn. The same answer each time: who tries again draws the same lot.
fn is_drawn(ctx: &Context, request: &Request) -> bool {
    let drawn_from = [request.id.0.as_bytes().as_slice(), &request.version.to_be_bytes()].concat();
    let hash = ctx.vault.keyed_hash(Purpose::SampleDraw, &drawn_from);
    let lot = hash.iter().take(8).fold(0u64, |lot, byte| (lot << 8) | u64::from(*byte)) % 100;
    lot < u64::from(ctx.settings.second_review_percent)
}
