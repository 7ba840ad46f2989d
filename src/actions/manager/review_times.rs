//! How long eHealth takes, by its decisions of the last 90 days: said to whoever waits for one.

use time::Date;

use crate::actions::{ActionError, Context};
use crate::domain::calendar::brussels_day;
use crate::domain::request::RequestState;
use crate::domain::request::review_time::{self, LOOKED_BACK, ReviewTimes};
use crate::storage::db::Read;
use crate::storage::requests::Request;
use crate::storage::review_times::first_decisions;

/// Most decisions looked at, the latest: of more, the two numbers would hardly differ.
const MOST: i64 = 2_000;

/// What a person who waits is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    pub times: ReviewTimes,
    /// By when an answer can be expected; `None` once this request has taken longer than nine of ten.
    pub by: Option<Date>,
}

/// From the first sending to the first decision, of decisions of the last 90 days. `None` where there are too few.
pub async fn review_times(ctx: &Context, db: &mut impl Read) -> Result<Option<ReviewTimes>, ActionError> {
    let decided = first_decisions(db, ctx.now().plus(-LOOKED_BACK), MOST).await?;
    Ok(review_time::review_times(&decided))
}

/// What to say about this request, while eHealth is to act.
pub async fn expected(
    ctx: &Context,
    db: &mut impl Read,
    request: &Request,
) -> Result<Option<Expected>, ActionError> {
    use RequestState::{InReview, OnHold, SecondReview, Submitted};
    let (true, Some(sent)) =
        (matches!(request.state, Submitted | InReview | OnHold | SecondReview), request.submitted_at)
    else {
        return Ok(None);
    };
    let today = brussels_day(ctx.now());
    let told =
        |times: ReviewTimes| Expected { times, by: Some(times.expected(sent)).filter(|day| *day >= today) };
    Ok(review_times(ctx, db).await?.map(told))
}
