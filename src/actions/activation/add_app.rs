//! Somebody whose key does not open eHealth adds the app, right after signing in with that key.

use super::{make_key, session};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::key::level::Means;
use crate::domain::oidc::sign_in::password_holds;
use crate::storage::db::Read;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::sessions::Session;

/// Version of the enrolment, if whoever is signed in at the identity provider may add the app now; `None`: they have to
/// sign in first, or have nothing to add.
pub async fn may_add(ctx: &Context, signed_in: Option<&Session>) -> Result<Option<i64>, ActionError> {
    let found = candidate(ctx, &mut ctx.reader(), signed_in).await?;
    Ok(found.map(|enrolment| enrolment.last_seq))
}

/// Begins to set up the app; gives the token of the session in which it is done. Every other session ends.
///
/// # Errors
/// [`ActionError::NotFound`] if [`may_add`] gives nothing; [`ActionError::Stale`] if the file went on meanwhile.
pub async fn add_app(
    ctx: &Context,
    signed_in: Option<&Session>,
    browser: &str,
    submission: &Submission,
) -> Result<String, ActionError> {
    let token = session::token(ctx, submission, browser);
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(token);
    };
    let enrolment = candidate(ctx, &mut tx, signed_in).await?.ok_or(ActionError::NotFound)?;
    if enrolment.last_seq != submission.version {
        return Err(ActionError::Stale(enrolment.id.0));
    }
    make_key::add_pending(ctx, &mut tx, enrolment.id, Means::MobileApp, browser).await?;
    session::start(ctx, &mut tx, &enrolment, &token).await?;
    tx.commit().await?;
    Ok(token)
}

/// Signed in with the weak key itself, not with the password alone, and a moment ago.
async fn candidate(
    ctx: &Context,
    db: &mut impl Read,
    signed_in: Option<&Session>,
) -> Result<Option<Enrolment>, ActionError> {
    let signed_in = signed_in
        .filter(|session| matches!(session.means, Means::Sms | Means::PaperToken))
        .filter(|session| password_holds(session.auth_time, ctx.now()));
    let Some(id) = signed_in.and_then(|session| session.enrolment) else {
        return Ok(None);
    };
    let enrolment = enrolments::get(db, id).await?;
    Ok((enrolment.state == EnrolmentState::KeyLow).then_some(enrolment))
}
