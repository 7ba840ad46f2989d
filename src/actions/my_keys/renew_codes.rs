//! Ten new recovery codes in place of those that are used, lost, or on a sheet that somebody may have seen.

use super::{holder, seen, tell};
use crate::actions::fresh::is_fresh;
use crate::actions::recovery::codes;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::letter::Letter;
use crate::storage::sessions::Session;
use crate::storage::{enrolments, recovery_codes};

/// What is known of the codes that the person has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodesLeft {
    /// How many work; none without a sheet.
    pub left: i64,
    /// Whether new ones can be made now; otherwise the sign-in is too old.
    pub fresh: bool,
    /// Version of the enrolment.
    pub version: i64,
}

/// What renewing gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewed {
    /// They are shown next, in this browser.
    Made,
    /// The sign-in is too old.
    SignInFirst,
}

/// How many codes are left. Changes nothing.
pub async fn look(ctx: &Context, session: &Session) -> Result<CodesLeft, ActionError> {
    let mut db = ctx.reader();
    let person = enrolments::get(&mut db, holder(session)?).await?;
    let left = match recovery_codes::in_force(&mut db, person.id).await? {
        Some(sheet) => recovery_codes::left(&mut db, sheet.id).await?,
        None => 0,
    };
    Ok(CodesLeft { left, fresh: is_fresh(ctx, session), version: person.last_seq })
}

/// Makes ten new codes; those before open nothing any more. `browser` is the token of the browser's cookie.
///
/// # Errors
/// [`ActionError::Stale`] if the file went on meanwhile.
pub async fn renew(
    ctx: &Context,
    session: &Session,
    browser: &str,
    submission: &Submission,
) -> Result<Renewed, ActionError> {
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Renewed::Made);
    };
    if !is_fresh(ctx, session) {
        return Ok(Renewed::SignInFirst);
    }
    let person = seen(&mut tx, session, submission).await?;
    codes::make(ctx, &mut tx, person.id, browser).await?;
    tell(ctx, &mut tx, session, &person, Letter::CodesRenewed).await?;
    tx.commit().await?;
    Ok(Renewed::Made)
}
