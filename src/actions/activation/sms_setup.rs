//! The person says to which telephone codes shall go, and proves with a code that it is theirs (E17).

use super::first_code::{self, find};
use super::key_setup::Confirmed;

use crate::actions::sms_codes::{self, SmsStanding};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::key::sms::{MobileNumber, SendFault, SmsCode};
use crate::storage::sessions::Session;

/// What the pages of the number and of the code know.
#[derive(Debug, Clone, Copy)]
pub struct SmsSetup {
    /// `None` until a number was given.
    pub standing: Option<SmsStanding>,
    /// When setting up ends.
    pub until: Instant,
    /// Version of the enrolment.
    pub version: i64,
}

/// What came of a wish for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It is on its way.
    Sent,
    /// Not now; a new number was not kept either.
    Refused(SendFault),
    /// There is no key by text message to set up: its time is over, or another window has done it.
    Over,
}

/// What this session sets up; `None`: it is no key by text message, or none any more.
pub async fn show(ctx: &Context, session: &Session) -> Result<Option<SmsSetup>, ActionError> {
    let mut db = ctx.reader();
    let Some(found) = find(ctx, &mut db, session, Means::Sms).await? else {
        return Ok(None);
    };
    let standing = sms_codes::standing(ctx, &mut db, found.key.id).await?;
    Ok(Some(SmsSetup { standing, until: found.until, version: found.enrolment.last_seq }))
}

/// Keeps the number and sends the first code there; without a number, sends a new code to the one that is known.
///
/// # Errors
/// [`ActionError::Stale`] if the file went on meanwhile.
pub async fn ask_code(
    ctx: &Context,
    session: &Session,
    number: Option<&MobileNumber>,
    submission: &Submission,
) -> Result<Asked, ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Asked::Sent);
    };
    let Some(found) = find(ctx, &mut tx, session, Means::Sms).await? else {
        return Ok(Asked::Over);
    };
    if found.enrolment.last_seq != submission.version {
        return Err(ActionError::Stale(found.enrolment.id.0));
    }
    if let Some(number) = number {
        sms_codes::set_number(ctx, &mut tx, found.key.id, number).await?;
    }
    match sms_codes::send(ctx, &mut tx, &found.key).await {
        Ok(Ok(())) => {}
        Ok(Err(fault)) => {
            // Nothing is kept, the form's key neither: the person asks again later.
            tx.rollback().await?;
            return Ok(Asked::Refused(fault));
        }
        Err(ActionError::NotFound) => return Ok(Asked::Over),
        Err(error) => return Err(error),
    }
    tx.commit().await?;
    Ok(Asked::Sent)
}

/// Judges the code: see [`first_code::confirm`].
pub async fn confirm(
    ctx: &Context,
    session: &Session,
    browser: &str,
    code: &SmsCode,
    submission: &Submission,
) -> Result<Confirmed, ActionError> {
    first_code::confirm(ctx, session, browser, Means::Sms, submission, async |tx, current| {
        sms_codes::use_up(ctx, tx, current.key.id, code).await
    })
    .await
}
