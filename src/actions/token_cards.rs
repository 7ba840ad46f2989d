//! The codes of a paper token, derived in this one place.
//!
//! None is stored. They are derived from the id of the key *and* the browser in which it was chosen: a reload prints
//! the same card, while the database and the master key together do not give it away, because the browser's cookie is
//! on no server.

use zeroize::Zeroize;

use super::{ActionError, Context};
use crate::adapters::vault::{Purpose, same};
use crate::domain::id::KeyId;
use crate::domain::key::token::{CODES_ON_A_CARD, TokenCode};
use crate::storage::db::{Read, Tx};
use crate::storage::error::StorageError;
use crate::storage::{keys, token_codes};

/// Draws the card of a new key in this browser (`browser` is the token of its cookie) and stores its hashes.
pub async fn add(ctx: &Context, tx: &mut Tx, key: KeyId, browser: &str) -> Result<(), ActionError> {
    let hashes: Vec<_> = (1..=CODES_ON_A_CARD)
        .map(|number| code_hash(ctx, key, number, &draw(ctx, browser, key, number)))
        .collect();
    Ok(token_codes::add(tx, key, &hashes).await?)
}

/// The card, to be printed; `None` in any browser but the one it was drawn in.
pub async fn card(
    ctx: &Context,
    db: &mut impl Read,
    key: KeyId,
    browser: &str,
) -> Result<Option<Vec<TokenCode>>, ActionError> {
    let hashes = token_codes::hashes(db, key).await?;
    let codes: Vec<_> = (1..=CODES_ON_A_CARD).map(|number| draw(ctx, browser, key, number)).collect();
    let numbered = (1..=CODES_ON_A_CARD).zip(&codes);
    let ours = codes.len() == hashes.len()
        && numbered.zip(&hashes).all(|((number, code), hash)| same(&code_hash(ctx, key, number, code), hash));
    Ok(ours.then_some(codes))
}

/// The number asked for next, and how many codes are left; `None` when all are used. The number stays until its code
/// was typed: asking for another one at each try would give a thief of half the card more of them.
pub async fn asked(
    ctx: &Context,
    db: &mut impl Read,
    key: KeyId,
) -> Result<Option<(i64, usize)>, ActionError> {
    let unused = token_codes::unused(db, key).await?;
    let next = unused.iter().copied().min_by_key(|number| {
        let place = [key.0.as_bytes().as_slice(), &number.to_be_bytes()].concat();
        ctx.vault.keyed_hash(Purpose::TokenCodeOrder, &place)
    });
    Ok(next.map(|next| (next, unused.len())))
}

/// Uses up the typed code, if it is the one with that number; gives whether it was. The try was counted before.
pub async fn use_up(
    ctx: &Context,
    tx: &mut Tx,
    key: KeyId,
    number: i64,
    code: &TokenCode,
) -> Result<bool, ActionError> {
    match token_codes::use_up(tx, key, number, &code_hash(ctx, key, number, code), ctx.now()).await {
        Err(StorageError::Conflict) => return Ok(false),
        used => used?,
    }
    keys::clear_failures(tx, key).await?;
    Ok(true)
}

fn draw(ctx: &Context, browser: &str, key: KeyId, number: i64) -> TokenCode {
    let mut drawn_from =
        [&(browser.len() as u64).to_be_bytes(), browser.as_bytes(), key.0.as_bytes(), &number.to_be_bytes()]
            .concat();
    let mut mac = ctx.vault.keyed_hash(Purpose::TokenCodeDraw, &drawn_from);
    let mut random = [0; 5];
    random.copy_from_slice(&mac[..5]);
    let code = TokenCode::from_random(&random);
    drawn_from.zeroize();
    mac.zeroize();
    random.zeroize();
    code
}

/// What the database keeps in place of a code; key and number are the salt.
fn code_hash(ctx: &Context, key: KeyId, number: i64, code: &TokenCode) -> Vec<u8> {
    let mut salted = [key.0.as_bytes(), number.to_be_bytes().as_slice(), code.hash_input()].concat();
    let hash = ctx.vault.keyed_hash(Purpose::TokenCode, &salted).to_vec();
    salted.zeroize();
    hash
}
