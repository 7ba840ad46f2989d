//! My digital keys: what somebody who is signed in at the identity provider sees of their keys, and does with them.
//!
//! What gives or takes a way in needs a sign-in of the last ten minutes, ends every other session, and is written to
//! the person.

pub mod add;
pub mod change_password;
pub mod end;
pub mod overview;
pub mod passkey;
pub mod remove;
pub mod rename;
pub mod renew_codes;

use super::fresh::is_fresh;
use super::{ActionError, Context, Submission, enrolment_moves};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::EnrolmentId;
use crate::domain::letter::Letter;
use crate::storage::db::{Read, Tx};
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::sessions::{self, Session};

/// Whose keys these are.
///
/// # Errors
/// [`ActionError::NotFound`] for a session of nobody whose enrolment is here.
pub(super) fn holder(session: &Session) -> Result<EnrolmentId, ActionError> {
    session.enrolment.ok_or(ActionError::NotFound)
}

/// The holder's file as the form saw it.
///
/// # Errors
/// [`ActionError::Stale`] if it went on meanwhile.
pub(super) async fn seen(
    db: &mut impl Read,
    session: &Session,
    submission: &Submission,
) -> Result<Enrolment, ActionError> {
    let person = enrolments::get(db, holder(session)?).await?;
    if person.last_seq == submission.version { Ok(person) } else { Err(ActionError::Stale(person.id.0)) }
}

/// Whether a key, or a passkey, may be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addable {
    /// It may; the version of the enrolment.
    Now(i64),
    /// The key that is there does not open eHealth: the app takes its place first, elsewhere.
    AppFirst,
    /// There are as many as there may be.
    Full,
    /// The sign-in is too old.
    SignInFirst,
}

/// Judges it for this person, who has room for one more or not.
pub(super) fn addable(ctx: &Context, session: &Session, person: &Enrolment, has_room: bool) -> Addable {
    match person.state {
        EnrolmentState::KeyActive if !has_room => Addable::Full,
        EnrolmentState::KeyActive if is_fresh(ctx, session) => Addable::Now(person.last_seq),
        EnrolmentState::KeyActive => Addable::SignInFirst,
        _ => Addable::AppFirst,
    }
}

/// After a change of what lets the person in: every other session ends, and they are told.
pub(super) async fn tell(
    ctx: &Context,
    tx: &mut Tx,
    session: &Session,
    person: &Enrolment,
    letter: Letter,
) -> Result<(), ActionError> {
    sessions::end_others(tx, person.id, session.id, ctx.now()).await?;
    enrolment_moves::write(ctx, tx, letter, person).await
}
