//! An approver looks at a document. Each look is recorded before the bytes are handed over: who, when, why.

use uuid::Uuid;

use super::{Reviewer, may_act, submitted};
use crate::actions::manager::document_bytes;
use crate::actions::{ActionError, Context};
use crate::adapters::files::Pieces;
use crate::domain::id::DocumentId;
use crate::domain::request::RequestState;
use crate::storage::documents::{self, Document};
use crate::storage::requests::Request;

/// A document and its bytes, opened piece by piece.
pub struct Opened {
    pub document: Document,
    pub pieces: Pieces,
}

/// Opens a document of a request that this approver reviews.
///
/// # Errors
/// [`ActionError::Forbidden`] if the request is not theirs to review now.
pub async fn view_document(
    ctx: &Context,
    reviewer: &Reviewer,
    id: DocumentId,
) -> Result<Opened, ActionError> {
    let mut reader = ctx.reader();
    let document = documents::get(&mut reader, id).await?;
    let request = submitted(&mut reader, document.request).await?;
    let reason = reason(&request, reviewer)?;
    let pieces = document_bytes::pieces(ctx, id).await?;
    record(ctx, reviewer, id, reason).await?;
    Ok(Opened { document, pieces })
}

/// Why this approver may look, as a word for the record.
fn reason(request: &Request, reviewer: &Reviewer) -> Result<&'static str, ActionError> {
    may_act(request, reviewer)?;
    match request.state {
        RequestState::InReview if request.reviewer == Some(reviewer.staff) => Ok("review"),
        RequestState::SecondReview => Ok("second_review"),
        _ => Err(ActionError::Forbidden("backoffice-take-first")),
    }
}

async fn record(ctx: &Context, reviewer: &Reviewer, id: DocumentId, reason: &str) -> Result<(), ActionError> {
    let view: Uuid = ctx.new_id()?;
    let mut tx = ctx.db.begin().await?;
    documents::record_view(&mut tx, view, id, reviewer.staff, reason, ctx.now()).await?;
    Ok(tx.commit().await?)
}
