//! R4: sending the signed contract, both sides of the identity document, and for an organisation its mandate.

use serde_json::{Map, Value, json};

use super::contract_text::{self, Contract};
use super::{document_bytes, mine, search_text, submissions};
use crate::actions::fresh::{self, Fresh};
use crate::actions::{ActionError, Context, Submission, request_moves};
use crate::domain::id::RequestId;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::document::DocumentField;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::contracts;
use crate::storage::db::Tx;
use crate::storage::documents::{self, Document};
use crate::storage::issuances::hold_request;
use crate::storage::requests::{self, Request, review};
use crate::storage::sessions::Session;

/// What became of the post.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Sent now, or by an earlier copy of the post; the receipt is at this path.
    Sent(String),
    /// These are still to be uploaded.
    Missing(Vec<DocumentField>),
    /// These wait for the virus scanner ("files clean").
    NotScanned(Vec<DocumentField>),
    /// The text of the contract has changed since it was offered: the new one is to be signed. The signed copy
    /// of the old one was removed; the identity document is kept.
    NewText,
    /// The sign-in is too old for a step that binds.
    SignInAgain,
}

/// Sends what was uploaded: opens the next immutable version, and the review clock starts.
///
/// # Errors
/// [`ActionError::NotFound`] for a request of somebody else, [`ActionError::Stale`] once it was sent.
pub async fn run(
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
    let request = mine::request(&mut tx, session, id).await?;
    if request.state != RequestState::ContractDue || request.last_seq != submission.version {
        return Err(ActionError::Stale(id.0));
    }
    let version = request.version + 1;
    let uploaded = documents::current(&mut tx, id, version).await?;
    let contract = contract_text::of_today(ctx, &mut tx, &request).await?;
    if !is_offered(&request, &contract) {
        offer_again(ctx, tx, &contract, &uploaded).await?;
        return Ok(Outcome::NewText);
    }
    let missing = missing(&request, &uploaded);
    if !missing.is_empty() {
        tx.rollback().await?;
        return Ok(Outcome::Missing(missing));
    }
    let unscanned = unscanned(ctx, &uploaded);
    if !unscanned.is_empty() {
        tx.rollback().await?;
        return Ok(Outcome::NotScanned(unscanned));
    }
    requests::record_submission(&mut tx, id, version, ctx.now()).await?;
    submissions::keep(ctx, &mut tx, &request, version).await?;
    review::record_search_text(&mut tx, id, &search_text::of(&request)).await?;
    let (event, to) = (RequestEvent::SendContract, RequestState::Submitted);
    let (facts, now) = (facts(version, &request, &uploaded), RequestFacts::at(ctx.now()));
    request_moves::advance(ctx, &mut tx, &request, event, to, mine::actor(session), facts, &now).await?;
    tx.commit().await?;
    Ok(Outcome::Sent(submission.location.clone()))
}

/// The fields without a file.
pub fn missing(request: &Request, uploaded: &[Document]) -> Vec<DocumentField> {
    let is_missing = |field: &DocumentField| !uploaded.iter().any(|document| document.field == *field);
    DocumentField::needed(request.for_organisation).filter(is_missing).collect()
}

/// The fields whose file the scanner has still to look at. The database refuses those in quarantine, too.
pub fn unscanned(ctx: &Context, uploaded: &[Document]) -> Vec<DocumentField> {
    let with_scanner = ctx.scanner.is_present();
    let waits = |document: &&Document| !document.scan.lets_pass(with_scanner);
    uploaded.iter().filter(waits).map(|document| document.field).collect()
}

/// Whether the contract of today is the one that the request was offered.
pub fn is_offered(request: &Request, contract: &Contract) -> bool {
    request.contract_version.as_ref() == Some(&contract.version)
        && request.contract_hash.as_deref() == Some(contract.hash().as_slice())
}

/// Offers the contract of today; a signature under another text is worth nothing, so it goes.
pub(super) async fn offer_again(
    ctx: &Context,
    mut tx: Tx,
    contract: &Contract,
    uploaded: &[Document],
) -> Result<(), ActionError> {
    contracts::offer(&mut tx, contract.request, &contract.version, &contract.hash()).await?;
    let signed = uploaded.iter().find(|document| document.field == DocumentField::Contract);
    if let Some(document) = signed {
        documents::remove(&mut tx, document.id, ctx.now()).await?;
    }
    tx.commit().await?;
    let removed: Vec<_> = signed.iter().map(|document| document.id).collect();
    document_bytes::forget(ctx, &removed).await;
    Ok(())
}

/// What the history keeps for ever: which contract and which files, by their hashes.
fn facts(version: i64, request: &Request, uploaded: &[Document]) -> Value {
    let hash = |document: &Document| (document.field.to_string(), json!(hex::encode(&document.sha256)));
    json!({
        "version": version,
        "contract_version": request.contract_version,
        "contract_hash": request.contract_hash.as_deref().map(hex::encode),
        "documents": uploaded.iter().map(hash).collect::<Map<_, _>>(),
    })
}
