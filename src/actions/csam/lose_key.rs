//! Disables a key after too many wrong codes in a row (journey E20). Only somebody who knows the password
//! gets here, so an outsider cannot do it to anybody.

use serde_json::json;

use crate::actions::{ActionError, Context, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::letter::Letter;
use crate::storage::db::Tx;
use crate::storage::keys::{self, DigitalKey};
use crate::storage::{enrolments, oidc_grants, sessions};

/// Disables the key, ends every session of the person, tells them that somebody with their password guessed, and
/// lets an office issue a new kit.
pub(super) async fn lose_key(ctx: &Context, tx: &mut Tx, key: &DigitalKey) -> Result<(), ActionError> {
    keys::disable(tx, key.id).await?;
    let seen = enrolments::get(tx, key.enrolment).await?;
    if seen.state == EnrolmentState::KeyActive {
        let deadlines = EnrolmentFacts { username_reserved: true, ..EnrolmentFacts::at(ctx.now()) };
        let lost = enrolment_moves::advance(
            ctx,
            tx,
            &seen,
            EnrolmentEvent::LoseKey,
            EnrolmentState::KeyLost,
            Actor::Person(seen.id),
            json!({ "reason": "too_many_wrong_codes" }),
            &deadlines,
        )
        .await?;
        enrolment_moves::write(ctx, tx, Letter::KeyBlocked, &lost).await?;
    }
    sessions::end_all(tx, key.enrolment, ctx.now()).await?;
    oidc_grants::revoke_tokens_of_person(tx, key.enrolment, ctx.now()).await?;
    Ok(())
}
