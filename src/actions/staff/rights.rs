//! An operator gives an approver a right besides their role, or takes it away.

use crate::actions::{ActionError, Context};
use crate::domain::person::email::Email;
use crate::domain::staff::Right;
use crate::storage::{staff, staff_rights};

/// What giving gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Giving {
    Done,
    /// No approver has this address.
    Nobody,
}

/// Gives the approver with this address the right, or takes it away. It counts from their next click on.
pub async fn set_right(
    ctx: &Context,
    email: &Email,
    right: Right,
    given: bool,
) -> Result<Giving, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let folded = email.folded();
    let all = staff::all(&mut tx).await?;
    let Some(member) = all.into_iter().find(|one| one.email == folded && one.role.decides()) else {
        return Ok(Giving::Nobody);
    };
    if given {
        staff_rights::give(&mut tx, member.id, right, ctx.now()).await?;
    } else {
        staff_rights::take(&mut tx, member.id, right).await?;
    }
    tx.commit().await?;
    Ok(Giving::Done)
}
