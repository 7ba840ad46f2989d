//! A person calls one of their keys something else.

use super::{holder, seen};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::KeyId;
use crate::domain::key::held::KeyName;
use crate::storage::held_keys::{self, HeldKey};
use crate::storage::sessions::Session;

/// One usable key of the holder of this session. Changes nothing.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not theirs, or opens nothing any more.
pub async fn find(ctx: &Context, session: &Session, key: KeyId) -> Result<HeldKey, ActionError> {
    let held = held_keys::with_passkeys(&mut ctx.reader(), holder(session)?).await?;
    held.into_iter().find(|held| held.id == key).ok_or(ActionError::NotFound)
}

/// Gives a key of the person another name.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not theirs, or opens nothing any more; [`ActionError::Stale`] if the file went
/// on meanwhile.
pub async fn rename(
    ctx: &Context,
    session: &Session,
    key: KeyId,
    name: &KeyName,
    submission: &Submission,
) -> Result<(), ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(());
    };
    let person = seen(&mut tx, session, submission).await?;
    let held = held_keys::with_passkeys(&mut tx, person.id).await?;
    if !held.iter().any(|held| held.id == key) {
        return Err(ActionError::NotFound);
    }
    held_keys::rename(&mut tx, person.id, key, name)
        .await
        .map_err(|error| ActionError::from(error).about(person.id))?;
    Ok(tx.commit().await?)
}
