//! E10: the check is accepted and the activation kit issued: code on paper, link by mail, fourteen days.

use serde_json::{Value, json};

use super::answers::{self, Answers};
use super::kit_letter::{self, KitLetter};
use super::{Counter, email_proof, find_person, hold};
use crate::actions::{ActionError, Begun, Context, Submission, enrolment_moves, kits};
use crate::domain::calendar::brussels_day;
use crate::domain::enrolment::deadline::EnrolmentFacts;
use crate::domain::enrolment::email_proof::MailboxStanding;
use crate::domain::enrolment::{EnrolmentEvent, EnrolmentState, kit};
use crate::domain::id::{EnrolmentId, KitId};
use crate::domain::instant::Instant;
use crate::domain::person::document::{self, DocumentFault};
use crate::storage::db::Tx;
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::kits::Kit;

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
    /// Nobody read the digits of this mailbox aloud, and nobody said why not.
    #[error("the mailbox is not proved")]
    EmailUnproved,
    /// Another file resembles the person, and nobody has said yet that it is somebody else's (CLERK-5).
    #[error("the person may be known already")]
    MaybeKnown,
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
        Begun::Before(location) => return posted_before(ctx, counter, id, submission, code, location).await,
    };
    let accepted = match accept(ctx, &mut tx, counter, id, submission, confirmed).await? {
        Ok(accepted) => accepted,
        Err(fault) => {
            tx.rollback().await?;
            return Ok(Issued::Refused(fault));
        }
    };
    let kit = kits::issue(ctx, &mut tx, id, &code, Some(counter.clerk), counter.actor).await?;
    let file = advance(ctx, &mut tx, counter, &accepted, &kit).await?;
    let letter = kit_letter::collect(ctx, &mut tx, &file, &kit, submission.key, code).await?;
    tx.commit().await?;
    Ok(Issued::Letter(Box::new(letter)))
}

/// A check that may end with a kit.
pub(super) struct Accepted {
    file: Enrolment,
    mailbox: MailboxStanding,
}

/// The guard of E10, and that the answers were confirmed; whatever letter follows.
pub(super) async fn accept(
    ctx: &Context,
    tx: &mut Tx,
    counter: &Counter,
    id: EnrolmentId,
    submission: &Submission,
    confirmed: &str,
) -> Result<Result<Accepted, IssueFault>, ActionError> {
    let file = hold::still(tx, counter, id, submission.version).await?;
    let hold = hold::held_by(tx, &file, counter).await?;
    if answers::fingerprint(&file) != confirmed {
        return Err(ActionError::Stale(id.0));
    }
    let mailbox = email_proof::standing(ctx, tx, &file, &hold).await?;
    if let Err(fault) = judge(ctx, &file, mailbox, counter) {
        return Ok(Err(fault));
    }
    if !find_person::undecided(ctx, tx, counter, id).await?.is_empty() {
        return Ok(Err(IssueFault::MaybeKnown));
    }
    enrolments::confirm_answers(tx, id, Some(counter.clerk), ctx.now()).await?;
    Ok(Ok(Accepted { file, mailbox }))
}

/// The move itself (E10), once the kit is there.
pub(super) async fn advance(
    ctx: &Context,
    tx: &mut Tx,
    counter: &Counter,
    accepted: &Accepted,
    kit: &Kit,
) -> Result<Enrolment, ActionError> {
    let facts = history_facts(kit.id, accepted.mailbox);
    let deadlines = EnrolmentFacts { kit_deadline: Some(kit.expires_at), ..EnrolmentFacts::at(ctx.now()) };
    let (event, to) = (EnrolmentEvent::IssueKit, EnrolmentState::KitIssued);
    enrolment_moves::advance(ctx, tx, &accepted.file, event, to, counter.actor, facts, &deadlines).await
}

/// The same letter for the same form, as long as its kit lives.
pub(super) async fn posted_before(
    ctx: &Context,
    counter: &Counter,
    id: EnrolmentId,
    submission: &Submission,
    code: crate::domain::enrolment::code::ActivationCode,
    location: String,
) -> Result<Issued, ActionError> {
    let letter = kit_letter::again(ctx, counter, id, submission.key, code).await?;
    Ok(letter.map_or(Issued::At(location), |letter| Issued::Letter(Box::new(letter))))
}

/// The guard of E10 over what is recorded.
fn judge(
    ctx: &Context,
    file: &Enrolment,
    mailbox: MailboxStanding,
    counter: &Counter,
) -> Result<(), IssueFault> {
    let Ok(Some(Answers { document, .. })) = answers::open(ctx, file) else {
        return Err(IssueFault::EvidenceIncomplete);
    };
    if !document.evidence.complete() {
        return Err(IssueFault::EvidenceIncomplete);
    }
    outlives_kit(document.expires_on, ctx.now())?;
    if mailbox.allows_kit(counter.actor.kind()) { Ok(()) } else { Err(IssueFault::EmailUnproved) }
}

/// What the history keeps: the kit, and how the mailbox was proved or why not.
fn history_facts(kit: KitId, mailbox: MailboxStanding) -> Value {
    match mailbox {
        MailboxStanding::Waived(_, reason) => {
            json!({ "kit": kit, "email_proof": "waived", "waiver": reason })
        }
        MailboxStanding::Proved(at) => json!({ "kit": kit, "email_proof": "digits", "proved_at": at }),
        MailboxStanding::Unproved => json!({ "kit": kit }),
    }
}

/// Whether a document is valid longer than a kit issued `now` lives.
pub fn outlives_kit(expires_on: time::Date, now: Instant) -> Result<(), DocumentFault> {
    document::outlives_kit(expires_on, brussels_day(now), brussels_day(kit::deadline(now)))
}
