//! E1: somebody announces a visit. Whatever we know of them already, the page answers the same; what there is to
//! say goes to the mailbox.

use super::{link, offer};
use crate::actions::office::open_file::new_reference;
use crate::actions::office::person_terms;
use crate::actions::{ActionError, Begun, Context, Submission, blind_index, enrolment_moves};
use crate::adapters::vault::Purpose;
use crate::domain::actor::Actor;
use crate::domain::calendar::{brussels_day, brussels_moment};
use crate::domain::enrolment::EnrolmentEvent;
use crate::domain::enrolment::preflight::{Announced, MAILS_A_DAY, REGISTRATIONS_AN_HOUR};
use crate::domain::id::{EnrolmentId, OfficeId};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::person::email::Email;
use crate::domain::person::name::PersonName;
use crate::domain::person::national_number::BisNumber;
use crate::storage::db::Tx;
use crate::storage::enrolments::{self, Enrolment, NewEnrolment, Person};
use crate::storage::error::StorageError;
use crate::storage::pre_registrations;

/// What somebody announces of themselves.
#[derive(Debug, Clone)]
pub struct Registration {
    pub name: PersonName,
    pub number: BisNumber,
    pub email: Email,
    pub language: Language,
    pub announced: Announced,
}

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Registered {
    /// The mailbox has the answer; said at this path.
    At(String),
    /// This mailbox, or this network address, has asked often enough.
    TooMany,
}

/// Registers somebody who will visit `office`, and mails the link with which they choose the time. A person with an
/// open file is mailed the link of that file, at the address that the file has.
///
/// `network` is the address the request came from; kept as a keyed hash for an hour.
pub async fn pre_register(
    ctx: &Context,
    submission: &Submission,
    office: OfficeId,
    registration: &Registration,
    network: &str,
) -> Result<Registered, ActionError> {
    offer::office(ctx, office).await?;
    match once(ctx, submission, office, registration, network).await {
        // Another form of the same person came first: this one finds their file.
        Err(ActionError::Storage(StorageError::Conflict)) => {
            once(ctx, submission, office, registration, network).await
        }
        other => other,
    }
}

async fn once(
    ctx: &Context,
    submission: &Submission,
    office: OfficeId,
    registration: &Registration,
    network: &str,
) -> Result<Registered, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Registered::At(location)),
    };
    if !within_limits(ctx, &mut tx, &registration.email, network).await? {
        tx.rollback().await?;
        return Ok(Registered::TooMany);
    }
    let index = blind_index::of_national_number(ctx, registration.number.number());
    let file = match enrolments::open_by_national_number(&mut tx, &index).await? {
        Some(known) => known_file(ctx, &mut tx, known, &registration.email).await?,
        None => Some(new_file(ctx, &mut tx, office, registration, index).await?),
    };
    if let Some(file) = file {
        link::keep(ctx, &mut tx, file.id).await?;
        enrolment_moves::write(ctx, &mut tx, Letter::BookingLink, &file).await?;
    }
    tx.commit().await?;
    Ok(Registered::At(submission.location.clone()))
}

/// Counts this try for the mailbox and for the network address.
async fn within_limits(
    ctx: &Context,
    tx: &mut Tx,
    email: &Email,
    network: &str,
) -> Result<bool, ActionError> {
    let now = ctx.now();
    let today = brussels_moment(brussels_day(now), 0);
    let this_hour = Instant::from_unix(now.unix().div_euclid(3_600) * 3_600).unwrap_or(now);
    pre_registrations::forget_tries(tx, today.plus(-time::Duration::DAY)).await?;
    let network = ctx.vault.keyed_hash(Purpose::RegistrationTry, format!("network|{network}").as_bytes());
    Ok(count_mail(ctx, tx, email).await?
        && pre_registrations::count_try(tx, &network, this_hour, REGISTRATIONS_AN_HOUR).await?)
}

/// Counts a mail to this mailbox; `false` if it had enough of them today.
async fn count_mail(ctx: &Context, tx: &mut Tx, email: &Email) -> Result<bool, ActionError> {
    let today = brussels_moment(brussels_day(ctx.now()), 0);
    let mailbox = format!("mailbox|{}", email.folded());
    let mailbox = ctx.vault.keyed_hash(Purpose::RegistrationTry, mailbox.as_bytes());
    Ok(pre_registrations::count_try(tx, &mailbox, today, MAILS_A_DAY).await?)
}

/// The file of somebody we know, unless its mailbox, which is not the one typed, had enough mails today.
async fn known_file(
    ctx: &Context,
    tx: &mut Tx,
    id: EnrolmentId,
    typed: &Email,
) -> Result<Option<Enrolment>, ActionError> {
    let file = enrolments::get(tx, id).await?;
    let kept = file.person.as_ref().and_then(|person| Email::parse(&person.email).ok());
    match kept {
        Some(kept) if kept.folded() != typed.folded() && !count_mail(ctx, tx, &kept).await? => Ok(None),
        _ => Ok(Some(file)),
    }
}

async fn new_file(
    ctx: &Context,
    tx: &mut Tx,
    office: OfficeId,
    registration: &Registration,
    index: Vec<u8>,
) -> Result<Enrolment, ActionError> {
    let (id, now): (EnrolmentId, _) = (ctx.new_id()?, ctx.now());
    let file = NewEnrolment {
        id,
        reference: new_reference(ctx)?.to_string(),
        kind: "provider",
        office: Some(office),
        language: registration.language,
    }
    .opened(now);
    enrolment_moves::create(ctx, tx, &file, EnrolmentEvent::PreRegister, Actor::Visitor).await?;
    let person = person(ctx, id, registration, index)?;
    enrolments::record_person(tx, &file, registration.language, &person).await?;
    person_terms::refile(ctx, tx, id).await?;
    pre_registrations::add(tx, id, &registration.announced, now).await?;
    Ok(enrolments::get(tx, id).await?)
}

/// Who the person says they are. The check at the counter records it anew from the document, the name of the
/// machine-readable lines included: until then a plain spelling stands in its place.
fn person(
    ctx: &Context,
    id: EnrolmentId,
    registration: &Registration,
    index: Vec<u8>,
) -> Result<Person, ActionError> {
    let number = registration.number.number();
    let name = &registration.name;
    Ok(Person {
        given_names: name.given().map(str::to_owned),
        family_name: name.family().to_owned(),
        mrz_given: None,
        mrz_family: name.folded().to_uppercase(),
        folded_name: name.folded(),
        birth_date: None,
        national_number_sealed: Some(ctx.seal(
            "enrolment",
            id,
            "national_number_sealed",
            number.digits().as_bytes(),
        )?),
        national_number_index: Some(index),
        email: registration.email.as_str().to_owned(),
        phone: None,
    })
}
