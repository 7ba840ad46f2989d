//! Somebody who made their account but no key yet comes back by the same link, with username and password.

use super::link::{self, Standing};
use super::session;
use crate::actions::passwords::{Caller, Outcome, check_password};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::instant::Instant;
use crate::domain::key::password::Password;

/// What coming back gave.
pub enum Resumed {
    /// The session in which the key is set up has this token.
    Session(String),
    /// Not the username and password of this link's account. Which of the two was wrong is not told.
    Wrong,
    /// Too many wrong passwords: not before this moment.
    Wait(Instant),
    /// There is no key to be set up with this link; its page says why.
    NotHalfWay,
}

/// Opens the key page again. `browser` is the token of the browser's cookie.
pub async fn resume(
    ctx: &Context,
    token: &str,
    caller: &Caller,
    username: &str,
    password: &Password,
    browser: &str,
    submission: &Submission,
) -> Result<Resumed, ActionError> {
    let (kit, enrolment) = link::find(ctx, &mut ctx.reader(), token).await?;
    let standing = link::standing(&mut ctx.reader(), &kit, &enrolment, ctx.now()).await?;
    if !matches!(standing, Standing::HalfWay(_)) {
        return Ok(Resumed::NotHalfWay);
    }
    match check_password(ctx, caller, username, password).await? {
        Outcome::Right(account) if account == enrolment.id => {}
        Outcome::Right(_) | Outcome::Wrong => return Ok(Resumed::Wrong),
        Outcome::Wait(until) => return Ok(Resumed::Wait(until)),
    }
    let session = session::token(ctx, submission, browser);
    if let Begun::First(mut tx) = ctx.begin_once(submission).await? {
        session::start(ctx, &mut tx, &enrolment, &session).await?;
        tx.commit().await?;
    }
    Ok(Resumed::Session(session))
}
