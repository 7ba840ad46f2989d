//! "This was not me" (E12): whoever holds the link can kill the kit, nobody can do anything with it then.

use serde_json::json;

use super::link::{self, Standing};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState, KitEvent, KitState};
use crate::storage::accounts;

/// Declares the kit of this link void. A link that is dead already stays as it is: nothing is left to do.
pub async fn disown_kit(ctx: &Context, token: &str, submission: &Submission) -> Result<(), ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::Before(_) => return Ok(()),
        Begun::First(tx) => tx,
    };
    let (kit, enrolment) = link::find(ctx, &mut tx, token).await?;
    let now = ctx.now();
    let standing = link::standing(&mut tx, &kit, &enrolment, now).await?;
    if !matches!(standing, Standing::Live | Standing::Paused(_)) {
        return Ok(());
    }
    let by = Actor::Visitor;
    enrolment_moves::end_kit(ctx, &mut tx, &kit, KitEvent::Void, KitState::Void, by).await?;
    let username_reserved = accounts::of_enrolment(&mut tx, enrolment.id).await?.is_some();
    let deadlines = EnrolmentFacts { username_reserved, ..EnrolmentFacts::at(now) };
    let (event, to) = (EnrolmentEvent::RevokeKit, EnrolmentState::KitRevoked);
    let facts = json!({ "kit": kit.id.to_string(), "reason": "not_me" });
    enrolment_moves::advance(ctx, &mut tx, &enrolment, event, to, by, facts, &deadlines).await?;
    Ok(tx.commit().await?)
}
