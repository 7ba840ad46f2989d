//! A person removes one of several keys: in a fresh sign-in with another one, and never the last that opens eHealth.

use super::{holder, seen, tell};
use crate::actions::fresh::is_fresh;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::KeyId;
use crate::domain::key::held::{Held, Removal, removal};
use crate::domain::key::level::Means;
use crate::domain::letter::Letter;
use crate::storage::db::Read;
use crate::storage::held_keys::{self, HeldKey};
use crate::storage::sessions::Session;
use crate::storage::{enrolments, passkeys, sign_in_log};

/// Whether a key can be removed now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removable {
    /// The rules allow it, or say why not.
    Judged(Removal),
    /// The sign-in is too old.
    SignInFirst,
}

/// What the page of the removal knows.
#[derive(Debug, Clone)]
pub struct Removing {
    pub key: HeldKey,
    pub removable: Removable,
    /// Version of the enrolment.
    pub version: i64,
}

/// What removing gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removed {
    /// The key opens nothing any more.
    Gone,
    Not(Removable),
}

/// Whether the person of this session may remove that key. Changes nothing.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not theirs, or opens nothing any more.
pub async fn look(ctx: &Context, session: &Session, key: KeyId) -> Result<Removing, ActionError> {
    let mut db = ctx.reader();
    let (key, removable) = judge(ctx, &mut db, session, key).await?;
    let version = enrolments::get(&mut db, holder(session)?).await?.last_seq;
    Ok(Removing { key, removable, version })
}

/// Removes the key.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not theirs, or opens nothing any more; [`ActionError::Stale`] if the file went
/// on meanwhile.
pub async fn remove(
    ctx: &Context,
    session: &Session,
    key: KeyId,
    submission: &Submission,
) -> Result<Removed, ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Removed::Gone);
    };
    held_keys::lock(&mut tx, holder(session)?).await?;
    let person = seen(&mut tx, session, submission).await?;
    let (key, removable) = judge(ctx, &mut tx, session, key).await?;
    if removable != Removable::Judged(Removal::Allowed) {
        return Ok(Removed::Not(removable));
    }
    let gone = match key.means {
        Means::Passkey => passkeys::remove(&mut tx, person.id, key.id).await,
        _ => held_keys::revoke(&mut tx, person.id, key.id).await,
    };
    gone.map_err(|error| ActionError::from(error).about(person.id))?;
    tell(ctx, &mut tx, session, &person, Letter::KeyRemoved).await?;
    tx.commit().await?;
    Ok(Removed::Gone)
}

async fn judge(
    ctx: &Context,
    db: &mut impl Read,
    session: &Session,
    key: KeyId,
) -> Result<(HeldKey, Removable), ActionError> {
    let keys = held_keys::with_passkeys(db, holder(session)?).await?;
    let held: Vec<Held> = keys.iter().map(HeldKey::held).collect();
    let key = keys.into_iter().find(|held| held.id == key).ok_or(ActionError::NotFound)?;
    let signed_in_with = sign_in_log::key_of(db, session.id).await?;
    let removable = match removal(&held, key.id, signed_in_with) {
        Removal::Allowed if !is_fresh(ctx, session) => Removable::SignInFirst,
        judged => Removable::Judged(judged),
    };
    Ok((key, removable))
}
