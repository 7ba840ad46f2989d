//! The sealed keys between the two steps: what a browser encrypted under the person's password. We check its form,
//! wrap it once more with a key that is not in the database, and give it back to nobody but its person.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use time::Duration;

use super::mine;
use crate::actions::{ActionError, Context};
use crate::adapters::vault::Place;
use crate::domain::id::RequestId;
use crate::storage::db::Tx;
use crate::storage::sealed_keys;
use crate::storage::sessions::Session;
use crate::storage::subject_keys::{self, SubjectKey};

/// The largest we keep, in octets of JSON; a common one has about 4,300.
pub const LONGEST: usize = 8 * 1024;
/// Fewer rounds of PBKDF2 would make guessing too cheap, more would stop a telephone (`keystore.md` 3).
const ROUNDS: std::ops::RangeInclusive<u64> = 600_000..=5_000_000;
/// How often it is given out within [`WINDOW`].
const RELEASES: i64 = 20;
const WINDOW: Duration = Duration::days(1);

/// The form of `keystore.md` 3.1; members that it does not have are refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seal {
    v: u8,
    id: String,
    kdf: String,
    iter: u64,
    salt: String,
    cipher: String,
    keys: BTreeMap<String, Key>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Key {
    spki: String,
    iv: String,
    ct: String,
}

/// Whether this is a seal of these two keys (authentication first) for this request. Whether it opens, only its person
/// can tell.
pub fn is_sound(json: &[u8], request: RequestId, keys: &[SubjectKey; 2]) -> bool {
    let Some(seal) = (json.len() <= LONGEST).then(|| serde_json::from_slice::<Seal>(json).ok()).flatten()
    else {
        return false;
    };
    let sized = |text: &str, sizes: std::ops::RangeInclusive<usize>| {
        STANDARD.decode(text).is_ok_and(|octets| sizes.contains(&octets.len()))
    };
    let holds = |role: &str, key: &SubjectKey| {
        seal.keys.get(role).is_some_and(|sealed| {
            STANDARD.decode(&sealed.spki).is_ok_and(|spki| spki == key.spki_der)
                && sized(&sealed.iv, 12..=12)
                && sized(&sealed.ct, 1200..=1312)
        })
    };
    (seal.v, seal.id.as_str()) == (1, request.to_string().as_str())
        && (seal.kdf.as_str(), seal.cipher.as_str()) == ("PBKDF2-HMAC-SHA256", "AES-256-GCM")
        && ROUNDS.contains(&seal.iter)
        && sized(&seal.salt, 16..=16)
        && seal.keys.len() == 2
        && holds("auth", &keys[0])
        && holds("enc", &keys[1])
}

/// Keeps a sound seal for a request, in the place of an earlier one.
pub async fn keep(ctx: &Context, tx: &mut Tx, request: RequestId, json: &[u8]) -> Result<(), ActionError> {
    let sealed = ctx.vault.seal(&place(request), json, &ctx.random)?.into_bytes();
    Ok(sealed_keys::put(tx, request, &sealed, ctx.now()).await?)
}

/// What became of the question for it.
#[derive(Debug, PartialEq, Eq)]
pub enum Released {
    /// JSON, as the browser made it.
    Seal(Vec<u8>),
    /// None is kept here: the person has the only copy, or it was deleted.
    None,
    /// It was asked for too often; again from then on, in a day at the latest.
    TooOften,
}

/// Gives the sealed keys to their person, at most twenty times a day: each time is a chance to guess at leisure.
pub async fn release(ctx: &Context, session: &Session, id: RequestId) -> Result<Released, ActionError> {
    let mut tx = ctx.db.begin().await?;
    crate::storage::issuances::hold_request(&mut tx, id).await?;
    mine::request(&mut tx, session, id).await?;
    let Some(kept) = sealed_keys::of_request(&mut tx, id).await? else {
        return Ok(Released::None);
    };
    let over = ctx.now().since(kept.counted_from) >= WINDOW;
    let (releases, from) = if over { (0, ctx.now()) } else { (kept.releases, kept.counted_from) };
    if releases >= RELEASES {
        return Ok(Released::TooOften);
    }
    sealed_keys::count(&mut tx, id, releases + 1, from).await?;
    let json = ctx.vault.open(&place(id), &kept.sealed)?;
    tx.commit().await?;
    Ok(Released::Seal(json.to_vec()))
}

/// Replaces the sealed keys by those under another password. Gives false for what is no seal of this request's keys.
pub async fn replace(
    ctx: &Context,
    session: &Session,
    id: RequestId,
    json: &[u8],
) -> Result<bool, ActionError> {
    let mut tx = ctx.db.begin().await?;
    crate::storage::issuances::hold_request(&mut tx, id).await?;
    mine::request(&mut tx, session, id).await?;
    let keys = subject_keys::of_request(&mut tx, id).await?;
    let Ok(keys) = <[SubjectKey; 2]>::try_from(keys) else {
        return Ok(false);
    };
    if sealed_keys::of_request(&mut tx, id).await?.is_none() || !is_sound(json, id, &keys) {
        return Ok(false);
    }
    keep(ctx, &mut tx, id, json).await?;
    tx.commit().await?;
    Ok(true)
}

fn place(request: RequestId) -> Place<'static> {
    Place { table: "sealed_keys", row: request.0, column: "sealed" }
}
