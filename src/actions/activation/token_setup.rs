//! The person prints a card of 24 codes and proves it with one of them (E17).

use super::first_code::{self, find};
use super::key_setup::Confirmed;
use crate::actions::{ActionError, Context, Submission, token_cards};
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
    let Some(found) = find(ctx, &mut db, session, Means::PaperToken).await? else {
        return Ok(None);
    };
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

/// Judges the first code of the card: see [`first_code::confirm`].
pub async fn confirm(
    ctx: &Context,
    session: &Session,
    browser: &str,
    code: &TokenCode,
    submission: &Submission,
) -> Result<Confirmed, ActionError> {
    first_code::confirm(ctx, session, browser, Means::PaperToken, submission, async |tx, current| {
        match token_cards::asked(ctx, tx, current.key.id).await? {
            Some((number, _)) => token_cards::use_up(ctx, tx, current.key.id, number, code).await,
            None => Ok(false),
        }
    })
    .await
}
