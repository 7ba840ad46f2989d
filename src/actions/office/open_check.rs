//! E5: a clerk opens the identity check of a file.

use serde_json::json;

use super::Counter;
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves};
use crate::domain::actor::Actor;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::EnrolmentId;
use crate::storage::db::Tx;
use crate::storage::enrolments::Enrolment;

/// Opens the check. Gives the path at which it goes on.
pub async fn open_check(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    open(ctx, &mut tx, &file, counter.actor).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// The move itself. Searching for an existing person is part of recording the answers, when there is a number
/// to search for.
pub async fn open(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    actor: Actor,
) -> Result<Enrolment, ActionError> {
    let (event, to) = (EnrolmentEvent::OpenCheck, EnrolmentState::IdentityCheck);
    let deadlines = EnrolmentFacts::at(ctx.now());
    enrolment_moves::advance(ctx, tx, file, event, to, actor, json!({}), &deadlines).await
}
