//! A sign-in of just now, for steps that bind a person or cannot be taken back.
//!
//! Whoever finds a browser open does not know the password and has not the telephone. The provider is always asked
//! for a new proof (`prompt=login`), so signing in again always gives a fresh session.

use time::Duration;

use super::Context;
use crate::domain::session::CLOCK_SLACK;
use crate::storage::sessions::Session;

/// A sign-in older than this is not of just now.
pub const FRESH: Duration = Duration::minutes(10);

/// Whether the person proved who they are within the last ten minutes.
pub fn is_fresh(ctx: &Context, session: &Session) -> bool {
    let age = ctx.now().since(session.auth_time);
    // A moment from the future comes from a provider whose clock is ahead; more than that is no moment at all.
    age < FRESH && age > -CLOCK_SLACK
}
