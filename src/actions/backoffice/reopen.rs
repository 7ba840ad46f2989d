//! R12 and R15: what was rejected or has lapsed is opened again within thirty days, by who has the right, for a reason.

use serde_json::json;

use super::{Reviewer, seen};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::id::RequestId;
use crate::domain::person::note::Note;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::staff::Right;
use crate::domain::timer::TimerKind;
use crate::domain::word::Word;
use crate::storage::db::Read;
use crate::storage::requests::{self, Request};
use crate::storage::{decisions, history, review_holds, staff_rights, timers};

/// To which state the request can be opened again now; `None` if it cannot.
pub async fn reopens_to(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
) -> Result<Option<RequestState>, ActionError> {
    let pending = timers::pending(db, request.id.0).await?;
    let end = pending.iter().find(|timer| timer.kind == TimerKind::ReopeningEnd);
    if end.is_none_or(|timer| timer.due_at <= ctx.now()) {
        return Ok(None);
    }
    Ok(match request.state {
        RequestState::Rejected => Some(RequestState::Submitted),
        // Only to where it lapsed, and only where the person was waited for.
        RequestState::Lapsed => {
            let last = history::of(db, request.id.0).await?.pop();
            last.and_then(|entry| RequestState::parse(&entry.from)).filter(|state| {
                use RequestState::{Approved, ContractDue, CorrectionDue};
                matches!(state, ContractDue | CorrectionDue | Approved)
            })
        }
        _ => None,
    })
}

/// Opens the request again. Gives where the effect is seen.
///
/// # Errors
/// [`ActionError::Forbidden`] without the right, and while another request for the same name is open.
pub async fn reopen(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
    reason: &Note,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let request = seen(&mut tx, submission, reviewer, id).await?;
    if !staff_rights::holds(&mut tx, reviewer.staff, Right::Reopen).await? {
        return Err(ActionError::Forbidden("backoffice-no-right-to-reopen"));
    }
    let to = reopens_to(ctx, &mut tx, &request).await?.ok_or(ActionError::Stale(id.0))?;
    let subject = request.subject_index().ok_or(ActionError::NotFound)?;
    if requests::open::of_name(&mut tx, request.environment, subject).await?.is_some() {
        return Err(ActionError::Forbidden("backoffice-other-is-open"));
    }
    let row: uuid::Uuid = ctx.new_id()?;
    let sealed = ctx.seal("reopening", row, "reason_sealed", reason.as_str().as_bytes())?;
    review_holds::add_reopening(&mut tx, row, (id, reviewer.staff), &sealed, ctx.now()).await?;
    if request.state == RequestState::Rejected {
        // What was decided is void: the request gets one answer, and it is to come.
        decisions::void(&mut tx, id, ctx.now()).await?;
        requests::record_approval(&mut tx, id, None).await?;
        requests::review::record_handler(&mut tx, id, None, None).await?;
    }
    let deadlines = RequestFacts::at(ctx.now());
    let (event, actor) = (RequestEvent::Reopen, reviewer.actor());
    let facts = json!({ "version": request.version });
    request_moves::advance(ctx, &mut tx, &request, event, to, actor, facts, &deadlines).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
