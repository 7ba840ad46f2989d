//! Moves of an enrolment and of its kit, each with its deadlines and letters.

use serde_json::{Value, json};

use super::booking::letter::add_facts;
use super::consequences::{Addressee, set_timers, write_letter};
use super::moves::{Step, make};
use super::office::check_draft;
use super::{ActionError, Context};
use crate::domain::actor::Actor;
use crate::domain::enrolment::appointment::appointment_after;
use crate::domain::enrolment::deadline::{EnrolmentFacts, timers_kept_in, timers_set_by_enrolment};
use crate::domain::enrolment::{
    EnrolmentEvent, EnrolmentMachine, EnrolmentState, KitEvent, KitMachine, KitState,
};
use crate::domain::id::EnrolmentId;
use crate::domain::letter::{Letter, concerns_appointment, letters_after_enrolment};
use crate::domain::machine::{Machine, Move};
use crate::domain::timer::TimerKind;
use crate::storage::db::Tx;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::kits::{self, Kit};
use crate::storage::{appointments, offices, timers};

/// Inserts a new enrolment by its first move.
pub async fn create(
    ctx: &Context,
    tx: &mut Tx,
    enrolment: &Enrolment,
    event: EnrolmentEvent,
    actor: Actor,
) -> Result<(), ActionError> {
    enrolments::insert(tx, enrolment).await?;
    make(ctx, tx, &Step::<EnrolmentMachine>::create(enrolment.id, event, enrolment.state, actor)).await?;
    let step = Move { from: None, event, to: enrolment.state };
    let set = timers_set_by_enrolment(step, &EnrolmentFacts::at(ctx.now()));
    set_timers(ctx, tx, EnrolmentMachine::NAME, enrolment.id.0, &[], set).await
}

/// Moves an enrolment that was read as `seen`: state, history, deadlines and letters. Gives it as it is now.
///
/// `facts` go into the history (no personal data); `deadlines` are what the new deadlines hang on.
pub async fn advance(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Enrolment,
    event: EnrolmentEvent,
    to: EnrolmentState,
    actor: Actor,
    facts: Value,
    deadlines: &EnrolmentFacts,
) -> Result<Enrolment, ActionError> {
    let step = Step::<EnrolmentMachine>::of(seen.id, seen.seen(), event, to, actor).with(facts);
    make(ctx, tx, &step).await?;
    let moved = Move { from: Some(seen.state), event, to };
    if let Some(state) = appointment_after(moved) {
        appointments::end(tx, seen.id, state, ctx.now()).await?;
    }
    let set = timers_set_by_enrolment(moved, &with_appointment(tx, moved, seen.id, deadlines).await?);
    set_timers(ctx, tx, EnrolmentMachine::NAME, seen.id.0, timers_kept_in(to), set).await?;
    check_draft::erase_when_over(tx, seen.id, event, to).await?;
    let now = enrolments::get(tx, seen.id).await?;
    for letter in letters_after_enrolment(moved) {
        write(ctx, tx, *letter, &now).await?;
    }
    Ok(now)
}

/// A check that is put down leads back to an appointment that stands: its deadlines hang on that time.
async fn with_appointment(
    tx: &mut Tx,
    moved: Move<EnrolmentState, EnrolmentEvent>,
    id: EnrolmentId,
    given: &EnrolmentFacts,
) -> Result<EnrolmentFacts, ActionError> {
    let mut facts = *given;
    if moved.to == EnrolmentState::Appointed && facts.appointment.is_none() {
        facts.appointment = appointments::booked(tx, id).await?.map(|booked| booked.slot.starts_at);
    }
    Ok(facts)
}

/// Writes a letter about an enrolment, if the person has an address.
pub async fn write(ctx: &Context, tx: &mut Tx, letter: Letter, about: &Enrolment) -> Result<(), ActionError> {
    let Some(person) = &about.person else {
        return Ok(());
    };
    let to = Addressee {
        machine: EnrolmentMachine::NAME,
        owner: about.id.0,
        enrolment: Some(about.id),
        email: person.email.clone(),
        name: person.display_name(),
        language: about.language,
    };
    let mut facts = letter_facts(tx, about).await?;
    if concerns_appointment(letter) {
        add_facts(tx, about, &mut facts).await?;
    }
    write_letter(ctx, tx, letter, &to, &facts).await?;
    Ok(())
}

/// What a letter about an enrolment may say: reference, kind, office, the newest kit's id and deadline, the end of
/// the file.
async fn letter_facts(tx: &mut Tx, about: &Enrolment) -> Result<Value, ActionError> {
    let mut facts = json!({ "reference": about.reference, "kind": about.kind });
    for timer in timers::pending(tx, about.id.0).await? {
        if timer.kind == TimerKind::Closing {
            facts["closes_at"] = Value::String(timer.due_at.to_string());
        }
    }
    if let Some(at) = about.checked_at {
        facts["checked_at"] = Value::String(at.to_string());
    }
    if let Some(office) = about.office {
        facts["office"] = Value::String(offices::get(tx, office).await?.name);
    }
    if let Some(kit) = kits::newest(tx, about.id).await? {
        facts["kit"] = Value::String(kit.id.to_string());
        facts["kit_expires_at"] = Value::String(kit.expires_at.to_string());
    }
    Ok(facts)
}

/// Inserts a new kit by its first move.
pub async fn create_kit(ctx: &Context, tx: &mut Tx, kit: &Kit, actor: Actor) -> Result<(), ActionError> {
    kits::insert(tx, kit, crate::domain::timer::POLICY_VERSION).await?;
    make(ctx, tx, &Step::<KitMachine>::create(kit.id, KitEvent::Issue, KitState::Live, actor)).await?;
    Ok(())
}

/// Ends a kit that was read as `seen`.
pub async fn end_kit(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Kit,
    event: KitEvent,
    to: KitState,
    actor: Actor,
) -> Result<(), ActionError> {
    make(ctx, tx, &Step::<KitMachine>::of(seen.id, seen.seen(), event, to, actor)).await?;
    Ok(())
}
