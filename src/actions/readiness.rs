//! Whether the service can do its work, in a few counts.

use super::{ActionError, Context};
use crate::storage::{documents, outbox, sms_outbox, timers};

/// Reads what only a working database can tell: letters waiting, deadlines overdue.
pub async fn check(ctx: &Context) -> Result<Vec<(&'static str, i64)>, ActionError> {
    let mut reader = ctx.reader();
    Ok(vec![
        ("letters_waiting", outbox::waiting(&mut reader).await?),
        ("text_messages_waiting", sms_outbox::waiting(&mut reader).await?),
        ("documents_in_quarantine", documents::in_quarantine(&mut reader).await?),
        ("timers_overdue", timers::overdue(&mut reader, ctx.now()).await?),
    ])
}

/// Whether documents can be stored now.
///
/// # Errors
/// [`ActionError::Outside`] if the store takes none, or does not answer.
pub async fn stores_documents(ctx: &Context) -> Result<(), ActionError> {
    let ready = ctx.files.is_ready().await;
    ready.map_err(|fault| ActionError::Outside("the document store", Box::new(fault)))
}
