//! Between the two steps of a sign-in: somebody whose key is a telephone number has a code sent there.

use super::enter_code::halfway;
use crate::actions::{ActionError, Begun, Context, Submission, sms_codes};
use crate::domain::key::level::Means;
use crate::domain::key::sms::SendFault;
use crate::storage::keys;
use crate::storage::sessions::Session;

/// What came of a wish for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeSending {
    /// It is on its way.
    Sent,
    /// Not now: this number, or this person, had enough of them.
    Refused(SendFault),
    /// The password was not proved in this browser a moment ago.
    PasswordFirst,
    /// This person has no key by text message.
    NoKey,
}

/// Sends a code to whoever has just proved their password in this browser.
pub async fn send_code(
    ctx: &Context,
    submission: &Submission,
    session: Option<&Session>,
) -> Result<CodeSending, ActionError> {
    let Some((_, enrolment)) = halfway(ctx, session) else {
        return Ok(CodeSending::PasswordFirst);
    };
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(CodeSending::Sent);
    };
    let key = keys::active(&mut tx, enrolment).await?.into_iter().find(|key| key.means == Means::Sms);
    let Some(key) = key else {
        return Ok(CodeSending::NoKey);
    };
    match sms_codes::send(ctx, &mut tx, &key).await {
        Ok(Ok(())) => {}
        Ok(Err(fault)) => {
            // The form is not used up: the person asks again later.
            tx.rollback().await?;
            return Ok(CodeSending::Refused(fault));
        }
        Err(ActionError::NotFound) => return Ok(CodeSending::NoKey),
        Err(error) => return Err(error),
    }
    tx.commit().await?;
    Ok(CodeSending::Sent)
}
