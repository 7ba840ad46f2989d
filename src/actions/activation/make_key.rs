//! A key comes into being: first pending, then, once a code of it was right, usable.

use serde_json::json;

use super::pending::Pending;
use crate::actions::recovery::codes;
use crate::actions::{ActionError, Context, enrolment_moves, token_cards};
use crate::adapters::totp::Seed;
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::{EnrolmentId, KeyId};
use crate::domain::key::level::Means;
use crate::storage::db::Tx;
use crate::storage::keys::{self, DigitalKey};
use crate::storage::sessions::{self, Session};

/// Adds a key to be confirmed in place of the one that was being set up. `browser` is the token of the browser's
/// cookie: what is printed is printed there.
pub(in crate::actions) async fn add_pending(
    ctx: &Context,
    tx: &mut Tx,
    enrolment: EnrolmentId,
    means: Means,
    browser: &str,
) -> Result<(), ActionError> {
    keys::revoke_pending(tx, enrolment).await?;
    let id: KeyId = ctx.new_id()?;
    let seed_sealed = match means {
        Means::MobileApp => {
            ctx.seal("digital_key", id, "seed_sealed", Seed::draw(&ctx.random)?.as_bytes())?
        }
        // Only apps have a seed; the column asks for one.
        Means::Passkey | Means::Sms | Means::PaperToken | Means::Password => {
            ctx.seal("digital_key", id, "seed_sealed", b"")?
        }
    };
    let key = DigitalKey {
        id,
        enrolment,
        means,
        state: "pending".to_owned(),
        seed_sealed,
        last_step: -1,
        failures: 0,
        failures_in_row: 0,
        paused_until: None,
    };
    keys::add_pending(tx, &key, ctx.now()).await?;
    if means == Means::PaperToken {
        token_cards::add(ctx, tx, id, browser).await?;
    }
    Ok(())
}

/// Makes the proved key the only one, with ten recovery codes for this browser to show; `step` is used up (-1: the
/// key has none). The session stays until the codes are kept, every other one ends.
pub(super) async fn finish(
    ctx: &Context,
    tx: &mut Tx,
    session: &Session,
    browser: &str,
    proved: &Pending,
    step: i64,
) -> Result<(), ActionError> {
    let (enrolment, key, now) = (&proved.enrolment, &proved.key, ctx.now());
    let (event, to) = match key.means {
        Means::MobileApp => (EnrolmentEvent::ConfirmMobileApp, EnrolmentState::KeyActive),
        Means::Passkey | Means::Sms | Means::PaperToken | Means::Password => {
            (EnrolmentEvent::ConfirmLowKey, EnrolmentState::KeyLow)
        }
    };
    let by = Actor::Person(enrolment.id);
    let facts = json!({ "key": key.id.to_string() });
    enrolment_moves::advance(ctx, tx, enrolment, event, to, by, facts, &EnrolmentFacts::at(now)).await?;
    keys::activate(tx, key.id, step, now).await?;
    keys::revoke_others(tx, enrolment.id, key.id).await?;
    codes::make(ctx, tx, enrolment.id, browser).await?;
    sessions::end_others(tx, enrolment.id, session.id, now).await?;
    Ok(())
}
