//! The key that a session sets up.

use super::link;
use crate::actions::{ActionError, Context};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::oidc::grant::{LONGEST_PAUSE, PAUSE, TRIES_UNTIL_DISABLED, TRIES_UNTIL_PAUSE};
use crate::domain::session::ABSOLUTE;
use crate::storage::db::Read;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::keys::{self, DigitalKey};
use crate::storage::sessions::Session;
use crate::storage::tries::{self, Door};

/// A key that is being set up.
pub(in crate::actions) struct Pending {
    pub enrolment: Enrolment,
    pub key: DigitalKey,
    /// When setting up ends.
    pub until: Instant,
}

/// The key of this session, while there is time: after the account (E16), or beside a key that does not open eHealth.
pub(super) async fn find(
    ctx: &Context,
    db: &mut impl Read,
    session: &Session,
) -> Result<Option<Pending>, ActionError> {
    let id: EnrolmentId = session.enrolment.ok_or(ActionError::NotFound)?;
    let enrolment = enrolments::get(db, id).await?;
    let end = match enrolment.state {
        EnrolmentState::KeyPending => link::setup_end(db, id).await?,
        EnrolmentState::KeyLow => Some(session.created_at.plus(ABSOLUTE)),
        _ => None,
    };
    let key = keys::pending(db, id).await?;
    let end = end.filter(|end| *end > ctx.now());
    Ok(end.zip(key).map(|(until, key)| Pending { enrolment, key, until }))
}

/// Counts a try before it is compared: so many wrong ones since the last pause, this one included, or `Err`: no code
/// is taken before this moment.
pub(in crate::actions) async fn count(
    ctx: &Context,
    key: &DigitalKey,
) -> Result<Result<i64, Instant>, ActionError> {
    let now = ctx.now();
    let mut tx = ctx.db.begin().await?;
    let (door, latest) = (Door::Key(key.id), now.plus(LONGEST_PAUSE));
    let counted = tries::count(&mut tx, door, TRIES_UNTIL_DISABLED, now, latest).await?;
    tx.commit().await?;
    Ok(match counted {
        Some((count, _)) if count <= TRIES_UNTIL_PAUSE => Ok(count),
        _ => Err(key.paused_until.unwrap_or(now.plus(PAUSE))),
    })
}

/// After a wrong code: how many tries are left, or `Err`: the pause that it brought.
pub(in crate::actions) async fn after_wrong(
    ctx: &Context,
    key: &DigitalKey,
    count: i64,
) -> Result<Result<i64, Instant>, ActionError> {
    let left = TRIES_UNTIL_PAUSE - count;
    if left > 0 {
        return Ok(Ok(left));
    }
    let until = ctx.now().plus(PAUSE);
    let mut tx = ctx.db.begin().await?;
    tries::pause(&mut tx, Door::Key(key.id), until).await?;
    tx.commit().await?;
    Ok(Err(until))
}
