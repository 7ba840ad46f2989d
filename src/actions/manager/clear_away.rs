//! Files that no row names: left by a process that died between storing a document and recording it, or by a removal
//! that the store refused.

use time::Duration;

use super::document_bytes::{forget, outside};
use crate::actions::{ActionError, Context};
use crate::domain::id::DocumentId;
use crate::domain::instant::Instant;
use crate::storage::documents;

/// How old a file without a row must be: far longer than an upload takes.
const AGE: Duration = Duration::days(1);

/// Removes them. Gives how many there were.
///
/// # Errors
/// [`ActionError::Outside`] if the store cannot be listed.
pub async fn orphans(ctx: &Context) -> Result<usize, ActionError> {
    let stored = ctx.files.ids().await.map_err(outside)?;
    let before = ctx.now().plus(-AGE);
    let mut orphans = Vec::new();
    for id in stored.into_iter().filter(|id| is_older(*id, before)) {
        if !documents::is_kept(&mut ctx.reader(), id).await? {
            orphans.push(id);
        }
    }
    forget(ctx, &orphans).await;
    Ok(orphans.len())
}

/// By the time in the id (`UUIDv7`, RFC 9562, 5.7), which our own clock has put there.
fn is_older(id: DocumentId, before: Instant) -> bool {
    let made = id.0.get_timestamp().map(|time| time.to_unix().0);
    made.and_then(|seconds| i64::try_from(seconds).ok()).is_some_and(|made| made < before.unix())
}
