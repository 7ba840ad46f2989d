//! The holder of an open check records what the person answered and what they saw.

use super::answers::{Answers, DocumentSeen, evidence_row, person_row};
use super::{Counter, find_person, hold, person_terms};
use crate::actions::{ActionError, Begun, Context, Submission, blind_index};
use crate::domain::id::EnrolmentId;
use crate::storage::db::Read;
use crate::storage::{duplicates, enrolments, evidence_ticks, form_posts};

/// What came of recording.
#[derive(Debug, PartialEq, Eq)]
pub enum Recorded {
    /// Seen at this path.
    At(String),
    /// Another open file has this national number; its reference. Nothing is merged in silence.
    NumberKnown(String),
    /// Another open file has this document; its reference.
    DocumentKnown(String),
}

/// Records the answers in place of those recorded before.
pub async fn record_answers(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    answers: &Answers,
) -> Result<Recorded, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Recorded::At(location)),
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    hold::held_by(&mut tx, &file, counter).await?;
    let person = person_row(ctx, id, answers)?;
    let index = person.national_number_index.as_deref().unwrap_or_default();
    if let Some(reference) = duplicates::with_national_number(&mut tx, id, index).await? {
        tx.rollback().await?;
        return Ok(Recorded::NumberKnown(reference));
    }
    if let Some(reference) = other_with_document(ctx, &mut tx, id, &answers.document).await? {
        tx.rollback().await?;
        return Ok(Recorded::DocumentKnown(reference));
    }
    let stale = |error| ActionError::from(error).about(id);
    enrolments::record_person(&mut tx, &file, answers.language, &person).await.map_err(stale)?;
    let evidence = evidence_row(ctx, id, &answers.document)?;
    enrolments::record_evidence(&mut tx, &file, &evidence).await.map_err(stale)?;
    evidence_ticks::record(&mut tx, id, &answers.document.features, counter.clerk, ctx.now()).await?;
    person_terms::refile(ctx, &mut tx, id).await?;
    // What was typed may be another person than was searched for.
    let alike = find_person::undecided(ctx, &mut tx, counter, id).await?;
    let compare = format!("/office/files/{id}/candidates");
    let location = if alike.is_empty() { submission.location.clone() } else { compare };
    form_posts::lead_to(&mut tx, submission.key, &location).await?;
    tx.commit().await?;
    Ok(Recorded::At(location))
}

/// The reference of another open file with the same document, if any.
pub(super) async fn other_with_document(
    ctx: &Context,
    db: &mut impl Read,
    id: EnrolmentId,
    document: &DocumentSeen,
) -> Result<Option<String>, ActionError> {
    let index = blind_index::of_document(ctx, document.country, &document.number);
    Ok(duplicates::with_document(db, id, document.country.alpha2(), &index).await?)
}
