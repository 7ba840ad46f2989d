//! What is over is written down as over, and what nobody needs any more is forgotten.

use time::Duration;

use super::recovery::send_link;
use super::{ActionError, Context, passwords, retention, sessions};
use crate::domain::session::CLOCK_SLACK;
use crate::storage::{
    client_assertions, form_posts, kept_posts, oidc_grants, passkey_ceremonies, revocation_codes,
    sessions as stored, sign_in_log, sign_ins, sms_codes, sms_numbers,
};

/// How long a form that was posted is remembered: a tab may stay open over a holiday.
const FORMS: Duration = Duration::days(30);
/// How long codes, tokens and sign-ins are remembered after their end: for somebody who asks what happened.
const SIGN_INS: Duration = Duration::days(1);
/// How long codes by text message are remembered: longer than they count against the limits.
const TEXT_MESSAGES: Duration = Duration::days(2);
/// How long a session is remembered after its end, and a sign-in: half a year of recent sign-ins.
const SESSIONS: Duration = Duration::days(182);

/// Sweeps once. Gives how many rows were ended or forgotten.
pub async fn sweep(ctx: &Context) -> Result<u64, ActionError> {
    let now = ctx.now();
    let mut tx = ctx.db.begin().await?;
    let mut swept = sessions::end_what_is_over(ctx, &mut tx).await?;
    swept += kept_posts::forget(&mut tx, now, now.plus(CLOCK_SLACK)).await?;
    swept += passwords::forget_old(ctx, &mut tx).await?;
    swept += send_link::forget_old(ctx, &mut tx).await?;
    swept += form_posts::forget(&mut tx, now.plus(-FORMS)).await?;
    swept += sign_ins::forget(&mut tx, now.plus(-SIGN_INS)).await?;
    swept += oidc_grants::forget(&mut tx, now.plus(-SIGN_INS)).await?;
    swept += sign_in_log::forget(&mut tx, now.plus(-SESSIONS)).await?;
    swept += client_assertions::forget(&mut tx, now.plus(-SIGN_INS)).await?;
    swept += passkey_ceremonies::forget(&mut tx, now.plus(-SIGN_INS)).await?;
    swept += sms_codes::forget_before(&mut tx, now.plus(-TEXT_MESSAGES)).await?;
    swept += sms_numbers::forget_dead(&mut tx).await?;
    swept += revocation_codes::forget_spent(&mut tx, now.plus(-SIGN_INS)).await?;
    swept += stored::forget(&mut tx, now.plus(-SESSIONS)).await?;
    tx.commit().await?;
    retention::forget_mails(ctx).await?;
    Ok(swept)
}
