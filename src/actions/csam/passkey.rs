//! Second step of a sign-in, in place of a code: a passkey. Whoever copies our pages gets nothing that opens ours.

use super::enter_code::halfway;
use super::sign_in::posted_before;
use super::start_session::{self, Proved};
use super::trusted_browser;
use crate::actions::passkeys::{self as questions, Answer, Question, Spent};
use crate::actions::passwords::Caller;
use crate::actions::tries::{self, Turn};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::adapters::passkeys::{PasskeyFault, Signer, signer_of};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::key::passkey::CeremonyKind;
use crate::domain::letter::Letter;
use crate::domain::oidc::grant::TRIES_UNTIL_DISABLED;
use crate::storage::error::StorageError;
use crate::storage::passkey_ceremonies::{self, PasskeyCeremony};
use crate::storage::passkeys::{self, Passkey};
use crate::storage::sessions::Session;
use crate::storage::tries::Door;
use crate::storage::{enrolments, keys};

/// What came of the wish to use a passkey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// The question waits in this browser.
    Waits,
    /// The password was not proved in this browser a moment ago.
    PasswordFirst,
    /// This person has no passkey, or no key at all.
    NoKey,
}

/// Whether this person can use a passkey here. None of them works without another key: it came with one.
pub(super) async fn has_passkey(ctx: &Context, person: EnrolmentId) -> Result<bool, ActionError> {
    Ok(questions::are_offered(ctx) && !passkeys::of(&mut ctx.reader(), person).await?.is_empty())
}

/// Asks for a passkey of whoever has just proved their password in this browser.
pub async fn ask(
    ctx: &Context,
    submission: &Submission,
    session: Option<&Session>,
) -> Result<Asking, ActionError> {
    let Some((_, person)) = halfway(ctx, session) else {
        return Ok(Asking::PasswordFirst);
    };
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Asking::Waits);
    };
    let held = passkeys::of(&mut tx, person).await?;
    if held.is_empty() || keys::active(&mut tx, person).await?.is_empty() {
        return Ok(Asking::NoKey);
    }
    let asked = questions::site(ctx)?.ask_to_sign(&questions::known(&held)?).map_err(questions::unusable)?;
    questions::keep(ctx, &mut tx, person, &submission.poster, CeremonyKind::SignIn, "", &asked).await?;
    tx.commit().await?;
    Ok(Asking::Waits)
}

/// The question that waits in this browser for whoever has just proved their password; `browser_hash` is of the
/// browser's cookie. Changes nothing.
pub async fn question(
    ctx: &Context,
    session: Option<&Session>,
    browser_hash: &[u8],
) -> Result<Option<Question>, ActionError> {
    let Some((_, person)) = halfway(ctx, session) else {
        return Ok(None);
    };
    let kept = questions::waiting(ctx, &mut ctx.reader(), person, browser_hash, CeremonyKind::SignIn).await?;
    kept.map(|kept| questions::question(ctx, &kept)).transpose()
}

/// What an answer led to.
#[derive(Debug)]
pub enum PasskeyOutcome {
    /// The token of the new session; on with the request.
    Proved(String),
    /// It does not hold. Why is not told.
    Wrong,
    /// Nothing was asked, or it was answered before, or is over.
    Over,
    /// Too many wrong answers: none is looked at before this moment.
    Paused(Instant),
    /// Too many wrong answers in a row: this passkey opens nothing any more.
    Removed,
    /// The password was not proved in this browser a moment ago.
    PasswordFirst,
}

/// Verifies an answer, and starts a session of the level of a passkey.
pub async fn enter_passkey(
    ctx: &Context,
    submission: &Submission,
    session: Option<&Session>,
    answer: Answer<'_>,
    caller: &Caller,
) -> Result<PasskeyOutcome, ActionError> {
    let proved = || PasskeyOutcome::Proved(start_session::token(ctx, submission));
    if posted_before(ctx, submission).await? {
        return Ok(proved());
    }
    match attempt(ctx, submission, session, answer, caller).await? {
        None => Ok(proved()),
        // A parallel copy of this very form may have been right and have used the question up.
        Some(_) if posted_before(ctx, submission).await? => Ok(proved()),
        Some(refused) => Ok(refused),
    }
}

