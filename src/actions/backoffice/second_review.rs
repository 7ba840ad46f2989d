//! R11: another approver agrees, or gives the request a fresh review of their own.

use serde_json::json;

use super::approve::Outcome;
use super::{Reviewer, approve, decide, first_approver, mandate, seen};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::id::RequestId;
use crate::domain::request::deadline::{REVIEW_LEASE, RequestFacts};
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::word::words;
use crate::storage::db::Tx;
use crate::storage::decisions;
use crate::storage::requests::{self, Request};

words! {
    /// The answer of the second approver.
    pub enum Opinion {
        Agree => "agree",
        Disagree => "disagree",
    }
}

/// Records the second opinion. `mandate_holds`: the approver has compared the mandate of an organisation too.
pub async fn second_review(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
    opinion: Opinion,
    mandate_holds: bool,
) -> Result<Outcome, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Outcome::Recorded(location)),
    };
    let request = seen(&mut tx, submission, reviewer, id).await?;
    if request.state != RequestState::SecondReview {
        return Err(ActionError::Stale(id.0));
    }
    let first = first_approver(&mut tx, &request).await?.ok_or(ActionError::Stale(id.0))?;
    if first == reviewer.staff || decisions::said_yes(&mut tx, id, request.version, reviewer.staff).await? {
        return Err(ActionError::Forbidden("backoffice-own-decision"));
    }
    match opinion {
        Opinion::Agree => {
            if let Some(lack) = mandate::lack(&mut tx, &request, reviewer, mandate_holds).await? {
                return Ok(Outcome::Lacks(lack));
            }
            decide(ctx, &mut tx, &request, reviewer, Some(first), "agree", None).await?;
            let to = RequestState::Approved;
            approve::conclude(ctx, &mut tx, &request, reviewer, RequestEvent::Agree, to).await?;
        }
        Opinion::Disagree => {
            decide(ctx, &mut tx, &request, reviewer, Some(first), "disagree", None).await?;
            review_again(ctx, &mut tx, &request, reviewer).await?;
        }
    }
    tx.commit().await?;
    Ok(Outcome::Recorded(submission.location.clone()))
}

/// Both decisions are void, and the request is open in the hands of the one who disagreed.
async fn review_again(
    ctx: &Context,
    tx: &mut Tx,
    request: &Request,
    reviewer: &Reviewer,
) -> Result<(), ActionError> {
    decisions::void(tx, request.id, ctx.now()).await?;
    requests::record_approval(tx, request.id, None).await?;
    let lease = ctx.now().plus(REVIEW_LEASE);
    requests::record_reviewer(tx, request.id, Some((reviewer.staff, lease))).await?;
    let (event, to) = (RequestEvent::Disagree, RequestState::InReview);
    let deadlines = RequestFacts::at(ctx.now());
    let facts = json!({ "version": request.version });
    request_moves::advance(ctx, tx, request, event, to, reviewer.actor(), facts, &deadlines).await?;
    Ok(())
}
