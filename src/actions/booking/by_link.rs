//! What the holder of the link does: book, move, cancel.

use serde_json::json;

use super::arrange::{ArrangeFault, Arranged, Wish, arrange};
use super::link;
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::appointment::may_change;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::storage::appointments;
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;

/// Books the wished time, or moves the appointment there.
pub async fn book(
    ctx: &Context,
    submission: &Submission,
    token: &str,
    wish: Wish,
) -> Result<Arranged, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Arranged::At(location)),
    };
    let file = seen_at(ctx, &mut tx, token, submission.version).await?;
    if let Err(fault) = arrange(ctx, &mut tx, &file, wish, Actor::Visitor).await? {
        tx.rollback().await?;
        return Ok(Arranged::Refused(fault));
    }
    tx.commit().await?;
    Ok(Arranged::At(submission.location.clone()))
}

/// Cancels, at least four hours before.
pub async fn cancel(ctx: &Context, submission: &Submission, token: &str) -> Result<Arranged, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Arranged::At(location)),
    };
    let file = seen_at(ctx, &mut tx, token, submission.version).await?;
    let booked = appointments::booked(&mut tx, file.id).await?.ok_or(ActionError::Stale(file.id.0))?;
    let by = Actor::Visitor;
    if !may_change(by.kind(), booked.slot.starts_at, ctx.now()) {
        tx.rollback().await?;
        return Ok(Arranged::Refused(ArrangeFault::TooLate));
    }
    give_back(ctx, &mut tx, &file, EnrolmentEvent::CancelAppointment, by).await?;
    tx.commit().await?;
    Ok(Arranged::At(submission.location.clone()))
}

/// Ends the appointment; the file is a draft again.
pub(super) async fn give_back(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    event: EnrolmentEvent,
    by: Actor,
) -> Result<(), ActionError> {
    let deadlines = EnrolmentFacts::at(ctx.now());
    enrolment_moves::advance(ctx, tx, file, event, EnrolmentState::Draft, by, json!({}), &deadlines).await?;
    Ok(())
}

async fn seen_at(ctx: &Context, tx: &mut Tx, token: &str, version: i64) -> Result<Enrolment, ActionError> {
    let file = link::file(ctx, tx, token).await?;
    if file.last_seq == version { Ok(file) } else { Err(ActionError::Stale(file.id.0)) }
}
