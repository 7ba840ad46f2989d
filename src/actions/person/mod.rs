//! What operators do about one person, at the command line: export, erase, hold. Each leaves a row that stays.

pub mod erase;
pub mod export;
pub mod holds;

use super::{ActionError, Context, blind_index};
use crate::domain::data::act::Act;
use crate::domain::id::{EnrolmentId, RequestId};
use crate::domain::person::national_number::NationalNumber;
use crate::storage::certificates::{self, Certificate};
use crate::storage::db::{Read, Tx};
use crate::storage::enrolments::{self, Enrolment};
use crate::storage::person_acts::{self, About, PersonAct};
use crate::storage::persons;
use crate::storage::requests::{self, Request};

/// Everything here that is one person's.
pub struct Person {
    /// `None` for somebody whose identity an external provider checked.
    pub enrolment: Option<Enrolment>,
    pub requests: Vec<Request>,
    pub certificates: Vec<Certificate>,
}

/// By what an operator names a person.
#[derive(Debug, Clone)]
pub enum Named {
    /// Of a file or a request.
    Reference(String),
    Number(NationalNumber),
}

/// Finds the persons so named: one for a reference, perhaps several files of one number.
///
/// # Errors
/// [`ActionError::NotFound`] if there is nobody.
pub async fn find(ctx: &Context, db: &mut impl Read, named: &Named) -> Result<Vec<Person>, ActionError> {
    let found = match named {
        Named::Reference(reference) => by_reference(db, reference.trim()).await?,
        Named::Number(number) => {
            let index = blind_index::of_national_number(ctx, number);
            let mut found = Vec::new();
            for enrolment in persons::enrolments_of_number(db, &index).await? {
                found.push(of_enrolment(db, enrolment).await?);
            }
            let elsewhere = persons::requests_of_number(db, &index).await?;
            let elsewhere = without_file(db, elsewhere).await?;
            if !elsewhere.is_empty() {
                found.push(of_requests(db, elsewhere).await?);
            }
            found
        }
    };
    if found.is_empty() { Err(ActionError::NotFound) } else { Ok(found) }
}

async fn by_reference(db: &mut impl Read, reference: &str) -> Result<Vec<Person>, ActionError> {
    if let Some(enrolment) = persons::enrolment_of(db, reference).await? {
        return Ok(vec![of_enrolment(db, enrolment).await?]);
    }
    Ok(match persons::request_of(db, reference).await? {
        Some((_, Some(enrolment))) => vec![of_enrolment(db, enrolment).await?],
        Some((request, None)) => vec![of_requests(db, vec![request]).await?],
        None => Vec::new(),
    })
}

async fn without_file(db: &mut impl Read, ids: Vec<RequestId>) -> Result<Vec<RequestId>, ActionError> {
    let mut alone = Vec::new();
    for id in ids {
        if requests::get(db, id).await?.enrolment.is_none() {
            alone.push(id);
        }
    }
    Ok(alone)
}

async fn of_enrolment(db: &mut impl Read, id: EnrolmentId) -> Result<Person, ActionError> {
    let requests = persons::requests_of_enrolment(db, id).await?;
    let mut person = of_requests(db, requests).await?;
    person.enrolment = Some(enrolments::get(db, id).await?);
    Ok(person)
}

async fn of_requests(db: &mut impl Read, ids: Vec<RequestId>) -> Result<Person, ActionError> {
    let mut person = Person { enrolment: None, requests: Vec::new(), certificates: Vec::new() };
    for id in ids {
        person.requests.push(requests::get(db, id).await?);
        person.certificates.extend(certificates::of_request(db, id).await?);
    }
    Ok(person)
}

impl Person {
    /// What an act about this person hangs on, and its reference.
    pub fn about(&self) -> Option<(About, String)> {
        match (&self.enrolment, self.requests.first()) {
            (Some(enrolment), _) => Some((About::Enrolment(enrolment.id), enrolment.reference.clone())),
            (None, Some(request)) => Some((About::Request(request.id), request.reference.clone())),
            (None, None) => None,
        }
    }

    /// The holds that stop deletion: of the file, or of a request alone.
    pub async fn holds(&self, db: &mut impl Read) -> Result<Vec<PersonAct>, ActionError> {
        let file = self.enrolment.as_ref().map(|enrolment| About::Enrolment(enrolment.id));
        let requests = self.requests.iter().map(|request| About::Request(request.id));
        let mut holds = Vec::new();
        for about in file.into_iter().chain(requests) {
            holds.extend(person_acts::hold(db, about).await?);
        }
        Ok(holds)
    }
}

/// Records an act about a person.
async fn record(
    ctx: &Context,
    tx: &mut Tx,
    person: &Person,
    act: Act,
    operator: &str,
    ground: Option<&str>,
) -> Result<(), ActionError> {
    let (about, reference) = person.about().ok_or(ActionError::NotFound)?;
    let act = PersonAct {
        id: ctx.new_id()?,
        act,
        reference,
        about,
        operator: operator.to_owned(),
        ground: ground.map(str::to_owned),
        at: ctx.now(),
    };
    Ok(person_acts::add(tx, &act).await?)
}
