//! A person who is signed in chooses another password.

use super::{holder, seen, tell};
use crate::actions::fresh::is_fresh;
use crate::actions::passwords::{self, Caller, Outcome, check_password};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::instant::Instant;
use crate::domain::key::password::Password;
use crate::domain::key::username::Username;
use crate::domain::letter::Letter;
use crate::domain::person::email::Email;
use crate::storage::sessions::Session;
use crate::storage::{accounts, enrolments, password_resets, token_revocations, trusted_browsers};

/// Whose password it is, and with what the new one is compared.
#[derive(Debug, Clone)]
pub struct Owner {
    pub username: Username,
    pub email: Option<Email>,
    /// Whether it can be changed now; otherwise the sign-in is too old.
    pub fresh: bool,
    /// Version of the enrolment.
    pub version: i64,
}

/// What changing gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// It is the password from now on.
    Done,
    /// The present password is another one.
    Wrong,
    /// Too many wrong ones: not looked at before this moment.
    Wait(Instant),
    /// The sign-in is too old.
    SignInFirst,
}

/// Whose password the person of this session would change. Changes nothing.
///
/// # Errors
/// [`ActionError::NotFound`] if they have no account.
pub async fn look(ctx: &Context, session: &Session) -> Result<Owner, ActionError> {
    let mut db = ctx.reader();
    let person = enrolments::get(&mut db, holder(session)?).await?;
    let account = accounts::of_enrolment(&mut db, person.id).await?.ok_or(ActionError::NotFound)?;
    Ok(Owner {
        username: Username::parse(&account.username).map_err(|_| ActionError::NotFound)?,
        email: person.person.as_ref().and_then(|person| Email::parse(&person.email).ok()),
        fresh: is_fresh(ctx, session),
        version: person.last_seq,
    })
}

/// Makes `new` the password, if `present` is the one until now: whoever finds a browser open does not know it. The try
/// is counted as at a sign-in.
///
/// # Errors
/// [`ActionError::Busy`] if too many passwords wait to be hashed; [`ActionError::Stale`] if the file went on meanwhile.
pub async fn change_password(
    ctx: &Context,
    session: &Session,
    caller: &Caller,
    owner: &Owner,
    present: &Password,
    new: &Password,
    submission: &Submission,
) -> Result<Changed, ActionError> {
    if ctx.seen_before(submission).await?.is_some() {
        return Ok(Changed::Done);
    }
    let changed = attempt(ctx, session, caller, owner, present, new, submission).await?;
    // A parallel copy of this very form may have been right, and the present password is another one since then.
    Ok(if ctx.seen_before(submission).await?.is_some() { Changed::Done } else { changed })
}

async fn attempt(
    ctx: &Context,
    session: &Session,
    caller: &Caller,
    owner: &Owner,
    present: &Password,
    new: &Password,
    submission: &Submission,
) -> Result<Changed, ActionError> {
    if !is_fresh(ctx, session) {
        return Ok(Changed::SignInFirst);
    }
    match check_password(ctx, caller, owner.username.as_str(), present).await? {
        Outcome::Right(enrolment) if session.enrolment == Some(enrolment) => {}
        Outcome::Right(_) | Outcome::Wrong => return Ok(Changed::Wrong),
        Outcome::Wait(until) => return Ok(Changed::Wait(until)),
    }
    // Outside the transaction: hashing takes longer than anybody should wait for the database.
    let phc = ctx.hashes.hash(new.expose()).await?;
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Changed::Done);
    };
    let person = seen(&mut tx, session, submission).await?;
    accounts::replace_password(&mut tx, person.id, &phc).await?;
    password_resets::use_up_all(&mut tx, person.id, ctx.now()).await?;
    token_revocations::of_person(&mut tx, person.id, ctx.now()).await?;
    trusted_browsers::forget_all(&mut tx, person.id).await?;
    passwords::forgive(ctx, &mut tx, caller, &owner.username).await?;
    tell(ctx, &mut tx, session, &person, Letter::PasswordChanged).await?;
    tx.commit().await?;
    Ok(Changed::Done)
}
