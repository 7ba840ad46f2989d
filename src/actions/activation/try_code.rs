//! The person types the code of the letter at the link of the mail.
//!
//! The right code changes nothing yet, and the same wrong code counts once: a double click needs no form key.

use serde_json::json;

use super::link::{self, Standing};
use super::proof;
use crate::actions::{ActionError, Context, enrolment_moves, kits};
use crate::adapters::vault::same;
use crate::domain::actor::Actor;
use crate::domain::enrolment::code::ActivationCode;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::kit::{CODE_PAUSE, WRONG_CODES_TO_LOCK, WRONG_CODES_TO_PAUSE};
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState, KitEvent, KitState};
use crate::domain::person::email::Email;
use crate::storage::db::Tx;
use crate::storage::kits::{self as stored, Kit};
use crate::storage::{accounts, enrolments};

/// What trying a code gave.
#[derive(Clone)]
pub enum Tried {
    Right(Opened),
    /// Wrong, and so many tries are left.
    Wrong {
        left: i64,
    },
    /// The link takes no code now: paused, or dead. Its page says which.
    NotTaken(Standing),
}

/// What the holder of link and code may now do.
#[derive(Clone)]
pub struct Opened {
    /// For the hidden input of the account form.
    pub proof: String,
    /// The username that a new kit keeps; `None`: the person chooses one.
    pub username: Option<String>,
    /// A password must not be the person's address.
    pub email: Option<Email>,
    /// Version of the enrolment.
    pub version: i64,
}

/// Tries a code whose check character is right.
///
/// The attempt is counted before the code is compared, in one statement: parallel guesses cannot pass the cap.
pub async fn try_code(
    ctx: &Context,
    token: &str,
    code: &ActivationCode,
    browser: &str,
) -> Result<Tried, ActionError> {
    let now = ctx.now();
    // A link that takes no code is answered without the writer's lock: guessing must not hold up the counter.
    let kit = stored::by_link(&mut ctx.reader(), &kits::link_hash(ctx, token)).await?;
    if let Some(standing) = kit.as_ref().and_then(dead) {
        return Ok(Tried::NotTaken(standing));
    }
    let (kit, enrolment) = link::find(ctx, &mut ctx.reader(), token).await?;
    let standing = link::standing(&mut ctx.reader(), &kit, &enrolment, now).await?;
    if standing != Standing::Live {
        return Ok(Tried::NotTaken(standing));
    }
    let mut tx = ctx.db.begin().await?;
    let (kit, enrolment) = link::find(ctx, &mut tx, token).await?;
    let cap = i64::from(WRONG_CODES_TO_LOCK);
    let Some(count) = stored::count_attempt(&mut tx, kit.id, cap, now).await? else {
        return Ok(Tried::NotTaken(link::standing(&mut tx, &kit, &enrolment, now).await?));
    };
    let kit = stored::get(&mut tx, kit.id).await?;
    let hash = kits::code_hash(ctx, kit.id, code);
    if same(&hash, &kit.code_hash) {
        stored::uncount_attempt(&mut tx, kit.id).await?;
        tx.commit().await?;
        return Ok(Tried::Right(open(ctx, &kit, browser).await?));
    }
    if kit.last_wrong_hash.as_ref().is_some_and(|last| same(last, &hash)) {
        stored::uncount_attempt(&mut tx, kit.id).await?;
        tx.commit().await?;
        return Ok(Tried::Wrong { left: cap - count + 1 });
    }
    let tried = note_wrong(ctx, &mut tx, &kit, &hash, count).await?;
    tx.commit().await?;
    Ok(tried)
}

/// What a kit is worth that never takes a code again, whatever else is stored.
fn dead(kit: &Kit) -> Option<Standing> {
    match kit.state {
        KitState::Locked => Some(Standing::Locked(kit.state_since)),
        KitState::Expired => Some(Standing::Expired(kit.expires_at)),
        KitState::Void => Some(Standing::Void(kit.state_since)),
        KitState::Live | KitState::Consumed => None,
    }
}

/// The account form again, for a browser whose proof still holds.
pub async fn reopen(
    ctx: &Context,
    token: &str,
    proof: &str,
    browser: &str,
) -> Result<Option<Opened>, ActionError> {
    let (kit, enrolment) = link::find(ctx, &mut ctx.reader(), token).await?;
    let standing = link::standing(&mut ctx.reader(), &kit, &enrolment, ctx.now()).await?;
    let open_still = matches!(standing, Standing::Live | Standing::Paused(_));
    if !open_still || !proof::holds(ctx, kit.id, browser, proof) {
        return Ok(None);
    }
    let opened = open(ctx, &kit, browser).await?;
    Ok(Some(Opened { proof: proof.to_owned(), ..opened }))
}

async fn open(ctx: &Context, kit: &Kit, browser: &str) -> Result<Opened, ActionError> {
    let mut db = ctx.reader();
    let enrolment = enrolments::get(&mut db, kit.enrolment).await?;
    let account = accounts::of_enrolment(&mut db, kit.enrolment).await?;
    Ok(Opened {
        proof: proof::make(ctx, kit.id, browser),
        username: account.map(|account| account.username),
        email: enrolment.person.and_then(|person| Email::parse(&person.email).ok()),
        version: enrolment.last_seq,
    })
}

/// The fifth wrong code pauses the kit, the tenth locks it for good (E13).
async fn note_wrong(
    ctx: &Context,
    tx: &mut Tx,
    kit: &Kit,
    hash: &[u8],
    count: i64,
) -> Result<Tried, ActionError> {
    let now = ctx.now();
    let pauses = count == i64::from(WRONG_CODES_TO_PAUSE);
    let paused_until = pauses.then(|| now.plus(CODE_PAUSE));
    stored::note_wrong(tx, kit.id, hash, paused_until).await?;
    let left = i64::from(WRONG_CODES_TO_LOCK) - count;
    if left <= 0 {
        lock(ctx, tx, kit).await?;
        return Ok(Tried::NotTaken(Standing::Locked(now)));
    }
    Ok(paused_until.map_or(Tried::Wrong { left }, |until| Tried::NotTaken(Standing::Paused(until))))
}

async fn lock(ctx: &Context, tx: &mut Tx, kit: &Kit) -> Result<(), ActionError> {
    let enrolment = enrolments::get(tx, kit.enrolment).await?;
    let username_reserved = accounts::of_enrolment(tx, enrolment.id).await?.is_some();
    let deadlines = EnrolmentFacts { username_reserved, ..EnrolmentFacts::at(ctx.now()) };
    enrolment_moves::end_kit(ctx, tx, kit, KitEvent::Lock, KitState::Locked, Actor::System).await?;
    let (event, to) = (EnrolmentEvent::LockKit, EnrolmentState::KitLocked);
    let facts = json!({ "wrong_codes": WRONG_CODES_TO_LOCK });
    enrolment_moves::advance(ctx, tx, &enrolment, event, to, Actor::System, facts, &deadlines).await?;
    Ok(())
}
