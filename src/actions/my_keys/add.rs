//! One more app beside the keys that work: begun in a fresh sign-in, usable once a first code has proved it.

use time::Duration;

use super::{Addable, holder, seen, tell};
use crate::actions::activation::key_setup::{self, Confirmed, KeySetup};
use crate::actions::activation::make_key;
use crate::actions::activation::pending::{self, Pending};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::adapters::totp::{matching_step, misfit};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::key::held::{KeyName, may_add};
use crate::domain::key::level::Means;
use crate::domain::key::misfit::SetupCode;
use crate::domain::letter::Letter;
use crate::storage::db::Read;
use crate::storage::error::StorageError;
use crate::storage::sessions::Session;
use crate::storage::{accounts, enrolments, held_keys, keys};

/// For so long after the sign-in the new key is shown and its first code is taken.
const SETTING_UP: Duration = Duration::minutes(30);

/// What adding gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// The key is to be set up now.
    SettingUp,
    /// See [`Addable`].
    Not(Addable),
}

/// Whether the person of this session may add a key. Changes nothing.
pub async fn addable(ctx: &Context, session: &Session) -> Result<Addable, ActionError> {
    judge(ctx, &mut ctx.reader(), session).await
}

async fn judge(ctx: &Context, db: &mut impl Read, session: &Session) -> Result<Addable, ActionError> {
    let person = enrolments::get(db, holder(session)?).await?;
    let has_room = may_add(held_keys::of(db, person.id).await?.len());
    Ok(super::addable(ctx, session, &person, has_room))
}

/// Begins to set up one more app. `browser` is the token of the browser's cookie.
///
/// # Errors
/// [`ActionError::Stale`] if the file went on meanwhile.
pub async fn add(
    ctx: &Context,
    session: &Session,
    browser: &str,
    name: &KeyName,
    submission: &Submission,
) -> Result<Begin, ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Begin::SettingUp);
    };
    let addable = judge(ctx, &mut tx, session).await?;
    if !matches!(addable, Addable::Now(_)) {
        return Ok(Begin::Not(addable));
    }
    let person = seen(&mut tx, session, submission).await?;
    make_key::add_pending(ctx, &mut tx, person.id, Means::MobileApp, browser).await?;
    let key = keys::pending(&mut tx, person.id).await?.ok_or(ActionError::NotFound)?;
    held_keys::rename(&mut tx, person.id, key.id, name).await?;
    tx.commit().await?;
    Ok(Begin::SettingUp)
}

/// What is shown of the key that is being set up; `None`: there is none, or its time is over.
pub async fn show(ctx: &Context, session: &Session) -> Result<Option<KeySetup>, ActionError> {
    let mut db = ctx.reader();
    let Some(found) = find(ctx, &mut db, session).await? else {
        return Ok(None);
    };
    let account = accounts::of_enrolment(&mut db, found.enrolment.id).await?.ok_or(ActionError::NotFound)?;
    key_setup::drawn(ctx, &found, account).map(Some)
}

/// Judges the first code of the new app. The attempt is counted, and stays counted, before it is compared.
pub async fn confirm(
    ctx: &Context,
    session: &Session,
    code: &SetupCode,
    submission: &Submission,
) -> Result<Confirmed, ActionError> {
    let confirmed = attempt(ctx, session, code, submission).await?;
    // Asked after the look, not before: a parallel copy of this very form may have been done between the two.
    Ok(if ctx.seen_before(submission).await?.is_some() { Confirmed::Active } else { confirmed })
}

async fn attempt(
    ctx: &Context,
    session: &Session,
    code: &SetupCode,
    submission: &Submission,
) -> Result<Confirmed, ActionError> {
    let Some(Pending { key, .. }) = find(ctx, &mut ctx.reader(), session).await? else {
        return Ok(Confirmed::Over);
    };
    let count = match pending::count(ctx, &key).await? {
        Ok(count) => count,
        Err(until) => return Ok(Confirmed::Paused(until)),
    };
    let (seed, now) = (key_setup::seed(ctx, &key)?, ctx.now());
    let Some(step) = code.as_totp().and_then(|code| matching_step(&seed, &code, now, None)) else {
        return key_setup::refuse(ctx, &key, count, misfit(&seed, code, now)).await;
    };
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Confirmed::Active);
    };
    held_keys::lock(&mut tx, key.enrolment).await?;
    let current = find(ctx, &mut tx, session).await?.filter(|current| current.key.id == key.id);
    let full = !may_add(held_keys::of(&mut tx, key.enrolment).await?.len());
    let Some(current) = current.filter(|_| !full) else {
        return Ok(Confirmed::Over);
    };
    if current.enrolment.last_seq != submission.version {
        return Err(ActionError::Stale(current.enrolment.id.0));
    }
    match keys::activate(&mut tx, key.id, step.0, now).await {
        Err(StorageError::Conflict) => return Ok(Confirmed::Over),
        activated => activated?,
    }
    tell(ctx, &mut tx, session, &current.enrolment, Letter::KeyAdded).await?;
    tx.commit().await?;
    Ok(Confirmed::Active)
}

/// The key that the holder of this session sets up beside another.
async fn find(ctx: &Context, db: &mut impl Read, session: &Session) -> Result<Option<Pending>, ActionError> {
    let enrolment = enrolments::get(db, holder(session)?).await?;
    let until = session.auth_time.plus(SETTING_UP);
    if enrolment.state != EnrolmentState::KeyActive || until <= ctx.now() {
        return Ok(None);
    }
    let key = keys::pending(db, enrolment.id).await?.filter(|key| key.means == Means::MobileApp);
    Ok(key.map(|key| Pending { enrolment, key, until }))
}
