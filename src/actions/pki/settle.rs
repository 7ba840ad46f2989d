//! The second transaction: the certificate is stored, the request is issued, an older certificate superseded.
//! Only then is anything shown.

use serde_json::json;

use super::sign::Signed;
use super::{Halt, encryption_tokens, key_refusal};
use crate::actions::{ActionError, Context, certificate_moves, request_moves};
use crate::adapters::faults::FailPoint;
use crate::domain::actor::Actor;
use crate::domain::certificate::deadline::{CertificateFacts, timers_set_by_certificate};
use crate::domain::certificate::obstacle::Obstacle;
use crate::domain::certificate::{CertificateEvent, CertificateState};
use crate::domain::id::RequestId;
use crate::domain::machine::Move;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::certificates::{self, Certificate};
use crate::storage::db::Tx;
use crate::storage::issuances;
use crate::storage::requests::{self, Request};

/// Stores the certificate, and begins its encryption token. Does nothing if another worker was faster: what it stored
/// is what we signed.
pub(super) async fn settle(ctx: &Context, id: RequestId, signed: &Signed) -> Result<(), Halt> {
    let mut tx = ctx.db.begin().await?;
    issuances::hold_request(&mut tx, id).await?;
    let request = requests::get(&mut tx, id).await?;
    if request.state != RequestState::Issuing {
        return Ok(());
    }
    // Blocked since the intention was written down, perhaps while it was signed: what was signed is thrown away, and
    // nobody has seen it.
    key_refusal::none_blocked(&mut tx, id).await?;
    issuances::mark_signed(&mut tx, &signed.issuance, ctx.now()).await?;
    let details = request.details.as_ref().ok_or(Halt::Obstacle(Obstacle::SubjectUnfit))?;
    let certificate = row(ctx, &request, signed, details.national_number_index.clone())?;
    supersede(ctx, &mut tx, &certificate).await?;
    certificates::insert(&mut tx, &certificate).await?;
    let created = Move { from: None, event: CertificateEvent::Issue, to: CertificateState::Active };
    let facts = CertificateFacts { now: ctx.now(), not_after: certificate.not_after };
    let deadlines = timers_set_by_certificate(created, &facts);
    certificate_moves::create(ctx, &mut tx, certificate.id, Actor::System, deadlines).await?;
    encryption_tokens::start(ctx, &mut tx, &certificate, &signed.encryption_key).await?;
    record_issue(ctx, &mut tx, &request, &certificate).await?;
    ctx.faults.pass(FailPoint::BeforeSettlement)?;
    tx.commit().await?;
    ctx.faults.pass(FailPoint::AfterSettlement)?;
    Ok(())
}

fn row(
    ctx: &Context,
    request: &Request,
    signed: &Signed,
    index: Vec<u8>,
) -> Result<Certificate, ActionError> {
    Ok(Certificate {
        id: ctx.new_id()?,
        request: request.id,
        environment: request.environment,
        state: CertificateState::Active,
        last_seq: 1,
        state_since: ctx.now(),
        authority: signed.issuance.authority,
        authentication_serial: signed.issuance.serial,
        authentication_der: signed.certificate.der.clone(),
        key_identifier: signed.key_identifier.to_vec(),
        national_number_index: index,
        organisation_index: request.represented.as_ref().map(|represented| represented.index.clone()),
        not_before: signed.validity.not_before,
        not_after: signed.validity.not_after,
    })
}

/// X2: the certificate that this one renews.
async fn supersede(ctx: &Context, tx: &mut Tx, newer: &Certificate) -> Result<(), ActionError> {
    let Some(older) = certificates::active_of(tx, newer.environment, newer.subject_index()).await? else {
        return Ok(());
    };
    let (event, to) = (CertificateEvent::Supersede, CertificateState::Superseded);
    certificate_moves::advance(ctx, tx, &older, event, to, Actor::System, json!({})).await?;
    Ok(())
}

/// R14, with the letter.
async fn record_issue(
    ctx: &Context,
    tx: &mut Tx,
    request: &Request,
    certificate: &Certificate,
) -> Result<(), ActionError> {
    let facts = json!({
        "certificate": certificate.id.to_string(),
        "authentication_serial": certificate.authentication_serial.hex(),
    });
    let (event, to) = (RequestEvent::Issue, RequestState::Issued);
    let deadlines = RequestFacts::at(ctx.now());
    request_moves::advance(ctx, tx, request, event, to, Actor::System, facts, &deadlines).await?;
    Ok(())
}
