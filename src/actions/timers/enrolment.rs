//! Deadlines of an enrolment.

use serde_json::json;

use crate::actions::activation::{abandon_key_setup, expire_kit};
use crate::actions::office::release_check;
use crate::actions::{ActionError, Context, enrolment_moves, retention as erasing};
use crate::domain::actor::{Actor, ActorKind};
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::reasons::RefusalReason;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentMachine, EnrolmentState};
use crate::domain::id::EnrolmentId;
use crate::domain::letter::letter_of_timer;
use crate::domain::machine::{Machine, allowed};
use crate::domain::timer::TimerKind;
use crate::storage::db::Tx;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::person_acts::{self, About};
use crate::storage::{doubts, keys, retention, sessions};

/// Does what this deadline of this enrolment asks for.
pub async fn fire(ctx: &Context, tx: &mut Tx, kind: TimerKind, id: EnrolmentId) -> Result<(), ActionError> {
    let seen = enrolments::get(tx, id).await?;
    if let Some(letter) = letter_of_timer(kind) {
        return enrolment_moves::write(ctx, tx, letter, &seen).await;
    }
    match kind {
        TimerKind::CheckLease if seen.state == EnrolmentState::IdentityCheck => {
            release_check::release(ctx, tx, &seen, Actor::System).await.map(|_| ())
        }
        TimerKind::AppointmentEnd => {
            go(ctx, tx, &seen, EnrolmentEvent::MissAppointment, EnrolmentState::Draft).await
        }
        TimerKind::DoubtEnd if seen.state == EnrolmentState::IdentityDoubt => lapse(ctx, tx, &seen).await,
        TimerKind::KitExpiry if seen.state == EnrolmentState::KitIssued => {
            expire_kit::expire_kit(ctx, tx, &seen).await
        }
        TimerKind::KeySetupEnd if seen.state == EnrolmentState::KeyPending => {
            abandon_key_setup::abandon_key_setup(ctx, tx, &seen).await
        }
        TimerKind::UsernameRelease => Ok(retention::release_username(tx, id).await?),
        TimerKind::Closing => close(ctx, tx, &seen).await,
        TimerKind::Erasure => erasing::of_enrolment(ctx, tx, id).await,
        // Deadlines of the other machines never have an enrolment for their owner.
        _ => Ok(()),
    }
}

/// E9 by the system: nobody cleared the doubt in five working days.
async fn lapse(ctx: &Context, tx: &mut Tx, seen: &Enrolment) -> Result<(), ActionError> {
    doubts::end(tx, seen.id, "lapsed", None, ctx.now()).await?;
    let (event, to) = (EnrolmentEvent::Refuse, EnrolmentState::IdentityRefused);
    let facts = json!({ "deadline": true, "reason": RefusalReason::DoubtNotCleared });
    let deadlines = EnrolmentFacts::at(ctx.now());
    enrolment_moves::advance(ctx, tx, seen, event, to, Actor::System, facts, &deadlines).await?;
    Ok(())
}

/// E23, for the states that the table calls idle. What the person still had open with us lapses with it.
async fn close(ctx: &Context, tx: &mut Tx, seen: &Enrolment) -> Result<(), ActionError> {
    if person_acts::hold(tx, About::Enrolment(seen.id)).await?.is_some() {
        return erasing::put_off(ctx, tx, EnrolmentMachine::NAME, seen.id.0, TimerKind::Closing).await;
    }
    go(ctx, tx, seen, EnrolmentEvent::Close, EnrolmentState::Closed).await?;
    for request in retention::lapsing_requests(tx, seen.id).await? {
        super::request::lapse(ctx, tx, request).await?;
    }
    sessions::end_all(tx, seen.id, ctx.now()).await?;
    keys::revoke_all(tx, seen.id).await?;
    Ok(())
}

/// Makes a move of the system, if the table still has it from this state.
async fn go(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Enrolment,
    event: EnrolmentEvent,
    to: EnrolmentState,
) -> Result<(), ActionError> {
    if allowed::<EnrolmentMachine>(Some(seen.state), event, ActorKind::System, to).is_err() {
        return Ok(());
    }
    let deadlines = EnrolmentFacts::at(ctx.now());
    let facts = json!({ "deadline": true });
    enrolment_moves::advance(ctx, tx, seen, event, to, Actor::System, facts, &deadlines).await?;
    Ok(())
}
