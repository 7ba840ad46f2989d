//! What the system does when a stored deadline has come: one file a machine. The deadline is ended in the
//! transaction of its effect, so that it fires once, whatever crashes.
//!
//! A deadline whose state has passed is cleared by the move that passed it. Should one be left over all the same,
//! it ends without an effect: the journey has gone on.

mod certificate;
mod enrolment;
mod request;

use super::{ActionError, Context};
use crate::domain::certificate::CertificateMachine;
use crate::domain::enrolment::EnrolmentMachine;
use crate::domain::machine::Machine;
use crate::domain::request::RequestMachine;
use crate::storage::error::StorageError;
use crate::storage::timers::{self, Timer};

/// Does what is due and ends the deadline.
///
/// # Errors
/// Nothing has happened, and the deadline is still there: try again later.
pub async fn fire(ctx: &Context, timer: &Timer) -> Result<(), ActionError> {
    let mut tx = ctx.db.begin().await?;
    timers::fire(&mut tx, timer.id, ctx.now()).await?;
    match timer.machine.as_str() {
        EnrolmentMachine::NAME => enrolment::fire(ctx, &mut tx, timer.kind, timer.owner.into()).await?,
        RequestMachine::NAME => request::fire(ctx, &mut tx, timer.kind, timer.owner.into()).await?,
        CertificateMachine::NAME => certificate::fire(ctx, &mut tx, timer.kind, timer.owner.into()).await?,
        _ => {
            let nonsense = StorageError::Nonsense { table: "timer", column: "machine", id: timer.id.0 };
            return Err(nonsense.into());
        }
    }
    Ok(tx.commit().await?)
}
