//! How the training of a member of staff stands now. Asked on every request of a clerk.

use crate::actions::{ActionError, Context};
use crate::domain::calendar::brussels_day;
use crate::domain::id::StaffId;
use crate::domain::training::{Training, standing};
use crate::storage::office_staff;

/// The standing of a training today, by the calendar of Brussels.
pub async fn of(ctx: &Context, staff: StaffId) -> Result<Training, ActionError> {
    let trained_on = office_staff::trained_on(&mut ctx.reader(), staff).await?;
    Ok(standing(trained_on, brussels_day(ctx.now())))
}
