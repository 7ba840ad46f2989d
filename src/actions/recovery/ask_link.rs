//! Somebody says that they forgot the password of a username.

use super::link;
use crate::actions::passwords::{self, Caller};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::ResetId;
use crate::domain::instant::Instant;
use crate::domain::key::recovery::LINK_LIFE;
use crate::domain::key::username::Username;
use crate::storage::accounts;
use crate::storage::password_resets::{self, PasswordReset};

/// What became of the wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// It is noted; the answer is seen at this path.
    Noted(String),
    /// Too many come from this address: not heard before this moment.
    Wait(Instant),
}

/// Notes the wish. The answer is the same for every name, after the same statements, for a stranger shall not learn
/// which names there are. What follows is `send_link`'s.
pub async fn ask_link(
    ctx: &Context,
    submission: &Submission,
    caller: &Caller,
    username: &str,
) -> Result<Wish, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Wish::Noted(location)),
    };
    if let Some(until) = passwords::count_wish(ctx, &mut tx, caller).await? {
        tx.rollback().await?;
        return Ok(Wish::Wait(until));
    }
    // What is no username at all is looked up too, as one that nobody has.
    let name = Username::parse(username).map(|name| name.to_string()).unwrap_or_default();
    let enrolment = accounts::owner(&mut tx, &name).await?;
    let (id, now): (ResetId, _) = (ctx.new_id()?, ctx.now());
    let asked =
        PasswordReset { id, enrolment, asked_at: now, expires_at: now.plus(LINK_LIFE), used_at: None };
    password_resets::add(&mut tx, &asked, &link::hash(ctx, &link::token(ctx, id))).await?;
    tx.commit().await?;
    Ok(Wish::Noted(submission.location.clone()))
}
