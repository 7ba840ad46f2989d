//! Rights of the people of an office: taken, given back, changed; and what they hang on, training and number.
//! They are read anew on every request, so each of these holds from the next click on.

use serde_json::{Value, json};
use time::Date;
use uuid::Uuid;

use super::Desk;
use crate::actions::{ActionError, Begun, Context, Submission, blind_index};
use crate::domain::calendar::brussels_day;
use crate::domain::id::StaffId;
use crate::domain::office_event::OfficeEvent;
use crate::domain::person::date::date_text;
use crate::domain::person::national_number::NationalNumber;
use crate::domain::staff::Role;
use crate::storage::db::Tx;
use crate::storage::staff::Staff;
use crate::storage::{office_staff, staff};

/// A change of what somebody may do.
#[derive(Debug, Clone)]
pub enum Change {
    Block,
    Unblock,
    /// Another role of the same office.
    Role(Role),
    /// Trained on that day, not after today.
    Trained(Date),
    /// The national number, kept as its keyed hash only.
    Number(NationalNumber),
}

/// Makes the change. Gives the path at which it is seen.
///
/// # Errors
/// [`ActionError::Forbidden`] for a role of the back office or a training still to come;
/// [`ActionError::Stale`] if the change was made meanwhile.
pub async fn change(
    ctx: &Context,
    submission: &Submission,
    desk: &Desk,
    id: StaffId,
    change: Change,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let member = desk.other_member_seen_at(&mut tx, id, submission.version).await?;
    let (kind, facts) = make(ctx, &mut tx, desk, &member, change).await.map_err(|error| error.about(id))?;
    desk.record(ctx, &mut tx, kind, Some(id), &facts).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

async fn make(
    ctx: &Context,
    tx: &mut Tx,
    desk: &Desk,
    member: &Staff,
    change: Change,
) -> Result<(OfficeEvent, Value), ActionError> {
    Ok(match change {
        Change::Block => {
            office_staff::set_active(tx, member.id, false).await?;
            (OfficeEvent::Blocked, json!({}))
        }
        Change::Unblock => {
            office_staff::set_active(tx, member.id, true).await?;
            (OfficeEvent::Unblocked, json!({}))
        }
        Change::Role(role) if role.of_office() => {
            office_staff::set_role(tx, member.id, role).await?;
            (OfficeEvent::RoleChanged, json!({ "from": member.role.word(), "to": role.word() }))
        }
        Change::Role(_) => return Err(ActionError::Forbidden("office-admin-role-elsewhere")),
        Change::Trained(day) if day <= brussels_day(ctx.now()) => {
            record_training(ctx, tx, desk, member.id, day).await?;
            (OfficeEvent::Trained, json!({ "trained_on": date_text(day) }))
        }
        Change::Trained(_) => return Err(ActionError::Forbidden("office-admin-training-future")),
        Change::Number(number) => {
            let index = blind_index::of_national_number(ctx, &number);
            staff::record_national_number(tx, member.id, &index).await?;
            (OfficeEvent::NumberRecorded, json!({}))
        }
    })
}

pub(super) async fn record_training(
    ctx: &Context,
    tx: &mut Tx,
    desk: &Desk,
    member: StaffId,
    day: Date,
) -> Result<(), ActionError> {
    let id: Uuid = ctx.new_id()?;
    Ok(office_staff::record_training(tx, id, member, day, desk.administrator, ctx.now()).await?)
}
