//! One more passkey beside the keys that work: begun in a fresh sign-in, made by the browser within five minutes.

use super::{Addable, holder, seen, tell};
use crate::actions::passkeys::{self as questions, Answer, Question, Spent};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::adapters::passkeys::{Made, PasskeyFault};
use crate::domain::key::held::{KeyName, may_add_passkey};
use crate::domain::key::passkey::CeremonyKind;
use crate::domain::letter::Letter;
use crate::storage::db::Read;
use crate::storage::error::StorageError;
use crate::storage::passkey_ceremonies::{self, PasskeyCeremony};
use crate::storage::passkeys::{self, Passkey};
use crate::storage::sessions::Session;
use crate::storage::{accounts, enrolments, held_keys};

/// What naming the new passkey gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// The question waits in this browser.
    Waits,
    /// See [`Addable`].
    Not(Addable),
}

/// What an answer led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It signs in from now on.
    Done,
    /// It does not hold, or the device has been added before.
    Refused,
    /// Nothing was asked, or it was answered before, or is over.
    Over,
    /// See [`Addable`].
    Not(Addable),
}

/// Whether the person of this session may add a passkey. Changes nothing.
///
/// # Errors
/// [`ActionError::NotFound`] where there can be no passkeys.
pub async fn addable(ctx: &Context, session: &Session) -> Result<Addable, ActionError> {
    judge(ctx, &mut ctx.reader(), session).await
}

async fn judge(ctx: &Context, db: &mut impl Read, session: &Session) -> Result<Addable, ActionError> {
    questions::site(ctx)?;
    let person = enrolments::get(db, holder(session)?).await?;
    let has_room = may_add_passkey(passkeys::of(db, person.id).await?.len());
    Ok(super::addable(ctx, session, &person, has_room))
}

/// Asks this browser for a passkey of that name.
///
/// # Errors
/// [`ActionError::Stale`] if the file went on meanwhile.
pub async fn begin(
    ctx: &Context,
    session: &Session,
    name: &KeyName,
    submission: &Submission,
) -> Result<Begin, ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Begin::Waits);
    };
    let addable = judge(ctx, &mut tx, session).await?;
    if !matches!(addable, Addable::Now(_)) {
        return Ok(Begin::Not(addable));
    }
    let person = seen(&mut tx, session, submission).await?;
    let account = accounts::of_enrolment(&mut tx, person.id).await?.ok_or(ActionError::NotFound)?;
    let held = questions::known(&passkeys::of(&mut tx, person.id).await?)?;
    let asked = questions::site(ctx)?.ask_for_new(person.id.0, &account.username, &held);
    let asked = asked.map_err(questions::unusable)?;
    let (poster, kind) = (&submission.poster, CeremonyKind::Add);
    questions::keep(ctx, &mut tx, person.id, poster, kind, name.as_str(), &asked).await?;
    tx.commit().await?;
    Ok(Begin::Waits)
}

/// The question that waits in this browser, with the version of the enrolment; `browser_hash` is of the browser's
/// cookie. Changes nothing.
pub async fn question(
    ctx: &Context,
    session: &Session,
    browser_hash: &[u8],
) -> Result<Option<(Question, i64)>, ActionError> {
    let mut db = ctx.reader();
    let person = enrolments::get(&mut db, holder(session)?).await?;
    let Some(kept) = questions::waiting(ctx, &mut db, person.id, browser_hash, CeremonyKind::Add).await?
    else {
        return Ok(None);
    };
    Ok(Some((questions::question(ctx, &kept)?, person.last_seq)))
}

/// Takes the passkey that the browser has made.
///
/// # Errors
/// [`ActionError::Stale`] if the file went on meanwhile.
pub async fn add(
    ctx: &Context,
    session: &Session,
    answer: Answer<'_>,
    submission: &Submission,
) -> Result<Added, ActionError> {
    let added = attempt(ctx, session, answer, submission).await;
    // Asked after the look, not before: a parallel copy of this very form may have been done between the two.
    if ctx.seen_before(submission).await?.is_some() { Ok(Added::Done) } else { added }
}

async fn attempt(
    ctx: &Context,
    session: &Session,
    answer: Answer<'_>,
    submission: &Submission,
) -> Result<Added, ActionError> {
    let (person, poster) = (holder(session)?, &submission.poster);
    let Some(kept) = questions::answered(ctx, person, poster, CeremonyKind::Add, answer).await? else {
        return Ok(Added::Over);
    };
    match questions::site(ctx)?.new_passkey(&questions::state(ctx, &kept)?, answer.text) {
        Ok(made) => take(ctx, session, &kept, made, submission).await,
        Err(PasskeyFault::Unusable) => Err(questions::unusable(PasskeyFault::Unusable)),
        Err(_) => refuse(ctx, &kept).await,
    }
}

async fn take(
    ctx: &Context,
    session: &Session,
    kept: &PasskeyCeremony,
    made: Made,
    submission: &Submission,
) -> Result<Added, ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Added::Done);
    };
    held_keys::lock(&mut tx, kept.enrolment).await?;
    let addable = judge(ctx, &mut tx, session).await?;
    // The name was given in a fresh sign-in, and five minutes are not long.
    if !matches!(addable, Addable::Now(_) | Addable::SignInFirst) {
        return Ok(Added::Not(addable));
    }
    let person = seen(&mut tx, session, submission).await?;
    match passkey_ceremonies::use_up(&mut tx, kept.id, ctx.now()).await {
        Err(StorageError::Conflict) => return Ok(Added::Over),
        used => used?,
    }
    let passkey = Passkey {
        id: ctx.new_id()?,
        enrolment: person.id,
        name: kept.name.clone(),
        credential_id: made.credential_id,
        public_key: made.public_key,
        use_state: made.use_state,
        transports: i64::from(made.transports),
        paused_until: None,
    };
    match passkeys::add(&mut tx, &passkey, ctx.now()).await {
        // Somebody has it already; whoever they are, it stays theirs.
        Err(StorageError::Conflict) => {
            tx.rollback().await?;
            return refuse(ctx, kept).await;
        }
        added => added?,
    }
    tell(ctx, &mut tx, session, &person, Letter::KeyAdded).await?;
    tx.commit().await?;
    Ok(Added::Done)
}

async fn refuse(ctx: &Context, kept: &PasskeyCeremony) -> Result<Added, ActionError> {
    Ok(match questions::spend(ctx, kept).await? {
        Spent::Now => Added::Refused,
        Spent::Before => Added::Over,
    })
}
