//! What clerks do with the appointments of their office: book and move for somebody on the telephone, cancel, and
//! note that nobody came.

use super::arrange::{Arranged, Wish, arrange};
use super::by_link::give_back;
use crate::actions::office::Counter;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::enrolment::appointment::is_over;
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::storage::appointments;

/// What came of ending an appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// Seen at this path.
    At(String),
    /// Its time is not over before this moment.
    NotOver(Instant),
}

/// Books the time at this office for a file, or moves its appointment there.
pub async fn book(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    starts_at: Instant,
) -> Result<Arranged, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Arranged::At(location)),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    let wish = Wish { office: counter.office, starts_at };
    if let Err(fault) = arrange(ctx, &mut tx, &file, wish, counter.actor).await? {
        tx.rollback().await?;
        return Ok(Arranged::Refused(fault));
    }
    tx.commit().await?;
    Ok(Arranged::At(submission.location.clone()))
}

/// Cancels the appointment of a file; the office may at any time.
pub async fn cancel(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<Ended, ActionError> {
    end(ctx, submission, counter, id, EnrolmentEvent::CancelAppointment).await
}

/// Notes that nobody came, once the time is over.
pub async fn miss(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<Ended, ActionError> {
    end(ctx, submission, counter, id, EnrolmentEvent::MissAppointment).await
}

async fn end(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    event: EnrolmentEvent,
) -> Result<Ended, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Ended::At(location)),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    let booked = appointments::booked(&mut tx, id).await?.ok_or(ActionError::Stale(id.0))?;
    if event == EnrolmentEvent::MissAppointment && !is_over(booked.slot.ends_at, ctx.now()) {
        tx.rollback().await?;
        return Ok(Ended::NotOver(booked.slot.ends_at));
    }
    give_back(ctx, &mut tx, &file, event, counter.actor).await?;
    tx.commit().await?;
    Ok(Ended::At(submission.location.clone()))
}
