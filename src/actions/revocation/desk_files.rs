//! Which pairs a desk may end: those of the file or of the request that lies before it.

use super::two_people::Desk;
use crate::actions::backoffice::Reviewer;
use crate::actions::office::Counter;
use crate::actions::{ActionError, Context};
use crate::domain::certificate::revocation_ask::AskPlace;
use crate::domain::id::{EnrolmentId, RequestId};
use crate::storage::certificates::{self, Certificate};
use crate::storage::requests;

/// The desk of a clerk.
pub fn at_office(counter: &Counter) -> Desk {
    Desk { staff: counter.clerk, actor: counter.actor, place: AskPlace::Office, office: Some(counter.office) }
}

/// The desk of an approver.
pub fn at_backoffice(reviewer: &Reviewer) -> Desk {
    Desk { staff: reviewer.staff, actor: reviewer.actor(), place: AskPlace::Backoffice, office: None }
}

/// The pairs of a file that this clerk may see, newest first: the person may come to any office.
pub async fn of_file(
    ctx: &Context,
    counter: &Counter,
    id: EnrolmentId,
) -> Result<Vec<Certificate>, ActionError> {
    let mut db = ctx.reader();
    counter.file(&mut db, id).await?;
    Ok(certificates::of_enrolment(&mut db, id).await?)
}

/// The pair of a request; none before it is issued.
pub async fn of_request(ctx: &Context, id: RequestId) -> Result<Vec<Certificate>, ActionError> {
    let mut db = ctx.reader();
    // What was never submitted the back office does not know of.
    requests::get(&mut db, id).await?.submitted_at.ok_or(ActionError::NotFound)?;
    Ok(certificates::of_request(&mut db, id).await?.into_iter().collect())
}
