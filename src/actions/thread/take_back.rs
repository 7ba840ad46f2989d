//! The writer takes a message back, within five minutes.

use super::{Party, files, settle_notice};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::{MessageId, RequestId};
use crate::domain::thread::may_take_back;
use crate::storage::{messages, requests};

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Seen at this path; also if it was taken back before.
    TakenBack(String),
    /// The five minutes are over.
    TooLate,
}

/// Takes a message of this party's own back: its text, and its file, are gone.
///
/// # Errors
/// [`ActionError::NotFound`] for a message of somebody else, [`ActionError::Forbidden`] for who checked the request.
pub async fn run(
    ctx: &Context,
    party: Party<'_>,
    id: RequestId,
    message: MessageId,
    submission: &Submission,
) -> Result<Outcome, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Outcome::TakenBack(location)),
    };
    requests::lock(&mut tx, id).await?;
    let request = party.request(&mut tx, id).await?;
    let message = messages::get(&mut tx, message).await?;
    if message.request != request.id || !party.wrote(&message) {
        return Err(ActionError::NotFound);
    }
    if message.taken_back_at.is_some() {
        return Ok(Outcome::TakenBack(submission.location.clone()));
    }
    if !may_take_back(message.at, ctx.now()) {
        return Ok(Outcome::TooLate);
    }
    let file = messages::take_back(&mut tx, message.id, ctx.now()).await?;
    settle_notice(&mut tx, id, false).await?;
    tx.commit().await?;
    if let Some(file) = file {
        files::forget(ctx, file).await;
    }
    Ok(Outcome::TakenBack(submission.location.clone()))
}
