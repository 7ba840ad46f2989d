//! Sessions: found by their token, ended when idle or old, and at sign-out.

use time::Duration;

use super::{ActionError, Context};
use crate::adapters::vault::Purpose;
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::session::{ABSOLUTE, CLOCK_SLACK, IDLE, IDLE_STAFF, end, is_over};
use crate::storage::db::Tx;
use crate::storage::sessions::{self, Audience, Session};

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
    let Some(mut session) = sessions::by_token(&mut ctx.reader(), audience, &hash).await? else {
        return Ok(None);
    };
    let now = ctx.now();
    if is_over(idle_of(session.audience), session.created_at, session.last_seen_at, now) {
        // Written down: a clock that steps back afterwards must not bring it to life again.
        sign_out(ctx, &session).await?;
        return Ok(None);
    }
    if presence == Presence::Attended && now.since(session.last_seen_at) >= NOTE_EVERY {
        let mut tx = ctx.db.begin().await?;
        sessions::touch(&mut tx, session.id, now).await?;
        tx.commit().await?;
        session.last_seen_at = now;
    }
    Ok(Some(session))
}

/// When the session ends if nobody uses it any more.
pub fn ends_at(session: &Session) -> Instant {
    end(idle_of(session.audience), session.created_at, session.last_seen_at)
}

/// Ends a session.
pub async fn sign_out(ctx: &Context, session: &Session) -> Result<(), ActionError> {
    let mut tx = ctx.db.begin().await?;
    sessions::end(&mut tx, session.id, ctx.now()).await?;
    Ok(tx.commit().await?)
}

fn idle_of(audience: Audience) -> Duration {
    match audience {
        Audience::Office | Audience::Backoffice => IDLE_STAFF,
        Audience::Csam | Audience::Activation | Audience::Manager => IDLE,
    }
}

/// The sessions of a person that are neither idle nor old, the one used last first. Changes nothing.
pub async fn running(ctx: &Context, enrolment: EnrolmentId) -> Result<Vec<Session>, ActionError> {
    let mut found = sessions::running(&mut ctx.reader(), enrolment).await?;
    let now = ctx.now();
    found
        .retain(|session| !is_over(idle_of(session.audience), session.created_at, session.last_seen_at, now));
    Ok(found)
}

/// Ends every session that is over, whether or not anybody comes back to it. Gives how many.
pub async fn end_what_is_over(ctx: &Context, tx: &mut Tx) -> Result<u64, ActionError> {
    let now = ctx.now();
    let mut ended = 0;
    for audience in Audience::ALL {
        let oldest = sessions::Span { seen: now.plus(-idle_of(audience)), begun: now.plus(-ABSOLUTE) };
        ended += sessions::end_outside(tx, audience, oldest, now.plus(CLOCK_SLACK), now).await?;
    }
    Ok(ended)
}
