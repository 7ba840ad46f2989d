//! R8: an approver asks the person to correct named fields; the review clock stands.

use serde_json::json;

use super::{Reviewer, held};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::id::RequestId;
use crate::domain::request::correction::{Correction, CorrectionField};
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::word::Word;
use crate::storage::{corrections, requests};

/// Asks. Gives where the effect is seen.
///
/// # Errors
/// [`ActionError::NotFound`] for a field that this request does not have.
pub async fn ask_correction(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
    asked: &Correction,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let request = held(ctx, &mut tx, submission, reviewer, id).await?;
    let can_be_named =
        |field: &CorrectionField| CorrectionField::about(request.for_organisation).any(|one| one == *field);
    if !asked.fields().iter().all(can_be_named) {
        return Err(ActionError::NotFound);
    }
    let row = corrections::Correction {
        id: ctx.new_id()?,
        request: id,
        version: request.version,
        asked_by: reviewer.staff,
        reason: asked.reason(),
        text: asked.text().map(str::to_owned),
        asked_at: ctx.now(),
        typed_at: None,
        answered_at: None,
        fields: asked.fields().to_vec(),
    };
    corrections::ask(&mut tx, &row).await.map_err(|error| ActionError::from(error).about(id))?;
    requests::record_reviewer(&mut tx, id, None).await?;
    let fields: Vec<_> = asked.fields().iter().map(|field| field.word()).collect();
    let facts = json!({ "version": request.version, "reason": asked.reason().word(), "fields": fields });
    let (event, to) = (RequestEvent::AskCorrection, RequestState::CorrectionDue);
    let deadlines = RequestFacts::at(ctx.now());
    request_moves::advance(ctx, &mut tx, &request, event, to, reviewer.actor(), facts, &deadlines).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}
