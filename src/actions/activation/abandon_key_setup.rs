//! E19: an account was made, and no key in time. The username stays reserved for the person for a while.

use serde_json::json;

use crate::actions::{ActionError, Context, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;
use crate::storage::{keys, sessions};

/// Ends the making of a key for an enrolment seen in `key_pending`; the letter names the way on.
pub async fn abandon_key_setup(ctx: &Context, tx: &mut Tx, seen: &Enrolment) -> Result<(), ActionError> {
    keys::revoke_all(tx, seen.id).await?;
    sessions::end_all(tx, seen.id, ctx.now()).await?;
    let deadlines = EnrolmentFacts { username_reserved: true, ..EnrolmentFacts::at(ctx.now()) };
    let (event, to) = (EnrolmentEvent::AbandonKeySetup, EnrolmentState::KitExpired);
    enrolment_moves::advance(ctx, tx, seen, event, to, Actor::System, json!({}), &deadlines).await?;
    Ok(())
}
