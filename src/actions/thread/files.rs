//! The files of threads. What is asked of a document is asked of them: this is the one place where a file of a thread
//! is judged, kept and given out.

use zeroize::Zeroizing;

use super::Party;
use crate::actions::manager::incoming::Received;
use crate::actions::manager::{document_bytes, judge_document};
use crate::actions::{ActionError, Context};
use crate::domain::id::{DocumentId, MessageFileId, MessageId, RequestId};
use crate::domain::request::document::DocumentField;
use crate::domain::upload::UploadFault;
use crate::storage::message_files::{self, MessageFile};
use crate::storage::requests::Request;

/// A file as it was sent; name and bytes are the sender's word.
#[derive(Debug)]
pub struct Offered {
    /// Without folders and control characters; may be empty.
    pub name: String,
    pub received: Received,
}

/// A file to be given out, to be saved and never shown.
#[derive(Debug)]
pub struct Opened {
    pub name: String,
    pub media_type: String,
    pub bytes: Zeroizing<Vec<u8>>,
}

/// Gives out a file of a thread that this party has a part in.
///
/// # Errors
/// [`ActionError::NotFound`] if the thread has none of that id.
pub async fn open(
    ctx: &Context,
    party: Party<'_>,
    request: RequestId,
    id: MessageFileId,
) -> Result<Opened, ActionError> {
    let mut db = ctx.reader();
    let request = party.request(&mut db, request).await?;
    let file = message_files::get(&mut db, request.id, id).await?;
    let bytes = document_bytes::read(ctx, stored_as(id)).await?;
    Ok(Opened { name: name(ctx, &file)?, media_type: file.media_type, bytes })
}

/// The file's own name.
pub(super) fn name(ctx: &Context, file: &MessageFile) -> Result<String, ActionError> {
    Ok(ctx.open_text("message_file", file.id, "name_sealed", &file.name_sealed)?.to_string())
}

/// Scans, judges and keeps the file as a document is, and gives the row to be written. Until it is committed the bytes
/// are an orphan: the caller removes them with [`forget`] if that fails.
pub(super) async fn keep(
    ctx: &Context,
    request: &Request,
    message: MessageId,
    offered: Offered,
) -> Result<Result<MessageFile, UploadFault>, ActionError> {
    // As a contract is judged: a copy without a watermark.
    let field = DocumentField::Contract;
    let kept = match judge_document::run(ctx, request, field, offered.received).await? {
        Ok(kept) => kept,
        Err(fault) => return Ok(Err(fault)),
    };
    let id = MessageFileId(kept.id.0);
    // A message does not wait for the scanner: its writer is there and sends it again.
    if !kept.scan.lets_pass(ctx.scanner.is_present()) {
        forget(ctx, id).await;
        return Ok(Err(UploadFault::NotReceived));
    }
    let ours = || format!("file.{}", kept.kind.extension());
    let name = if offered.name.is_empty() { ours() } else { offered.name };
    Ok(Ok(MessageFile {
        id,
        message,
        name_sealed: ctx.seal("message_file", id, "name_sealed", name.as_bytes())?,
        media_type: kept.kind.media_type().to_owned(),
        size: i64::try_from(kept.size).unwrap_or(i64::MAX),
        sha256: kept.sha256,
    }))
}

/// Removes bytes that no row needs. A failure costs disk space and nothing else: what is left is sealed.
pub(super) async fn forget(ctx: &Context, id: MessageFileId) {
    if let Err(fault) = ctx.files.delete(stored_as(id)).await {
        tracing::warn!(file = %id, %fault, "a file that nothing needs could not be removed");
    }
}

/// The store knows files by the ids of documents; ours are drawn from the same source and never meet theirs.
fn stored_as(id: MessageFileId) -> DocumentId {
    DocumentId(id.0)
}
