//! R9: the person corrects what an approver named, and nothing else, and sends it again.

use serde_json::{Map, Value, json};

use super::send_contract::{is_offered, offer_again, unscanned};
use super::{contract_text, mine, search_text, submissions};
use crate::actions::fresh::{self, Fresh};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::domain::calendar::{brussels_day, brussels_moment, plus_working_days};
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::person::email::Email;
use crate::domain::person::mrz_name::MrzName;
use crate::domain::person::name::PersonName;
use crate::domain::person::phone::Phone;
use crate::domain::request::correction::CorrectionField::{
    self, Contract, FamilyName, GivenNames, MrzFamily, MrzGiven,
};
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::document::DocumentField;
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::word::Word;
use crate::storage::corrections::{self, Correction};
use crate::storage::db::{Read, Tx};
use crate::storage::documents::{self, Document};
use crate::storage::issuances::hold_request;
use crate::storage::requests::{self, Details, Request, review};
use crate::storage::sessions::Session;
use crate::storage::{contracts, decisions};

/// What was typed, judged. Of fields that were not named it says nothing.
#[derive(Debug, Clone)]
pub struct Typed {
    pub name: PersonName,
    pub mrz: MrzName,
    pub email: Email,
    pub phone: Phone,
}

/// What became of the sending.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Sent now, or by an earlier copy of the post; the receipt is at this path.
    Sent(String),
    /// These are still to be given.
    Missing(Vec<CorrectionField>),
    /// These wait for the virus scanner ("files clean").
    NotScanned(Vec<DocumentField>),
    /// What the contract says has changed since it was signed: it is to be signed anew.
    NewText,
    /// The sign-in is too old for a step that binds.
    SignInAgain,
}

/// The person's request with the correction that waits for them, if one does.
///
/// # Errors
/// [`ActionError::NotFound`] for a request of somebody else.
pub async fn waiting(
    db: &mut impl Read,
    session: &Session,
    id: RequestId,
) -> Result<Option<(Request, Correction)>, ActionError> {
    let request = mine::request(db, session, id).await?;
    let open = corrections::open(db, id).await?.filter(|_| request.state == RequestState::CorrectionDue);
    Ok(open.map(|open| (request, open)))
}

/// The documents that the person may send now: all before the contract is sent, the named ones in a correction.
pub async fn open_documents(
    db: &mut impl Read,
    request: &Request,
) -> Result<Vec<DocumentField>, ActionError> {
    Ok(match request.state {
        RequestState::ContractDue => DocumentField::needed(request.for_organisation).collect(),
        RequestState::CorrectionDue => {
            let open = corrections::open(db, request.id).await?;
            let fields = open.map(|correction| correction.fields).unwrap_or_default();
            fields.into_iter().filter_map(CorrectionField::document).collect()
        }
        _ => Vec::new(),
    })
}

/// Of these, the ones of which no file came yet: what a page asks for.
pub async fn missing_documents(
    db: &mut impl Read,
    request: &Request,
) -> Result<Vec<DocumentField>, ActionError> {
    let (version, open) = (request.version + 1, open_documents(db, request).await?);
    let there = documents::current(db, request.id, version).await?;
    let came = |field| there.iter().any(|document| document.field == field && document.version == version);
    Ok(open.into_iter().filter(|field| !came(*field)).collect())
}

