//! The review clock follows the moves of a request, in their transaction.

use serde_json::json;

use super::consequences::{Addressee, write_letter};
use super::{ActionError, Context};
use crate::domain::calendar::{brussels_day, brussels_moment, working_time_between};
use crate::domain::enrolment::EnrolmentMachine;
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::letter::Letter;
use crate::domain::machine::Machine;
use crate::domain::request::clock::{ClockMove, alert_days, clock_move, waits_from};
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::timer::TimerKind;
use crate::storage::db::Tx;
use crate::storage::requests::{self, review::record_waits_from};
use crate::storage::{review_segments, staff};

/// Starts or stops the clock. Gives since when it would have run without standing, if this move starts it.
pub async fn follow(
    ctx: &Context,
    tx: &mut Tx,
    id: RequestId,
    (from, event, to): (RequestState, RequestEvent, RequestState),
) -> Result<Option<Instant>, ActionError> {
    let now = ctx.now();
    match clock_move(from, event, to) {
        ClockMove::Starts { anew } => {
            let last = review_segments::last(tx, id).await?;
            let round = last.map_or(1, |last| last.round + i64::from(anew));
            let waited = review_segments::waited(tx, id, round).await?;
            review_segments::open(tx, id, last.map_or(1, |last| last.no + 1), round, now).await?;
            let from = waits_from(now, waited);
            record_waits_from(tx, id, Some(from)).await?;
            Ok(Some(from))
        }
        ClockMove::Stops => {
            if let Some(last) = review_segments::last(tx, id).await?.filter(|last| last.is_open) {
                review_segments::close(tx, id, now, working_time_between(last.started_at, now)).await?;
            }
            record_waits_from(tx, id, None).await?;
            Ok(None)
        }
        ClockMove::Stays => Ok(None),
    }
}

/// Writes down, and tells the approvers, that a request has waited as long as this deadline says; nothing for other
/// deadlines.
pub async fn alert(ctx: &Context, tx: &mut Tx, id: RequestId, kind: TimerKind) -> Result<(), ActionError> {
    let (Some(days), Some(last)) = (alert_days(kind), review_segments::last(tx, id).await?) else {
        return Ok(());
    };
    if last.is_open {
        let today = brussels_moment(brussels_day(ctx.now()), 0);
        let is_told = review_segments::was_alerted(tx, days, today).await?;
        review_segments::alert(tx, id, last.round, days, ctx.now()).await?;
        tracing::warn!(request = %id, days, "a request waits for eHealth");
        // A hundred old requests are told in one mail a day, and once more if one of them waits longer than was told.
        if !is_told {
            tell(ctx, tx, id, days).await?;
        }
    }
    Ok(())
}

/// Writes to every approver that this request has waited so many working days.
async fn tell(ctx: &Context, tx: &mut Tx, id: RequestId, days: u32) -> Result<(), ActionError> {
    let request = requests::get(tx, id).await?;
    let facts = json!({ "kind": "staff", "reference": request.reference, "working_days": days.to_string() });
    for member in staff::all(tx).await?.into_iter().filter(|member| member.active && member.role.decides()) {
        let to = Addressee {
            machine: EnrolmentMachine::NAME,
            owner: member.enrolment.0,
            enrolment: Some(member.enrolment),
            email: member.email,
            name: member.name,
            language: member.language,
        };
        write_letter(ctx, tx, Letter::ReviewWaiting, &to, &facts).await?;
    }
    Ok(())
}
