//! R7: a request is set aside until a date, because something outside is waited for; the review clock stands.

use serde_json::json;

use super::{Reviewer, held, seen};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::person::note::Note;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::requests;
use crate::storage::review_holds::{self, Hold};

/// Sets the request aside until that moment; the reason is for colleagues. Gives where the effect is seen.
pub async fn hold(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
    until: Instant,
    reason: &Note,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let request = held(ctx, &mut tx, submission, reviewer, id).await?;
    let row: uuid::Uuid = ctx.new_id()?;
    let reason_sealed = ctx.seal("review_hold", row, "reason_sealed", reason.as_str().as_bytes())?;
    let hold = Hold { id: row, request: id, staff: reviewer.staff, reason_sealed, until, at: ctx.now() };
    review_holds::add(&mut tx, &hold).await?;
    requests::record_reviewer(&mut tx, id, None).await?;
    let (event, to) = (RequestEvent::Hold, RequestState::OnHold);
    let deadlines = RequestFacts { held_until: Some(until), ..RequestFacts::at(ctx.now()) };
    let facts = json!({ "until": until.to_string() });
    request_moves::advance(ctx, &mut tx, &request, event, to, reviewer.actor(), facts, &deadlines).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// Goes on before the date; any approver may. Gives where the effect is seen.
pub async fn resume(
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
    if request.state != RequestState::OnHold {
        return Err(ActionError::Stale(id.0));
    }
    let (event, to) = (RequestEvent::Resume, RequestState::Submitted);
    let deadlines = RequestFacts::at(ctx.now());
    request_moves::advance(ctx, &mut tx, &request, event, to, reviewer.actor(), json!({}), &deadlines)
        .await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
