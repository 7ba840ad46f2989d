//! The bytes of uploaded documents: sealed before they leave the process, opened only to be judged or handed out, and
//! piece by piece, so that none is held whole.

use std::io;

use futures_util::stream;
use futures_util::{StreamExt, TryStreamExt};
use zeroize::Zeroizing;

use crate::actions::{ActionError, Context};
use crate::adapters::files::{FilesFault, Pieces};
use crate::adapters::vault::{Opener, Place};
use crate::domain::id::DocumentId;

/// Where the bytes of a document are sealed for.
pub(super) fn place_of(id: DocumentId) -> Place<'static> {
    Place { table: "document", row: id.0, column: "content" }
}

/// The bytes of a document as they are kept, opened piece by piece. A piece that was altered, and an end that was cut
/// off, is an error of the stream.
///
/// # Errors
/// [`ActionError::NotFound`] if the store has none of that id.
pub async fn pieces(ctx: &Context, id: DocumentId) -> Result<Pieces, ActionError> {
    let sealed = ctx.files.pieces(id).await.map_err(outside)?;
    Ok(opened(sealed, ctx.vault.opener(place_of(id))))
}

/// The same, whole.
///
/// # Errors
/// As [`pieces`]; [`ActionError::Outside`] if the store or the seal fails on the way.
pub async fn read(ctx: &Context, id: DocumentId) -> Result<Zeroizing<Vec<u8>>, ActionError> {
    let mut pieces = pieces(ctx, id).await?;
    let mut bytes = Zeroizing::new(Vec::new());
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|error| ActionError::Outside("the document store", Box::new(error)))?;
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

/// Removes the bytes of documents that no row needs any more. A failure costs disk space and nothing else:
/// what is left is sealed, so it is logged and the person goes on; a job finds it later.
pub(super) async fn forget(ctx: &Context, ids: &[DocumentId]) {
    for id in ids {
        if let Err(fault) = ctx.files.delete(*id).await {
            tracing::warn!(document = %id, %fault, "a document that nothing needs could not be removed");
        }
    }
}

fn opened(sealed: Pieces, opener: Opener) -> Pieces {
    let next = |state: Option<(Pieces, Opener)>| async move {
        let Some((mut sealed, mut opener)) = state else { return Ok(None) };
        match sealed.try_next().await? {
            Some(bytes) => {
                let plain = opener.push(&bytes).map_err(io::Error::other)?;
                Ok(Some((plain, Some((sealed, opener)))))
            }
            None => Ok(Some((opener.finish().map_err(io::Error::other)?, None))),
        }
    };
    stream::try_unfold(Some((sealed, opener)), next)
        .try_filter(|plain| std::future::ready(!plain.is_empty()))
        .boxed()
}

pub(super) fn outside(fault: FilesFault) -> ActionError {
    match fault {
        FilesFault::Missing => ActionError::NotFound,
        fault => ActionError::Outside("the document store", Box::new(fault)),
    }
}
