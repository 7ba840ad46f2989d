//! "This was not me": the mailed link that stops a recovery while it waits.

use crate::actions::{ActionError, Begun, Context, Submission};
use crate::adapters::vault::Purpose;
use crate::domain::id::RecoveryId;
use crate::domain::instant::Instant;
use crate::domain::timer::TimerKind;
use crate::storage::key_recoveries::{self, KeyRecovery};
use crate::storage::{recovery_codes, timers};

/// The token of the link; always the same for the same recovery. The database keeps a keyed hash.
pub(super) fn token(ctx: &Context, id: RecoveryId) -> String {
    ctx.vault.derive_token(Purpose::RecoveryStop, id.0.as_bytes())
}

/// The whole link, for the letter that leaves.
pub fn link(ctx: &Context, id: RecoveryId) -> String {
    format!("{}/csam/recover/stop/{}", ctx.settings.base_url, token(ctx, id))
}

/// What the database keeps in place of a token.
pub(super) fn hash(ctx: &Context, token: &str) -> Vec<u8> {
    ctx.vault.keyed_hash(Purpose::RecoveryStop, token.as_bytes()).to_vec()
}

/// What a link is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stoppable {
    /// It stops a recovery that was asked then.
    Waiting(Instant),
    /// There is nothing to stop any more.
    Over,
}

/// What this link stops. Changes nothing.
///
/// # Errors
/// [`ActionError::NotFound`] if nobody was ever sent this link.
pub async fn look(ctx: &Context, token: &str) -> Result<Stoppable, ActionError> {
    let found = find(ctx, token).await?;
    Ok(if found.ended_at.is_none() { Stoppable::Waiting(found.asked_at) } else { Stoppable::Over })
}

/// Stops it, and voids the sheet of which somebody else has a code. The key stays lost: an office gives a new one.
pub async fn stop(ctx: &Context, token: &str, submission: &Submission) -> Result<(), ActionError> {
    let found = find(ctx, token).await?;
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(());
    };
    let waiting = key_recoveries::waiting(&mut tx, found.enrolment).await?;
    if waiting.is_some_and(|waiting| waiting.id == found.id) {
        let now = ctx.now();
        key_recoveries::end_waiting(&mut tx, found.enrolment, "stopped", now).await?;
        recovery_codes::void(&mut tx, found.enrolment, now).await?;
        timers::clear(&mut tx, found.enrolment.0, TimerKind::RecoveryReady, now).await?;
    }
    Ok(tx.commit().await?)
}

async fn find(ctx: &Context, token: &str) -> Result<KeyRecovery, ActionError> {
    let found = key_recoveries::by_token(&mut ctx.reader(), &hash(ctx, token)).await?;
    found.ok_or(ActionError::NotFound)
}
