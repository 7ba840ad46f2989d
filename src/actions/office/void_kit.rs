//! E12: a live kit is declared void. Code and link stop working in the same moment; the file goes on by E15.

use serde_json::json;

use super::Counter;
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::reasons::VoidReason;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState, KitEvent, KitState};
use crate::domain::id::EnrolmentId;
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;
use crate::storage::kits;

/// A clerk declares the kit void. Gives the path of the file.
pub async fn void_kit(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    reason: VoidReason,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = counter.any_file_seen_at(&mut tx, id, submission.version).await?;
    void(ctx, &mut tx, &file, counter.actor, reason).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// The moves of kit and enrolment; also what the link's holder does with "this was not me".
///
/// # Errors
/// [`ActionError::Stale`] if no kit is live.
pub async fn void(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    actor: Actor,
    reason: VoidReason,
) -> Result<Enrolment, ActionError> {
    let kit = kits::newest(tx, file.id).await?.filter(|kit| kit.state == KitState::Live);
    let kit = kit.ok_or(ActionError::Stale(file.id.0))?;
    enrolment_moves::end_kit(ctx, tx, &kit, KitEvent::Void, KitState::Void, actor).await?;
    let (event, to) = (EnrolmentEvent::RevokeKit, EnrolmentState::KitRevoked);
    let facts = json!({ "kit": kit.id, "reason": reason });
    let deadlines = EnrolmentFacts::at(ctx.now());
    enrolment_moves::advance(ctx, tx, file, event, to, actor, facts, &deadlines).await
}
