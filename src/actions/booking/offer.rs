//! The free times of one office, as pages offer them.

use time::Date;

use crate::actions::{ActionError, Context};
use crate::domain::actor::ActorKind;
use crate::domain::calendar::brussels_moment;
use crate::domain::enrolment::appointment::{bookable, document_lasts};
use crate::domain::enrolment::preflight::Announced;
use crate::domain::id::OfficeId;
use crate::domain::office::Office;
use crate::domain::reception::Reception;
use crate::domain::slot::{Slot, free_days, next_free};
use crate::storage::{appointments, offices, receptions};

/// Days on one page.
const DAYS: usize = 5;

/// What an office offers.
#[derive(Debug, Clone)]
pub struct Offer {
    pub office: Office,
    pub reception: Reception,
    pub days: Vec<(Date, Vec<Slot>)>,
    /// Where the next page begins; `None` when nothing follows.
    pub later: Option<Date>,
    /// Whether times were left out because the announced document ends too soon for them.
    pub ends_with_document: bool,
}

/// An office that takes appointments, with how it receives people.
///
/// # Errors
/// [`ActionError::NotFound`] for any other.
pub async fn office(ctx: &Context, id: OfficeId) -> Result<(Office, Reception), ActionError> {
    let mut reader = ctx.reader();
    let office = offices::open_one(&mut reader, id).await?.filter(|office| office.by_appointment);
    let reception = receptions::of(&mut reader, id).await?;
    office.zip(reception).ok_or(ActionError::NotFound)
}

/// The first time that somebody could book there.
pub async fn first(ctx: &Context, id: OfficeId, reception: &Reception) -> Result<Option<Slot>, ActionError> {
    let limits = bookable(ActorKind::Visitor, ctx.now());
    let taken = appointments::taken(&mut ctx.reader(), id, limits.from).await?;
    Ok(next_free(reception, &taken, &limits))
}

/// The times that somebody may book there, from a day on.
pub async fn times(
    ctx: &Context,
    id: OfficeId,
    by: ActorKind,
    announced: Option<&Announced>,
    from: Option<Date>,
) -> Result<Offer, ActionError> {
    let (office, reception) = office(ctx, id).await?;
    let mut limits = bookable(by, ctx.now());
    if let Some(day) = from {
        limits.from = limits.from.max(brussels_moment(day, 0));
    }
    let taken = appointments::taken(&mut ctx.reader(), id, limits.from).await?;
    let mut days = free_days(&reception, &taken, &limits, DAYS + 1);
    let lasts =
        |slot: &Slot| announced.is_none_or(|seen| document_lasts(seen.expires_on, slot.starts_at).is_ok());
    let ends_with_document = days.iter().flat_map(|(_, slots)| slots).any(|slot| !lasts(slot));
    for (_, slots) in &mut days {
        slots.retain(lasts);
    }
    days.retain(|(_, slots)| !slots.is_empty());
    let later = days.get(DAYS).map(|(day, _)| *day);
    days.truncate(DAYS);
    Ok(Offer { office, reception, days, later, ends_with_document })
}
