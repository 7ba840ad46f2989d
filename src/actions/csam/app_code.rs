//! A code of the mobile app, wherever one is asked for (RFC 6238): counted before it is compared, paused after ten
//! wrong ones, the key disabled after fifty in a row.
//!
//! Several keys of one means are guessed at together: the eldest of them bears the count of all, so that three apps do
//! not give a stranger three times the tries.

use super::lose_key::{Why, lose_key};
use crate::actions::{ActionError, Context, tries};
use crate::adapters::totp::{Seed, matching_step};
use crate::adapters::vault::Place;
use crate::domain::instant::Instant;
use crate::domain::key::totp::{Step, TotpCode};
use crate::domain::oidc::grant::TRIES_UNTIL_DISABLED;
use crate::storage::db::Tx;
use crate::storage::error::StorageError;
use crate::storage::keys::{self, DigitalKey};
use crate::storage::tries::Door;

/// Whether a try was counted, and may so be compared.
pub enum Turn {
    /// So many tries in a row without a right one, this one included.
    Counted { in_row: i64 },
    /// Too many wrong codes: none is looked at before this moment.
    Paused(Instant),
    /// The key opens nothing any more.
    Disabled,
}

/// Of the usable keys of a person, the newest first, those of the means that is asked for: that of the newest.
pub fn of_one_means(mut active: Vec<DigitalKey>) -> Vec<DigitalKey> {
    let means = active.first().map(|key| key.means);
    active.retain(|key| Some(key.means) == means);
    active
}

/// The key that bears the count of all of them: the eldest.
pub fn counter(keys: &[DigitalKey]) -> Option<&DigitalKey> {
    keys.last()
}

/// Counts the try at the [`counter`] before the code is compared, in one statement that also holds the limit: parallel
/// tries cannot share a count, and no more than fifty are ever compared.
pub async fn count(ctx: &Context, key: &DigitalKey) -> Result<Turn, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let turn = match tries::take(ctx, &mut tx, Door::Key(key.id)).await? {
        tries::Turn::Counted { in_row } => Turn::Counted { in_row },
        tries::Turn::Paused(until) => Turn::Paused(until),
        tries::Turn::NotCounted => return not_counted(ctx, tx, key).await,
    };
    tx.commit().await?;
    Ok(turn)
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

/// The key that shows this code, and the step of time that it belongs to, if it is one that counts now.
pub fn matching<'a>(
    ctx: &Context,
    keys: &'a [DigitalKey],
    code: &TotpCode,
) -> Result<Option<(&'a DigitalKey, Step)>, ActionError> {
    let mut found = None;
    for key in keys {
        let place = Place { table: "digital_key", row: key.id.0, column: "seed_sealed" };
        let seed = Seed::from_bytes(ctx.vault.open(&place, &key.seed_sealed)?);
        // Every key is looked at, so that time does not tell which of them it was.
        let step = matching_step(&seed, code, ctx.now(), Some(Step(key.last_step)));
        found = found.or(step.map(|step| (key, step)));
    }
    Ok(found)
}

/// Uses up the step of a right code, and with it what was tried wrongly before; `false`: it was used meanwhile
/// (RFC 6238, 5.2).
pub async fn use_up(tx: &mut Tx, key: &DigitalKey, step: Step) -> Result<bool, ActionError> {
    match keys::use_step(tx, key.id, step.0).await {
        Err(StorageError::Conflict) => return Ok(false),
        used => used?,
    }
    keys::clear_failures_of(tx, key.enrolment, key.means).await?;
    Ok(true)
}

/// After a wrong code: disables the keys if that was the last one they take. Gives whether it did.
pub async fn disable_if_too_many(ctx: &Context, key: &DigitalKey, in_row: i64) -> Result<bool, ActionError> {
    if in_row < TRIES_UNTIL_DISABLED {
        return Ok(false);
    }
    let mut tx = ctx.db.begin().await?;
    lose_key(ctx, &mut tx, key, Why::Guessed).await?;
    tx.commit().await?;
    Ok(true)
}
