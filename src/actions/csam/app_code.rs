//! A code of the mobile app, wherever one is asked for (RFC 6238): counted before it is compared, paused after ten
//! wrong ones, the key disabled after fifty in a row.

use super::lose_key::{Why, lose_key};
use crate::actions::{ActionError, Context};
use crate::adapters::totp::{Seed, matching_step};
use crate::adapters::vault::Place;
use crate::domain::instant::Instant;
use crate::domain::key::totp::{Step, TotpCode};
use crate::domain::oidc::grant::{LONGEST_PAUSE, PAUSE, TRIES_UNTIL_DISABLED, TRIES_UNTIL_PAUSE};
use crate::storage::db::Tx;
use crate::storage::keys::{self, DigitalKey};

/// Whether a try was counted, and may so be compared.
pub enum Turn {
    /// So many tries in a row without a right one, this one included.
    Counted { in_row: i64 },
    /// Too many wrong codes: none is looked at before this moment.
    Paused(Instant),
    /// The key opens nothing any more.
    Disabled,
}

/// Counts the try before the code is compared, in one statement that also holds the limit: parallel tries cannot
/// share a count, and no more than fifty are ever compared.
pub async fn count(ctx: &Context, key: &DigitalKey) -> Result<Turn, ActionError> {
    let (now, mut tx) = (ctx.now(), ctx.db.begin().await?);
    let latest = now.plus(LONGEST_PAUSE);
    let Some((failures, in_row)) =
        keys::count_try(&mut tx, key.id, TRIES_UNTIL_DISABLED, now, latest).await?
    else {
        return not_counted(ctx, tx, key).await;
    };
    if failures >= TRIES_UNTIL_PAUSE {
        // The pause stands before the last try is compared; a right code lifts it.
        keys::pause(&mut tx, key.id, now.plus(PAUSE)).await?;
    }
    tx.commit().await?;
    Ok(if failures > TRIES_UNTIL_PAUSE { Turn::Paused(now.plus(PAUSE)) } else { Turn::Counted { in_row } })
}

/// Why a try was not counted. A key that stands at its last try and is not paused was left so by a try that broke
/// off: it is disabled now.
async fn not_counted(ctx: &Context, mut tx: Tx, key: &DigitalKey) -> Result<Turn, ActionError> {
    let keys = keys::active(&mut tx, key.enrolment).await?;
    let Some(same) = keys.into_iter().find(|other| other.id == key.id) else {
        return Ok(Turn::Disabled);
    };
    if let Some(until) = same.paused_until.filter(|until| *until > ctx.now()) {
        return Ok(Turn::Paused(until));
    }
    lose_key(ctx, &mut tx, &same, Why::Guessed).await?;
    tx.commit().await?;
    Ok(Turn::Disabled)
}

/// The step of time that this code belongs to, if it is one that counts now.
pub fn matching(ctx: &Context, key: &DigitalKey, code: &TotpCode) -> Result<Option<Step>, ActionError> {
    let place = Place { table: "digital_key", row: key.id.0, column: "seed_sealed" };
    let seed = Seed::from_bytes(ctx.vault.open(&place, &key.seed_sealed)?);
    Ok(matching_step(&seed, code, ctx.now(), Some(Step(key.last_step))))
}

/// After a wrong code: disables the key if that was the last one it takes. Gives whether it did.
pub async fn disable_if_too_many(ctx: &Context, key: &DigitalKey, in_row: i64) -> Result<bool, ActionError> {
    if in_row < TRIES_UNTIL_DISABLED {
        return Ok(false);
    }
    let mut tx = ctx.db.begin().await?;
    lose_key(ctx, &mut tx, key, Why::Guessed).await?;
    tx.commit().await?;
    Ok(true)
}
