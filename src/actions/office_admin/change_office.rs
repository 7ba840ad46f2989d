//! The data of an office as its administrator changes them.

use serde_json::json;

use super::Desk;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::office_event::OfficeEvent;
use crate::storage::office_data::{self, OfficeData};
use crate::storage::office_staff;

/// The data, and the version of a form over them.
pub async fn read(ctx: &Context, desk: &Desk) -> Result<(OfficeData, i64), ActionError> {
    let mut reader = ctx.reader();
    let data = office_data::get(&mut reader, desk.office).await?;
    Ok((data, office_staff::version(&mut reader, desk.office, None).await?))
}

/// Puts new data in place. Gives the path at which they are seen.
pub async fn change_office(
    ctx: &Context,
    submission: &Submission,
    desk: &Desk,
    new: &OfficeData,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    // The row first: of two forms over the same version the second waits here, and then sees another version.
    office_data::replace(&mut tx, desk.office, new).await?;
    if office_staff::version(&mut tx, desk.office, None).await? != submission.version {
        return Err(ActionError::Stale(desk.office.0));
    }
    let facts =
        json!({ "active": new.active, "by_appointment": new.by_appointment, "price_cents": new.price_cents });
    desk.record(ctx, &mut tx, OfficeEvent::OfficeChanged, None, &facts).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
