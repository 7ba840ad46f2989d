//! R13: the person completes an approved request. Everything the approval rested on is checked again, and the
//! certificate is made right away; were the process to end here, the job takes it up.

use serde_json::json;

use super::{contract_text, mine};
use crate::actions::fresh::{self, Fresh};
use crate::actions::{ActionError, Context, Submission, pki, request_moves};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::RequestId;
use crate::domain::key::level::Level;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::timer::TimerKind;
use crate::domain::word::words;
use crate::storage::db::Tx;
use crate::storage::requests::Request;
use crate::storage::sessions::Session;
use crate::storage::{decisions, enrolments, subject_keys, timers};

words! {
    /// Why an approved request cannot be completed now. The word ends the key of its text, `complete-obstacle-…`.
    pub enum Obstacle {
        /// The digital key is lost or revoked.
        KeyNotActive => "key_not_active",
        /// The sign-in is below what eHealth asks, or is another person's.
        SignInInsufficient => "sign_in_insufficient",
        /// The data are no longer those of the contract.
        ContractChanged => "contract_changed",
        /// No approval stands for exactly what was sent.
        NotApproved => "not_approved",
        /// One of the public keys stands in a certificate already.
        KeyUsed => "key_used",
        /// The thirty days are over.
        TooLate => "too_late",
    }
}

/// What became of the post.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The certificate is being made or was made; it is seen at this path.
    Completed(String),
    /// The sign-in is too old.
    SignInAgain,
    Refused(Obstacle),
}

/// Completes the request and has its certificate made.
///
/// # Errors
/// [`ActionError::NotFound`] for a request of somebody else, [`ActionError::Stale`] unless it is approved.
pub async fn run(
    ctx: &Context,
    session: &Session,
    id: RequestId,
    submission: &Submission,
) -> Result<Outcome, ActionError> {
    let mut tx = match fresh::begin(ctx, session, submission).await? {
        Fresh::First(tx) => tx,
        Fresh::Before(location) => return Ok(Outcome::Completed(location)),
        Fresh::SignInAgain => return Ok(Outcome::SignInAgain),
    };
    crate::storage::issuances::hold_request(&mut tx, id).await?;
    let request = mine::request(&mut tx, session, id).await?;
    if request.state != RequestState::Approved || request.last_seq != submission.version {
        return Err(ActionError::Stale(id.0));
    }
    if let Some(obstacle) = obstacle(ctx, &mut tx, session, &request).await? {
        tx.rollback().await?;
        return Ok(Outcome::Refused(obstacle));
    }
    let (event, to) = (RequestEvent::Complete, RequestState::Issuing);
    let (facts, now) = (json!({ "version": request.version }), RequestFacts::at(ctx.now()));
    request_moves::advance(ctx, &mut tx, &request, event, to, mine::actor(session), facts, &now).await?;
    tx.commit().await?;
    // The request is completed whatever comes now; the page it leads to says how far the certificate is.
    if let Err(error) = pki::issue::run(ctx, id).await {
        tracing::error!(request = %id, %error, "issuing stopped after completion; the job continues it");
    }
    Ok(Outcome::Completed(submission.location.clone()))
}

/// The first thing that stands in the way.
async fn obstacle(
    ctx: &Context,
    tx: &mut Tx,
    session: &Session,
    request: &Request,
) -> Result<Option<Obstacle>, ActionError> {
    if is_too_late(ctx, tx, request).await? {
        return Ok(Some(Obstacle::TooLate));
    }
    if !is_the_same_person(ctx, session, request) {
        return Ok(Some(Obstacle::SignInInsufficient));
    }
    if let Some(enrolment) = request.enrolment
        && enrolments::get(tx, enrolment).await?.state != EnrolmentState::KeyActive
    {
        return Ok(Some(Obstacle::KeyNotActive));
    }
    if !is_approved(tx, request).await? {
        return Ok(Some(Obstacle::NotApproved));
    }
    // Under the version that was signed: it was valid then, both sides agreed to it, and it stays valid when a newer one
    // begins. What must not have changed are the data it was filled with.
    if !contract_text::offered_holds(ctx, tx, request).await? {
        return Ok(Some(Obstacle::ContractChanged));
    }
    for key in subject_keys::of_request(tx, request.id).await? {
        if subject_keys::was_used(tx, &key.spki_sha256).await? {
            return Ok(Some(Obstacle::KeyUsed));
        }
    }
    Ok(None)
}

/// The deadline counts from its moment, not from when the job gets round to it.
async fn is_too_late(ctx: &Context, tx: &mut Tx, request: &Request) -> Result<bool, ActionError> {
    let pending = timers::pending(tx, request.id.0).await?;
    Ok(pending.iter().any(|timer| timer.kind == TimerKind::CompletionEnd && timer.due_at <= ctx.now()))
}

fn is_the_same_person(ctx: &Context, session: &Session, request: &Request) -> bool {
    let table = &ctx.settings.assurance;
    let level = u16::try_from(session.level).map(Level);
    let sufficient = level.is_ok_and(|level| table.sufficient_for_ehealth(level, session.means));
    let entered = request.details.as_ref().map(|details| details.national_number_index.as_slice());
    sufficient && entered.is_some() && session.national_number_index.as_deref() == entered
}

/// Approvals count for exactly the version that was sent.
async fn is_approved(tx: &mut Tx, request: &Request) -> Result<bool, ActionError> {
    if request.approved_version != Some(request.version) {
        return Ok(false);
    }
    let standing = decisions::standing(tx, request.id, request.version).await?;
    let all = standing.iter().all(|decision| matches!(decision.verdict.as_str(), "approve" | "agree"));
    Ok(all && standing.iter().any(|decision| decision.verdict == "approve"))
}
