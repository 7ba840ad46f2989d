//! E10: the check is accepted and the activation kit issued: code on paper, link by mail, fourteen days.

use serde_json::json;

use super::answers::{self, Answers};
use super::kit_letter::{self, KitLetter};
use super::{Counter, hold};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves, kits};
use crate::domain::calendar::brussels_day;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState, kit};
use crate::domain::id::EnrolmentId;
use crate::domain::instant::Instant;
use crate::domain::person::document::{self, DocumentFault};
use crate::storage::enrolments::{self, Enrolment};

/// What came of issuing.
#[derive(Debug)]
pub enum Issued {
    /// Print this, now: it is not shown a second time elsewhere.
    Letter(Box<KitLetter>),
    Refused(IssueFault),
    /// The form was posted before and its letter can no longer be shown; the file is at this path.
    At(String),
}

/// Why no kit is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IssueFault {
    #[error("the evidence is not complete")]
    EvidenceIncomplete,
    #[error("the document does not outlive the kit")]
    Document(#[from] DocumentFault),
    /// Three kits were issued again in ninety days; a supervisor decides on more (E15).
    #[error("too many kits were issued")]
    TooManyKits,
}

/// Issues the kit. The person has confirmed, at the counter, the answers whose fingerprint is `confirmed`, their
/// e-mail address among them; `browser` is the token of the clerk's browser.
pub async fn issue_kit(
    ctx: &Context,
    submission: &Submission,
    browser: &str,
    counter: &Counter,
    id: EnrolmentId,
    confirmed: &str,
) -> Result<Issued, ActionError> {
    let code = kits::draw_code(ctx, browser, submission.key, id);
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return posted_before(ctx, counter, id, code, location).await,
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    hold::held_by(&mut tx, &file, counter).await?;
    if answers::fingerprint(&file) != confirmed {
        return Err(ActionError::Stale(id.0));
    }
    if let Err(fault) = judge(ctx, &file) {
        tx.rollback().await?;
        return Ok(Issued::Refused(fault));
    }
    enrolments::confirm_answers(&mut tx, id, Some(counter.clerk), ctx.now()).await?;
    let kit = kits::issue(ctx, &mut tx, id, &code, Some(counter.clerk), counter.actor).await?;
    let facts = json!({ "kit": kit.id, "email_proof": "confirmed_by_the_person_at_the_counter" });
    let deadlines = EnrolmentFacts { kit_deadline: Some(kit.expires_at), ..EnrolmentFacts::at(ctx.now()) };
    let (event, to) = (EnrolmentEvent::IssueKit, EnrolmentState::KitIssued);
    let file =
        enrolment_moves::advance(ctx, &mut tx, &file, event, to, counter.actor, facts, &deadlines).await?;
    let letter = kit_letter::collect(ctx, &mut tx, &file, &kit, code).await?;
    tx.commit().await?;
    Ok(Issued::Letter(Box::new(letter)))
}

/// The same letter for the same form, as long as its kit lives.
pub(super) async fn posted_before(
    ctx: &Context,
    counter: &Counter,
    id: EnrolmentId,
    code: crate::domain::enrolment::code::ActivationCode,
    location: String,
) -> Result<Issued, ActionError> {
    let letter = kit_letter::again(ctx, counter, id, code).await?;
    Ok(letter.map_or(Issued::At(location), |letter| Issued::Letter(Box::new(letter))))
}

/// The guard of E10 over what is recorded.
fn judge(ctx: &Context, file: &Enrolment) -> Result<(), IssueFault> {
    let Ok(Some(Answers { document, .. })) = answers::open(ctx, file) else {
        return Err(IssueFault::EvidenceIncomplete);
    };
    if !document.evidence.complete() {
        return Err(IssueFault::EvidenceIncomplete);
    }
    Ok(outlives_kit(document.expires_on, ctx.now())?)
}

/// Whether a document is valid longer than a kit issued `now` lives.
pub fn outlives_kit(expires_on: time::Date, now: Instant) -> Result<(), DocumentFault> {
    document::outlives_kit(expires_on, brussels_day(now), brussels_day(kit::deadline(now)))
}
