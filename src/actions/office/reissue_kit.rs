//! E15: a new kit for somebody whose last one is dead or whose key is lost. They stand at the counter again, and
//! their document is looked at again.

use serde_json::json;

use super::Counter;
use super::answers::{self, Answers, DocumentSeen, evidence_row, person_row};
use super::issue_kit::{IssueFault, Issued, outlives_kit, posted_before};
use super::kit_letter;
use super::record_answers::other_with_document;
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves, kits};
use crate::domain::actor::ActorKind;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::reissue::{NotShown, may_reissue, proves_person};
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState};
use crate::domain::id::EnrolmentId;
use crate::domain::person::email::Email;
use crate::domain::person::national_number::BisNumber;
use crate::domain::person::partial_date::PartialDate;
use crate::domain::word::Word;
use crate::storage::db::{Read, Tx};
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::{evidence_ticks, history, keys, office_files};

/// What came of issuing again.
#[derive(Debug)]
pub enum Reissued {
    Issued(Issued),
    /// Another open file has this document; its reference.
    DocumentKnown(String),
    /// What was shown does not prove that this is the person of the file.
    NotShown(NotShown),
}

/// What was established at the counter this time.
#[derive(Debug)]
pub struct SeenAgain {
    pub document: DocumentSeen,
    /// Birth date and BIS number as read from a new document and a letter of an authority; with the document of
    /// last time they are not needed.
    pub numbers: Option<(PartialDate, BisNumber)>,
    pub email: Email,
}

/// Issues a new kit, at any office; older ones stay dead. The office that issues it looks after the file from now
/// on: its name and languages stand on the letter, and its clerks see the mails.
pub async fn reissue_kit(
    ctx: &Context,
    submission: &Submission,
    browser: &str,
    counter: &Counter,
    id: EnrolmentId,
    seen: SeenAgain,
) -> Result<Reissued, ActionError> {
    let code = kits::draw_code(ctx, browser, submission.key, id);
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => {
            return posted_before(ctx, counter, id, submission, code, location).await.map(Reissued::Issued);
        }
    };
    let file = counter.any_file_seen_at(&mut tx, id, submission.version).await?;
    if let Some(reference) = other_with_document(ctx, &mut tx, id, &seen.document).await? {
        tx.rollback().await?;
        return Ok(Reissued::DocumentKnown(reference));
    }
    let known = answers::open(ctx, &file)?.ok_or(ActionError::Stale(id.0))?;
    if let Err(fault) = same_person(&known, &seen) {
        tx.rollback().await?;
        return Ok(Reissued::NotShown(fault));
    }
    if let Err(fault) = judge(ctx, &mut tx, &file, counter, &seen).await? {
        tx.rollback().await?;
        return Ok(Reissued::Issued(Issued::Refused(fault)));
    }
    record(ctx, &mut tx, &file, known, seen, counter).await?;
    if file.state == EnrolmentState::KeyLost {
        keys::revoke_all(&mut tx, id).await?;
    }
    let kit = kits::issue(ctx, &mut tx, id, &code, Some(counter.clerk), counter.actor).await?;
    let deadlines = EnrolmentFacts { kit_deadline: Some(kit.expires_at), ..EnrolmentFacts::at(ctx.now()) };
    let (event, to) = (EnrolmentEvent::ReissueKit, EnrolmentState::KitIssued);
    let facts = json!({ "kit": kit.id, "office": counter.office });
    let file =
        enrolment_moves::advance(ctx, &mut tx, &file, event, to, counter.actor, facts, &deadlines).await?;
    let letter = kit_letter::collect(ctx, &mut tx, &file, &kit, submission.key, code).await?;
    tx.commit().await?;
    Ok(Reissued::Issued(Issued::Letter(Box::new(letter))))
}

/// Whether the person is the one of the file.
fn same_person(known: &Answers, seen: &SeenAgain) -> Result<(), NotShown> {
    let document = (known.document.country, &known.document.number);
    let shown = (seen.document.country, &seen.document.number);
    let read = seen.numbers.as_ref().map(|(birth, number)| (*birth, number));
    proves_person((document, (known.birth_date, &known.number)), shown, read)
}

/// The rest of the guard of E15.
async fn judge(
    ctx: &Context,
    db: &mut impl Read,
    file: &Enrolment,
    counter: &Counter,
    seen: &SeenAgain,
) -> Result<Result<(), IssueFault>, ActionError> {
    if !seen.document.evidence.complete() {
        return Ok(Err(IssueFault::EvidenceIncomplete));
    }
    let word = EnrolmentEvent::ReissueKit.word();
    let history = history::of(db, file.id.0).await?;
    let before: Vec<_> = history.iter().filter(|entry| entry.event == word).map(|entry| entry.at).collect();
    if !may_reissue(&before, ctx.now(), counter.actor.kind() == ActorKind::Supervisor) {
        return Ok(Err(IssueFault::TooManyKits));
    }
    Ok(outlives_kit(seen.document.expires_on, ctx.now()).map_err(IssueFault::from))
}

/// Records the document as it was seen this time, the address as it was confirmed, and who looks after the file.
async fn record(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    known: Answers,
    seen: SeenAgain,
    counter: &Counter,
) -> Result<(), ActionError> {
    let answers = Answers { email: seen.email, document: seen.document, ..known };
    let person = person_row(ctx, file.id, &answers)?;
    let stale = |error| ActionError::from(error).about(file.id);
    enrolments::record_person(tx, file, file.language, &person).await.map_err(stale)?;
    let evidence = evidence_row(ctx, file.id, &answers.document)?;
    enrolments::record_evidence(tx, file, &evidence).await.map_err(stale)?;
    let features = &answers.document.features;
    evidence_ticks::record(tx, file.id, features, counter.clerk, ctx.now()).await?;
    super::person_terms::refile(ctx, tx, file.id).await?;
    office_files::hand_over(tx, file, counter.office).await.map_err(stale)?;
    Ok(enrolments::confirm_answers(tx, file.id, Some(counter.clerk), ctx.now()).await?)
}
