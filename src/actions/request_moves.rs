//! Moves of a request and of a certificate, each with its deadlines and letters.

use serde_json::{Value, json};

use super::consequences::{Addressee, set_timers, write_letter};
use super::moves::{Step, make};
use super::{ActionError, Context, review_clock};
use crate::domain::actor::Actor;
use crate::domain::letter::{Letter, announced_erasure, letters_after_request};
use crate::domain::machine::{Machine, Move, State};
use crate::domain::request::deadline::{RequestFacts, timers_kept_in, timers_set_by_request};
use crate::domain::request::{RequestEvent, RequestMachine, RequestState};
use crate::domain::timer::TimerKind;
use crate::domain::word::Word;
use crate::storage::db::Tx;
use crate::storage::requests::{self, Request};
use crate::storage::{decisions, sealed_keys, timers};

/// Inserts a new request by its first move.
pub async fn create(
    ctx: &Context,
    tx: &mut Tx,
    request: &Request,
    event: RequestEvent,
    actor: Actor,
) -> Result<(), ActionError> {
    requests::insert(tx, request).await?;
    make(ctx, tx, &Step::<RequestMachine>::create(request.id, event, request.state, actor)).await?;
    let step = Move { from: None, event, to: request.state };
    let set = timers_set_by_request(step, &RequestFacts::at(ctx.now()));
    set_timers(ctx, tx, RequestMachine::NAME, request.id.0, &[], set).await
}

/// Moves a request that was read as `seen`: state, history, deadlines and letters. Gives it as it is now.
///
/// `facts` go into the history (no personal data); `deadlines` are what the new deadlines hang on.
pub async fn advance(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Request,
    event: RequestEvent,
    to: RequestState,
    actor: Actor,
    facts: Value,
    deadlines: &RequestFacts,
) -> Result<Request, ActionError> {
    let step = Step::<RequestMachine>::of(seen.id, seen.seen(), event, to, actor).with(facts);
    make(ctx, tx, &step).await?;
    let moved = Move { from: Some(seen.state), event, to };
    let waits_from = review_clock::follow(ctx, tx, seen.id, (seen.state, event, to)).await?;
    let set = timers_set_by_request(moved, &RequestFacts { waits_from, ..*deadlines });
    set_timers(ctx, tx, RequestMachine::NAME, seen.id.0, timers_kept_in(to), set).await?;
    // Issued ones are still needed for the keystore; of every other end nothing comes.
    if to.is_final() && to != RequestState::Issued {
        sealed_keys::remove(tx, seen.id).await?;
    }
    let now = requests::get(tx, seen.id).await?;
    for letter in letters_after_request(moved, deadlines) {
        write(ctx, tx, *letter, &now).await?;
    }
    Ok(now)
}

/// Writes a letter about a request, if it has come as far as an address.
pub async fn write(ctx: &Context, tx: &mut Tx, letter: Letter, about: &Request) -> Result<(), ActionError> {
    let Some(details) = &about.details else {
        return Ok(());
    };
    let to = Addressee {
        machine: RequestMachine::NAME,
        owner: about.id.0,
        enrolment: about.enrolment,
        email: details.email.clone(),
        name: details.display_name(),
        language: about.language,
    };
    let facts = letter_facts(tx, letter, about).await?;
    write_letter(ctx, tx, letter, &to, &facts).await?;
    Ok(())
}

/// What a letter about a request may say: reference, environment, next deadline, and the decision's reason.
async fn letter_facts(tx: &mut Tx, letter: Letter, about: &Request) -> Result<Value, ActionError> {
    let mut facts = json!({
        "reference": about.reference,
        "request": about.id.to_string(),
        "environment": about.environment.word(),
    });
    if let Some(organisation) = about.organisation() {
        facts["organisation"] = json!(organisation.summary());
    }
    let pending = timers::pending(tx, about.id.0).await?;
    let is_told = |kind: TimerKind| match announced_erasure(letter) {
        Some(erasure) => kind == erasure,
        None => kind.word().ends_with("_end"),
    };
    if let Some(end) = pending.iter().rev().find(|timer| is_told(timer.kind)) {
        facts["due_at"] = Value::String(end.due_at.to_string());
    }
    let standing = decisions::standing(tx, about.id, about.version).await?;
    if let Some(decision) = standing.iter().find(|decision| decision.verdict == "reject") {
        facts["reason"] = json!(decision.reason);
        facts["text"] = json!(decision.text);
    }
    Ok(facts)
}
