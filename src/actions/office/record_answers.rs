//! The holder of an open check records what the person answered and what they saw.

use super::answers::{Answers, DocumentSeen, evidence_row, person_row};
use super::check_draft::{self, Draft};
use super::{Counter, find_person, hold, person_terms};
use crate::actions::{ActionError, Begun, Context, Submission, blind_index};
use crate::domain::id::EnrolmentId;
use crate::domain::person::document::DocumentFault;
use crate::domain::person::mrz::{ZoneDifference, ZoneSeen};
use crate::domain::person::transliteration;
use crate::storage::db::{Read, Tx};
use crate::storage::zone_readings::{self, ZoneReading};
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
    /// The machine-readable zone says something else in these places.
    ZoneDiffers(Vec<ZoneDifference>),
    /// This kind of document is not accepted from its country.
    NotAccepted(DocumentFault),
}

/// Records the answers in place of those recorded before.
pub async fn record_answers(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    answers: &Answers,
    zone: &ZoneSeen,
) -> Result<Recorded, ActionError> {
    if let Err(refused) = judge(answers, zone) {
        return Ok(refused);
    }
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
    record_zone(ctx, &mut tx, counter, id, answers, zone).await?;
    tx.commit().await?;
    Ok(Recorded::At(location))
}

/// What the answers themselves speak against.
fn judge(answers: &Answers, zone: &ZoneSeen) -> Result<(), Recorded> {
    let document = &answers.document;
    document.kind.accepted_from(document.country).map_err(Recorded::NotAccepted)?;
    let ZoneSeen::Read(facts) = zone else {
        return Ok(());
    };
    let seen = (document.kind, document.country, &document.number, document.expires_on);
    let differences = facts.differences(seen, answers.birth_date, &answers.machine_name);
    if differences.is_empty() { Ok(()) } else { Err(Recorded::ZoneDiffers(differences)) }
}

/// Keeps how the zone was recorded and why it spells the name as it does. Of the draft only the zone's facts stay,
/// for the case that an answer is changed before the kit.
async fn record_zone(
    ctx: &Context,
    tx: &mut Tx,
    counter: &Counter,
    id: EnrolmentId,
    answers: &Answers,
    zone: &ZoneSeen,
) -> Result<(), ActionError> {
    let (facts, absence) = match zone {
        ZoneSeen::Read(facts) => (Some(facts.clone()), None),
        ZoneSeen::Absent(reason) => (None, Some(*reason)),
    };
    let name_rule = transliteration::explain(&answers.name, &answers.machine_name);
    let reading = ZoneReading { absence, name_rule };
    zone_readings::record(tx, id, reading, counter.clerk, ctx.now()).await?;
    check_draft::keep(ctx, tx, counter, id, &Draft { zone: facts, ..Draft::default() }).await
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
