//! Moves of a certificate, each with its deadlines and letters.

use serde_json::{Value, json};

use super::consequences::{Addressee, set_timers, write_letter};
use super::moves::{Step, make};
use super::pki::encryption_tokens;
use super::{ActionError, Context, compromise};
use crate::domain::actor::Actor;
use crate::domain::certificate::blocked_key::BlockSource;
use crate::domain::certificate::deadline::{CertificateFacts, timers_kept_in, timers_set_by_certificate};
use crate::domain::certificate::revocation::RevocationReason;
use crate::domain::certificate::token::{TokenEvent, TokenState};
use crate::domain::certificate::{CertificateEvent, CertificateMachine, CertificateState};
use crate::domain::id::CertificateId;
use crate::domain::letter::{Letter, announced_erasure, letters_after_certificate};
use crate::domain::machine::{Machine, Move};
use crate::domain::timer::Deadline;
use crate::domain::word::Word;
use crate::storage::certificates::Certificate;
use crate::storage::db::Tx;
use crate::storage::{requests, revocations, timers};

/// Records the first move of a certificate whose row the caller inserts, and its deadlines.
pub async fn create(
    ctx: &Context,
    tx: &mut Tx,
    id: CertificateId,
    actor: Actor,
    deadlines: Vec<Deadline>,
) -> Result<(), ActionError> {
    let (event, to) = (CertificateEvent::Issue, CertificateState::Active);
    make(ctx, tx, &Step::<CertificateMachine>::create(id, event, to, actor)).await?;
    set_timers(ctx, tx, CertificateMachine::NAME, id.0, &[], deadlines).await
}

/// Moves a certificate that was read as `seen`: state, history, deadlines and letters. Gives the new seq.
pub async fn advance(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Certificate,
    event: CertificateEvent,
    to: CertificateState,
    actor: Actor,
    facts: Value,
) -> Result<i64, ActionError> {
    let step = Step::<CertificateMachine>::of(seen.id, seen.seen(), event, to, actor).with(facts);
    let seq = make(ctx, tx, &step).await?;
    let moved = Move { from: Some(seen.state), event, to };
    // Where the state stays, so do its deadlines.
    if seen.state != to {
        let facts = CertificateFacts { now: ctx.now(), not_after: seen.not_after };
        let set = timers_set_by_certificate(moved, &facts);
        set_timers(ctx, tx, CertificateMachine::NAME, seen.id.0, timers_kept_in(to), set).await?;
    }
    match to {
        CertificateState::Revoked => {
            encryption_tokens::end(ctx, tx, seen, TokenEvent::Revoke, TokenState::Revoked).await?;
        }
        CertificateState::Expired => {
            encryption_tokens::end(ctx, tx, seen, TokenEvent::Expire, TokenState::Expired).await?;
        }
        CertificateState::Active | CertificateState::Superseded => {}
    }
    for letter in letters_after_certificate(moved) {
        write(ctx, tx, *letter, seen).await?;
    }
    Ok(seq)
}

/// X3: the certificate is revoked, and its encryption token with it; a compromise blocks both keys. The lists follow.
pub async fn revoke(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Certificate,
    reason: RevocationReason,
    actor: Actor,
) -> Result<(), ActionError> {
    revoke_with(ctx, tx, seen, reason, actor, json!({})).await
}

/// The same with what else the history shall keep; a JSON object.
pub async fn revoke_with(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Certificate,
    reason: RevocationReason,
    actor: Actor,
    mut facts: Value,
) -> Result<(), ActionError> {
    if let Some(facts) = facts.as_object_mut() {
        facts.insert("reason".to_owned(), json!(reason));
    }
    let (event, to) = (CertificateEvent::Revoke, CertificateState::Revoked);
    let seq = advance(ctx, tx, seen, event, to, actor, facts).await?;
    revocations::add(tx, seen.id, seq, reason, ctx.now()).await?;
    if reason == RevocationReason::KeyCompromise {
        compromise::block_pair(ctx, tx, seen, BlockSource::Reported).await?;
    }
    Ok(())
}

/// Writes a letter about a certificate to the person who requested it.
pub async fn write(
    ctx: &Context,
    tx: &mut Tx,
    letter: Letter,
    about: &Certificate,
) -> Result<(), ActionError> {
    let request = requests::get(tx, about.request).await?;
    let Some(details) = &request.details else {
        return Ok(());
    };
    let to = Addressee {
        machine: CertificateMachine::NAME,
        owner: about.id.0,
        enrolment: request.enrolment,
        email: details.email.clone(),
        name: details.display_name(),
        language: request.language,
    };
    let mut facts = json!({
        "reference": request.reference,
        "request": request.id.to_string(),
        "certificate": about.id.to_string(),
        "environment": about.environment.word(),
        "not_after": about.not_after.to_string(),
    });
    if let Some(organisation) = request.organisation() {
        facts["organisation"] = json!(organisation.summary());
    }
    let pending = timers::pending(tx, about.id.0).await?;
    if let Some(erasure) = pending.iter().find(|timer| announced_erasure(letter) == Some(timer.kind)) {
        facts["due_at"] = json!(erasure.due_at.to_string());
    }
    write_letter(ctx, tx, letter, &to, &facts).await?;
    Ok(())
}
