//! R10: the first approver says yes. One approval in twenty, drawn by a keyed hash that nobody can foresee, and
//! each that its approver asks for, waits for a second approver.

use serde_json::json;

use super::mandate::{self, Lack};
use super::{Reviewer, decide, held};
use crate::actions::{ActionError, Begun, Context, Submission, request_moves};
use crate::adapters::vault::{Purpose, Vault};
use crate::domain::id::RequestId;
use crate::domain::request::deadline::RequestFacts;
use crate::domain::request::{RequestEvent, RequestState};
use crate::storage::requests::{self, Request};
use crate::storage::{db::Tx, decisions, fraud_marks};

/// What the approver says with their yes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said {
    /// They want a colleague to look as well.
    pub second_look: bool,
    /// They have compared the mandate, and it holds.
    pub mandate_holds: bool,
}

/// What became of the yes.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Recorded now or before; the request is seen at this path.
    Recorded(String),
    /// The mandate of the organisation was not looked at, or not said to hold.
    Lacks(Lack),
}

/// Approves the request as it was previewed.
pub async fn approve(
    ctx: &Context,
    submission: &Submission,
    reviewer: &Reviewer,
    id: RequestId,
    said: Said,
) -> Result<Outcome, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(Outcome::Recorded(location)),
    };
    let request = held(ctx, &mut tx, submission, reviewer, id).await?;
    if decisions::said_yes(&mut tx, id, request.version, reviewer.staff).await? {
        return Err(ActionError::Forbidden("backoffice-approved-before"));
    }
    if let Some(lack) = mandate::lack(&mut tx, &request, reviewer, said.mandate_holds).await? {
        return Ok(Outcome::Lacks(lack));
    }
    decide(ctx, &mut tx, &request, reviewer, None, "approve", None).await?;
    // What a clerk marked covertly is looked at twice, and nobody but the back office sees why.
    let marked = match request.enrolment {
        Some(enrolment) => fraud_marks::is_marked(&mut tx, enrolment).await?,
        None => false,
    };
    let to = if said.second_look || marked || is_drawn(ctx, &request) {
        RequestState::SecondReview
    } else {
        RequestState::Approved
    };
    conclude(ctx, &mut tx, &request, reviewer, RequestEvent::Approve, to).await?;
    tx.commit().await?;
    Ok(Outcome::Recorded(submission.location.clone()))
}

/// The move to a yes, by the first or the second approver: nobody holds the request any more, and the approval
/// is bound to the version that was seen.
pub(super) async fn conclude(
    ctx: &Context,
    tx: &mut Tx,
    request: &Request,
    reviewer: &Reviewer,
    event: RequestEvent,
    to: RequestState,
) -> Result<(), ActionError> {
    requests::record_reviewer(tx, request.id, None).await?;
    if to == RequestState::Approved {
        requests::record_approval(tx, request.id, Some(request.version)).await?;
    }
    let facts = json!({ "version": request.version });
    let deadlines = RequestFacts::at(ctx.now());
    request_moves::advance(ctx, tx, request, event, to, reviewer.actor(), facts, &deadlines).await?;
    Ok(())
}

fn is_drawn(ctx: &Context, request: &Request) -> bool {
    lot(&ctx.vault, request.id, request.version) < ctx.settings.second_review_percent
}

/// The lot of this version of this request, 0 to 99: the same each time it is drawn, and foreseen by nobody.
fn lot(vault: &Vault, id: RequestId, version: i64) -> u8 {
    let drawn_from = [id.0.as_bytes().as_slice(), &version.to_be_bytes()].concat();
    let hash = vault.keyed_hash(Purpose::SampleDraw, &drawn_from);
    let number = hash.iter().take(8).fold(0u64, |number, byte| (number << 8) | u64::from(*byte));
    (number % 100) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn one_in_twenty_is_drawn_and_trying_again_draws_the_same_lot() {
        let vault = Vault::from_hex(&"5a".repeat(32)).unwrap();
        let lots: Vec<u8> = (0..4_000).map(|id| lot(&vault, Uuid::from_u128(id).into(), 1)).collect();
        assert!(lots.iter().all(|lot| *lot < 100));
        let drawn = lots.iter().filter(|lot| **lot < 5).count();
        assert!((150..250).contains(&drawn), "{drawn}");
        assert_eq!(lots[7], lot(&vault, Uuid::from_u128(7).into(), 1));
        assert!((2..40).any(|version| lot(&vault, Uuid::from_u128(7).into(), version) != lots[7]));
    }
}
