//! A person ends one of their sessions, what a service may ask without them, or everything at once.

use super::holder;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::SessionId;
use crate::storage::sessions::{self, Session};
use crate::storage::{consents, token_revocations, trusted_browsers};

/// Ends one session of the person, and the access tokens that came of it.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not theirs.
pub async fn end_one(
    ctx: &Context,
    session: &Session,
    ended: SessionId,
    submission: &Submission,
) -> Result<(), ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(());
    };
    if !sessions::is_of(&mut tx, ended, holder(session)?).await? {
        return Err(ActionError::NotFound);
    }
    sessions::end(&mut tx, ended, ctx.now()).await?;
    token_revocations::of_session(&mut tx, ended, ctx.now()).await?;
    Ok(tx.commit().await?)
}

/// Takes back what the person allowed a service, and every token that it has of them.
pub async fn end_service(
    ctx: &Context,
    session: &Session,
    client_id: &str,
    submission: &Submission,
) -> Result<(), ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(());
    };
    let person = holder(session)?;
    consents::take_back(&mut tx, person, client_id).await?;
    token_revocations::of_person_at(&mut tx, person, client_id, ctx.now()).await?;
    Ok(tx.commit().await?)
}

/// Signs the person out everywhere, this browser included; no token of any service works any more, and no browser is
/// known. What they allowed services stays allowed.
pub async fn end_everything(
    ctx: &Context,
    session: &Session,
    submission: &Submission,
) -> Result<(), ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(());
    };
    let (person, now) = (holder(session)?, ctx.now());
    sessions::end_all(&mut tx, person, now).await?;
    token_revocations::of_person(&mut tx, person, now).await?;
    trusted_browsers::forget_all(&mut tx, person).await?;
    Ok(tx.commit().await?)
}
