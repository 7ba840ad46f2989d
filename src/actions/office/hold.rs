//! Who has a file open. A check is held by one clerk until they release it or their lease is over, so that two
//! clerks never type over each other (journey E5, E6).

use uuid::Uuid;

use super::Counter;
use crate::actions::ActionError;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::word::Word;
use crate::storage::db::{Read, Tx};
use crate::storage::email_proofs;
use crate::storage::enrolments::Enrolment;
use crate::storage::history;

/// The hold on an open check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    /// The member of staff who opened the check, or cleared the doubt in it.
    pub clerk: Option<Uuid>,
    pub since: Instant,
    /// Where the check was opened from, and where its release leads back to.
    pub before: EnrolmentState,
}

/// The hold on a file; `None` unless its check is open.
pub async fn of(db: &mut impl Read, file: &Enrolment) -> Result<Option<Hold>, ActionError> {
    if file.state != EnrolmentState::IdentityCheck {
        return Ok(None);
    }
    let history = history::of(db, file.id.0).await?;
    let opening = [EnrolmentEvent::OpenCheck.word(), EnrolmentEvent::ClearDoubt.word()];
    let opened = history.iter().rfind(|entry| entry.event == opening[0]);
    let taken = history.iter().rfind(|entry| opening.contains(&entry.event.as_str()));
    Ok(opened.zip(taken).map(|(opened, taken)| Hold {
        clerk: taken.actor_id,
        since: taken.at,
        before: EnrolmentState::parse(&opened.from).unwrap_or(EnrolmentState::Draft),
    }))
}

/// The file as the form showed it, read while nobody else can change it: an address, say, between being judged and
/// being written to.
pub(super) async fn still(
    tx: &mut Tx,
    counter: &Counter,
    id: EnrolmentId,
    version: i64,
) -> Result<Enrolment, ActionError> {
    counter.file_seen_at(tx, id, version).await?;
    email_proofs::hold_file(tx, id, version).await.map_err(|error| ActionError::from(error).about(id))?;
    counter.file_seen_at(tx, id, version).await
}

/// Lets only the holder go on with an open check.
///
/// # Errors
/// [`ActionError::Stale`] if no check is open any more; [`ActionError::Forbidden`] if a colleague holds it.
pub async fn held_by(db: &mut impl Read, file: &Enrolment, counter: &Counter) -> Result<Hold, ActionError> {
    let hold = of(db, file).await?.ok_or(ActionError::Stale(file.id.0))?;
    if hold.clerk == Some(counter.clerk.0) {
        Ok(hold)
    } else {
        Err(ActionError::Forbidden("office-held-by-colleague"))
    }
}
