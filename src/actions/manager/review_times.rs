//! How long eHealth takes, by its answers of the last 90 days: said to whoever waits for one. Measured by the review
//! clock, so that what the person or somebody outside took is not in it.

use time::{Date, Duration};

use crate::actions::{ActionError, Context};
use crate::domain::instant::Instant;
use crate::domain::request::RequestState;
use crate::domain::request::clock::{runs_in, waits_from};
use crate::domain::request::review_time::{self, LOOKED_BACK, ReviewTimes};
use crate::storage::db::Read;
use crate::storage::requests::Request;
use crate::storage::review_times::first_answers;
use crate::storage::{review_holds, review_segments};

/// Most answers looked at, the latest: of more, the two numbers would hardly differ.
const MOST: i64 = 2_000;

/// What a person who waits is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    pub times: ReviewTimes,
    /// By when an answer can be expected; `None` once this request has taken longer than nine of ten.
    pub by: Option<Date>,
}

/// The time that was eHealth's own, of requests first answered in the last 90 days. `None` where there are too few.
pub async fn review_times(ctx: &Context, db: &mut impl Read) -> Result<Option<ReviewTimes>, ActionError> {
    let answered = first_answers(db, ctx.now().plus(-LOOKED_BACK), MOST).await?;
    Ok(review_time::review_times(&answered))
}

/// What to say about this request, while eHealth is to act or holds it.
pub async fn expected(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
) -> Result<Option<Expected>, ActionError> {
    let Some(clock) = clock_of(ctx, db, request).await? else { return Ok(None) };
    let told = |times: ReviewTimes| Expected { times, by: times.expected(clock.waits_from, clock.runs_on) };
    Ok(review_times(ctx, db).await?.map(told))
}

/// What the clock of a request shows.
struct Clock {
    /// Since when it would have run without standing.
    waits_from: Instant,
    /// Now, or when it next runs.
    runs_on: Instant,
}

/// `None` while the person is to act, and before and after the review.
async fn clock_of(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
) -> Result<Option<Clock>, ActionError> {
    let now = ctx.now();
    if runs_in(request.state) {
        return Ok(request.waits_from.map(|waits_from| Clock { waits_from, runs_on: now }));
    }
    if request.state != RequestState::OnHold {
        return Ok(None);
    }
    // It goes on where it stopped, at the latest on the day until which it is held.
    let until = review_holds::last(db, request.id).await?.map(|hold| hold.until);
    let runs_on = until.filter(|until| *until > now).unwrap_or(now);
    let waited = match review_segments::last(db, request.id).await? {
        Some(last) => review_segments::waited(db, request.id, last.round).await?,
        None => Duration::ZERO,
    };
    Ok(Some(Clock { waits_from: waits_from(runs_on, waited), runs_on }))
}
