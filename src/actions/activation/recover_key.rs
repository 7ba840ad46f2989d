//! A day after the recovery code: the person makes a new key (E21).

use serde_json::json;

use super::{make_key, session};
use crate::actions::passwords::{self, Caller, check_password};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::key::password::Password;
use crate::domain::key::recovery::{RecoveryStanding, recovery_standing};
use crate::storage::db::{Read, Tx};
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::key_recoveries;

/// What going on gave.
pub enum Recovered {
    /// The session in which the new key is set up has this token.
    Session(String),
    /// Not a username and its password. Which of the two was wrong is not told.
    Wrong,
    /// Too many wrong passwords: not before this moment.
    Wait(Instant),
    /// The day is not over: from this moment on.
    TooEarly(Instant),
    /// Nothing waits: never asked, stopped, or a new key was made in another way.
    Nothing,
}

/// Begins the new key. `browser` is the token of the browser's cookie.
///
/// # Errors
/// [`ActionError::Busy`] if too many passwords wait to be checked.
pub async fn recover_key(
    ctx: &Context,
    submission: &Submission,
    caller: &Caller,
    username: &str,
    password: &Password,
    browser: &str,
) -> Result<Recovered, ActionError> {
    let token = session::token(ctx, submission, browser);
    if ctx.seen_before(submission).await?.is_some() {
        return Ok(Recovered::Session(token));
    }
    let enrolment = match check_password(ctx, caller, username, password).await? {
        passwords::Outcome::Right(enrolment) => enrolment,
        passwords::Outcome::Wrong => return Ok(Recovered::Wrong),
        passwords::Outcome::Wait(until) => return Ok(Recovered::Wait(until)),
    };
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Recovered::Session(token));
    };
    let seen = enrolments::get(&mut tx, enrolment).await?;
    let person = match standing(ctx, &mut tx, &seen).await? {
        // The key was begun and not finished: the same session anew.
        Step::HalfWay => seen,
        Step::Stands(RecoveryStanding::Ready) => begin(ctx, &mut tx, &seen, browser).await?,
        Step::Stands(RecoveryStanding::Waits(until)) => return Ok(Recovered::TooEarly(until)),
        Step::Stands(RecoveryStanding::Past) | Step::Nothing => return Ok(Recovered::Nothing),
    };
    session::start(ctx, &mut tx, &person, &token).await?;
    tx.commit().await?;
    Ok(Recovered::Session(token))
}

/// How far this person has come.
enum Step {
    Stands(RecoveryStanding),
    HalfWay,
    Nothing,
}

async fn standing(ctx: &Context, db: &mut impl Read, seen: &Enrolment) -> Result<Step, ActionError> {
    let Some(newest) = key_recoveries::newest(db, seen.id).await? else {
        return Ok(Step::Nothing);
    };
    Ok(match (seen.state, newest.outcome.as_deref()) {
        (EnrolmentState::KeyPending, Some("done")) => Step::HalfWay,
        (EnrolmentState::KeyLost, None) => {
            Step::Stands(recovery_standing(newest.asked_at, newest.ready_at, seen.state_since, ctx.now()))
        }
        _ => Step::Nothing,
    })
}

async fn begin(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Enrolment,
    browser: &str,
) -> Result<Enrolment, ActionError> {
    key_recoveries::end_waiting(tx, seen.id, "done", ctx.now()).await?;
    let (event, to) = (EnrolmentEvent::RecoverKey, EnrolmentState::KeyPending);
    let deadlines = EnrolmentFacts::at(ctx.now());
    let by = Actor::Visitor;
    let moved = enrolment_moves::advance(ctx, tx, seen, event, to, by, json!({}), &deadlines).await?;
    make_key::add_pending(ctx, tx, seen.id, Means::MobileApp, browser).await?;
    Ok(moved)
}
