//! E11 by the person: whoever has the letter and knows the mailbox has the link sent there again.

use crate::actions::office::resend_link::resend;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::actor::Actor;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::person::email::Email;
use crate::domain::reference::Reference;
use crate::storage::db::Read;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::error::StorageError;
use crate::storage::office_files;

/// Sends the link again if a kit is out whose file has that reference and that mailbox, within the limits of every
/// resending. Gives the path at which the answer is seen: the same whatever was found, for a stranger with a letter
/// shall not learn whose it is, nor use up the mails of somebody whose address they do not know.
pub async fn ask_link(
    ctx: &Context,
    submission: &Submission,
    reference: &Reference,
    email: &Email,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    if let Some(file) = waiting(&mut tx, reference, email).await? {
        match resend(ctx, &mut tx, &file, Actor::Visitor).await {
            Ok(Ok(())) => {}
            // The limit says no, or somebody else moved the file in the same moment.
            Ok(Err(_)) | Err(ActionError::Stale(_) | ActionError::Storage(StorageError::Conflict)) => {
                tx.rollback().await?;
                return Ok(submission.location.clone());
            }
            Err(error) => return Err(error),
        }
    }
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// The file that waits for its link to be followed, if both belong to it.
async fn waiting(
    db: &mut impl Read,
    reference: &Reference,
    email: &Email,
) -> Result<Option<Enrolment>, ActionError> {
    let Some(id) = office_files::by_reference(db, reference.as_str()).await? else {
        return Ok(None);
    };
    let file = enrolments::get(db, id).await?;
    let mailbox = file.person.as_ref().and_then(|person| Email::parse(&person.email).ok());
    let fits = mailbox.is_some_and(|mailbox| mailbox.folded() == email.folded());
    Ok(Some(file).filter(|file| fits && file.state == EnrolmentState::KitIssued))
}