/// `None`: proved.
async fn attempt(
    ctx: &Context,
    submission: &Submission,
    session: Option<&Session>,
    answer: Answer<'_>,
    caller: &Caller,
) -> Result<Option<PasskeyOutcome>, ActionError> {
    let Some((session, person)) = halfway(ctx, session) else {
        return Ok(Some(PasskeyOutcome::PasswordFirst));
    };
    let (poster, kind) = (&submission.poster, CeremonyKind::SignIn);
    let Some(kept) = questions::answered(ctx, person, poster, kind, answer).await? else {
        return Ok(Some(PasskeyOutcome::Over));
    };
    let named = signer_of(answer.text).unwrap_or_default();
    let held = passkeys::of(&mut ctx.reader(), person).await?;
    let Some(passkey) = held.into_iter().find(|passkey| passkey.credential_id == named) else {
        return refuse(ctx, &kept).await;
    };
    let in_row = match count(ctx, &passkey).await? {
        Ok(in_row) => in_row,
        Err(refused) => return Ok(Some(refused)),
    };
    let signer = Signer {
        credential_id: &passkey.credential_id,
        public_key: &passkey.public_key,
        use_state: &passkey.use_state,
    };
    let signed = questions::site(ctx)?.signed(&questions::state(ctx, &kept)?, answer.text, person.0, signer);
    match signed {
        Ok(use_state) => accept(ctx, submission, session, &kept, &passkey, &use_state, caller).await,
        Err(PasskeyFault::Unusable) => Err(questions::unusable(PasskeyFault::Unusable)),
        Err(_) if in_row >= TRIES_UNTIL_DISABLED => remove(ctx, &passkey).await.map(Some),
        Err(_) => refuse(ctx, &kept).await,
    }
}

async fn refuse(ctx: &Context, kept: &PasskeyCeremony) -> Result<Option<PasskeyOutcome>, ActionError> {
    Ok(Some(match questions::spend(ctx, kept).await? {
        Spent::Now => PasskeyOutcome::Wrong,
        Spent::Before => PasskeyOutcome::Over,
    }))
}

/// Counts the try before the answer is verified, in one statement that also holds the limit. Gives how many stand in a
/// row, this one included.
async fn count(ctx: &Context, passkey: &Passkey) -> Result<Result<i64, PasskeyOutcome>, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let counted = match tries::take(ctx, &mut tx, Door::Passkey(passkey.id)).await? {
        Turn::Counted { in_row } => Ok(in_row),
        Turn::Paused(until) => Err(PasskeyOutcome::Paused(until)),
        Turn::NotCounted => {
            // Looked at again: a parallel try may have paused it since.
            let held = passkeys::of(&mut tx, passkey.enrolment).await?;
            tx.rollback().await?;
            let paused = held.iter().find(|held| held.id == passkey.id).and_then(|held| held.paused_until);
            return match paused.filter(|until| *until > ctx.now()) {
                Some(until) => Ok(Err(PasskeyOutcome::Paused(until))),
                None => remove(ctx, passkey).await.map(Err),
            };
        }
    };
    tx.commit().await?;
    Ok(counted)
}

/// The passkey goes, and its owner is told. The other keys stay: a signature cannot be guessed, so nobody was near.
async fn remove(ctx: &Context, passkey: &Passkey) -> Result<PasskeyOutcome, ActionError> {
    let mut tx = ctx.db.begin().await?;
    match passkeys::remove(&mut tx, passkey.enrolment, passkey.id).await {
        // A parallel try was the last one too.
        Err(StorageError::Conflict) => return Ok(PasskeyOutcome::Removed),
        removed => removed?,
    }
    let person = enrolments::get(&mut tx, passkey.enrolment).await?;
    enrolment_moves::write(ctx, &mut tx, Letter::KeyRemoved, &person).await?;
    tx.commit().await?;
    Ok(PasskeyOutcome::Removed)
}

/// Uses the question up and starts the session.
async fn accept(
    ctx: &Context,
    submission: &Submission,
    session: &Session,
    kept: &PasskeyCeremony,
    passkey: &Passkey,
    use_state: &[u8],
    caller: &Caller,
) -> Result<Option<PasskeyOutcome>, ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(None);
    };
    let mut used = passkey_ceremonies::use_up(&mut tx, kept.id, ctx.now()).await;
    if used.is_ok() {
        used = passkeys::note_use(&mut tx, passkey, use_state, ctx.now()).await;
    }
    match used {
        Err(StorageError::Conflict) => return Ok(Some(PasskeyOutcome::Over)),
        used => used?,
    }
    // A key that was lost meanwhile has taken its passkeys along; the account must still have one.
    if keys::active(&mut tx, passkey.enrolment).await?.is_empty() {
        return Ok(Some(PasskeyOutcome::Over));
    }
    let person = enrolments::get(&mut tx, passkey.enrolment).await?;
    let proved = Proved { means: Means::Passkey, key: Some(passkey.id), caller };
    start_session::start(ctx, &mut tx, submission, &person, &proved, Some(session)).await?;
    trusted_browser::remember(ctx, &mut tx, submission, caller.known_browser.as_deref(), person.id).await?;
    tx.commit().await?;
    Ok(None)
}
