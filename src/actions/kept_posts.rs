//! Keeps a form that came too late for its session, and gives it back to the person who sent it, in the browser in
//! which they sent it, once they have signed in again. Nothing is done with it until they send it themselves.

use super::{ActionError, Context};
use crate::adapters::vault::{Purpose, same};
use crate::domain::id::KeptPostId;
use crate::domain::kept_post::{LIFE, keeps};
use crate::domain::session::CLOCK_SLACK;
use crate::storage::kept_posts::{self, KeptPost};
use crate::storage::sessions::{self, Audience, Session};

/// A form as it was sent: its address of our own, and its fields in their order.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sent {
    pub path: String,
    pub fields: Vec<(String, String)>,
}

impl std::fmt::Debug for Sent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sent(…)")
    }
}

/// Keeps what was sent under the token of a session that has ended. `None`: no such session was ever there, so there
/// is nobody to keep it for.
pub async fn keep(
    ctx: &Context,
    audience: Audience,
    browser: &str,
    session_token: &str,
    sent: Sent,
) -> Result<Option<KeptPostId>, ActionError> {
    let hash = ctx.vault.keyed_hash(Purpose::Session, session_token.as_bytes());
    let Some((issuer, subject)) = sessions::ended_of(&mut ctx.reader(), audience, &hash).await? else {
        return Ok(None);
    };
    let id: KeptPostId = ctx.new_id()?;
    let fields = sent.fields.into_iter().filter(|(name, _)| keeps(name)).collect();
    let content = serde_json::to_vec(&Sent { path: sent.path, fields })
        .map_err(|error| ActionError::outside("writing a form down")(Box::new(error)))?;
    let kept = KeptPost {
        id,
        audience,
        browser_hash: ctx.browser_hash(browser),
        issuer,
        subject,
        content_sealed: ctx.seal("kept_post", id, "content_sealed", &content)?,
        created_at: ctx.now(),
        expires_at: ctx.now().plus(LIFE),
    };
    let mut tx = ctx.db.begin().await?;
    kept_posts::keep(&mut tx, &kept).await?;
    tx.commit().await?;
    Ok(Some(id))
}

/// What was kept for this person in this browser.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody else, and once its time is over.
pub async fn of(
    ctx: &Context,
    session: &Session,
    browser: &str,
    id: KeptPostId,
) -> Result<Sent, ActionError> {
    let kept = kept_posts::find(&mut ctx.reader(), id).await?.ok_or(ActionError::NotFound)?;
    let now = ctx.now();
    let in_time = kept.expires_at > now && kept.created_at <= now.plus(CLOCK_SLACK);
    let theirs = kept.audience == session.audience
        && kept.issuer == session.issuer
        && kept.subject == session.subject
        && same(&kept.browser_hash, &ctx.browser_hash(browser));
    if !in_time || !theirs {
        return Err(ActionError::NotFound);
    }
    let content = ctx.open_bytes("kept_post", id, "content_sealed", &kept.content_sealed)?;
    serde_json::from_slice(&content)
        .map_err(|error| ActionError::outside("reading a kept form")(Box::new(error)))
}
