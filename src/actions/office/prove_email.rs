//! The person reads the six digits aloud, the clerk types them: the mailbox is proved.

use super::{Counter, email_proof, hold};
use crate::actions::{ActionError, Begun, Context, Submission, email_digits};
use crate::adapters::vault::same;
use crate::domain::enrolment::email_proof::{DIGITS_TRIES, MailboxStanding, MailedDigits};
use crate::domain::id::EnrolmentId;
use crate::storage::db::{Read, Tx};
use crate::storage::email_proofs::{self, Digits, Established};
use crate::storage::enrolments::Enrolment;

/// What trying digits gave.
#[derive(Debug, PartialEq, Eq)]
pub enum Proved {
    /// Right; seen at this path.
    At(String),
    Refused(TryFault),
}

/// Why the digits prove nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TryFault {
    #[error("no digits were sent to this address")]
    NotSent,
    #[error("the digits' time is over")]
    Expired,
    #[error("the digits were tried too often")]
    UsedUp,
    #[error("wrong digits")]
    Wrong { left: i64 },
}

/// Tries digits. The try is counted before they are compared, in one statement: parallel tries cannot pass the cap.
pub async fn prove_email(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    typed: &MailedDigits,
) -> Result<Proved, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return tried_before(ctx, counter, id, location).await,
    };
    let file = counter.file_seen_at(&mut tx, id, submission.version).await?;
    hold::held_by(&mut tx, &file, counter).await?;
    let Some(digits) = newest(ctx, &mut tx, &file).await? else {
        tx.rollback().await?;
        return Ok(Proved::Refused(TryFault::NotSent));
    };
    let Some(tries) = email_proofs::count_try(&mut tx, digits.id, DIGITS_TRIES, ctx.now()).await? else {
        tx.rollback().await?;
        let in_time = ctx.now() < digits.expires_at;
        return Ok(Proved::Refused(if in_time { TryFault::UsedUp } else { TryFault::Expired }));
    };
    if !same(&email_digits::digits_hash(ctx, digits.id, typed), &digits.digits_hash) {
        // The count stays, and so does the form's key: the same form again is not another try.
        tx.commit().await?;
        return Ok(Proved::Refused(TryFault::Wrong { left: DIGITS_TRIES - tries }));
    }
    establish(ctx, &mut tx, &file, &digits, counter).await?;
    tx.commit().await?;
    Ok(Proved::At(submission.location.clone()))
}

/// The digits that count now: the last ones sent to the address that is recorded now.
async fn newest(ctx: &Context, db: &mut impl Read, file: &Enrolment) -> Result<Option<Digits>, ActionError> {
    let Some(person) = &file.person else {
        return Ok(None);
    };
    let hash = email_digits::email_hash(ctx, &person.email);
    Ok(email_proofs::newest_digits(db, file.id, &hash).await?)
}

/// One proof for one sending, however often the right digits are typed.
async fn establish(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    digits: &Digits,
    counter: &Counter,
) -> Result<(), ActionError> {
    let known = email_proofs::established(tx, file.id, &digits.email_hash).await?;
    let read = Established::Read(digits.id);
    if known.iter().any(|(_, how)| *how == read) {
        return Ok(());
    }
    let (id, by) = (ctx.new_id()?, counter.clerk);
    Ok(email_proofs::establish(tx, id, file.id, &digits.email_hash, read, by, ctx.now()).await?)
}

/// What the same form gave the first time; it is not tried again.
async fn tried_before(
    ctx: &Context,
    counter: &Counter,
    id: EnrolmentId,
    location: String,
) -> Result<Proved, ActionError> {
    let mut reader = ctx.reader();
    let file = counter.file(&mut reader, id).await?;
    let Ok(hold) = hold::held_by(&mut reader, &file, counter).await else {
        return Ok(Proved::At(location));
    };
    let mailbox = email_proof::mailbox(ctx, &mut reader, &file, &hold).await?;
    Ok(match (mailbox.standing, mailbox.last) {
        (MailboxStanding::Proved(_), _) | (_, None) => Proved::At(location),
        (_, Some(last)) => Proved::Refused(TryFault::Wrong { left: last.tries_left }),
    })
}
