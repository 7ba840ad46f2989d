//! The review clock follows the moves of a request, in their transaction.

use super::{ActionError, Context};
use crate::domain::calendar::working_time_between;
use crate::domain::id::RequestId;
use crate::domain::instant::Instant;
use crate::domain::request::clock::{ClockMove, alert_days, clock_move, waits_from};
use crate::domain::request::{RequestEvent, RequestState};
use crate::domain::timer::TimerKind;
use crate::storage::db::Tx;
use crate::storage::requests::review::record_waits_from;
use crate::storage::review_segments;

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

/// Writes down that a request has waited as long as this deadline says; nothing for other deadlines.
pub async fn alert(ctx: &Context, tx: &mut Tx, id: RequestId, kind: TimerKind) -> Result<(), ActionError> {
    let (Some(days), Some(last)) = (alert_days(kind), review_segments::last(tx, id).await?) else {
        return Ok(());
    };
    if last.is_open {
        review_segments::alert(tx, id, last.round, days, ctx.now()).await?;
        tracing::warn!(request = %id, days, "a request waits for eHealth");
    }
    Ok(())
}
