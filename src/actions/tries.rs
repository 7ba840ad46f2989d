//! A try at a code, a recovery code or a passkey is counted before it is compared, so that parallel tries cannot share a
//! count; ten wrong ones bring a pause, and after fifty in a row none is compared any more.

use super::{ActionError, Context};
use crate::domain::instant::Instant;
use crate::domain::oidc::grant::{LONGEST_PAUSE, PAUSE, TRIES_UNTIL_DISABLED, TRIES_UNTIL_PAUSE};
use crate::storage::db::Tx;
use crate::storage::tries::{self, Door};

/// Whether a try may be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// It may; so many stand in a row without a right one, this one included.
    Counted { in_row: i64 },
    /// Too many wrong ones: none is looked at before this moment.
    Paused(Instant),
    /// It was not counted: paused, at its last try, or gone. What is tried knows which.
    NotCounted,
}

/// Counts a try. The caller commits before anything is compared.
pub(super) async fn take(ctx: &Context, tx: &mut Tx, door: Door) -> Result<Turn, ActionError> {
    let now = ctx.now();
    let counted = tries::count(tx, door, TRIES_UNTIL_DISABLED, now, now.plus(LONGEST_PAUSE)).await?;
    let Some((failures, in_row)) = counted else {
        return Ok(Turn::NotCounted);
    };
    if failures >= TRIES_UNTIL_PAUSE {
        // The pause stands before the last try is compared; a right one lifts it.
        tries::pause(tx, door, now.plus(PAUSE)).await?;
    }
    Ok(if failures > TRIES_UNTIL_PAUSE { Turn::Paused(now.plus(PAUSE)) } else { Turn::Counted { in_row } })
}
