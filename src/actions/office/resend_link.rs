//! E11: the activation link is sent again. The kit's deadline does not move.

use serde_json::json;

use super::Counter;
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::resend::{ResendFault, may_resend};
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::EnrolmentId;
use crate::domain::word::Word;
use crate::storage::db::{Read, Tx};
use crate::storage::enrolments::Enrolment;
use crate::storage::{history, kits};

/// What came of a clerk's wish to send the link again.
#[derive(Debug, PartialEq, Eq)]
pub enum Resent {
    /// Seen at this path.
    At(String),
    Refused(ResendFault),
}

/// A clerk sends the link again.
pub async fn resend_link(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<Resent, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Resent::At(location)),
    };
    let file = counter.any_file_seen_at(&mut tx, id, submission.version).await?;
    if let Err(fault) = resend(ctx, &mut tx, &file, counter.actor).await? {
        tx.rollback().await?;
        return Ok(Resent::Refused(fault));
    }
    tx.commit().await?;
    Ok(Resent::At(submission.location.clone()))
}

/// The move itself, for whoever asks: the limits are the same.
pub async fn resend(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    actor: Actor,
) -> Result<Result<(), ResendFault>, ActionError> {
    if let Err(fault) = allowed_now(ctx, tx, file).await? {
        return Ok(Err(fault));
    }
    let (event, to) = (EnrolmentEvent::ResendLink, EnrolmentState::KitIssued);
    let deadlines = EnrolmentFacts::at(ctx.now());
    enrolment_moves::advance(ctx, tx, file, event, to, actor, json!({}), &deadlines).await?;
    Ok(Ok(()))
}

/// Whether the link may be sent again now.
///
/// # Errors
/// [`ActionError::Stale`] if the file has no kit out.
pub async fn allowed_now(
    ctx: &Context,
    db: &mut impl Read,
    file: &Enrolment,
) -> Result<Result<(), ResendFault>, ActionError> {
    if file.state != EnrolmentState::KitIssued {
        return Err(ActionError::Stale(file.id.0));
    }
    let kit = kits::newest(db, file.id).await?.ok_or(ActionError::Stale(file.id.0))?;
    let word = EnrolmentEvent::ResendLink.word();
    let history = history::of(db, file.id.0).await?;
    let resent: Vec<_> = history
        .iter()
        .filter(|entry| entry.event == word && entry.at >= kit.issued_at)
        .map(|entry| entry.at)
        .collect();
    Ok(may_resend(kit.issued_at, &resent, ctx.now()))
}
