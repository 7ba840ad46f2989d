//! Which key the person sets up: the app, or one that does not open eHealth.

use super::{make_key, pending};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::key::level::Means;
use crate::storage::enrolments;
use crate::storage::sessions::Session;

/// What the page of the choice knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choosing {
    /// The means that is being set up.
    pub means: Means,
    /// Version of the enrolment.
    pub version: i64,
}

/// The means that can be chosen, the one that opens eHealth first. Without a gateway no code leaves as text message.
pub fn choices(ctx: &Context) -> Vec<Means> {
    let offered = |means: &Means| *means != Means::Sms || ctx.sms.is_present();
    [Means::MobileApp, Means::Sms, Means::PaperToken].into_iter().filter(offered).collect()
}

/// What this session may choose; `None`: there is nothing to set up any more. Beside a key that does not open eHealth
/// only the app makes sense.
pub async fn choosing(ctx: &Context, session: &Session) -> Result<Option<Choosing>, ActionError> {
    let found = pending::find(ctx, &mut ctx.reader(), session).await?;
    let found = found.filter(|found| found.enrolment.state == EnrolmentState::KeyPending);
    Ok(found.map(|found| Choosing { means: found.key.means, version: found.enrolment.last_seq }))
}

/// Sets up that means from now on. An app that is being set up keeps its secret, a key by text message its number; a
/// card is always printed anew.
///
/// # Errors
/// [`ActionError::NotFound`] without anything to set up, or for a means that is not offered; [`ActionError::Stale`] if the file went on meanwhile.
pub async fn choose_means(
    ctx: &Context,
    session: &Session,
    browser: &str,
    means: Means,
    submission: &Submission,
) -> Result<(), ActionError> {
    if !choices(ctx).contains(&means) {
        return Err(ActionError::NotFound);
    }
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(());
    };
    let enrolment = session.enrolment.ok_or(ActionError::NotFound)?;
    let seen = enrolments::get(&mut tx, enrolment).await?;
    let found = pending::find(ctx, &mut tx, session).await?.ok_or(ActionError::NotFound)?;
    if seen.state != EnrolmentState::KeyPending || seen.last_seq != submission.version {
        return Err(ActionError::Stale(enrolment.0));
    }
    if means != found.key.means || means == Means::PaperToken {
        make_key::add_pending(ctx, &mut tx, enrolment, means, browser).await?;
    }
    Ok(tx.commit().await?)
}
