//! What lies beside a request under review: a correction asked or answered, a hold, the way to open it again.

use super::Reviewer;
use super::changes::{self, Changes};
use crate::actions::{ActionError, Context, reopening};
use crate::domain::id::StaffId;
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::staff::Right;
use crate::storage::corrections::{self, Correction};
use crate::storage::db::Read;
use crate::storage::requests::Request;
use crate::storage::{review_holds, staff_rights};

/// All of it.
#[derive(Debug, Clone)]
pub struct Aside {
    /// What the present version changed, if it answers a correction.
    pub changes: Option<Changes>,
    /// The correction that waits for the person.
    pub asked: Option<Correction>,
    /// The present hold.
    pub hold: Option<Held>,
    /// Whether this approver may open the request again now.
    pub reopens: bool,
}

/// Why a request is set aside, for colleagues.
#[derive(Debug, Clone)]
pub struct Held {
    pub by: StaffId,
    pub reason: String,
    pub until: Instant,
}

/// Loads it for this approver.
pub async fn load(
    ctx: &Context,
    db: &mut impl Read,
    reviewer: &Reviewer,
    request: &Request,
) -> Result<Aside, ActionError> {
    let reopens = staff_rights::holds(db, reviewer.staff, Right::Reopen).await?
        && super::objection(request, reviewer).is_none()
        && reopening::reopens_to(ctx, db, request).await?.is_some();
    Ok(Aside {
        changes: changes::load(ctx, db, request).await?,
        asked: corrections::open(db, request.id).await?,
        hold: hold(ctx, db, request).await?,
        reopens,
    })
}

async fn hold(ctx: &Context, db: &mut impl Read, request: &Request) -> Result<Option<Held>, ActionError> {
    if request.state != RequestState::OnHold {
        return Ok(None);
    }
    let Some(hold) = review_holds::last(db, request.id).await? else { return Ok(None) };
    let reason = ctx.open_text("review_hold", hold.id, "reason_sealed", &hold.reason_sealed)?;
    Ok(Some(Held { by: hold.staff, reason: reason.to_string(), until: hold.until }))
}
