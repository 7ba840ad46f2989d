//! The training lane: a clerk opens a practice file and answers it. Only rows of `practice_*` come of it: no
//! enrolment, no kit, no letter, no deadline.

use super::Counter;
use crate::actions::{ActionError, Begun, Context, Submission};
use crate::domain::calendar::brussels_day;
use crate::domain::id::PracticeId;
use crate::domain::practice::{PracticeAnswer, PracticeCase, PracticeDecision};
use crate::storage::db::Read;
use crate::storage::practice::{self, Answered, Practice};

/// Opens a practice file of that case. Gives its path.
pub async fn open(
    ctx: &Context,
    mut submission: Submission,
    counter: &Counter,
    case: PracticeCase,
) -> Result<String, ActionError> {
    let id: PracticeId = ctx.new_id()?;
    submission.location = path_of(id);
    let mut tx = match ctx.begin_once(&submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    practice::open(&mut tx, id, counter.clerk, case, ctx.now()).await?;
    tx.commit().await?;
    Ok(submission.location)
}

/// Answers a practice file. Gives the path at which the judgement is seen.
///
/// # Errors
/// [`ActionError::Stale`] if it was answered already.
pub async fn answer(
    ctx: &Context,
    submission: &Submission,
    counter: &Counter,
    id: PracticeId,
    decision: PracticeDecision,
    answer: PracticeAnswer,
) -> Result<String, ActionError> {
    let mut tx = match ctx.begin_once(submission).await? {
        Begun::First(tx) => tx,
        Begun::Before(location) => return Ok(location),
    };
    let file = own(&mut tx, counter, id).await?;
    let answer = PracticeAnswer { decision: Some(decision), ..answer };
    // The paper is the one that lay there when the file was opened.
    let faults = file.case.judge(&answer, brussels_day(file.opened_at));
    let answered = Answered { decision, faults, at: ctx.now() };
    practice::answer(&mut tx, id, &answered).await.map_err(|error| ActionError::from(error).about(id))?;
    tx.commit().await?;
    Ok(submission.location.clone())
}

/// A practice file of this clerk; those of colleagues do not exist here.
pub async fn own(db: &mut impl Read, counter: &Counter, id: PracticeId) -> Result<Practice, ActionError> {
    let file = practice::get(db, id).await?;
    if file.staff == counter.clerk { Ok(file) } else { Err(ActionError::NotFound) }
}

/// `/office/practice/{id}`.
pub fn path_of(id: PracticeId) -> String {
    format!("/office/practice/{id}")
}
