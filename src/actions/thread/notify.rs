//! The mail that says that eHealth has written, and nothing of what: one, until the person has read.

use serde_json::json;

use crate::actions::consequences::{Addressee, write_letter};
use crate::actions::{ActionError, Context};
use crate::domain::id::RequestId;
use crate::domain::letter::Letter;
use crate::domain::machine::Machine;
use crate::domain::request::RequestMachine;
use crate::storage::error::StorageError;
use crate::storage::{message_notices, requests};

/// Writes the mail that has been due for longest. Gives `false` when none is.
pub async fn send_one(ctx: &Context) -> Result<bool, ActionError> {
    let Some(id) = message_notices::next_due(&mut ctx.reader(), ctx.now()).await? else {
        return Ok(false);
    };
    match write(ctx, id).await {
        // Another worker was first, or the person has read meanwhile.
        Err(ActionError::Storage(StorageError::Conflict)) => Ok(true),
        written => written.map(|()| true),
    }
}

async fn write(ctx: &Context, id: RequestId) -> Result<(), ActionError> {
    let mut tx = ctx.db.begin().await?;
    // Before the notice, as whoever writes or reads does: nobody waits for each other.
    requests::lock(&mut tx, id).await?;
    message_notices::mark_sent(&mut tx, id, ctx.now()).await?;
    let request = requests::get(&mut tx, id).await?;
    if let Some(details) = &request.details {
        let to = Addressee {
            machine: RequestMachine::NAME,
            owner: id.0,
            enrolment: request.enrolment,
            email: details.email.clone(),
            name: details.display_name(),
            language: request.language,
        };
        let facts = json!({ "reference": request.reference });
        write_letter(ctx, &mut tx, Letter::MessageWaiting, &to, &facts).await?;
    }
    Ok(tx.commit().await?)
}
