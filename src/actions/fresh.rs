//! A sign-in of just now, for steps that bind a person or cannot be taken back.
//!
//! Whoever finds a browser open does not know the password and has not the telephone. The provider is always asked
//! for a new proof (`prompt=login`), so signing in again always gives a fresh session.

use time::Duration;

use super::{ActionError, Begun, Context, Submission};
use crate::domain::session::CLOCK_SLACK;
use crate::storage::db::Tx;
use crate::storage::sessions::Session;

/// A sign-in older than this is not of just now.
pub const FRESH: Duration = Duration::minutes(10);

/// Whether the person proved who they are within the last ten minutes.
pub fn is_fresh(ctx: &Context, session: &Session) -> bool {
    let age = ctx.now().since(session.auth_time);
    // A moment from the future comes from a provider whose clock is ahead; more than that is no moment at all.
    age < FRESH && age > -CLOCK_SLACK
}

/// What beginning a step gives that asks for a sign-in of just now.
pub enum Fresh {
    /// The first post: act in this transaction.
    First(Tx),
    /// It was posted before; its effect is seen at this path.
    Before(String),
    /// The sign-in is too old.
    SignInAgain,
}

/// Begins the transaction of a step that binds a person or cannot be taken back.
pub async fn begin(ctx: &Context, session: &Session, submission: &Submission) -> Result<Fresh, ActionError> {
    if !is_fresh(ctx, session) {
        return Ok(Fresh::SignInAgain);
    }
    Ok(match ctx.begin_once(submission).await? {
        Begun::First(tx) => Fresh::First(tx),
        Begun::Before(location) => Fresh::Before(location),
    })
}