/// Keeps what was typed in the named fields; whatever else was posted changes nothing. What the contract prints is then
/// another text, which is offered anew. Gives where the effect is seen.
pub async fn record_typed(
    ctx: &Context,
    session: &Session,
    id: RequestId,
    submission: &Submission,
    typed: &Typed,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    hold_request(&mut tx, id).await?;
    let (request, correction) = seen(&mut tx, session, id, submission).await?;
    let details = request.details.as_ref().ok_or(ActionError::NotFound)?;
    requests::record_details(&mut tx, &request, &merged(details, &correction.fields, typed)).await?;
    corrections::record_typed(&mut tx, correction.id, ctx.now()).await?;
    let request = requests::get(&mut tx, id).await?;
    let contract = contract_text::of_today(ctx, &mut tx, &request).await?;
    contracts::offer(&mut tx, id, &contract.version, &contract.hash()).await?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// The stored details with the named fields as typed.
fn merged(stored: &Details, named: &[CorrectionField], typed: &Typed) -> Details {
    let pick = |field, new: &str, old: &str| (if named.contains(&field) { new } else { old }).to_owned();
    let pick_maybe = |field, new: Option<&str>, old: &Option<String>| {
        if named.contains(&field) { new.map(str::to_owned) } else { old.clone() }
    };
    Details {
        given_names: pick_maybe(GivenNames, typed.name.given(), &stored.given_names),
        family_name: pick(FamilyName, typed.name.family(), &stored.family_name),
        mrz_given: pick_maybe(MrzGiven, typed.mrz.given(), &stored.mrz_given),
        mrz_family: pick(MrzFamily, typed.mrz.family(), &stored.mrz_family),
        email: pick(CorrectionField::Email, typed.email.as_str(), &stored.email),
        phone: pick(CorrectionField::Phone, typed.phone.as_str(), &stored.phone),
        ..stored.clone()
    }
}

/// What is still to be given before the correction can be sent.
pub fn missing(request: &Request, correction: &Correction, documents: &[Document]) -> Vec<CorrectionField> {
    let is_new = |field| {
        documents.iter().any(|document| document.field == field && document.version == request.version + 1)
    };
    let is_missing = |field: &CorrectionField| match field.document() {
        Some(document) => !is_new(document),
        None => correction.typed_at.is_none(),
    };
    correction.fields.iter().copied().filter(is_missing).collect()
}

/// Sends the correction: the next immutable version; whatever was said to the one before is void, and who asked gets it
/// first.
pub async fn send(
    ctx: &Context,
    session: &Session,
    id: RequestId,
    submission: &Submission,
) -> Result<Outcome, ActionError> {
    let mut tx = match fresh::begin(ctx, session, submission).await? {
        Fresh::First(tx) => tx,
        Fresh::Before(location) => return Ok(Outcome::Sent(location)),
        Fresh::SignInAgain => return Ok(Outcome::SignInAgain),
    };
    hold_request(&mut tx, id).await?;
    let (request, correction) = seen(&mut tx, session, id, submission).await?;
    let version = request.version + 1;
    let sent = documents::current(&mut tx, id, version).await?;
    let missing = missing(&request, &correction, &sent);
    if !missing.is_empty() {
        tx.rollback().await?;
        return Ok(Outcome::Missing(missing));
    }
    let unscanned = unscanned(ctx, &sent);
    if !unscanned.is_empty() {
        tx.rollback().await?;
        return Ok(Outcome::NotScanned(unscanned));
    }
    if correction.fields.contains(&Contract) {
        let contract = contract_text::of_today(ctx, &mut tx, &request).await?;
        if !is_offered(&request, &contract) {
            offer_again(ctx, tx, &contract, &sent).await?;
            return Ok(Outcome::NewText);
        }
    }
    let now = ctx.now();
    corrections::record_answer(&mut tx, correction.id, now).await?;
    requests::record_submission(&mut tx, id, version, now).await?;
    submissions::keep(ctx, &mut tx, &request, version).await?;
    review::record_search_text(&mut tx, id, &search_text::of(&request)).await?;
    // An approval is of what was seen.
    decisions::void(&mut tx, id, now).await?;
    requests::record_approval(&mut tx, id, None).await?;
    review::record_handler(&mut tx, id, Some(correction.asked_by), Some(kept_until(now))).await?;
    let (event, to) = (RequestEvent::SendCorrection, RequestState::Submitted);
    let (facts, deadlines) = (facts(version, &correction, &sent), RequestFacts::at(now));
    request_moves::advance(ctx, &mut tx, &request, event, to, mine::actor(session), facts, &deadlines)
        .await?;
    tx.commit().await?;
    Ok(Outcome::Sent(submission.location.clone()))
}

/// Until the end of the next working day only who asked is given it.
fn kept_until(now: Instant) -> Instant {
    brussels_moment(plus_working_days(brussels_day(now), 2), 0)
}

async fn seen(
    tx: &mut Tx,
    session: &Session,
    id: RequestId,
    submission: &Submission,
) -> Result<(Request, Correction), ActionError> {
    let request = mine::request(tx, session, id).await?;
    if request.state != RequestState::CorrectionDue || request.last_seq != submission.version {
        return Err(ActionError::Stale(id.0));
    }
    let open = corrections::open(tx, id).await?.ok_or(ActionError::Stale(id.0))?;
    Ok((request, open))
}

/// What the history keeps for ever: which fields, and which files by their hashes.
fn facts(version: i64, correction: &Correction, sent: &[Document]) -> Value {
    let hash = |document: &Document| (document.field.to_string(), json!(hex::encode(&document.sha256)));
    json!({
        "version": version,
        "fields": correction.fields.iter().map(|field| field.word()).collect::<Vec<_>>(),
        "documents": sent.iter().filter(|document| document.version == version).map(hash).collect::<Map<_, _>>(),
    })
}
