//! E14: the fourteen days of a kit are over. The kit dies, never the person: any office issues another.

use serde_json::json;

use crate::actions::{ActionError, Context, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState, KitEvent, KitState};
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;
use crate::storage::{accounts, kits};

/// Ends the live kit of an enrolment seen in `kit_issued`; the letter names the way on.
pub async fn expire_kit(ctx: &Context, tx: &mut Tx, seen: &Enrolment) -> Result<(), ActionError> {
    let kit = kits::newest(tx, seen.id).await?.ok_or(ActionError::NotFound)?;
    enrolment_moves::end_kit(ctx, tx, &kit, KitEvent::Expire, KitState::Expired, Actor::System).await?;
    // A second kit finds the account that the first one made: its name stays taken for a while.
    let username_reserved = accounts::of_enrolment(tx, seen.id).await?.is_some();
    let deadlines = EnrolmentFacts { username_reserved, ..EnrolmentFacts::at(ctx.now()) };
    let (event, to) = (EnrolmentEvent::ExpireKit, EnrolmentState::KitExpired);
    enrolment_moves::advance(ctx, tx, seen, event, to, Actor::System, json!({}), &deadlines).await?;
    Ok(())
}
