//! Six digits go to the person's mailbox while they stand at the counter. A wrong address is corrected in the same
//! step; its earlier proof then counts no more, because it was for another address.

use serde_json::json;

use super::answers::{self, Answers, person_row};
use super::{Counter, hold};
use crate::actions::consequences::{Addressee, write_letter};
use crate::actions::{ActionError, Begun, Context, Submission, email_digits};
use crate::domain::enrolment::EnrolmentMachine;
use crate::domain::enrolment::email_proof::{DIGITS_LIFE, SENDS_WINDOW, SendFault, Sending, may_send};
use crate::domain::id::{DigitsId, EnrolmentId};
use crate::domain::letter::Letter;
use crate::domain::machine::Machine;
use crate::domain::person::email::Email;
use crate::storage::db::Tx;
use crate::storage::email_proofs::{self, Digits};
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::offices;

/// What came of a clerk's wish to send digits.
#[derive(Debug, PartialEq, Eq)]
pub enum Sent {
    /// Seen at this path.
    At(String),
    Refused(SendFault),
}

/// Sends digits to `email`, which is recorded in place of the present address if it is another one.
pub async fn send_digits(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: EnrolmentId,
    email: Email,
) -> Result<Sent, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Sent::At(location)),
    };
    let file = hold::still(&mut tx, counter, id, submission.version).await?;
    hold::held_by(&mut tx, &file, counter).await?;
    let answers = answers::open(ctx, &file)?.ok_or(ActionError::Stale(id.0))?;
    let hash = email_digits::email_hash(ctx, email.as_str());
    if let Err(fault) = allowed_now(ctx, &mut tx, id, &hash).await? {
        tx.rollback().await?;
        return Ok(Sent::Refused(fault));
    }
    if answers.email != email {
        correct(ctx, &mut tx, &file, Answers { email: email.clone(), ..answers }).await?;
    }
    write(ctx, &mut tx, &file, &email, hash, counter).await?;
    tx.commit().await?;
    Ok(Sent::At(submission.location.clone()))
}

async fn allowed_now(
    ctx: &Context,
    tx: &mut Tx,
    id: EnrolmentId,
    hash: &[u8],
) -> Result<Result<(), SendFault>, ActionError> {
    let now = ctx.now();
    let sent = email_proofs::digits_since(tx, id, now.plus(-SENDS_WINDOW)).await?;
    let sent: Vec<Sending> = sent
        .iter()
        .map(|digits| Sending { at: digits.sent_at, same_address: digits.email_hash == hash })
        .collect();
    Ok(may_send(&sent, now))
}

async fn correct(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    corrected: Answers,
) -> Result<(), ActionError> {
    let person = person_row(ctx, file.id, &corrected)?;
    let recorded = enrolments::record_person(tx, file, file.language, &person).await;
    recorded.map_err(|error| ActionError::from(error).about(file.id))
}

async fn write(
    ctx: &Context,
    tx: &mut Tx,
    file: &Enrolment,
    email: &Email,
    email_hash: Vec<u8>,
    counter: &Counter,
) -> Result<(), ActionError> {
    let (id, now): (DigitsId, _) = (ctx.new_id()?, ctx.now());
    let office = offices::get(tx, counter.office).await?.name;
    let to = Addressee {
        machine: EnrolmentMachine::NAME,
        owner: file.id.0,
        enrolment: Some(file.id),
        email: email.as_str().to_owned(),
        name: file.person.as_ref().map(|person| person.display_name()).unwrap_or_default(),
        language: file.language,
    };
    let facts = json!({ "reference": file.reference, "kind": file.kind, "office": office, "digits": id });
    let letter = write_letter(ctx, tx, Letter::EmailDigits, &to, &facts).await?;
    let digits_hash = email_digits::digits_hash(ctx, id, &email_digits::digits(ctx, id));
    let digits = Digits {
        id,
        enrolment: file.id,
        email_hash,
        digits_hash,
        letter,
        tries: 0,
        sent_by: counter.clerk,
        sent_at: now,
        expires_at: now.plus(DIGITS_LIFE),
    };
    Ok(email_proofs::add_digits(tx, &digits).await?)
}
