//! The bytes of uploaded documents: sealed before they leave the process, opened only to be handed out.

use zeroize::Zeroizing;

use crate::actions::{ActionError, Context};
use crate::adapters::files::FilesFault;
use crate::adapters::vault::Place;
use crate::domain::id::DocumentId;

/// Seals and stores the bytes of a new document. Until its row is committed it is an orphan: the caller
/// removes it with [`forget`] if that fails.
pub(super) async fn keep(ctx: &Context, id: DocumentId, bytes: &[u8]) -> Result<(), ActionError> {
    let sealed = ctx.seal("document", id, "content", bytes)?;
    ctx.files.put(id, sealed).await.map_err(outside)
}

/// The bytes of a document exactly as they were uploaded.
///
/// # Errors
/// [`ActionError::NotFound`] if the store has none of that id.
pub async fn read(ctx: &Context, id: DocumentId) -> Result<Zeroizing<Vec<u8>>, ActionError> {
    let sealed = ctx.files.get(id).await.map_err(outside)?;
    Ok(ctx.vault.open(&Place { table: "document", row: id.0, column: "content" }, &sealed)?)
}

/// Removes the bytes of documents that no row needs any more. A failure costs disk space and nothing else:
/// what is left is sealed, so it is logged and the person goes on.
pub(super) async fn forget(ctx: &Context, ids: &[DocumentId]) {
    for id in ids {
        if let Err(fault) = ctx.files.delete(*id).await {
            tracing::warn!(document = %id, %fault, "a document that nothing needs could not be removed");
        }
    }
}

fn outside(fault: FilesFault) -> ActionError {
    match fault {
        FilesFault::Missing => ActionError::NotFound,
        fault => ActionError::Outside("the document store", Box::new(fault)),
    }
}
