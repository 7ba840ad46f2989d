//! R3: the request that waits in this browser becomes the signed-in person's, if it is theirs. From here on
//! it belongs to the person and no longer to the browser.

use serde_json::json;
use uuid::Uuid;

use super::contract_text;
use crate::actions::request_moves::advance;
use crate::actions::sign_in::{Person, Refusal};
use crate::actions::{ActionError, Context};
use crate::adapters::vault::same;
use crate::domain::actor::Actor;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::id::{EnrolmentId, RequestId, StaffId};
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::word::Word;
use crate::storage::db::Tx;
use crate::storage::enrolments;
use crate::storage::requests::{self, NO_CLERK, Request, SignedIn};

/// Stands in the history where an external provider knows the person and we have no enrolment of theirs.
const NO_ENROLMENT: EnrolmentId = EnrolmentId(Uuid::nil());

/// What a sign-in did to the request of the browser.
#[derive(Debug)]
pub(in crate::actions) enum Binding {
    /// No request of this browser waits for a sign-in.
    NothingWaits,
    /// The contract is due.
    Bound(RequestId),
    /// The request stays as it was.
    Refused(Refusal),
}

/// Moves the request that waits in the browser to `contract_due`. Level and means were judged before.
pub(in crate::actions) async fn bind(
    ctx: &Context,
    tx: &mut Tx,
    browser_hash: &[u8],
    person: &Person,
) -> Result<Binding, ActionError> {
    let waiting = requests::of_browser(tx, browser_hash).await?;
    let Some(request) = waiting.filter(|request| request.state == RequestState::SignInDue) else {
        return Ok(Binding::NothingWaits);
    };
    let entered = request.details.as_ref().map(|details| details.national_number_index.as_slice());
    let (Some(entered), Some(stated)) = (entered, person.national_number_index.as_deref()) else {
        return Ok(Binding::Refused(Refusal::NoNumber));
    };
    if !same(entered, stated) {
        return Ok(Binding::Refused(Refusal::OtherNumber));
    }
    let checked_by = match person.enrolment {
        Some(enrolment) => match identity_check(tx, enrolment).await? {
            Some(clerk) => clerk,
            None => return Ok(Binding::Refused(Refusal::KeyNotActive)),
        },
        None => NO_CLERK,
    };
    // By name, not by person: somebody may ask for themselves and for each organisation that they represent.
    let subject = request.subject_index().ok_or(ActionError::NotFound)?;
    if let Some(other) = requests::open::of_name(tx, request.environment, subject).await? {
        return Ok(Binding::Refused(open_request(tx, other, person).await?));
    }
    make_theirs(ctx, tx, &request, person, checked_by).await?;
    Ok(Binding::Bound(request.id))
}

/// The open request is named to its owner only: another person may represent the same organisation.
async fn open_request(tx: &mut Tx, other: RequestId, person: &Person) -> Result<Refusal, ActionError> {
    let owner = requests::get(tx, other).await?.sign_in;
    let theirs = owner.is_some_and(|owner| owner.issuer == person.issuer && owner.subject == person.subject);
    Ok(if theirs { Refusal::OpenRequest(other) } else { Refusal::OpenElsewhere })
}

/// Who checked the identity behind a digital key that is active; `None` if it is not.
async fn identity_check(tx: &mut Tx, enrolment: EnrolmentId) -> Result<Option<StaffId>, ActionError> {
    let enrolment = enrolments::get(tx, enrolment).await?;
    let active = enrolment.state == EnrolmentState::KeyActive;
    Ok(enrolment.checked_by.filter(|_| active))
}

async fn make_theirs(
    ctx: &Context,
    tx: &mut Tx,
    request: &Request,
    person: &Person,
    checked_by: StaffId,
) -> Result<(), ActionError> {
    let contract = contract_text::of_request(ctx, tx, request).await?;
    let signed_in = SignedIn {
        issuer: person.issuer.clone(),
        subject: person.subject.clone(),
        level: person.level,
        means: person.means,
        at: ctx.now(),
    };
    let offered = (contract.version.as_str(), contract.hash());
    requests::record_sign_in(
        tx,
        request.id,
        person.enrolment,
        checked_by,
        &signed_in,
        (offered.0, offered.1.as_slice()),
    )
    .await
    .map_err(|error| ActionError::from(error).about(request.id))?;
    let (event, to) = (RequestEvent::ConfirmIdentity, RequestState::ContractDue);
    let actor = Actor::Person(person.enrolment.unwrap_or(NO_ENROLMENT));
    let facts = json!({
        "level": person.level,
        "means": person.means.word(),
        "contract_version": contract.version,
    });
    let deadlines = RequestFacts::at(ctx.now());
    advance(ctx, tx, request, event, to, actor, facts, &deadlines)
        .await
        .map_err(|error| error.about(request.id))?;
    Ok(())
}
