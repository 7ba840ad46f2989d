//! E10 with a sealed spare letter: the printer is broken, the person leaves with a code all the same.

use super::Counter;
use super::issue_kit::{IssueFault, accept, advance};
use crate::actions::{ActionError, Begun, Context, Submission, kits};
use crate::domain::enrolment::spare::{SpareFault, SpareSerial, SpareState, may_bind};
use crate::domain::id::EnrolmentId;
use crate::storage::db::Tx;
use crate::storage::spare_kits::{self, SpareKit};

/// What came of binding a spare.
#[derive(Debug, PartialEq, Eq)]
pub enum Bound {
    /// Hand the letter over; how it goes on is seen at this path.
    At(String),
    Refused(IssueFault),
    Spare(SpareFault),
}

/// Issues the kit whose letter is the spare with that serial number. The guards are those of any kit.
pub async fn issue_spare(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    confirmed: &str,
    serial: &SpareSerial,
) -> Result<Bound, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Bound::At(location)),
    };
    let accepted = match accept(ctx, &mut tx, counter, id, submission, confirmed).await? {
        Ok(accepted) => accepted,
        Err(fault) => {
            tx.rollback().await?;
            return Ok(Bound::Refused(fault));
        }
    };
    let spare = match take(ctx, &mut tx, counter, serial).await? {
        Ok(spare) => spare,
        Err(fault) => {
            tx.rollback().await?;
            return Ok(Bound::Spare(fault));
        }
    };
    let kit = kits::issue_spare(ctx, &mut tx, id, &spare, counter.clerk, counter.actor).await?;
    advance(ctx, &mut tx, counter, &accepted, &kit).await?;
    tx.commit().await?;
    Ok(Bound::At(submission.location.clone()))
}

/// Takes the spare out of the drawer: of two clerks with one number, one gets it.
async fn take(
    ctx: &Context,
    tx: &mut Tx,
    counter: &Counter,
    serial: &SpareSerial,
) -> Result<Result<SpareKit, SpareFault>, ActionError> {
    let (office, now) = (counter.office, ctx.now());
    let Some(spare) = spare_kits::by_serial(tx, office, serial).await? else {
        return Ok(Err(SpareFault::Unknown));
    };
    if let Err(fault) = may_bind(spare.state, spare.expires_at, now) {
        return Ok(Err(fault));
    }
    let taken = spare_kits::end(tx, office, spare.id, SpareState::Used, counter.clerk, now).await?;
    Ok(if taken { Ok(spare) } else { Err(SpareFault::Used) })
}
