//! Somebody says that they forgot the password of a username.

use super::link;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::ResetId;
use crate::domain::key::recovery::LINK_LIFE;
use crate::domain::key::username::Username;
use crate::storage::accounts;
use crate::storage::password_resets::{self, PasswordReset};

/// Notes the wish. Gives the path at which the answer is seen: the same for every name, after the same statements, for
/// a stranger shall not learn which names there are. What follows is `send_link`'s.
pub async fn ask_link(ctx: &Context, submission: &Submission, username: &str) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    // What is no username at all is looked up too, as one that nobody has.
    let name = Username::parse(username).map(|name| name.to_string()).unwrap_or_default();
    let enrolment = accounts::owner(&mut tx, &name).await?;
    let (id, now): (ResetId, _) = (ctx.new_id()?, ctx.now());
    let asked =
        PasswordReset { id, enrolment, asked_at: now, expires_at: now.plus(LINK_LIFE), used_at: None };
    password_resets::add(&mut tx, &asked, &link::hash(ctx, &link::token(ctx, id))).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
