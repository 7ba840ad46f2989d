//! E3 and the move of E4: a time at a counter is given to one person. Whoever asks, the rules are the same; the
//! person has to keep the four hours besides.

use serde_json::json;
use time::Date;

use super::link;
use crate::actions::{ActionError, Context, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::calendar::brussels_day;
use crate::domain::enrolment::appointment::{
    AppointmentState, bookable, document_lasts, document_must_last_until, may_change,
};
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::OfficeId;
use crate::domain::instant::Instant;
use crate::domain::slot::{Slot, free_counter, slot_at};
use crate::storage::appointments::{self, Appointment};
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;
use crate::storage::error::StorageError;
use crate::storage::{offices, pre_registrations, receptions};

/// What is asked for: a start that the office's pages offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    pub office: OfficeId,
    pub starts_at: Instant,
}

/// Why a time is not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrangeFault {
    /// Somebody else was faster.
    Taken,
    /// The office receives nobody then, or not by appointment, or it is too soon or too far.
    NotOffered,
    /// The announced document would have to be valid until this day.
    Document(Date),
    /// The present appointment begins in less than four hours.
    TooLate,
}

/// What came of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arranged {
    /// Seen at this path.
    At(String),
    Refused(ArrangeFault),
}

/// Books, or moves what is booked. After a refusal the caller rolls back.
pub(super) async fn arrange(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    wish: Wish,
    actor: Actor,
) -> Result<Result<(), ArrangeFault>, ActionError> {
    let before = appointments::booked(tx, file.id).await?;
    let same = |booked: &Appointment| booked.office == wish.office && booked.slot.starts_at == wish.starts_at;
    if before.as_ref().is_some_and(same) {
        return Ok(Ok(()));
    }
    let (slot, counter) = match place(ctx, tx, file, wish, actor).await? {
        Ok(place) => place,
        Err(fault) => return Ok(Err(fault)),
    };
    let too_late = |booked: &Appointment| !may_change(actor.kind(), booked.slot.starts_at, ctx.now());
    if before.as_ref().is_some_and(too_late) {
        return Ok(Err(ArrangeFault::TooLate));
    }
    let place = Appointment {
        id: ctx.new_id()?,
        enrolment: file.id,
        office: wish.office,
        slot,
        counter,
        sequence: 0,
        state: AppointmentState::Booked,
        booked_at: ctx.now(),
        changed_at: ctx.now(),
    };
    match hold(tx, before, &place).await {
        Err(StorageError::Conflict) => return Ok(Err(ArrangeFault::Taken)),
        held => held?,
    }
    if file.office != Some(wish.office) {
        appointments::entrust(tx, file.id, wish.office).await?;
    }
    link::keep(ctx, tx, file.id).await?;
    let event = match file.state {
        EnrolmentState::Appointed => EnrolmentEvent::MoveAppointment,
        _ => EnrolmentEvent::Book,
    };
    let facts = json!({ "office": wish.office, "starts_at": slot.starts_at.to_string() });
    let deadlines = EnrolmentFacts { appointment: Some(slot.starts_at), ..EnrolmentFacts::at(ctx.now()) };
    enrolment_moves::advance(ctx, tx, file, event, EnrolmentState::Appointed, actor, facts, &deadlines)
        .await?;
    Ok(Ok(()))
}

/// The slot and a free counter in it. From here on nobody else books at this office until the transaction ends.
async fn place(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    wish: Wish,
    actor: Actor,
) -> Result<Result<(Slot, u16), ArrangeFault>, ActionError> {
    let open = offices::open_one(tx, wish.office).await?.is_some_and(|office| office.by_appointment);
    let reception = match receptions::hold(tx, wish.office).await {
        Ok(reception) if open => reception,
        Ok(_) | Err(StorageError::Missing) => return Ok(Err(ArrangeFault::NotOffered)),
        Err(error) => return Err(error.into()),
    };
    let limits = bookable(actor.kind(), ctx.now());
    let in_time = |slot: &Slot| slot.starts_at >= limits.from && brussels_day(slot.starts_at) <= limits.until;
    let Some(slot) = slot_at(&reception, wish.starts_at).filter(in_time) else {
        return Ok(Err(ArrangeFault::NotOffered));
    };
    if let Some(announced) = pre_registrations::of(tx, file.id).await?
        && document_lasts(announced.expires_on, slot.starts_at).is_err()
    {
        return Ok(Err(ArrangeFault::Document(document_must_last_until(slot.starts_at))));
    }
    let taken = appointments::taken(tx, wish.office, slot.starts_at).await?;
    Ok(free_counter(&slot, reception.counters, &taken)
        .map(|counter| (slot, counter))
        .ok_or(ArrangeFault::Taken))
}

/// Writes the row. The unique key of the table has the last word.
async fn hold(tx: &mut Tx, before: Option<Appointment>, place: &Appointment) -> Result<(), StorageError> {
    match before {
        Some(seen) => {
            let (office, slot, counter) = (place.office, &place.slot, place.counter);
            appointments::reschedule(tx, &seen, office, slot, counter, place.changed_at).await
        }
        None => appointments::book(tx, place).await,
    }
}
