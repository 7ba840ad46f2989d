//! A first code proves a key that does not open eHealth: the same for a card and for text messages (E17).

use super::key_setup::Confirmed;
use super::make_key;
use super::pending::{self, Pending};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::key::level::Means;
use crate::storage::db::{Read, Tx};
use crate::storage::sessions::Session;

/// The key of these means that the session sets up, while there is time.
pub(super) async fn find(
    ctx: &Context,
    db: &mut impl Read,
    session: &Session,
    means: Means,
) -> Result<Option<Pending>, ActionError> {
    let found = pending::find(ctx, db, session).await?;
    Ok(found.filter(|found| found.key.means == means))
}

/// Judges the code; `use_up` says whether it is right, and uses it up. The attempt is counted, and stays counted,
/// before it is compared.
pub(super) async fn confirm(
    ctx: &Context,
    session: &Session,
    browser: &str,
    means: Means,
    submission: &Submission,
    use_up: impl AsyncFnOnce(&mut Tx, &Pending) -> Result<bool, ActionError>,
) -> Result<Confirmed, ActionError> {
    let done = async || Ok::<_, ActionError>(ctx.seen_before(submission).await?.is_some());
    let Some(found) = find(ctx, &mut ctx.reader(), session, means).await? else {
        return Ok(if done().await? { Confirmed::Active } else { Confirmed::Over });
    };
    let count = match pending::count(ctx, &found.key).await? {
        Ok(count) => count,
        Err(_) if done().await? => return Ok(Confirmed::Active),
        Err(until) => return Ok(Confirmed::Paused(until)),
    };
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Confirmed::Active);
    };
    let Some(current) = find(ctx, &mut tx, session, means).await? else {
        return Ok(Confirmed::Over);
    };
    if current.key.id != found.key.id || submission.version != current.enrolment.last_seq {
        return Err(ActionError::Stale(current.enrolment.id.0));
    }
    if use_up(&mut tx, &current).await? {
        make_key::finish(ctx, &mut tx, session, browser, &current, -1).await?;
        tx.commit().await?;
        return Ok(Confirmed::Active);
    }
    // The form is not used up: the person types again.
    tx.rollback().await?;
    Ok(match pending::after_wrong(ctx, &found.key, count).await? {
        Ok(left) => Confirmed::Wrong { left },
        Err(until) => Confirmed::Paused(until),
    })
}
