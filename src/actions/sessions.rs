//! Sessions: found by their token, ended when idle or old, and at sign-out.

use time::Duration;

use super::{ActionError, Context};
use crate::adapters::vault::Purpose;
use crate::domain::instant::Instant;
use crate::storage::sessions::{self, Audience, Session};

/// Idle time after which a provider is signed out; staff have twice that.
const IDLE: Duration = Duration::minutes(15);
const IDLE_STAFF: Duration = Duration::minutes(30);
/// Nobody stays signed in longer, however busy.
const ABSOLUTE: Duration = Duration::hours(12);
/// How often use is noted.
const NOTE_EVERY: Duration = Duration::minutes(1);

/// Whether a person stands behind a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    Attended,
    /// A script looks again by itself: the session is not used by it.
    Unattended,
}

/// The running session behind a cookie's token, if it is neither idle nor old.
pub async fn current(
    ctx: &Context,
    audience: Audience,
    token: &str,
    presence: Presence,
) -> Result<Option<Session>, ActionError> {
    let hash = ctx.vault.keyed_hash(Purpose::Session, token.as_bytes());
    let Some(session) = sessions::by_token(&mut ctx.reader(), audience, &hash).await? else {
        return Ok(None);
    };
    let now = ctx.now();
    if is_over(&session, now) {
        return Ok(None);
    }
    if presence == Presence::Attended && now.since(session.last_seen_at) >= NOTE_EVERY {
        let mut tx = ctx.db.begin().await?;
        sessions::touch(&mut tx, session.id, now).await?;
        tx.commit().await?;
    }
    Ok(Some(session))
}

/// Ends a session.
pub async fn sign_out(ctx: &Context, session: &Session) -> Result<(), ActionError> {
    let mut tx = ctx.db.begin().await?;
    sessions::end(&mut tx, session.id, ctx.now()).await?;
    Ok(tx.commit().await?)
}

fn is_over(session: &Session, now: Instant) -> bool {
    let idle = match session.audience {
        Audience::Office | Audience::Backoffice => IDLE_STAFF,
        Audience::Csam | Audience::Activation | Audience::Manager => IDLE,
    };
    now.since(session.last_seen_at) >= idle || now.since(session.created_at) >= ABSOLUTE
}
