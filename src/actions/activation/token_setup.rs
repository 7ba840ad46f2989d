//! The person prints a card of 24 codes and proves it with one of them (E17).

use super::key_setup::Confirmed;
use super::{make_key, pending};
use crate::actions::{ActionError, Begun, Context, Submission, token_cards};
use crate::domain::instant::Instant;
use crate::domain::key::level::Means;
use crate::domain::key::token::TokenCode;
use crate::storage::accounts;
use crate::storage::sessions::Session;

/// What the page of the card shows. Secret.
#[derive(Clone)]
pub struct CardSetup {
    pub username: String,
    /// Number and code, in groups of four.
    pub codes: Vec<(i64, String)>,
    /// The number of the code that proves the card.
    pub asked: i64,
    /// When setting up ends.
    pub until: Instant,
    /// Version of the enrolment.
    pub version: i64,
}

/// The card that the holder of this session prints in this browser; `None`: there is none, or it was drawn in another
/// browser.
pub async fn show(ctx: &Context, session: &Session, browser: &str) -> Result<Option<CardSetup>, ActionError> {
    let mut db = ctx.reader();
    let Some(found) = pending::find(ctx, &mut db, session).await? else {
        return Ok(None);
    };
    if found.key.means != Means::PaperToken {
        return Ok(None);
    }
    let card = token_cards::card(ctx, &mut db, found.key.id, browser).await?;
    let asked = token_cards::asked(ctx, &mut db, found.key.id).await?;
    let account = accounts::of_enrolment(&mut db, found.enrolment.id).await?;
    let (Some(card), Some((asked, _)), Some(account)) = (card, asked, account) else {
        return Ok(None);
    };
    let codes = (1i64..).zip(card.iter().map(TokenCode::grouped)).collect();
    let (until, version) = (found.until, found.enrolment.last_seq);
    Ok(Some(CardSetup { username: account.username, codes, asked, until, version }))
}

/// Judges the first code of the card. The attempt is counted, and stays counted, before it is compared.
pub async fn confirm(
    ctx: &Context,
    session: &Session,
    browser: &str,
    code: &TokenCode,
    submission: &Submission,
) -> Result<Confirmed, ActionError> {
    let done = async || Ok::<_, ActionError>(ctx.seen_before(submission).await?.is_some());
    let found = pending::find(ctx, &mut ctx.reader(), session).await?;
    let Some(found) = found.filter(|found| found.key.means == Means::PaperToken) else {
        return Ok(if done().await? { Confirmed::Active } else { Confirmed::Over });
    };
    let count = match pending::count(ctx, &found.key).await? {
        Ok(count) => count,
        Err(_) if done().await? => return Ok(Confirmed::Active),
        Err(until) => return Ok(Confirmed::Paused(until)),
    };
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Confirmed::Active);
    };
    let Some(current) = pending::find(ctx, &mut tx, session).await? else {
        return Ok(Confirmed::Over);
    };
    if current.key.id != found.key.id || submission.version != current.enrolment.last_seq {
        return Err(ActionError::Stale(current.enrolment.id.0));
    }
    let asked = token_cards::asked(ctx, &mut tx, current.key.id).await?;
    if let Some((number, _)) = asked
        && token_cards::use_up(ctx, &mut tx, current.key.id, number, code).await?
    {
        make_key::finish(ctx, &mut tx, session, browser, &current, -1).await?;
        tx.commit().await?;
        return Ok(Confirmed::Active);
    }
    // The form is not used up: the person types again.
    tx.rollback().await?;
    Ok(match pending::after_wrong(ctx, &found.key, count).await? {
        Ok(left) => Confirmed::Wrong { left },
        Err(until) => Confirmed::Paused(until),
    })
}
