//! Somebody writes, or sends a file.

use super::files::{self, Offered};
use super::{Party, settle_notice};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::{MessageId, RequestId};
use crate::domain::thread::{MOST_UNREAD, MessageFault, MessageText, Openness, openness};
use crate::domain::upload::UploadFault;
use crate::storage::db::Tx;
use crate::storage::message_files::MessageFile;
use crate::storage::messages::{self, Message};
use crate::storage::{message_files, requests};

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its effect is seen at this path, also when the form was posted before.
    Sent(String),
    /// The thread takes no more.
    Closed,
    /// Beside the field of the message.
    Refused(MessageFault),
    /// Beside the field of the file.
    FileRefused(UploadFault),
}

/// Writes a message. The version of the form is the last place that the page showed: up to it the other side's messages
/// are read.
///
/// # Errors
/// [`ActionError::NotFound`] for a request that is not theirs, [`ActionError::Forbidden`] for who checked it.
pub async fn text(
    ctx: &Context,
    party: Party<'_>,
    id: RequestId,
    submission: &Submission,
    typed: &str,
) -> Result<Outcome, ActionError> {
    let text = match MessageText::parse(typed) {
        Ok(text) => text,
        Err(fault) => return Ok(Outcome::Refused(fault)),
    };
    let message: MessageId = ctx.new_id()?;
    let sealed = ctx.seal("message", message, "text_sealed", text.as_str().as_bytes())?;
    record(ctx, party, id, submission, New { message, text_sealed: Some(sealed), file: None }).await
}

/// Sends a file. Its bytes are put where they last before a row names them.
///
/// # Errors
/// As [`text`].
pub async fn file(
    ctx: &Context,
    party: Party<'_>,
    id: RequestId,
    submission: &Submission,
    offered: Offered,
) -> Result<Outcome, ActionError> {
    let request = party.request(&mut ctx.reader(), id).await?;
    let message: MessageId = ctx.new_id()?;
    let file = match files::keep(ctx, &request, message, offered).await? {
        Ok(file) => file,
        Err(fault) => return Ok(Outcome::FileRefused(fault)),
    };
    let stored = file.id;
    let new = New { message, text_sealed: None, file: Some(file) };
    let recorded = record(ctx, party, id, submission, new).await;
    // A form that was posted before has a file of its own: the row of this one was never written.
    let named = matches!(&recorded, Ok(Outcome::Sent(_))) && is_named(ctx, id, message).await?;
    if !named {
        files::forget(ctx, stored).await;
    }
    recorded
}

async fn is_named(ctx: &Context, id: RequestId, message: MessageId) -> Result<bool, ActionError> {
    let files = message_files::of(&mut ctx.reader(), id).await?;
    Ok(files.iter().any(|file| file.message == message))
}

struct New {
    message: MessageId,
    text_sealed: Option<Vec<u8>>,
    file: Option<MessageFile>,
}

async fn record(
    ctx: &Context,
    party: Party<'_>,
    id: RequestId,
    submission: &Submission,
    new: New,
) -> Result<Outcome, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Outcome::Sent(location)),
    };
    let (now, side) = (ctx.now(), party.side());
    if let Some(refused) = obstacle(ctx, &mut tx, party, id).await? {
        tx.rollback().await?;
        return Ok(refused);
    }
    messages::mark_read(&mut tx, id, side.other(), submission.version, now).await?;
    let message = Message {
        id: new.message,
        request: id,
        no: messages::next_no(&mut tx, id).await?,
        side,
        staff: party.staff(),
        text_sealed: new.text_sealed,
        at: now,
        read_at: None,
        taken_back_at: None,
    };
    messages::add(&mut tx, &message).await?;
    if let Some(file) = &new.file {
        message_files::add(&mut tx, file).await?;
    }
    settle_notice(&mut tx, id, matches!(party, Party::Person(_))).await?;
    tx.commit().await?;
    Ok(Outcome::Sent(submission.location.clone()))
}

/// Why nothing can be sent now. The request is held from here on, so that messages come one after the other.
async fn obstacle(
    ctx: &Context,
    tx: &mut Tx,
    party: Party<'_>,
    id: RequestId,
) -> Result<Option<Outcome>, ActionError> {
    requests::lock(tx, id).await?;
    let request = party.request(tx, id).await?;
    if openness(request.state, request.state_since, ctx.now()) != Openness::Open {
        return Ok(Some(Outcome::Closed));
    }
    let full = messages::unread(tx, id, party.side()).await? >= MOST_UNREAD;
    Ok(full.then_some(Outcome::Refused(MessageFault::TooMany)))
}
