//! Somebody's telephone is gone: password and recovery code together open the way to a new key, a day later (E20, E21).
//!
//! The key ends at once: whoever found the telephone must not use it in the meantime. The day is for the person, who
//! is written to and can stop it.

use serde_json::json;

use super::codes::code_hash;
use super::stop;
use crate::actions::consequences::{Addressee, set_timers, write_letter};
use crate::actions::passwords::{self, Caller, check_password};
use crate::actions::tries::{self, Turn};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentMachine, EnrolmentState};
use crate::domain::id::{EnrolmentId, RecoveryId};
use crate::domain::instant::Instant;
use crate::domain::key::password::Password;
use crate::domain::key::recovery::KEY_WAIT;
use crate::domain::key::recovery_code::RecoveryCode;
use crate::domain::letter::Letter;
use crate::domain::machine::Machine;
use crate::domain::timer::TimerKind;
use crate::domain::word::Word;
use crate::storage::db::Tx;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::error::StorageError;
use crate::storage::key_recoveries::{self, KeyRecovery};
use crate::storage::recovery_codes::{self, RecoverySet};
use crate::storage::tries::Door;
use crate::storage::{keys, sessions, token_revocations};

/// What asking gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The key has ended; a day from then a new one can be made.
    Noted,
    /// Not a username, its password and a code of its sheet. Which of the three was wrong is not told.
    Wrong,
    /// Too many wrong ones: not before this moment.
    Wait(Instant),
}

/// What somebody shows for a new key.
pub struct Shown<'a> {
    pub username: &'a str,
    pub password: &'a Password,
    pub code: &'a RecoveryCode,
}

/// Asks for a new key. The tries of password and code are counted before they are compared.
///
/// # Errors
/// [`ActionError::Busy`] if too many passwords wait to be checked.
pub async fn ask(
    ctx: &Context,
    submission: &Submission,
    caller: &Caller,
    shown: &Shown<'_>,
) -> Result<Asked, ActionError> {
    let asked = attempt(ctx, submission, caller, shown).await?;
    // A parallel copy of this very form may have been right, and have used the code up.
    match asked {
        Asked::Noted => Ok(asked),
        _ if ctx.seen_before(submission).await?.is_some() => Ok(Asked::Noted),
        _ => Ok(asked),
    }
}

async fn attempt(
    ctx: &Context,
    submission: &Submission,
    caller: &Caller,
    shown: &Shown<'_>,
) -> Result<Asked, ActionError> {
    if ctx.seen_before(submission).await?.is_some() {
        return Ok(Asked::Noted);
    }
    let enrolment = match check_password(ctx, caller, shown.username, shown.password).await? {
        passwords::Outcome::Right(enrolment) => enrolment,
        passwords::Outcome::Wrong => return Ok(Asked::Wrong),
        passwords::Outcome::Wait(until) => return Ok(Asked::Wait(until)),
    };
    let Some(sheet) = recovery_codes::in_force(&mut ctx.reader(), enrolment).await? else {
        return Ok(Asked::Wrong);
    };
    if let Some(refused) = count(ctx, enrolment, &sheet).await? {
        return Ok(refused);
    }
    let Begun::First(mut tx) = ctx.begin_once(submission).await? else {
        return Ok(Asked::Noted);
    };
    let person = enrolments::get(&mut tx, enrolment).await?;
    if !matches!(person.state, EnrolmentState::KeyActive | EnrolmentState::KeyLow | EnrolmentState::KeyLost) {
        return Ok(Asked::Wrong);
    }
    match recovery_codes::use_up(&mut tx, sheet.id, &code_hash(ctx, sheet.id, shown.code), ctx.now()).await {
        Err(StorageError::Conflict) => return Ok(Asked::Wrong),
        used => used?,
    }
    end_keys(ctx, &mut tx, &person).await?;
    wait(ctx, &mut tx, &person).await?;
    tx.commit().await?;
    Ok(Asked::Noted)
}

/// Counts the try; gives what stands in its way. Fifty wrong codes in a row and no more are compared.
async fn count(
    ctx: &Context,
    enrolment: EnrolmentId,
    sheet: &RecoverySet,
) -> Result<Option<Asked>, ActionError> {
    let mut tx = ctx.db.begin().await?;
    let refused = match tries::take(ctx, &mut tx, Door::Sheet(sheet.id)).await? {
        Turn::Counted { .. } => None,
        Turn::Paused(until) => Some(Asked::Wait(until)),
        Turn::NotCounted => Some(not_counted(ctx, &mut tx, enrolment).await?),
    };
    tx.commit().await?;
    Ok(refused)
}

/// Why a try was not counted: the sheet is paused, or has taken its last wrong code and is void from now on.
async fn not_counted(ctx: &Context, tx: &mut Tx, enrolment: EnrolmentId) -> Result<Asked, ActionError> {
    let sheet = recovery_codes::in_force(tx, enrolment).await?;
    let paused = sheet.and_then(|sheet| sheet.paused_until).filter(|until| *until > ctx.now());
    if let Some(until) = paused {
        return Ok(Asked::Wait(until));
    }
    recovery_codes::void(tx, enrolment, ctx.now()).await?;
    Ok(Asked::Wrong)
}

/// E20, unless the key was lost before: no key works, nobody is signed in.
async fn end_keys(ctx: &Context, tx: &mut Tx, person: &Enrolment) -> Result<(), ActionError> {
    keys::revoke_all(tx, person.id).await?;
    if person.state != EnrolmentState::KeyLost {
        let (event, to) = (EnrolmentEvent::LoseKey, EnrolmentState::KeyLost);
        let deadlines = EnrolmentFacts { username_reserved: true, ..EnrolmentFacts::at(ctx.now()) };
        let (by, facts) = (Actor::Person(person.id), json!({ "reason": "recovery_code" }));
        enrolment_moves::advance(ctx, tx, person, event, to, by, facts, &deadlines).await?;
    }
    sessions::end_all(tx, person.id, ctx.now()).await?;
    token_revocations::of_person(tx, person.id, ctx.now()).await?;
    Ok(())
}

/// The day begins: its end is a deadline, and the person is told how to stop it.
async fn wait(ctx: &Context, tx: &mut Tx, person: &Enrolment) -> Result<(), ActionError> {
    let id: RecoveryId = ctx.new_id()?;
    let (asked_at, ready_at) = (ctx.now(), ctx.now().plus(KEY_WAIT));
    let recovery =
        KeyRecovery { id, enrolment: person.id, asked_at, ready_at, ended_at: None, outcome: None };
    key_recoveries::add(tx, &recovery, &stop::hash(ctx, &stop::token(ctx, id))).await?;
    let machine = EnrolmentMachine::NAME;
    let timer = vec![(TimerKind::RecoveryReady, ready_at)];
    set_timers(ctx, tx, machine, person.id.0, TimerKind::ALL, timer).await?;
    let Some(known) = &person.person else {
        return Ok(());
    };
    let to = Addressee {
        machine,
        owner: person.id.0,
        enrolment: Some(person.id),
        email: known.email.clone(),
        name: known.display_name(),
        language: person.language,
    };
    let facts = json!({
        "reference": person.reference,
        "kind": person.kind,
        "recovery": id,
        "due_at": ready_at.to_string(),
    });
    write_letter(ctx, tx, Letter::RecoveryAsked, &to, &facts).await?;
    Ok(())
}
