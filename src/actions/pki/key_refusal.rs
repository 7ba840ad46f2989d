//! Keys refused for what is known of them, at the upload and once more before anything is signed.

use super::Halt;
use crate::actions::{ActionError, Context};
use crate::domain::certificate::blocked_key::KeyRefusal;
use crate::domain::certificate::obstacle::Obstacle;
use crate::domain::id::RequestId;
use crate::storage::db::Read;
use crate::storage::subject_keys::SubjectKey;
use crate::storage::{blocked_keys, subject_keys};

/// Stops the issuing of a request one of whose keys was blocked since its intention was written down.
pub(super) async fn none_blocked(db: &mut impl Read, request: RequestId) -> Result<(), Halt> {
    for key in subject_keys::of_request(db, request).await? {
        if blocked_keys::is_blocked(db, &key.spki_sha256).await? {
            return Err(Halt::Obstacle(Obstacle::KeyBlocked));
        }
    }
    Ok(())
}

/// Why this key must not be certified; `None`: nothing is known against it.
pub async fn of(
    ctx: &Context,
    db: &mut impl Read,
    key: &SubjectKey,
) -> Result<Option<KeyRefusal>, ActionError> {
    if blocked_keys::is_blocked(db, &key.spki_sha256).await? {
        return Ok(Some(KeyRefusal::Blocked));
    }
    let known = ctx.weak_keys.holds(&key.spki_der);
    let known = known.map_err(|error| ActionError::Outside("the list of weak keys", Box::new(error)))?;
    Ok(known.then_some(KeyRefusal::Known))
}
