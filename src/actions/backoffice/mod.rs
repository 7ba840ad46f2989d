//! The eHealth back office: taking a request, looking at it, deciding on it. Four eyes are kept here in words,
//! and by the database in constraints (journey, rule 8).

pub mod approve;
pub mod aside;
pub mod ask_correction;
pub mod changes;
pub mod dossier;
pub mod evidence;
pub mod figures;
pub mod hold;
pub mod mandate;
pub mod preview;
pub mod queue;
pub mod reject;
pub mod release;
pub mod reopen;
pub mod second_review;
pub mod take;
pub mod take_over;
pub mod view_document;

use super::{ActionError, Context, Submission};
use crate::domain::actor::Actor;
use crate::domain::id::{EnrolmentId, RequestId, StaffId};
use crate::domain::request::RequestState;
use crate::domain::request::decision::Rejection;
use crate::storage::db::{Read, Tx};
use crate::storage::decisions::{self, Decision};
use crate::storage::requests::{self, Request};

/// An approver at work.
#[derive(Debug, Clone, Copy)]
pub struct Reviewer {
    pub staff: StaffId,
    /// Their own enrolment: nobody acts on their own file.
    pub enrolment: EnrolmentId,
}

impl Reviewer {
    /// Who acts, for the history.
    pub fn actor(&self) -> Actor {
        Actor::Approver(self.staff)
    }
}

/// The path at which a request is seen by approvers.
pub fn path_of(id: RequestId) -> String {
    format!("/backoffice/requests/{id}")
}

/// A request that the back office may know of: one that was submitted.
async fn submitted(db: &mut impl Read, id: RequestId) -> Result<Request, ActionError> {
    let request = requests::get(db, id).await?;
    if request.submitted_at.is_some() { Ok(request) } else { Err(ActionError::NotFound) }
}

/// Why this approver decides nothing about this request, as a text key.
pub fn objection(request: &Request, reviewer: &Reviewer) -> Option<&'static str> {
    if request.checked_by == reviewer.staff {
        Some("backoffice-own-check")
    } else if request.enrolment == Some(reviewer.enrolment) {
        Some("backoffice-own-file")
    } else {
        None
    }
}

fn may_act(request: &Request, reviewer: &Reviewer) -> Result<(), ActionError> {
    objection(request, reviewer).map_or(Ok(()), |key| Err(ActionError::Forbidden(key)))
}

/// The request as the form showed it, open in the hands of this approver.
async fn held(
    ctx: &Context,
    tx: &mut Tx,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
) -> Result<Request, ActionError> {
    let request = seen(tx, submission, reviewer, id).await?;
    let in_time = request.lease_until.is_some_and(|until| ctx.now() < until);
    if request.state == RequestState::InReview && request.reviewer == Some(reviewer.staff) && in_time {
        Ok(request)
    } else {
        Err(ActionError::Stale(id.0))
    }
}

/// The request as the form showed it, if this approver may act on it.
async fn seen(
    tx: &mut Tx,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
) -> Result<Request, ActionError> {
    // Colleagues at the same moment wait here, so that what is read next belongs to one moment.
    requests::lock(tx, id).await?;
    let request = submitted(tx, id).await?;
    may_act(&request, reviewer)?;
    if request.last_seq == submission.version { Ok(request) } else { Err(ActionError::Stale(id.0)) }
}

/// Adds a decision. The database refuses a second one of the same step, and one's own identity check.
async fn decide(
    ctx: &Context,
    tx: &mut Tx,
    request: &Request,
    reviewer: &Reviewer,
    first_approver: Option<StaffId>,
    verdict: &str,
    rejection: Option<&Rejection>,
) -> Result<(), ActionError> {
    let decision = Decision {
        id: ctx.new_id()?,
        request: request.id,
        version: request.version,
        step: if first_approver.is_some() { "second" } else { "first" }.to_owned(),
        approver: reviewer.staff,
        checked_by: request.checked_by,
        first_approver,
        verdict: verdict.to_owned(),
        reason: rejection.map(|rejection| rejection.reason().to_string()),
        text: rejection.and_then(|rejection| rejection.text().map(str::to_owned)),
        at: ctx.now(),
    };
    let added = decisions::add(tx, &decision).await;
    added.map_err(|error| ActionError::from(error).about(request.id))
}

/// Who decided first, and stands by it.
async fn first_approver(db: &mut impl Read, request: &Request) -> Result<Option<StaffId>, ActionError> {
    let standing = decisions::standing(db, request.id, request.version).await?;
    Ok(standing.iter().find(|decision| decision.step == "first").map(|decision| decision.approver))
}
