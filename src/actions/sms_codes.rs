//! Codes by text message, made and judged in this one place. The digits are stored nowhere: they come into being as
//! their message leaves, out of the id of the row that holds their keyed hash.

use zeroize::{Zeroize, Zeroizing};

use super::{ActionError, Context};
use crate::adapters::vault::{Purpose, same};
use crate::domain::id::{EnrolmentId, KeyId, SmsCodeId};
use crate::domain::instant::Instant;
use crate::domain::key::sms::{
    CODE_LIFE, MobileNumber, NumberTail, SENDS_REMEMBERED, SendFault, SmsCode, SmsState, is_live, may_send,
};
use crate::storage::db::{Read, Tx};
use crate::storage::error::StorageError;
use crate::storage::keys::DigitalKey;
use crate::storage::sms_codes::{self, SmsCodeRow};
use crate::storage::sms_numbers::{self, SmsNumber};
use crate::storage::{keys, sms_outbox};

/// What is known of a key by text message at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SmsStanding {
    /// The end of the number to which its codes go.
    pub tail: NumberTail,
    /// The code that would be taken now, if one was sent.
    pub code: Option<LiveCode>,
}

/// A code that is taken if it is typed now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiveCode {
    pub asked_at: Instant,
    /// The first moment at which it is no longer taken.
    pub until: Instant,
    pub state: SmsState,
}

/// The number of a key and the code that counts now; `None`: the key has no number yet.
pub async fn standing(
    ctx: &Context,
    db: &mut impl Read,
    key: KeyId,
) -> Result<Option<SmsStanding>, ActionError> {
    let Some(number) = sms_numbers::of_key(db, key).await? else {
        return Ok(None);
    };
    let live = live(ctx, db, &number).await?;
    let code = live.map(|(row, state)| LiveCode { asked_at: row.asked_at, until: row.expires_at, state });
    Ok(Some(SmsStanding { tail: number.tail, code }))
}

/// Keeps the number of a key. Codes that went to another number are worth nothing any more.
pub async fn set_number(
    ctx: &Context,
    tx: &mut Tx,
    key: KeyId,
    number: &MobileNumber,
) -> Result<(), ActionError> {
    let stored = SmsNumber {
        key,
        sealed: ctx.seal("sms_number", key, "number_sealed", number.digits().as_bytes())?,
        hash: ctx.vault.keyed_hash(Purpose::SmsNumber, number.digits().as_bytes()).to_vec(),
        tail: number.tail(),
    };
    Ok(sms_numbers::set(tx, &stored, ctx.now()).await?)
}

/// Sends a new code to the number of this key, unless its number or its holder had enough of them. The codes before
/// it are worth nothing from then on.
///
/// # Errors
/// [`ActionError::NotFound`] if the key has no number.
pub async fn send(
    ctx: &Context,
    tx: &mut Tx,
    key: &DigitalKey,
) -> Result<Result<(), SendFault>, ActionError> {
    let number = sms_numbers::of_key(tx, key.id).await?.ok_or(ActionError::NotFound)?;
    let now = ctx.now();
    take_turns(ctx, tx, key.enrolment, &number).await?;
    let since = now.plus(-SENDS_REMEMBERED);
    let to_number = sms_codes::to_number(tx, &number.hash, since).await?;
    let of_person = sms_codes::of_person(tx, key.enrolment, since).await?;
    if let Err(fault) = may_send(&[&to_number, &of_person], now) {
        return Ok(Err(fault));
    }
    let id: SmsCodeId = ctx.new_id()?;
    let code = SmsCodeRow {
        id,
        key: key.id,
        enrolment: key.enrolment,
        number_hash: number.hash,
        code_hash: code_hash(ctx, id, &digits(ctx, id)),
        asked_at: now,
        expires_at: now.plus(CODE_LIFE),
        used_at: None,
    };
    sms_outbox::drop_queued(tx, key.id).await?;
    sms_codes::add(tx, &code).await?;
    sms_outbox::enqueue(tx, id, now).await?;
    Ok(Ok(()))
}

/// Uses up the typed code, if it is the one that counts now; gives whether it was. The try was counted before.
pub async fn use_up(ctx: &Context, tx: &mut Tx, key: KeyId, code: &SmsCode) -> Result<bool, ActionError> {
    let Some(number) = sms_numbers::of_key(tx, key).await? else {
        return Ok(false);
    };
    let Some((row, _)) = live(ctx, tx, &number).await? else {
        return Ok(false);
    };
    let hash = code_hash(ctx, row.id, code);
    if !same(&hash, &row.code_hash) {
        return Ok(false);
    }
    match sms_codes::use_up(tx, row.id, &hash, ctx.now()).await {
        Err(StorageError::Conflict) => return Ok(false),
        used => used?,
    }
    keys::clear_failures(tx, key).await?;
    Ok(true)
}

/// The number of a key, for the message that goes there: country code and number, digits only.
pub fn dialled(ctx: &Context, number: &SmsNumber) -> Result<Zeroizing<String>, ActionError> {
    ctx.open_text("sms_number", number.key, "number_sealed", &number.sealed)
}

/// The digits of that code; the same for the same row.
pub fn digits(ctx: &Context, id: SmsCodeId) -> SmsCode {
    let mut mac = ctx.vault.keyed_hash(Purpose::SmsCodeDraw, id.0.as_bytes());
    let mut random = [0; 8];
    random.copy_from_slice(&mac[..8]);
    mac.zeroize();
    SmsCode::from_random(u64::from_be_bytes(random))
}

/// The code of this number's key that was asked for last, while it lasts.
async fn live(
    ctx: &Context,
    db: &mut impl Read,
    number: &SmsNumber,
) -> Result<Option<(SmsCodeRow, SmsState)>, ActionError> {
    let newest = sms_codes::newest(db, number.key).await?;
    Ok(newest.filter(|(row, _)| {
        row.used_at.is_none()
            && row.number_hash == number.hash
            && is_live(row.asked_at, row.expires_at, ctx.now())
    }))
}

/// Parallel wishes about one number, or of one person, take turns. Always in the same order: never in a circle.
async fn take_turns(
    ctx: &Context,
    tx: &mut Tx,
    enrolment: EnrolmentId,
    number: &SmsNumber,
) -> Result<(), ActionError> {
    let source = |kind: &[u8], what: &[u8]| ctx.vault.keyed_hash(Purpose::SmsTurn, &[kind, what].concat());
    let mut sources = [source(b"number", &number.hash), source(b"person", enrolment.0.as_bytes())];
    sources.sort_unstable();
    for hash in sources {
        sms_codes::take_turn(tx, &hash, ctx.now()).await?;
    }
    Ok(())
}

/// What the database keeps in place of the digits; the row's id is the salt.
fn code_hash(ctx: &Context, id: SmsCodeId, code: &SmsCode) -> Vec<u8> {
    let mut salted = [id.0.as_bytes(), code.hash_input()].concat();
    let hash = ctx.vault.keyed_hash(Purpose::SmsCode, &salted).to_vec();
    salted.zeroize();
    hash
}
