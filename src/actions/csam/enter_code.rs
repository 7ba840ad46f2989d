//! Second step of a sign-in: the code of the mobile app (RFC 6238).

use super::lose_key::lose_key;
use super::sign_in::posted_before;
use super::{start_session, trusted_browser};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::adapters::totp::{Seed, matching_step};
use crate::adapters::vault::Place;
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::key::totp::{Step, TotpCode};
use crate::domain::oidc::grant::{PAUSE, TRIES_UNTIL_DISABLED, TRIES_UNTIL_PAUSE};
use crate::domain::oidc::sign_in::password_holds;
use crate::storage::enrolments;
use crate::storage::error::StorageError;
use crate::storage::keys::{self, DigitalKey};
use crate::storage::sessions::Session;

/// What checking a code led to.
#[derive(Debug)]
pub enum CodeOutcome {
    /// The token of the new session; on with the request.
    Proved(String),
    /// Wrong, too old, or used before. Which of them is not told.
    Wrong,
    /// Too many wrong codes: none is looked at before this moment.
    Paused(Instant),
    /// Too many wrong codes in a row: this key opens nothing any more.
    Disabled,
    /// The password was not proved in this browser a moment ago.
    PasswordFirst,
    /// There is no app to take a code from.
    NoKey,
}

/// Checks a code for the person who has just proved their password, and starts a session of level 400.
///
/// `known_browser` is the token of a browser in which somebody has signed in before; it is this person's from now on.
pub async fn enter_code(
    ctx: &Context,
    submission: &Submission,
    session: Option<&Session>,
    code: &TotpCode,
    known_browser: Option<&str>,
) -> Result<CodeOutcome, ActionError> {
    let proved = || CodeOutcome::Proved(start_session::token(ctx, submission));
    if posted_before(ctx, submission).await? {
        return Ok(proved());
    }
    match try_code(ctx, submission, session, code, known_browser).await? {
        Tried::Proved => Ok(proved()),
        // A parallel copy of this very form may have been right and have used the step up.
        Tried::Refused(_) if posted_before(ctx, submission).await? => Ok(proved()),
        Tried::Refused(outcome) => Ok(outcome),
    }
}

/// What one try led to.
enum Tried {
    Proved,
    Refused(CodeOutcome),
}

async fn try_code(
    ctx: &Context,
    submission: &Submission,
    session: Option<&Session>,
    code: &TotpCode,
    known_browser: Option<&str>,
) -> Result<Tried, ActionError> {
    let Some((session, enrolment)) = halfway(ctx, session) else {
        return Ok(Tried::Refused(CodeOutcome::PasswordFirst));
    };
    let active = keys::active(&mut ctx.reader(), enrolment).await?;
    let Some(key) = active.into_iter().find(|key| key.means == Means::MobileApp) else {
        return Ok(Tried::Refused(CodeOutcome::NoKey));
    };
    let in_row = match count(ctx, &key).await? {
        Turn::Counted { in_row } => in_row,
        Turn::Paused(until) => return Ok(Tried::Refused(CodeOutcome::Paused(until))),
        Turn::Disabled => return Ok(Tried::Refused(CodeOutcome::Disabled)),
    };
    let proved = match matching(ctx, &key, code)? {
        Some(step) => accept(ctx, submission, session, &key, step, known_browser).await?,
        None => false,
    };
    if proved {
        return Ok(Tried::Proved);
    }
    if in_row >= TRIES_UNTIL_DISABLED {
        let mut tx = ctx.db.begin().await?;
        lose_key(ctx, &mut tx, &key).await?;
        tx.commit().await?;
        return Ok(Tried::Refused(CodeOutcome::Disabled));
    }
    Ok(Tried::Refused(CodeOutcome::Wrong))
}

/// The session whose password still counts, and whose it is.
fn halfway<'a>(ctx: &Context, session: Option<&'a Session>) -> Option<(&'a Session, EnrolmentId)> {
    let session = session.filter(|session| password_holds(session.auth_time, ctx.now()))?;
    session.enrolment.map(|enrolment| (session, enrolment))
}

/// Whether a try was counted, and may so be compared.
enum Turn {
    Counted { in_row: i64 },
    Paused(Instant),
    Disabled,
}

/// Counts the try before the code is compared, in one statement: parallel tries cannot share a count.
async fn count(ctx: &Context, key: &DigitalKey) -> Result<Turn, ActionError> {
    let now = ctx.now();
    let mut tx = ctx.db.begin().await?;
    let Some((failures, in_row)) = keys::count_try(&mut tx, key.id, now).await? else {
        let keys = keys::active(&mut tx, key.enrolment).await?;
        let same = keys.into_iter().find(|other| other.id == key.id);
        return Ok(same.and_then(|key| key.paused_until).map_or(Turn::Disabled, Turn::Paused));
    };
    if in_row > TRIES_UNTIL_DISABLED {
        lose_key(ctx, &mut tx, key).await?;
        tx.commit().await?;
        return Ok(Turn::Disabled);
    }
    if failures >= TRIES_UNTIL_PAUSE {
        // The pause stands before the last try is compared; a right code lifts it.
        keys::pause(&mut tx, key.id, now.plus(PAUSE)).await?;
    }
    tx.commit().await?;
    Ok(if failures > TRIES_UNTIL_PAUSE { Turn::Paused(now.plus(PAUSE)) } else { Turn::Counted { in_row } })
}

fn matching(ctx: &Context, key: &DigitalKey, code: &TotpCode) -> Result<Option<Step>, ActionError> {
    let place = Place { table: "digital_key", row: key.id.0, column: "seed_sealed" };
    let seed = Seed::from_bytes(ctx.vault.open(&place, &key.seed_sealed)?);
    Ok(matching_step(&seed, code, ctx.now(), Some(Step(key.last_step))))
}

/// Uses the step up and starts the session; `false` if the step was used meanwhile (RFC 6238, 5.2).
async fn accept(
    ctx: &Context,
    submission: &Submission,
    session: &Session,
    key: &DigitalKey,
    step: Step,
    known_browser: Option<&str>,
) -> Result<bool, ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(true);
    };
    match keys::use_step(&mut tx, key.id, step.0).await {
        Err(StorageError::Conflict) => return Ok(false),
        used => used?,
    }
    let person = enrolments::get(&mut tx, key.enrolment).await?;
    start_session::start(ctx, &mut tx, submission, &person, Means::MobileApp, Some(session)).await?;
    trusted_browser::remember(ctx, &mut tx, submission, known_browser, person.id).await?;
    tx.commit().await?;
    Ok(true)
}
