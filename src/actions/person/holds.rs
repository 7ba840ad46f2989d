//! A legal hold: nothing of this person is deleted, by the clock or by command, until it is released.

use super::{Named, find, record};
use crate::actions::{ActionError, Context};
use crate::domain::data::act::Act;

/// Places or releases a hold. Gives whether anything changed: a second hold beside the first says nothing new.
pub async fn change(
    ctx: &Context,
    named: &Named,
    act: Act,
    operator: &str,
    ground: &str,
) -> Result<bool, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let mut changed = false;
    for person in find(ctx, &mut tx, named).await? {
        let is_held = !person.holds(&mut tx).await?.is_empty();
        if is_held != (act == Act::Hold) {
            record(ctx, &mut tx, &person, act, operator, Some(ground)).await?;
            changed = true;
        }
    }
    tx.commit().await?;
    Ok(changed)
}
