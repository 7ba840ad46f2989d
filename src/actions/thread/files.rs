//! The files of threads. What is asked of a document is asked of them: this is the one place where a file of a thread
//! is judged, kept and given out.

use zeroize::Zeroizing;

use super::Party;
use crate::actions::{ActionError, Context};
use crate::adapters::files::FilesFault;
use crate::adapters::sniff::sniff;
use crate::adapters::vault::sha256;
use crate::domain::id::{DocumentId, MessageFileId, MessageId, RequestId};
use crate::domain::upload::{DocumentType, UploadFault};
use crate::storage::message_files::{self, MessageFile};

/// A file as it was sent; name and bytes are the sender's word.
#[derive(Debug)]
pub struct Offered {
    /// Without folders and control characters; may be empty.
    pub name: String,
    pub bytes: Vec<u8>,
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
    let sealed = ctx.files.get(stored_as(id)).await.map_err(outside)?;
    let bytes = ctx.open_bytes("message_file", id, "content", &sealed)?;
    Ok(Opened { name: name(ctx, &file)?, media_type: file.media_type, bytes })
}

/// The file's own name.
pub(super) fn name(ctx: &Context, file: &MessageFile) -> Result<String, ActionError> {
    Ok(ctx.open_text("message_file", file.id, "name_sealed", &file.name_sealed)?.to_string())
}

/// Judges the bytes as those of documents are judged.
pub(super) fn judge(offered: &Offered) -> Result<DocumentType, UploadFault> {
    sniff(&offered.bytes)
}

/// Seals and stores the bytes, and gives the row to be written. Until it is committed the bytes are an orphan: the
/// caller removes them with [`forget`] if that fails.
pub(super) async fn keep(
    ctx: &Context,
    message: MessageId,
    offered: &Offered,
    kind: DocumentType,
) -> Result<MessageFile, ActionError> {
    let id: MessageFileId = ctx.new_id()?;
    let sealed = ctx.seal("message_file", id, "content", &offered.bytes)?;
    ctx.files.put(stored_as(id), sealed).await.map_err(outside)?;
    let name =
        if offered.name.is_empty() { format!("file.{}", kind.extension()) } else { offered.name.clone() };
    Ok(MessageFile {
        id,
        message,
        name_sealed: ctx.seal("message_file", id, "name_sealed", name.as_bytes())?,
        media_type: kind.media_type().to_owned(),
        size: i64::try_from(offered.bytes.len()).unwrap_or(i64::MAX),
        sha256: sha256(&offered.bytes).to_vec(),
    })
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

fn outside(fault: FilesFault) -> ActionError {
    match fault {
        FilesFault::Missing => ActionError::NotFound,
        fault => ActionError::Outside("the store of files", Box::new(fault)),
    }
}
