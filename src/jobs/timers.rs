//! Fires stored deadlines, one at a time. What each does is an action of the system; here is only when.

use time::Duration;

use crate::actions::{ActionError, Context, timers as actions};
use crate::storage::error::StorageError;
use crate::storage::timers::{self, Timer};

/// Waits after the first, second, … failure; the last one from then on.
const RETRIES: [Duration; 3] = [Duration::minutes(1), Duration::minutes(5), Duration::minutes(30)];

/// Fires the next deadline that has come. Gives `false` when none has.
pub async fn fire_one(ctx: &Context) -> Result<bool, ActionError> {
    let Some(timer) = timers::next_due(&mut ctx.reader(), ctx.now()).await? else {
        return Ok(false);
    };
    if let Err(error) = actions::fire(ctx, &timer).await {
        put_off(ctx, &timer, &error).await?;
    }
    Ok(true)
}

/// Whoever lost a race, or met a fault, tries again later. The log names the row and no person.
async fn put_off(ctx: &Context, timer: &Timer, error: &ActionError) -> Result<(), ActionError> {
    let wait = RETRIES.get(timer.failures).copied().unwrap_or(RETRIES[RETRIES.len() - 1]);
    tracing::warn!(
        timer = %timer.id, kind = %timer.kind, machine = timer.machine, owner = %timer.owner,
        error = error.chain(), "a deadline could not be acted on"
    );
    let mut tx = ctx.db.begin().await?;
    match timers::put_off(&mut tx, timer.id, ctx.now().plus(wait)).await {
        // It was fired or cleared by somebody else meanwhile: that is what was lost.
        Err(StorageError::Conflict) => Ok(tx.rollback().await?),
        put_off => {
            put_off?;
            Ok(tx.commit().await?)
        }
    }
}
