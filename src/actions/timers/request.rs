//! Deadlines of a request.

use serde_json::json;

use crate::actions::backoffice::release::free;
use crate::actions::pki::retry;
use crate::actions::{ActionError, Context, request_moves, retention, review_clock};
use crate::domain::actor::{Actor, ActorKind};
use crate::domain::id::RequestId;
use crate::domain::letter::{announced_erasure, letter_of_timer};
use crate::domain::machine::allowed;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestMachine, RequestState};
use crate::domain::timer::TimerKind;
use crate::storage::db::Tx;
use crate::storage::requests::{self, Request};

/// Does what this deadline of this request asks for.
pub async fn fire(ctx: &Context, tx: &mut Tx, kind: TimerKind, id: RequestId) -> Result<(), ActionError> {
    let seen = requests::get(tx, id).await?;
    if let Some(letter) = letter_of_timer(kind) {
        if announced_erasure(letter).is_some() && !retention::is_to_come(tx, letter, &seen).await? {
            return Ok(());
        }
        return request_moves::write(ctx, tx, letter, &seen).await;
    }
    match kind {
        TimerKind::DetailsEnd
        | TimerKind::ContractEnd
        | TimerKind::CorrectionEnd
        | TimerKind::CompletionEnd => go(ctx, tx, &seen, RequestEvent::Lapse, RequestState::Lapsed).await,
        TimerKind::ReviewLease if seen.state == RequestState::InReview => {
            free(ctx, tx, &seen, Actor::System).await.map(|_| ())
        }
        TimerKind::HoldEnd => go(ctx, tx, &seen, RequestEvent::Resume, RequestState::Submitted).await,
        TimerKind::ReviewAlert1 | TimerKind::ReviewAlert2 | TimerKind::ReviewAlert3 => {
            review_clock::alert(ctx, tx, id, kind).await
        }
        TimerKind::IssueRetry => retry::run(ctx, tx, id).await,
        TimerKind::DocumentsErasure | TimerKind::DetailsErasure => {
            retention::of_request(ctx, tx, kind, id).await
        }
        // `ReopeningEnd` is asked for by the guard of the reopening; that it passes changes nothing.
        _ => Ok(()),
    }
}

/// R15 by the end of the enrolment.
pub async fn lapse(ctx: &Context, tx: &mut Tx, id: RequestId) -> Result<(), ActionError> {
    let seen = requests::get(tx, id).await?;
    go(ctx, tx, &seen, RequestEvent::Lapse, RequestState::Lapsed).await
}

/// Makes a move of the system, if the table still has it from this state.
async fn go(
    ctx: &Context,
    tx: &mut Tx,
    seen: &Request,
    event: RequestEvent,
    to: RequestState,
) -> Result<(), ActionError> {
    if allowed::<RequestMachine>(Some(seen.state), event, ActorKind::System, to).is_err() {
        return Ok(());
    }
    let deadlines = RequestFacts::at(ctx.now());
    let facts = json!({ "deadline": true });
    request_moves::advance(ctx, tx, seen, event, to, Actor::System, facts, &deadlines).await?;
    Ok(())
}
