//! The personal data of a request, as the visitor enters them. They may be entered again until the keys are
//! recorded, which is when R2 happens.

use crate::actions::{ActionError, Begun, Context, Submission, blind_index};
use crate::adapters::vault::Purpose;
use crate::domain::organisation::Organisation;
use crate::domain::person::email::Email;
use crate::domain::person::mrz_name::MrzName;
use crate::domain::person::name::PersonName;
use crate::domain::person::national_number::BisNumber;
use crate::domain::person::phone::Phone;
use crate::domain::request::RequestState;
use crate::storage::db::Read;
use crate::storage::requests::{self, Details, Represented, Request};

/// What was entered, judged.
#[derive(Debug, Clone)]
pub struct Entered {
    pub national_number: BisNumber,
    /// As the document prints it.
    pub name: PersonName,
    /// As the machine-readable zone spells it: becomes the name in the certificate.
    pub mrz: MrzName,
    pub email: Email,
    pub phone: Phone,
    /// Of a request for an organisation, and of no other.
    pub organisation: Option<Organisation>,
}

/// Records the data with the request of the poster's browser.
///
/// # Errors
/// [`ActionError::NotFound`] without one that still takes data, [`ActionError::Stale`] if it has moved on.
pub async fn record(ctx: &Context, submission: Submission, entered: &Entered) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(&submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let request = unfinished(&mut tx, &submission).await?;
    let details = sealed(ctx, &request, entered)?;
    requests::record_details(&mut tx, &request, &details).await?;
    match &entered.organisation {
        Some(organisation) => {
            let index = blind_index::of_organisation(ctx, organisation);
            let represented = Represented { organisation: organisation.clone(), index };
            requests::record_organisation(&mut tx, &request, &represented).await?;
        }
        None if request.for_organisation => return Err(ActionError::Stale(request.id.0)),
        None => {}
    }
    tx.commit().await?;
    Ok(submission.location)
}

/// The request of the browser that still takes details and keys, in the version the form was filled from.
pub(super) async fn unfinished(db: &mut impl Read, submission: &Submission) -> Result<Request, ActionError> {
    let request = requests::of_browser(db, &submission.poster).await?.ok_or(ActionError::NotFound)?;
    if request.state != RequestState::Details || request.last_seq != submission.version {
        return Err(ActionError::Stale(request.id.0));
    }
    Ok(request)
}

fn sealed(ctx: &Context, request: &Request, entered: &Entered) -> Result<Details, ActionError> {
    let digits = entered.national_number.digits().as_bytes();
    Ok(Details {
        national_number_sealed: ctx.seal("request", request.id, "national_number_sealed", digits)?,
        national_number_index: ctx.vault.keyed_hash(Purpose::NationalNumberIndex, digits).to_vec(),
        given_names: entered.name.given().map(str::to_owned),
        family_name: entered.name.family().to_owned(),
        mrz_given: entered.mrz.given().map(str::to_owned),
        mrz_family: entered.mrz.family().to_owned(),
        email: entered.email.as_str().to_owned(),
        phone: entered.phone.as_str().to_owned(),
    })
}
