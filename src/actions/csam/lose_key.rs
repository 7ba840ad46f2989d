//! A key ends: after too many wrong codes in a row, or with the last code of its card (journey E20). Only somebody who knows the password
//! gets here, so an outsider cannot do it to anybody.

use serde_json::json;

use crate::actions::{ActionError, Context, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::letter::Letter;
use crate::storage::db::Tx;
use crate::storage::keys::{self, DigitalKey};
use crate::storage::{enrolments, passkeys, sessions, token_revocations};

/// Why a key ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// Too many wrong codes after the right password.
    Guessed,
    /// Every code of its card was used.
    UsedUp,
}

/// Disables the key and those of the same means, removes the passkeys, ends every session of the person, tells them why, and
/// lets an office issue a new kit.
pub(super) async fn lose_key(
    ctx: &Context,
    tx: &mut Tx,
    key: &DigitalKey,
    why: Why,
) -> Result<(), ActionError> {
    let (reason, letter) = match why {
        Why::Guessed => ("too_many_wrong_codes", Letter::KeyBlocked),
        Why::UsedUp => ("card_used_up", Letter::KeyLost),
    };
    keys::disable(tx, key.enrolment, key.means).await?;
    passkeys::remove_all(tx, key.enrolment).await?;
    let seen = enrolments::get(tx, key.enrolment).await?;
    if matches!(seen.state, EnrolmentState::KeyActive | EnrolmentState::KeyLow) {
        let deadlines = EnrolmentFacts { username_reserved: true, ..EnrolmentFacts::at(ctx.now()) };
        let lost = enrolment_moves::advance(
            ctx,
            tx,
            &seen,
            EnrolmentEvent::LoseKey,
            EnrolmentState::KeyLost,
            Actor::Person(seen.id),
            json!({ "reason": reason }),
            &deadlines,
        )
        .await?;
        enrolment_moves::write(ctx, tx, letter, &lost).await?;
    }
    sessions::end_all(tx, key.enrolment, ctx.now()).await?;
    token_revocations::of_person(tx, key.enrolment, ctx.now()).await?;
    Ok(())
}
