//! Taking an uploaded file back, before the contract is sent.

use super::{correct, document_bytes, mine};
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::id::{DocumentId, RequestId};
use crate::storage::documents;
use crate::storage::issuances::hold_request;
use crate::storage::sessions::Session;

/// Removes a document of the version that is not sent yet. Gives where the effect is seen.
///
/// # Errors
/// [`ActionError::NotFound`] for a document of somebody else or one that was removed, [`ActionError::Stale`]
/// once the contract was sent.
pub async fn run(
    ctx: &Context,
    session: &Session,
    request_id: RequestId,
    id: DocumentId,
    submission: &Submission,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    hold_request(&mut tx, request_id).await?;
    let (request, document) = mine::document(&mut tx, session, request_id, id).await?;
    let fields = correct::open_documents(&mut tx, &request).await?;
    let open = fields.contains(&document.field) && document.version == request.version + 1;
    if !open || request.last_seq != submission.version {
        return Err(ActionError::Stale(request_id.0));
    }
    documents::remove(&mut tx, id, ctx.now()).await?;
    tx.commit().await?;
    document_bytes::forget(ctx, &[id]).await;
    Ok(submission.location.clone())
}
