//! The mailed link and a code of the app become a new password. Whoever was signed in is signed out.

use super::link::{self, Link};
use crate::actions::csam::app_code::{self, Turn};
use crate::actions::passwords::{self, Caller};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::instant::Instant;
use crate::domain::key::password::Password;
use crate::domain::key::recovery::LinkStanding;
use crate::domain::key::totp::{Step, TotpCode};
use crate::domain::letter::Letter;
use crate::storage::db::Tx;
use crate::storage::error::StorageError;
use crate::storage::keys::DigitalKey;
use crate::storage::{accounts, enrolments, password_resets, sessions, token_revocations, trusted_browsers};

/// What choosing a password led to.
#[derive(Debug, PartialEq, Eq)]
pub enum Chosen {
    /// It is the password from now on.
    Changed,
    /// Wrong, too old, or used before. Which of them is not told.
    WrongCode,
    /// Too many wrong codes: none is looked at before this moment.
    Paused(Instant),
    /// Too many wrong codes in a row: the key opens nothing any more.
    Disabled,
    /// There is no app to take a code from.
    NoApp,
    /// The link takes no password any more; its page says why.
    NotLive,
}

/// Checks the code and makes the password that of the link's person. The code is counted before it is compared, as at
/// every sign-in.
///
/// # Errors
/// [`ActionError::Busy`] if too many passwords wait to be hashed; [`ActionError::NotFound`] for a link of nobody.
pub async fn choose_password(
    ctx: &Context,
    submission: &Submission,
    caller: &Caller,
    token: &str,
    password: &Password,
    code: &TotpCode,
) -> Result<Chosen, ActionError> {
    let link = link::look(ctx, token).await?;
    let chosen = attempt(ctx, submission, caller, &link, password, code).await?;
    // Asked after the look, not before: a parallel copy of this very form may have been done between the two.
    match ctx.seen_before(submission).await? {
        Some(_) => Ok(Chosen::Changed),
        None => Ok(chosen),
    }
}

async fn attempt(
    ctx: &Context,
    submission: &Submission,
    caller: &Caller,
    link: &Link,
    password: &Password,
    code: &TotpCode,
) -> Result<Chosen, ActionError> {
    if link.standing != LinkStanding::Live {
        return Ok(Chosen::NotLive);
    }
    let Some(counter) = app_code::counter(&link.apps) else {
        return Ok(Chosen::NoApp);
    };
    let in_row = match app_code::count(ctx, counter).await? {
        Turn::Counted { in_row } => in_row,
        Turn::Paused(until) => return Ok(Chosen::Paused(until)),
        Turn::Disabled => return Ok(Chosen::Disabled),
    };
    let Some((app, step)) = app_code::matching(ctx, &link.apps, code)? else {
        let disabled = app_code::disable_if_too_many(ctx, counter, in_row).await?;
        return Ok(if disabled { Chosen::Disabled } else { Chosen::WrongCode });
    };
    // Outside the transaction: hashing takes longer than anybody should wait for the database.
    let phc = ctx.hashes.hash(password.expose()).await?;
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Chosen::Changed);
    };
    if let Some(refused) = use_up(ctx, &mut tx, link, app, step).await? {
        return Ok(refused);
    }
    replace(ctx, &mut tx, link, &phc).await?;
    if let Some(username) = &link.username {
        passwords::forgive(ctx, &mut tx, caller, username).await?;
    }
    tx.commit().await?;
    Ok(Chosen::Changed)
}

/// Uses up the step of the code and the link; gives what was used before, if something was.
async fn use_up(
    ctx: &Context,
    tx: &mut Tx,
    link: &Link,
    app: &DigitalKey,
    step: Step,
) -> Result<Option<Chosen>, ActionError> {
    if !app_code::use_up(tx, app, step).await? {
        return Ok(Some(Chosen::WrongCode));
    }
    match password_resets::use_up(tx, link.id, ctx.now()).await {
        Err(StorageError::Conflict) => Ok(Some(Chosen::NotLive)),
        used => Ok(used.map(|()| None)?),
    }
}

/// The new password; nobody stays signed in, no browser stays known, no other link works, and the person is told.
async fn replace(ctx: &Context, tx: &mut Tx, link: &Link, phc: &str) -> Result<(), ActionError> {
    let now = ctx.now();
    accounts::replace_password(tx, link.enrolment, phc).await?;
    password_resets::use_up_all(tx, link.enrolment, now).await?;
    sessions::end_all(tx, link.enrolment, now).await?;
    token_revocations::of_person(tx, link.enrolment, now).await?;
    trusted_browsers::forget_all(tx, link.enrolment).await?;
    let person = enrolments::get(tx, link.enrolment).await?;
    enrolment_moves::write(ctx, tx, Letter::PasswordChanged, &person).await
}
