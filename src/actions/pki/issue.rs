//! R14: making the certificate of a completed request, as often as need be and with one effect.

use serde_json::json;

use super::Halt;
use super::reserve::{Reservation, reserve};
use super::settle::settle;
use super::sign::sign;
use crate::actions::{ActionError, Context, request_moves};
use crate::adapters::faults::FailPoint;
use crate::domain::actor::Actor;
use crate::domain::certificate::obstacle::Obstacle;
use crate::domain::id::{CertificateId, RequestId};
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::word::Word;
use crate::storage::db::Tx;
use crate::storage::error::StorageError;
use crate::storage::{certificates, history, issuances, requests};

/// What became of a request that was to be issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It has its certificate, made by this run or an earlier one.
    Issued(CertificateId),
    /// It failed; a deadline tries again, or the helpdesk does.
    Failed,
    /// It is in another state, which neither asks for a certificate nor has one.
    NotIssuing(RequestState),
}

/// Brings a request in `issuing` to its certificate, from wherever an earlier run stopped. Parallel runs end
/// with the same one.
///
/// # Errors
/// Faults of the database leave the request in `issuing`: [`continue_all`] takes it up again. Everything else
/// that stands in the way is a failure in the sense of R14, and an [`Outcome`].
pub async fn run(ctx: &Context, id: RequestId) -> Result<Outcome, ActionError> {
    match attempt(ctx, id).await {
        Ok(()) | Err(Halt::Error(ActionError::Stale(_) | ActionError::Storage(StorageError::Conflict))) => {}
        Err(Halt::Obstacle(obstacle)) => fail(ctx, id, obstacle).await?,
        Err(Halt::Error(error)) => return Err(error),
    }
    outcome(ctx, id).await
}

/// Runs every request that is being issued; one that meets a fault does not keep the others waiting. Gives how
/// many left that state. For start-up and the job loop.
pub async fn continue_all(ctx: &Context) -> Result<usize, ActionError> {
    let mut done = 0;
    for id in requests::issuing(&mut ctx.reader()).await? {
        match run(ctx, id).await {
            Ok(Outcome::NotIssuing(RequestState::Issuing)) => {}
            Ok(_) => done += 1,
            Err(error) => tracing::error!(request = %id, %error, "issuing stopped; it will be continued"),
        }
    }
    Ok(done)
}

async fn attempt(ctx: &Context, id: RequestId) -> Result<(), Halt> {
    if reserve(ctx, id).await? == Reservation::NotIssuing {
        return Ok(());
    }
    ctx.faults.pass(FailPoint::AfterReservation)?;
    let Some(signed) = sign(ctx, id).await? else {
        return Ok(());
    };
    ctx.faults.pass(FailPoint::AfterSignature)?;
    settle(ctx, id, &signed).await
}

/// R14 fails: tried again after 1, 5, 30 minutes and 6 hours, then the helpdesk.
async fn fail(ctx: &Context, id: RequestId, obstacle: Obstacle) -> Result<(), ActionError> {
    let mut tx = ctx.db.begin().await?;
    issuances::hold_request(&mut tx, id).await?;
    let request = requests::get(&mut tx, id).await?;
    if request.state != RequestState::Issuing {
        return Ok(());
    }
    let failed_attempts = failures(&mut tx, id).await? + 1;
    let deadlines = RequestFacts { failed_attempts, ..RequestFacts::at(ctx.now()) };
    let facts = json!({ "obstacle": obstacle.word(), "attempt": failed_attempts });
    let (event, to) = (RequestEvent::FailIssue, RequestState::IssueFailed);
    request_moves::advance(ctx, &mut tx, &request, event, to, Actor::System, facts, &deadlines).await?;
    Ok(tx.commit().await?)
}

/// How often issuing has failed so far.
async fn failures(tx: &mut Tx, id: RequestId) -> Result<usize, ActionError> {
    let word = RequestEvent::FailIssue.word();
    Ok(history::of(tx, id.0).await?.iter().filter(|entry| entry.event == word).count())
}

async fn outcome(ctx: &Context, id: RequestId) -> Result<Outcome, ActionError> {
    let mut db = ctx.reader();
    if let Some(certificate) = certificates::of_request(&mut db, id).await? {
        return Ok(Outcome::Issued(certificate.id));
    }
    Ok(match requests::get(&mut db, id).await?.state {
        RequestState::IssueFailed => Outcome::Failed,
        other => Outcome::NotIssuing(other),
    })
}
