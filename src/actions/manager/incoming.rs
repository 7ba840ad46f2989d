//! A file on its way in: sealed and stored piece by piece as it arrives, before anybody knows what it is. If it does
//! not arrive whole, or nobody wants it in the end, nothing of it stays.

use std::sync::Arc;

use aws_lc_rs::digest;

use super::document_bytes::{forget, outside, place_of};
use crate::actions::ActionError;
use crate::actions::context::Shared;
use crate::adapters::files::Writer;
use crate::adapters::vault::Sealer;
use crate::domain::id::DocumentId;

/// A file that is still arriving. Dropped, it leaves nothing.
pub struct Incoming {
    ctx: Shared,
    id: DocumentId,
    writer: Writer,
    sealer: Sealer,
    digest: digest::Context,
    size: usize,
}

/// A file that has arrived whole, sealed in the store under an id that no row names yet. Dropped, it is removed.
pub struct Received {
    ctx: Shared,
    id: DocumentId,
    size: usize,
    sha256: Vec<u8>,
    is_done_with: bool,
}

impl Incoming {
    /// Begins.
    ///
    /// # Errors
    /// [`ActionError::Outside`] if the store takes no file.
    pub async fn begin(ctx: &Shared) -> Result<Self, ActionError> {
        let id: DocumentId = ctx.new_id()?;
        let sealer = ctx.vault.sealer(&place_of(id), &ctx.random)?;
        let writer = ctx.files.writer(id).await.map_err(outside)?;
        let digest = digest::Context::new(&digest::SHA256);
        Ok(Self { ctx: Arc::clone(ctx), id, writer, sealer, digest, size: 0 })
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// [`ActionError::Outside`] if the store fails.
    pub async fn push(&mut self, bytes: &[u8]) -> Result<(), ActionError> {
        self.size += bytes.len();
        self.digest.update(bytes);
        let sealed = self.sealer.push(bytes)?;
        if sealed.is_empty() { Ok(()) } else { self.writer.write(sealed).await.map_err(outside) }
    }

    /// The file has arrived.
    ///
    /// # Errors
    /// [`ActionError::Outside`] if the store fails.
    pub async fn finish(mut self) -> Result<Received, ActionError> {
        self.writer.write(self.sealer.finish()?).await.map_err(outside)?;
        self.writer.finish().await.map_err(outside)?;
        let sha256 = self.digest.finish().as_ref().to_vec();
        Ok(Received { ctx: self.ctx, id: self.id, size: self.size, sha256, is_done_with: false })
    }
}

impl Received {
    /// Under which it lies.
    pub fn id(&self) -> DocumentId {
        self.id
    }

    /// Bytes.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Of the bytes as they were sent.
    pub fn sha256(&self) -> &[u8] {
        &self.sha256
    }

    /// Begins another file beside this one.
    ///
    /// # Errors
    /// As [`Incoming::begin`].
    pub(super) async fn another(&self) -> Result<Incoming, ActionError> {
        Incoming::begin(&self.ctx).await
    }

    /// From now on somebody else answers for what is stored. Gives its id.
    pub(super) fn hand_over(mut self) -> DocumentId {
        self.is_done_with = true;
        self.id
    }

    /// Removes it now.
    pub async fn forget(mut self) {
        self.is_done_with = true;
        forget(&self.ctx, &[self.id]).await;
    }
}

impl Drop for Received {
    /// The line broke, or the page was refused, after the file had arrived.
    fn drop(&mut self) {
        if let (false, Ok(runtime)) = (self.is_done_with, tokio::runtime::Handle::try_current()) {
            let (ctx, id) = (Arc::clone(&self.ctx), self.id);
            runtime.spawn(async move { forget(&ctx, &[id]).await });
        }
    }
}

impl std::fmt::Debug for Received {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Received").field("id", &self.id).field("size", &self.size).finish_non_exhaustive()
    }
}
